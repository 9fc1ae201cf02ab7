/** .xlsx bytes → ReadBook, by our own reader under limits. What is no workbook is named, never read as an empty one. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { type Outcome, success } from "../diagnostics/outcome.ts";
import { formatsOf, type OpenWorkbook, openWorkbook, stringsOf } from "./open-workbook.ts";
import { mostCells, readSheet } from "./read-sheet.ts";
import type { ReadBook, ReadSheet } from "./workbook.ts";

/**
 * `file` is the name for diagnostics. Macros are not run and links to other files not followed; both are remarked on.
 * Codes: WORKBOOK-001 to WORKBOOK-011 (not a workbook we read), WORKBOOK-012 to WORKBOOK-017, OOXML-001 to OOXML-012.
 */
export function decodeXlsx(bytes: Uint8Array, file: string): Outcome<ReadBook> {
  const workbook = openWorkbook(bytes, file);
  if (!workbook.ok) return workbook;
  const sheets = readSheets(workbook.value);
  if (!sheets.ok) return sheets;
  return success({ sheets: sheets.value, names: workbook.value.main.names }, warningsOf(workbook.value));
}

function warningsOf({ office, related }: OpenWorkbook): Diagnostic[] {
  const at = { kind: "file", file: office.file } as const;
  const hasMacros = office.mainType.includes("macroenabled") || related.some(({ type }) => type === "vbaProject");
  const hasLinks = related.some(({ type }) => type === "externalLink");
  return [...(hasMacros ? [diagnose("WORKBOOK-014", at, {})] : []), ...(hasLinks ? [diagnose("WORKBOOK-015", at, {})] : [])];
}

function readSheets(workbook: OpenWorkbook): Outcome<ReadSheet[]> {
  const { zip, file } = workbook.office;
  const strings = stringsOf(workbook);
  if (!strings.ok) return strings;
  const formats = formatsOf(workbook);
  if (!formats.ok) return formats;
  const shared = { file, strings: strings.value, formats: formats.value, is1904: workbook.main.is1904 };
  const sheets: ReadSheet[] = [];
  let cellsLeft = mostCells;
  for (const { name, state, part } of workbook.sheets) {
    const content = zip.read(part);
    if (!content.ok) return content;
    const sheet = readSheet(content.value, name, part, { ...shared, cellsLeft });
    if (!sheet.ok) return sheet;
    cellsLeft -= sheet.value.cells.size;
    sheets.push({ name, state, part, ...sheet.value });
  }
  return success(sheets);
}
