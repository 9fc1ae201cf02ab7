/** Book → .xlsx bytes, through exceljs (this is its only importer), the same for the same book. Nothing is computed: formulas bring their results. */
import type ExcelJS from "exceljs";
import { stabilise } from "../ooxml/stabilise.ts";
import { cleanText, clip, fileText } from "./clean-text.ts";
import { finishPart } from "./finish-part.ts";
import { fitHeight, spansOf } from "./fit-height.ts";
import { linkFormula } from "./link-formula.ts";
import { borderColor, linkColor, looks } from "./looks.ts";
import { addressOf, type Book, type BookCell, type CellValue, type Highlight, type Sheet, type Validation } from "./workbook.ts";

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
  const styleOf = styleMaker();
  for (const sheet of book.sheets) writeSheet(workbook, sheet, styleOf);
  // Stored, since stabilise compresses everything once more. The option reaches JSZip though the types do not list its values.
  const options = { zip: { compression: "STORE" } } as unknown as Partial<ExcelJS.XlsxWriteOptions>;
  const raw = new Uint8Array(await workbook.xlsx.writeBuffer(options));
  return stabilise(raw, book.date, (name, xml) => finishPart(name, xml, book));
}

type StyleOf = (cell: BookCell) => Partial<ExcelJS.Style>;

/** One style object for all cells that look alike: exceljs finds a known object much faster than an equal one. */
function styleMaker(): StyleOf {
  const known = new Map<string, Partial<ExcelJS.Style>>();
  return (cell) => {
    const format = cell.format ?? (cell.value?.kind === "date" ? "yyyy-mm-dd" : "");
    const key = `${cell.style}|${format}|${cell.unlocked}|${cell.link !== undefined}`;
    const style = known.get(key) ?? buildStyle(cell, format);
    known.set(key, style);
    return style;
  };
}

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

function writeSheet(workbook: ExcelJS.Workbook, sheet: Sheet, styleOf: StyleOf): void {
  const worksheet = workbook.addWorksheet(sheet.name, { state: sheet.state, ...layoutOf(sheet) });
  sheet.columns.forEach(({ width, hidden }, index) => {
    const column = worksheet.getColumn(index + 1);
    column.width = width;
    if (hidden) column.hidden = true;
  });
  const spans = spansOf(sheet.merges);
  sheet.rows.forEach((source, index) => {
    const row = worksheet.getRow(index + 1);
    const height = source.height ?? fitHeight(source, index + 1, sheet, spans);
    if (height !== undefined) row.height = height;
    if (source.hidden) row.hidden = true;
    source.cells.forEach((cell, column) => {
      if (cell) writeCell(row.getCell(column + 1), cell, styleOf(cell));
    });
  });
  for (const range of sheet.merges) worksheet.mergeCells(range);
  if (sheet.filter) worksheet.autoFilter = sheet.filter;
  writeValidations(worksheet, sheet.validations);
  sheet.highlights.forEach((highlight, index) => {
    worksheet.addConditionalFormatting(ruleOf(highlight, index + 1));
  });
  // The promise only waits for a password's hash; there is none.
  if (sheet.protected) void worksheet.protect("", { formatColumns: true, formatRows: true, autoFilter: true, sort: true });
}

function layoutOf(sheet: Sheet): Partial<ExcelJS.AddWorksheetOptions> {
  const { freeze, printTitleRows } = sheet;
  const firstEntry = firstUnlocked(sheet);
  const view = { showGridLines: false, ...(firstEntry ? { activeCell: firstEntry } : {}) };
  return {
    views: [freeze ? { ...view, state: "frozen", xSplit: freeze.columns, ySplit: freeze.rows } : { ...view, state: "normal" }],
    pageSetup: {
      // 9: A4 (ECMA-376-1, 18.3.1.63). Margins in inches.
      paperSize: 9,
      orientation: sheet.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
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

function writeCell(target: ExcelJS.Cell, cell: BookCell, style: Partial<ExcelJS.Style>): void {
  target.style = style;
  const value = cell.link && cell.value ? linkFormula(cell.value, cell.link) : cell.value;
  if (value) target.value = excelValue(value);
  if (cell.note) target.note = { texts: [{ font: { name: "宋体", size: 9 }, text: cleanText(cell.note) }] };
}

function excelValue(value: CellValue): ExcelJS.CellValue {
  switch (value.kind) {
    case "text":
      return fileText(value.text) || null;
    case "decimal":
      return digitsOf(value.value) > 15 ? value.value : Number(value.value);
    case "date":
      return new Date(`${value.date}T00:00:00Z`);
    case "formula":
      return value.result === null
        ? { formula: value.formula }
        : { formula: value.formula, result: isDecimal(value.result) ? Number(value.result) : fileText(value.result) };
  }
}

function isDecimal(text: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text);
}

/** Digits that count: those of "0.0012" are 2. */
function digitsOf(decimal: string): number {
  return decimal.replace(/[-.]/g, "").replace(/^0+/, "").length;
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
