/** A bar chart → the XML of its part: stacked horizontal bars over live cells, with the results as they stand there. */
import { escapeXml } from "../ooxml/edit-text.ts";
import { cleanText } from "./clean-text.ts";
import type { BarChart } from "./workbook.ts";

const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Ids by which the two axes name each other; any numbers will do. */
const labelAxis = 1;
const valueAxis = 2;
/** Sizes in hundredths of a point (ECMA-376-1, 20.1.10.69). */
const titleSize = 1200;
const wordSize = 900;

/** Noughts are not written into the bars. */
const valueFormat = "0;-0;;";

export function chartXml({ title, labels, series }: BarChart): string {
  const bars = series.map((one, index) => seriesXml(one, labels, index)).join("");
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main" xmlns:r="${relationships}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${titleSize}" b="0"/></a:pPr>` +
    `<a:r><a:rPr lang="zh-CN" sz="${titleSize}" b="0">${fontXml("黑体")}</a:rPr><a:t>${words(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${bars}` +
    `<c:gapWidth val="45"/><c:overlap val="100"/><c:axId val="${labelAxis}"/><c:axId val="${valueAxis}"/></c:barChart>` +
    `${axesXml()}</c:plotArea>` +
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml()}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function seriesXml({ name, ref, values, color }: BarChart["series"][number], labels: BarChart["labels"], index: number): string {
  const points = (texts: readonly string[]) =>
    `<c:ptCount val="${texts.length}"/>${texts.map((text, at) => `<c:pt idx="${at}"><c:v>${words(text)}</c:v></c:pt>`).join("")}`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${words(name)}</c:v></c:tx>` +
    `<c:spPr>${fillXml(color)}<a:ln w="6350"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln></c:spPr><c:invertIfNegative val="0"/>` +
    `<c:dLbls><c:numFmt formatCode="${valueFormat}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${textXml(isDark(color) ? "FFFFFF" : "000000")}` +
    `<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>` +
    `<c:cat><c:strRef><c:f>${words(labels.ref)}</c:f><c:strCache>${points(labels.texts)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${words(ref)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(values)}</c:numCache></c:numRef></c:val></c:ser>`
  );
}

/** The first label stands on top, as in the table; the scale therefore crosses at the far end to stand below. */
function axesXml(): string {
  const grey = '<a:ln w="6350"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln>';
  const axis = (id: number, orientation: string) =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/>`;
  return (
    `<c:catAx>${axis(labelAxis, "maxMin")}<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${grey}</c:spPr>${textXml()}<c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/>` +
    `<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx>${axis(valueAxis, "minMax")}<c:axPos val="b"/><c:majorGridlines><c:spPr>${grey}</c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>${grey}</c:spPr>${textXml()}` +
    `<c:crossAx val="${labelAxis}"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function textXml(color = "000000"): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${wordSize}">${fillXml(color)}${fontXml("宋体")}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function fillXml(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

function fontXml(face: string): string {
  return `<a:latin typeface="${face}"/><a:ea typeface="${face}"/>`;
}

/** By the usual weights of the eye (ITU-R BT.601). */
function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/../g) ?? []).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140;
}

function words(text: string): string {
  return escapeXml(cleanText(text));
}
