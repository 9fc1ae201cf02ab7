/** Sheet → the text of a worksheet part that needs nothing else of its workbook but styles: for a sheet added to a workbook as received. */
import { escapeXml } from "../ooxml/edit-text.ts";
import { namespaces } from "../ooxml/namespaces.ts";
import { fileText } from "./clean-text.ts";
import { fitHeight, spansOf } from "./fit-height.ts";
import { linkFormula } from "./link-formula.ts";
import { cellXml } from "./patch-cells.ts";
import { addressOf, type BookCell, type BookRow, type Sheet } from "./workbook.ts";

/** `styleOf` gives the index of a cell's style. Validations, highlights and notes of the sheet are not written. */
export function writeSheetXml(
  sheet: Sheet,
  styleOf: (cell: BookCell) => number,
  is1904: boolean,
  namespace: string = namespaces.spreadsheet,
): string {
  const spans = spansOf(sheet.merges);
  const rows = sheet.rows.map((row, index) =>
    rowXml(row, index + 1, row.height ?? fitHeight(row, index + 1, sheet, spans), styleOf, is1904),
  );
  const merges = sheet.merges.map((range) => `<mergeCell ref="${range}"/>`);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${namespace}">`,
    '<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    viewXml(sheet),
    columnsXml(sheet),
    `<sheetData>${rows.join("")}</sheetData>`,
    sheet.protected ? '<sheetProtection sheet="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>' : "",
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` : "",
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.35"/>',
    `<pageSetup paperSize="9" orientation="${sheet.orientation}" fitToHeight="0"/>`,
    "<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>",
    "</worksheet>",
  ].join("");
}

function viewXml({ freeze }: Sheet): string {
  if (!freeze) return '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>';
  const pane = freeze.columns === 0 ? "bottomLeft" : freeze.rows === 0 ? "topRight" : "bottomRight";
  const splits = [freeze.columns ? ` xSplit="${freeze.columns}"` : "", freeze.rows ? ` ySplit="${freeze.rows}"` : ""].join("");
  const first = addressOf(freeze.rows + 1, freeze.columns + 1);
  return `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane${splits} topLeftCell="${first}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

function columnsXml({ columns }: Sheet): string {
  const written = columns.map(({ width, hidden }, index) => {
    return `<col min="${index + 1}" max="${index + 1}" width="${width}"${hidden ? ' hidden="1"' : ""} customWidth="1"/>`;
  });
  return written.length > 0 ? `<cols>${written.join("")}</cols>` : "";
}

function rowXml(
  row: BookRow,
  number: number,
  height: number | undefined,
  styleOf: (cell: BookCell) => number,
  is1904: boolean,
): string {
  const cells = row.cells.map((cell, index) =>
    cell ? bookCellXml(cell, addressOf(number, index + 1), styleOf(cell), is1904) : "",
  );
  const size = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
  return `<row r="${number}"${size}${row.hidden ? ' hidden="1"' : ""}>${cells.join("")}</row>`;
}

function bookCellXml(cell: BookCell, address: string, style: number, is1904: boolean): string {
  const attributes = { r: address, s: String(style) };
  const value = cell.link && cell.value ? linkFormula(cell.value, cell.link) : cell.value;
  if (value?.kind !== "formula") return cellXml("", attributes, value ?? null, is1904);
  const result = value.result === null ? "" : `<v>${escapeXml(fileText(value.result))}</v>`;
  return `<c r="${address}" s="${style}" t="str"><f>${escapeXml(value.formula)}</f>${result}</c>`;
}
