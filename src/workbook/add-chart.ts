/** Finished workbook + the charts of its sheets → the workbook with the charts drawn in it, which exceljs cannot. Every other byte stays. */
import { Bug } from "../diagnostics/outcome.ts";
import { decodeXml } from "../ooxml/decode-xml.ts";
import { encodePart, escapeXml } from "../ooxml/edit-text.ts";
import { addContentType, addRelationship } from "../ooxml/patch-package.ts";
import { readZip, type ZipPackage } from "../ooxml/read-zip.ts";
import { repack } from "../ooxml/repack.ts";
import { ownLimits } from "../ooxml/stabilise.ts";
import { chartXml } from "./chart-xml.ts";
import type { BarChart, Book, Sheet } from "./workbook.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
const contentType = (part: string) => `application/vnd.openxmlformats-officedocument.${part}+xml`;
const contentTypes = "[Content_Types].xml";

/** The same bytes where no sheet has a chart. Sheets are found by the names exceljs gives their parts. */
export function addCharts(bytes: Uint8Array, book: Book): Uint8Array {
  if (book.sheets.every(({ charts = [] }) => charts.length === 0)) return bytes;
  const zip = readZip(bytes, "", ownLimits);
  if (!zip.ok) throw new Bug(`a workbook of ours cannot be read: ${zip.remarks[0]?.code}`);
  const texts = new Map<string, string>();
  let drawn = 0;
  for (const [index, sheet] of book.sheets.entries()) {
    const { charts = [] } = sheet;
    if (charts.length === 0) continue;
    drawInSheet(zip.value, texts, sheet, index + 1, drawn);
    drawn += charts.length;
  }
  return repack(zip.value, new Map([...texts].map(([name, text]) => [name, encodePart(text)])));
}

/** Parts: a drawing for the sheet, with a relation to each of its charts, which are numbered through the workbook. */
function drawInSheet(zip: ZipPackage, texts: Map<string, string>, sheet: Sheet, number: number, before: number): void {
  const { charts = [] } = sheet;
  const sheetPart = `xl/worksheets/sheet${number}.xml`;
  const rels = `xl/worksheets/_rels/sheet${number}.xml.rels`;
  const toDrawing = addRelationship(
    optionalText(zip, rels),
    `${office}/relationships/drawing`,
    `../drawings/drawing${number}.xml`,
  );
  texts.set(rels, toDrawing.text);
  texts.set(sheetPart, withDrawing(partText(zip, texts, sheetPart), toDrawing.id));
  let types = partText(zip, texts, contentTypes);
  types = addContentType(types, `/xl/drawings/drawing${number}.xml`, contentType("drawing"));
  let relations: string | undefined;
  const anchors: string[] = [];
  for (const [index, chart] of charts.entries()) {
    const name = `chart${before + index + 1}.xml`;
    const toChart = addRelationship(relations, `${office}/relationships/chart`, `../charts/${name}`);
    relations = toChart.text;
    anchors.push(anchorXml(chart, sheet, toChart.id, index));
    texts.set(`xl/charts/${name}`, chartXml(chart));
    types = addContentType(types, `/xl/charts/${name}`, contentType("drawingml.chart"));
  }
  texts.set(contentTypes, types);
  texts.set(`xl/drawings/drawing${number}.xml`, drawingXml(anchors));
  if (relations !== undefined) texts.set(`xl/drawings/_rels/drawing${number}.xml.rels`, relations);
}

function partText(zip: ZipPackage, texts: ReadonlyMap<string, string>, part: string): string {
  const text = texts.get(part) ?? optionalText(zip, part);
  if (text === undefined) throw new Bug(`a workbook of ours has no ${part}`);
  return text;
}

function optionalText(zip: ZipPackage, part: string): string | undefined {
  const content = zip.names.includes(part) ? zip.read(part) : undefined;
  return content?.ok ? decodeXml(content.value) : undefined;
}

/** What may stand behind a drawing in a sheet. Source: ECMA-376-1, 18.3.1.99. */
const followers =
  /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

function withDrawing(xml: string, id: string): string {
  return xml.replace(followers, (next) => `<drawing xmlns:r="${office}/relationships" r:id="${id}"/>${next}`);
}

/** 1 point = 12,700 EMU; a column of `width` characters has 7 pixels for each and 5 more, a pixel 9,525 EMU (ECMA-376-1, 18.3.1.13). */
const emuPerPoint = 12_700;
const emuPerPixel = 9525;
/** Points left free around a chart, so that it does not touch the cells or the edge of the printed page. */
const margin = 4;

function anchorXml({ title, row }: BarChart, sheet: Sheet, id: string, index: number): string {
  const height = sheet.rows[row - 1]?.height ?? 15;
  const last = sheet.columns.length - 1;
  const lastWidth = (sheet.columns[last]?.width ?? 9) * 7 + 5;
  const place = (tag: string, column: number, columnOffset: number, rowOffset: number) =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>${Math.round(columnOffset)}</xdr:colOff>` +
    `<xdr:row>${row - 1}</xdr:row><xdr:rowOff>${Math.round(rowOffset)}</xdr:rowOff></xdr:${tag}>`;
  const free = margin * emuPerPoint;
  return (
    `<xdr:twoCellAnchor>${place("from", 0, free, free)}` +
    `${place("to", last, lastWidth * emuPerPixel - free, height * emuPerPoint - free)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="图${index + 1}" descr="${escapeXml(title)}"/>` +
    `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" r:id="${id}"/></a:graphicData></a:graphic>` +
    `</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

function drawingXml(anchors: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main" xmlns:r="${office}/relationships">${anchors.join("")}</xdr:wsDr>`;
}
