/** Parts as docx writes them -> the same with what docx has no option for: styles off the document grid, 黑体 in charts, fields in runs of their own. */
import { officialFontNames } from "../../model/font-set.ts";

export function mendParts(part: string, xml: string): string {
  if (part === "word/styles.xml") return mendStyles(xml);
  if (part === "word/document.xml") return mendFields(xml);
  return /^word\/charts\/chart\d+\.xml$/.test(part) ? mendChart(xml) : xml;
}

/** On the grid every line would take the height of one or two whole body lines. */
const offGrid = [
  "Title",
  "FzRedHead",
  "FzAnnexTitle",
  "FzCaption",
  "FzFigure",
  "FzCell",
  "FzSmallCell",
  "FzImprint",
  "FzContentsTitle",
  "TOC1",
  "TOC2",
];

/** In a style's paragraph properties snapToGrid stands right before spacing (ECMA-376-1, CT_PPrBase). */
function mendStyles(xml: string): string {
  return offGrid.reduce((text, id) => {
    const start = text.indexOf(`w:styleId="${id}"`);
    const spacing = start < 0 ? -1 : text.indexOf("<w:spacing", start);
    return spacing < 0 ? text : `${text.slice(0, spacing)}<w:snapToGrid w:val="0"/>${text.slice(spacing)}`;
  }, xml);
}

const fieldInOneRun =
  /<w:r>(<w:fldChar w:fldCharType="begin"\/>)(<w:instrText [^>]*>PAGEREF[^<]*<\/w:instrText>)(<w:fldChar w:fldCharType="separate"\/>)(<w:t [^>]*>\d*<\/w:t>)(<w:fldChar w:fldCharType="end"\/>)<\/w:r>/g;

/** A field within one run is valid, but LibreOffice shows nothing of it. */
function mendFields(xml: string): string {
  return xml.replace(fieldInOneRun, (_, ...groups: unknown[]) =>
    groups
      .slice(0, 5)
      .map((part) => `<w:r>${part}</w:r>`)
      .join(""),
  );
}

/** A chart names its face for Latin letters only and leaves Han to the theme, which names none. */
function mendChart(xml: string): string {
  return xml
    .replace('<c:lang val="en-US"/>', '<c:lang val="zh-CN"/>')
    .replaceAll('<a:ea typeface="+mn-ea"/>', `<a:ea typeface="${officialFontNames.heiti}"/>`);
}
