/** A returned workbook → a submission. Unit, year and round come from inside the file, never from its name. */
import { type Diagnostic, diagnose, isError } from "../diagnostics/diagnostic.ts";
import type { Assignment } from "../model/assignment.ts";
import { type DataSheet, dataSheetsFor, sheetsFor } from "../model/data-sheet.ts";
import { fingerprintOf } from "../model/fingerprint.ts";
import { plainName } from "../model/roster.ts";
import type { Contact } from "../model/submission.ts";
import { type AboutKey, aboutSheet, blankFormat } from "../workbook/cell-keys.ts";
import type { ReadBook } from "../workbook/workbook.ts";
import { chooseTables } from "./choose-tables.ts";
import { findStrays } from "./find-strays.ts";
import { cellAt, type KeyedTable, wordsOf } from "./find-tables.ts";
import { findUnsent, reportUnsent } from "./find-unsent.ts";
import { questionsOf } from "./questions.ts";
import { readAnswers } from "./read-answers.ts";
import { readDataList } from "./read-data-list.ts";
import { readDataTable } from "./read-data-table.ts";
import { readNarratives } from "./read-narratives.ts";
import type { Reading, ReadingContext, ReceivedFile } from "./reading.ts";
import { realignRows } from "./realign-rows.ts";

/**
 * Remarks: INTAKE-001 (not a blank of ours), INTAKE-002 (another year), INTAKE-003 (another district, unit or round), INTAKE-022 (made before the
 * indicators changed), INTAKE-025 (text outside the entry cells), INTAKE-027 (a sheet filled twice), INTAKE-040 (sorted, read by words), INTAKE-043 and
 * 044 (sheets asked for since), and those of the cells (read-answers.ts, read-narratives.ts).
 */
export function readSubmission(book: ReadBook, file: ReceivedFile, assignment: Assignment): Reading {
  const about = readAbout(book);
  const foreign = checkOrigin(about, file, assignment);
  if (foreign.length > 0) return { submission: null, remarks: foreign };
  const context: ReadingContext = { assignment, file, unit: about.get("unit") ?? "" };
  const { tables: chosen, doubled, remarks: copies } = chooseTables(book, file.name);
  const { tables, remarks: sorted } = realignRows(chosen, book.names, context);
  const answers = doubled.has("figures") ? { answers: [], remarks: [] } : readAnswers(tables.get("figures"), book.names, context);
  const { dataSheets } = assignment;
  const unsent = findUnsent(book, about.get("sheets"), dataSheetsFor(context.unit, dataSheets));
  const wasSent = (sheet: DataSheet) => !unsent.includes(sheet);
  const tablesAsked = sheetsFor("table", context.unit, dataSheets).filter(wasSent);
  const sheets = tablesAsked.map((sheet) => readDataTable(book, sheet, context));
  const listsAsked = sheetsFor("list", context.unit, dataSheets).filter(wasSent);
  const lists = listsAsked.map((sheet) => readDataList(book, sheet, context));
  const narratives = readNarratives(tables, doubled, book.names, context);
  const ratios = new Set(assignment.indicators.indicators.filter(({ kind }) => kind === "ratio").map(({ id }) => id));
  const strays = findStrays(book, tables.values(), (indicator) => ratios.has(indicator), context);
  const cellRemarks = [
    ...reportUnsent(unsent, file),
    ...copies,
    ...sorted,
    ...answers.remarks,
    ...narratives.remarks,
    ...strays,
    ...[...sheets, ...lists].flatMap((part) => part.remarks),
  ];
  return {
    submission: {
      unit: context.unit,
      year: assignment.workspace.year,
      round: about.get("round") ?? "",
      file: file.name,
      sha256: file.sha256,
      receivedOn: file.receivedOn,
      answers: [...answers.answers, ...sheets.flatMap((part) => part.answers)],
      narratives: narratives.narratives,
      ...(lists.length === 0 ? {} : { lists: lists.flatMap(({ list }) => list ?? []) }),
      contact: readContact(tables.get("contact")),
      wrongCells: cellRemarks.filter(isError).length,
    },
    remarks: [...checkFingerprint(about, unsent, context), ...cellRemarks],
  };
}

/** The `_about` sheet, found by name or, when it was renamed, by its first key. */
function readAbout(book: ReadBook): Map<AboutKey | string, string> {
  const sheet =
    book.sheets.find((candidate) => candidate.name === aboutSheet) ??
    book.sheets.find((candidate) => wordsOf(candidate.cells.get("A1")) === "format");
  const about = new Map<string, string>();
  for (const [address, cell] of sheet?.cells ?? []) {
    const row = /^A(\d+)$/.exec(address)?.[1];
    if (row !== undefined) about.set(wordsOf(cell), wordsOf(sheet?.cells.get(`B${row}`)));
  }
  return about;
}

function checkOrigin(about: ReadonlyMap<string, string>, file: ReceivedFile, assignment: Assignment): Diagnostic[] {
  const at = { kind: "file", file: file.name } as const;
  const { workspace } = assignment;
  if (about.get("format") !== blankFormat) return [diagnose("INTAKE-001", at, {})];
  const year = about.get("year") ?? "";
  if (year !== String(workspace.year)) return [diagnose("INTAKE-002", at, { found: year, expected: workspace.year })];
  const facts = [
    { what: "地区", found: about.get("district") ?? "", known: [workspace.district] },
    { what: "填报轮次", found: about.get("round") ?? "", known: workspace.rounds.map((round) => round.id) },
    { what: "单位", found: about.get("unit") ?? "", known: [...questionsOf(assignment).keys()] },
  ];
  return facts
    .filter(({ found, known }) => !known.includes(found))
    .map(({ what, found }) => diagnose("INTAKE-003", at, { what, found }));
}

/** Where only data sheets came to the questions since, that has been said of them. */
function checkFingerprint(
  about: ReadonlyMap<string, string>,
  unsent: readonly DataSheet[],
  { assignment, file, unit }: ReadingContext,
): Diagnostic[] {
  const current = questionsOf(assignment).get(unit);
  const before = current?.indicators.filter(({ cell }) => !unsent.some(({ id }) => id === cell?.sheet)) ?? [];
  const isGrown = before.length !== current?.indicators.length;
  const expected = isGrown ? fingerprintOf(current?.items ?? [], before) : current.fingerprint;
  return about.get("fingerprint") === expected ? [] : [diagnose("INTAKE-022", { kind: "file", file: file.name }, {})];
}

function readContact(table: KeyedTable | undefined): Contact {
  const field = (key: string) => {
    const row = table?.rows.get(key)?.[0];
    return table === undefined || row === undefined ? "" : wordsOf(cellAt(table, row, "value")?.cell);
  };
  return {
    office: plainName(field("office")),
    preparer: field("preparer"),
    reviewer: field("reviewer"),
    phone: field("phone"),
    date: field("date"),
  };
}
