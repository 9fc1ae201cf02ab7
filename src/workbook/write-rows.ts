/**
 * The rows of a book as the text of its parts. exceljs takes twice as long to write a cell as to lay out all the rest of a sheet, so it writes the
 * sheets without their cells, and these are put in afterwards.
 */
import { fileText } from "./clean-text.ts";
import { serialOfDay } from "./date-formats.ts";
import { fitHeight, spansOf } from "./fit-height.ts";
import { linkFormula } from "./link-formula.ts";
import { addressOf, type Book, type BookCell, type BookRow, type CellValue, type Sheet } from "./workbook.ts";

/** Numbers of the texts in the list all sheets share, in the order of their first use. */
export type SharedTexts = ReadonlyMap<string, number>;

export function shareTexts(book: Book): SharedTexts {
  const texts = new Map<string, number>();
  for (const { rows } of book.sheets) {
    for (const { cells } of rows) {
      for (const cell of cells) {
        const words = cell ? textIn(valueIn(cell)) : undefined;
        if (words !== undefined && !texts.has(words)) texts.set(words, texts.size);
      }
    }
  }
  return texts;
}

export function sharedTextsXml(texts: SharedTexts): string {
  const items = [...texts.keys()].map((words) => `<si><t xml:space="preserve">${escapeText(words)}</t></si>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${texts.size}" uniqueCount="${texts.size}">${items.join("")}</sst>`;
}

/** The worksheet part with the cells of `sheet` in the place of those it has. `styleOf` gives the number of a cell's style. */
export function withRows(xml: string, sheet: Sheet, styleOf: (cell: BookCell) => number, texts: SharedTexts): string {
  const filled = fillMerges(sheet);
  const spans = spansOf(sheet.merges);
  const rows = filled.map((row, index) =>
    rowXml(row, index + 1, row.height ?? fitHeight(row, index + 1, sheet, spans), styleOf, texts),
  );
  const width = Math.max(1, ...filled.map(({ cells }) => cells.length));
  return xml
    .replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="A1:${addressOf(Math.max(filled.length, 1), width)}"/>`)
    .replace(/<sheetData\/>|<sheetData>.*<\/sheetData>/s, () => `<sheetData>${rows.join("")}</sheetData>`);
}

/** Cells under a merge look like its first one: their borders are those of the merged cell. */
function fillMerges(sheet: Sheet): BookRow[] {
  const rows = sheet.rows.map((row) => ({ ...row, cells: [...row.cells] }));
  for (const merge of sheet.merges) {
    const [, left = "", top = "", right = "", bottom = ""] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(merge) ?? [];
    const [from, to] = [columnOf(left), columnOf(right)];
    const first = rows[Number(top) - 1]?.cells[from - 1];
    if (!first) continue;
    for (const row of rows.slice(Number(top) - 1, Number(bottom))) {
      for (let column = from; column <= to; column++) {
        while (row.cells.length < column) row.cells.push(null);
        row.cells[column - 1] ??= { style: first.style };
      }
    }
  }
  return rows;
}

function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function rowXml(
  row: BookRow,
  number: number,
  height: number | undefined,
  styleOf: (cell: BookCell) => number,
  texts: SharedTexts,
): string {
  const size = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
  let cells = "";
  for (const [index, cell] of row.cells.entries()) {
    if (cell) cells += cellXml(cell, `<c r="${addressOf(number, index + 1)}" s="${styleOf(cell)}"`, texts);
  }
  return `<row r="${number}"${size}${row.hidden ? ' hidden="1"' : ""}>${cells}</row>`;
}

function cellXml(cell: BookCell, start: string, texts: SharedTexts): string {
  const value = valueIn(cell);
  const words = textIn(value);
  if (words !== undefined) return `${start} t="s"><v>${texts.get(words)}</v></c>`;
  switch (value?.kind) {
    case "decimal":
      return `${start}><v>${value.value}</v></c>`;
    case "date":
      return `${start}><v>${serialOfDay(value.date, false)}</v></c>`;
    case "formula": {
      const formula = `<f>${escapeText(value.formula)}</f>`;
      if (value.result === null) return `${start}>${formula}</c>`;
      if (isDecimal(value.result)) return `${start}>${formula}<v>${value.result}</v></c>`;
      return `${start} t="str">${formula}<v>${escapeText(fileText(value.result))}</v></c>`;
    }
    default:
      return `${start}/>`;
  }
}

function valueIn(cell: BookCell): CellValue | undefined {
  return cell.link && cell.value ? linkFormula(cell.value, cell.link) : cell.value;
}

/** The words of a cell that holds a text, also of a number too long for Excel; undefined for all others and for empty ones. */
function textIn(value: CellValue | undefined): string | undefined {
  if (value?.kind === "text") return fileText(value.text) || undefined;
  if (value?.kind === "decimal" && digitsOf(value.value) > 15) return value.value;
  return value?.kind === "date" && serialOfDay(value.date, false) === undefined ? value.date : undefined;
}

function isDecimal(text: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text);
}

/** Digits that count: those of "0.0012" are 2. */
function digitsOf(decimal: string): number {
  return decimal.replace(/[-.]/g, "").replace(/^0+/, "").length;
}

/** Quotes stay: formulas are full of them, and in the text of an element they mean nothing. */
function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;") : text;
}
