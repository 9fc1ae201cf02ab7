/** Book → .xlsx bytes, through exceljs (this is its only importer), the same for the same book. Nothing is computed: formulas bring their results. */
import type ExcelJS from "exceljs";
import { stabilise } from "../ooxml/stabilise.ts";
import { addCharts } from "./add-chart.ts";
import { cleanText, clip } from "./clean-text.ts";
import { finishPart } from "./finish-part.ts";
import { borderColor, linkColor, looks } from "./looks.ts";
import { addressOf, type Book, type BookCell, type CellStyle, type Highlight, type Sheet, type Validation } from "./workbook.ts";
import { sharedTextsXml, shareTexts, withRows } from "./write-rows.ts";

/**
 * Text always stays text (`=1+1` is shown, not computed); characters a workbook cannot hold are left out (clean-text.ts). A decimal of more than
 * 15 digits, which Excel would round, is written as text. A formula's result that reads as a decimal is cached as a number.
 */
export async function encodeXlsx(book: Book): Promise<Uint8Array> {
  // Loaded when a workbook is written: it takes half a second that commands which only read need not wait.
  const { default: library } = await import("exceljs");
  const workbook = new library.Workbook();
  const day = new Date(`${book.date}T00:00:00Z`);
  Object.assign(workbook, {
    title: cleanText(book.title),
    creator: cleanText(book.author),
    lastModifiedBy: cleanText(book.author),
  });
  Object.assign(workbook, { created: day, modified: day });
  workbook.calcProperties.fullCalcOnLoad = true;
  const opened = Math.max(
    0,
    book.sheets.findIndex((sheet) => sheet.state === "visible"),
  );
  workbook.views = [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: opened, activeTab: opened, visibility: "visible" }];
  const styles = stylesOf(book);
  for (const sheet of book.sheets) writeSheet(workbook, sheet);
  registerStyles(workbook, registerRow(book), styles);
  // Stored, since stabilise compresses everything once more. The option reaches JSZip though the types do not list its values.
  const options = { zip: { compression: "STORE" } } as unknown as Partial<ExcelJS.XlsxWriteOptions>;
  const raw = new Uint8Array(await workbook.xlsx.writeBuffer(options));
  const texts = shareTexts(book);
  let numbers: readonly number[] = [];
  const finish = (name: string, xml: string) => {
    if (name === "xl/sharedStrings.xml") return sharedTextsXml(texts);
    const finished = finishPart(name, xml, book);
    const sheet = book.sheets[Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1]) - 1];
    if (sheet === undefined) return finished;
    // The first sheet comes first in the file, and has a cell of each style.
    if (sheet === book.sheets[0]) numbers = registeredIn(xml, registerRow(book));
    return withRows(finished, sheet, (cell) => numbers[styles.get(keyOf(cell))?.index ?? -1] ?? 0, texts);
  };
  return addCharts(stabilise(raw, book.date, finish), book);
}

interface KnownStyle {
  readonly index: number;
  readonly style: Partial<ExcelJS.Style>;
}

/** The styles of a book, each once, by what makes a cell look as it does. */
function stylesOf(book: Book): ReadonlyMap<string, KnownStyle> {
  const known = new Map<string, KnownStyle>();
  for (const { rows } of book.sheets) {
    for (const { cells } of rows) {
      for (const cell of cells) {
        const key = cell ? keyOf(cell) : undefined;
        if (cell && key !== undefined && !known.has(key))
          known.set(key, { index: known.size, style: buildStyle(cell, formatOf(cell)) });
      }
    }
  }
  // Merged cells take the plain look of their first cell.
  for (const cell of [...known.keys()].map((key): BookCell => ({ style: key.split("|")[0] as CellStyle }))) {
    // keyOf puts it there
    if (!known.has(keyOf(cell))) known.set(keyOf(cell), { index: known.size, style: buildStyle(cell, "") });
  }
  return known;
}

function keyOf(cell: BookCell): string {
  return `${cell.style}|${formatOf(cell)}|${cell.unlocked === true}|${cell.link !== undefined}`;
}

function formatOf(cell: BookCell): string {
  return cell.format ?? (cell.value?.kind === "date" ? "yyyy-mm-dd" : "");
}

/** A row below all others of the first sheet, which is replaced with its cells: it makes exceljs number the styles and list the shared texts. */
function registerRow(book: Book): number {
  return (book.sheets[0]?.rows.length ?? 0) + 2;
}

function registerStyles(workbook: ExcelJS.Workbook, number: number, styles: ReadonlyMap<string, KnownStyle>): void {
  const row = workbook.worksheets[0]?.getRow(number);
  if (row === undefined) return;
  for (const { index, style } of styles.values()) row.getCell(index + 1).style = style;
  row.getCell(1).value = "x";
}

/** Numbers of the styles, by the order in which they were registered. */
function registeredIn(xml: string, number: number): number[] {
  const row = new RegExp(`<c r="[A-Z]+${number}"([^>]*)>`, "g");
  return [...xml.matchAll(row)].map(([, attributes = ""]) => Number(/ s="(\d+)"/.exec(attributes)?.[1] ?? 0));
}

const noteFont = { name: "宋体", size: 9 } as const;

function buildStyle(cell: BookCell, format: string): Partial<ExcelJS.Style> {
  const look = looks[cell.style];
  const line = { style: "thin", color: { argb: borderColor } } as const;
  const color = cell.link ? linkColor : look.color;
  return {
    font: {
      name: look.font,
      size: look.size,
      ...(look.bold ? { bold: true } : {}),
      ...(cell.link ? { underline: true } : {}),
      ...(color ? { color: { argb: color } } : {}),
    },
    alignment: { horizontal: look.horizontal, vertical: look.vertical, wrapText: true },
    ...(look.fill ? { fill: { type: "pattern", pattern: "solid", fgColor: { argb: look.fill } } } : {}),
    ...(look.bordered ? { border: { top: line, left: line, bottom: line, right: line } } : {}),
    ...(format ? { numFmt: format } : {}),
    ...(cell.unlocked ? { protection: { locked: false } } : {}),
  };
}

/** Everything of a sheet but its cells, which write-rows.ts puts in; those with a note are named here, for the note. */
function writeSheet(workbook: ExcelJS.Workbook, sheet: Sheet): void {
  const worksheet = workbook.addWorksheet(sheet.name, { state: sheet.state, ...layoutOf(sheet) });
  sheet.columns.forEach(({ width, hidden }, index) => {
    const column = worksheet.getColumn(index + 1);
    column.width = width;
    if (hidden) column.hidden = true;
  });
  sheet.rows.forEach(({ cells }, index) => {
    cells.forEach((cell, column) => {
      if (cell?.note) worksheet.getCell(index + 1, column + 1).note = { texts: [{ font: noteFont, text: cleanText(cell.note) }] };
    });
  });
  for (const range of sheet.merges) worksheet.mergeCells(range);
  for (const row of sheet.print?.breaksAfter ?? []) worksheet.getRow(row).addPageBreak();
  if (sheet.filter) worksheet.autoFilter = sheet.filter;
  writeValidations(worksheet, sheet.validations);
  sheet.highlights.forEach((highlight, index) => {
    worksheet.addConditionalFormatting(ruleOf(highlight, index + 1));
  });
  // The promise only waits for a password's hash; there is none.
  if (sheet.protected) void worksheet.protect("", { formatColumns: true, formatRows: true, autoFilter: true, sort: true });
}

function layoutOf(sheet: Sheet): Partial<ExcelJS.AddWorksheetOptions> {
  const { freeze, printTitleRows, print, onePage } = sheet;
  const firstEntry = firstUnlocked(sheet);
  const view = { showGridLines: false, ...(firstEntry ? { activeCell: firstEntry } : {}) };
  return {
    views: [freeze ? { ...view, state: "frozen", xSplit: freeze.columns, ySplit: freeze.rows } : { ...view, state: "normal" }],
    pageSetup: {
      // 9: A4 (ECMA-376-1, 18.3.1.63). Margins in inches.
      paperSize: 9,
      orientation: sheet.orientation,
      ...(print ? { scale: print.scalePercent } : { fitToPage: true, fitToWidth: 1, fitToHeight: onePage ? 1 : 0 }),
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
      ...(printTitleRows ? { printTitlesRow: printTitleRows.join(":") } : {}),
    },
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
  };
}

function firstUnlocked(sheet: Sheet): string | undefined {
  for (const [index, row] of sheet.rows.entries()) {
    const column = row.cells.findIndex((cell) => cell?.unlocked);
    if (column >= 0 && !row.hidden) return addressOf(index + 1, column + 1);
  }
  return undefined;
}

function writeValidations(worksheet: ExcelJS.Worksheet, validations: readonly Validation[]): void {
  // exceljs takes ranges here, but its types do not know the property.
  const target = (worksheet as unknown as { dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void } })
    .dataValidations;
  for (const validation of validations) {
    target.add(validation.range, {
      ...conditionOf(validation),
      allowBlank: true,
      showInputMessage: true,
      // Longer ones make Excel repair the file and drop the rules. Source: Microsoft support, "Apply data validation to cells".
      promptTitle: clip(cleanText(validation.promptTitle), 32),
      prompt: clip(cleanText(validation.prompt), 255),
      showErrorMessage: true,
      errorStyle: "stop",
      errorTitle: "填报提示",
      error: clip(cleanText(validation.error), 225),
    });
  }
}

function conditionOf(validation: Validation): Pick<ExcelJS.DataValidation, "type" | "operator" | "formulae"> {
  switch (validation.kind) {
    case "list":
      return { type: "list", formulae: [validation.source] };
    case "whole":
    case "decimal":
      return { type: validation.kind, operator: "between", formulae: [validation.min, validation.max] };
    case "date": {
      const days = [validation.first, validation.last].map((day) => new Date(`${day}T00:00:00Z`));
      return { type: "date", operator: "between", formulae: days };
    }
    case "length":
      return { type: "textLength", operator: "lessThanOrEqual", formulae: [validation.most] };
  }
}

function ruleOf({ range, formula, style }: Highlight, priority: number): ExcelJS.ConditionalFormattingOptions {
  const look = looks[style];
  return {
    ref: range,
    rules: [
      {
        type: "expression",
        priority,
        formulae: [formula],
        style: {
          ...(look.fill ? { fill: { type: "pattern", pattern: "solid", bgColor: { argb: look.fill } } } : {}),
          font: { ...(look.bold ? { bold: true } : {}), ...(look.color ? { color: { argb: look.color } } : {}) },
        },
      },
    ],
  };
}
