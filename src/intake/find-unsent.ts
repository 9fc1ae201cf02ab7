/** Data sheets that a unit is asked for now, and was not when its blank was sent: not the clerk's fault, and said once. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { DataSheet } from "../model/data-sheet.ts";
import { dataTableName } from "../workbook/cell-keys.ts";
import type { ReadBook } from "../workbook/workbook.ts";
import { hasDataTable } from "./find-data-tables.ts";
import type { ReceivedFile } from "./reading.ts";

/**
 * `stated`: what the workbook says of the sheets it was sent with, ids joined by commas; undefined in blanks sent before they said so. Of those the
 * cell names tell: they outlive their sheet. A workbook that lost all of them is taken to have had every sheet.
 */
export function findUnsent(book: ReadBook, stated: string | undefined, asked: readonly DataSheet[]): DataSheet[] {
  const isNamed = (start: string) => book.names.some(({ name }) => name.startsWith(start));
  const wasSent = ({ id }: DataSheet) =>
    stated === undefined ? !isNamed("fz.") || isNamed(`fz.${dataTableName(id)}.`) : stated.split(",").includes(id);
  return asked.filter((sheet) => !wasSent(sheet) && !hasDataTable(book, sheet.id));
}

/** Figures are owed and lists are not: INTAKE-043 where a table is among the sheets, INTAKE-044 where all are lists. */
export function reportUnsent(unsent: readonly DataSheet[], file: ReceivedFile): Diagnostic[] {
  if (unsent.length === 0) return [];
  const at = { kind: "file", file: file.name } as const;
  const sheets = unsent.map(({ name }) => `“${name}”`).join("、");
  const isOwed = unsent.some(({ kind }) => kind === "table");
  return [diagnose(isOwed ? "INTAKE-043" : "INTAKE-044", at, { sheets })];
}
