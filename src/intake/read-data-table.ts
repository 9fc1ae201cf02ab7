/** A data sheet with fixed cells → answers, one for each cell; totals are worked out again and compared with what stands there. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { cellIndicator, isTotal, partsOf, type TableColumn, type TableRow, type TableSheet } from "../model/data-sheet.ts";
import { compare, sum } from "../model/decimal.ts";
import type { Indicator } from "../model/indicator.ts";
import { plainName } from "../model/roster.ts";
import type { Answer } from "../model/submission.ts";
import { headKey, nilKey, sectionKey } from "../workbook/cell-keys.ts";
import { addressOf, type ReadBook } from "../workbook/workbook.ts";
import { areNamesLost, type DataTable, findDataTable, isInPlace, straysIn } from "./find-data-tables.ts";
import { findMerge } from "./find-merge.ts";
import { cellAt, witnessAt, wordsOf } from "./find-tables.ts";
import { questionsOf } from "./questions.ts";
import { type AnswerRead, readAnswer } from "./read-answer.ts";
import type { AnswersRead } from "./read-answers.ts";
import { readNumber } from "./read-number.ts";
import { placeIn, type ReadingContext, sourceIn } from "./reading.ts";

interface Sheet {
  readonly layout: TableSheet;
  readonly table: DataTable;
  readonly context: ReadingContext;
}

interface Place {
  readonly row: TableRow;
  readonly column: TableColumn;
  readonly indicator: Indicator;
}

/**
 * Remarks: INTAKE-012, 014, 023 to 028, 042 as for 指标数据, those of readAnswer for the cells, INTAKE-050 (a total is not the sum of its parts) and
 * INTAKE-051 (a part above its whole).
 */
export function readDataTable(book: ReadBook, layout: TableSheet, context: ReadingContext): AnswersRead {
  const found = findDataTable(book, layout, context);
  if ("remarks" in found) return { answers: [], remarks: found.remarks };
  const sheet: Sheet = { layout, table: found.table, context };
  const gone = checkColumns(sheet);
  if (gone.length > 0) return { answers: [], remarks: gone };
  const places = placesIn(sheet);
  const read = new Map<string, AnswerRead>();
  for (const place of places.filter(({ row, column }) => !isTotal(row, column)))
    read.set(place.indicator.id, readCell(sheet, place));
  for (const place of places.filter(({ row, column }) => isTotal(row, column)))
    read.set(place.indicator.id, readTotal(sheet, place, read));
  for (const place of places) {
    const wrong = checkMost(sheet, place, places, read);
    if (wrong.length > 0) read.set(place.indicator.id, { remarks: wrong });
  }
  const inOrder = places.flatMap(({ indicator }) => read.get(indicator.id) ?? []);
  const remarks = joinNils(sheet, once(inOrder.flatMap((one) => one.remarks)));
  const at = { kind: "file", file: context.file.name } as const;
  const lost = areNamesLost(found.table) ? [diagnose("INTAKE-028", at, { sheet: found.table.sheet.name })] : [];
  const own = ownRows(sheet);
  const strays = straysIn(found.table, (row) => own.has(row), context);
  return {
    answers: inOrder.flatMap(({ answer }) => answer ?? []),
    remarks: [...lost, ...remarks, ...strays],
  };
}

function checkColumns({ layout, table, context }: Sheet): Diagnostic[] {
  const at = { kind: "file", file: context.file.name } as const;
  const needed = [
    ["label", "项目"] as const,
    ...layout.columns.map(({ key, title }) => [key, title] as const),
    ["note", "备注"] as const,
  ];
  return needed
    .filter(([key]) => !table.columns.has(key) || table.doubledColumns.has(key))
    .map(([, title]) => diagnose("INTAKE-014", at, { what: `“${table.sheet.name}”表的“${title}”列（或有两份）` }));
}

function placesIn({ layout, context }: Sheet): Place[] {
  const asked = new Map(
    (questionsOf(context.assignment).get(context.unit)?.indicators ?? []).map((indicator) => [indicator.id, indicator]),
  );
  return layout.rows.flatMap((row) =>
    layout.columns.flatMap((column) => {
      const indicator = asked.get(cellIndicator(layout, row.key, column.key));
      return indicator === undefined ? [] : [{ row, column, indicator }];
    }),
  );
}

function ownRows({ layout, table }: Sheet): Set<number> {
  const sections = layout.rows.map(({ key }) => sectionKey(key));
  const keys = [headKey, nilKey, ...layout.rows.map(({ key }) => key), ...sections];
  return new Set(keys.flatMap((key) => table.rows.get(key) ?? []));
}

/** 本单位无此项 stands once for the sheet: each of its cells is then answered by it. */
function readCell(sheet: Sheet, { row, column, indicator }: Place): AnswerRead {
  const { layout, table, context } = sheet;
  const [number, second] = table.rows.get(row.key) ?? [];
  const [nilRow] = table.rows.get(nilKey) ?? [];
  const file = { kind: "file", file: context.file.name } as const;
  if (number === undefined) return { remarks: [diagnose("INTAKE-014", file, { what: `“${indicator.label}”一行` })] };
  if (nilRow === undefined) {
    return { remarks: [diagnose("INTAKE-014", file, { what: `“${table.sheet.name}”表的“本单位无此项”一行` })] };
  }
  const first = layout.columns[0]?.key ?? column.key;
  const place = checkPlace(sheet, { row, column, indicator }, number, second);
  const broken = place.length > 0 ? place : checkWitness(sheet, nilRow, nilKey, first, "本单位无此项");
  if (broken.length > 0) return { remarks: broken };
  const columns: Readonly<Record<string, readonly [number, string]>> = {
    value: [number, column.key],
    nil: [nilRow, first],
    reason: [nilRow, "note"],
    note: [number, "note"],
  };
  const find = (key: string) => {
    const [at, name] = columns[key] ?? [number, key];
    return cellAt(table, at, name);
  };
  return readAnswer({ table, row: number, indicator, period: periodOf(context), label: indicator.label, context, find });
}

function checkPlace(
  sheet: Sheet,
  { row, column, indicator: { label } }: Place,
  number: number,
  second: number | undefined,
): Diagnostic[] {
  const { table, context } = sheet;
  const address = addressOf(number, table.columns.get(column.key) ?? 1);
  const at = placeIn(context, table.sheet, address);
  if (second !== undefined) {
    const other = addressOf(second, table.columns.get(column.key) ?? 1);
    return [diagnose("INTAKE-024", placeIn(context, table.sheet, other), { label, first: address })];
  }
  const shown = cellAt(table, number, "label");
  if (shown !== undefined && plainName(wordsOf(shown.cell)) !== plainName(row.label)) {
    const found = wordsOf(shown.cell).slice(0, 60);
    return [diagnose("INTAKE-012", placeIn(context, table.sheet, shown.address), { expected: row.label, found })];
  }
  const range = findMerge(table.merges, address);
  if (range !== undefined) return [diagnose("INTAKE-023", at, { label, range })];
  if (!isInPlace(table, row.key, column.key)) return [diagnose("INTAKE-026", at, { label })];
  return checkWitness(sheet, number, row.key, column.key, label);
}

function checkWitness({ layout, table, context }: Sheet, row: number, key: string, column: string, label: string): Diagnostic[] {
  const witness = witnessAt(table, row) ?? "";
  if (witness === "" || witness === key) return [];
  const at = placeIn(context, table.sheet, addressOf(row, table.columns.get(column) ?? 1));
  const found = layout.rows.find((other) => other.key === witness)?.label ?? witness.slice(0, 60);
  return [diagnose("INTAKE-042", at, { label, found })];
}

/** The parts decide. What stands in the total's cell, typed or computed, is only compared with them. */
function readTotal(sheet: Sheet, { row, column, indicator }: Place, read: ReadonlyMap<string, AnswerRead>): AnswerRead {
  const { layout, table, context } = sheet;
  const [number] = table.rows.get(row.key) ?? [];
  const cell = number === undefined ? undefined : cellAt(table, number, column.key);
  const file = { kind: "file", file: context.file.name } as const;
  if (cell === undefined) return { remarks: [diagnose("INTAKE-014", file, { what: `“${indicator.label}”一行` })] };
  const source = sourceIn(context, table.sheet, cell.address);
  const base = { indicator: indicator.id, period: periodOf(context), source };
  const parts = partsOf(row, column).map((part) => read.get(cellIndicator(layout, part.row, part.column))?.answer);
  const nils = parts.filter((part) => part?.kind === "nil");
  const [nil] = nils;
  if (nil?.kind === "nil" && nils.length === parts.length)
    return { answer: { kind: "nil", reason: nil.reason, ...base }, remarks: [] };
  const values = parts.flatMap((part) => (part?.kind === "count" ? [part.value] : []));
  // A part that is open or wrong has been complained of; its total is simply not known yet.
  if (values.length < parts.length) return { answer: { kind: "blank", ...base }, remarks: [] };
  const total = sum(values);
  const shown = readNumber(cell.cell, indicator.unit);
  if (
    shown.kind === "unreadable" ||
    ((shown.kind === "value" || shown.kind === "unusual") && compare(shown.value, total) !== 0)
  ) {
    const found = shown.kind === "unreadable" ? shown.found : shown.value;
    return {
      remarks: [
        diagnose("INTAKE-050", placeIn(context, table.sheet, cell.address), { label: indicator.label, found, sum: total }),
      ],
    };
  }
  return { answer: { kind: "count", value: total, note: "", ...base }, remarks: [] };
}

/** 本单位无此项 of a whole sheet contradicts each of its figures: one problem, at the cell that says so, with all of theirs and a reason that lacks. */
function joinNils({ layout, table, context }: Sheet, remarks: readonly Diagnostic[]): Diagnostic[] {
  const clashes = remarks.filter(({ code }) => code === "INTAKE-008");
  const nil = cellAt(table, table.rows.get(nilKey)?.[0] ?? 0, layout.columns[0]?.key ?? "");
  if (clashes.length === 0 || nil === undefined) return [...remarks];
  const found = clashes.map(({ facts }) => facts["found"]).join("、");
  const cells = new Set(clashes.flatMap(({ at, also = [] }) => (at.kind === "cell" ? [at.cell, ...also] : [])));
  cells.delete(nil.address);
  const facts = { label: layout.name, found: found.slice(0, 40) };
  const joined = diagnose("INTAKE-008", placeIn(context, table.sheet, nil.address), facts, [...cells]);
  return [joined, ...remarks.filter(({ code }) => code !== "INTAKE-008" && code !== "INTAKE-009")];
}

/** One problem of both cells: which of them is wrong, only the unit knows. */
function checkMost(
  sheet: Sheet,
  { row, column, indicator }: Place,
  places: readonly Place[],
  read: ReadonlyMap<string, AnswerRead>,
): Diagnostic[] {
  if (row.atMost === undefined) return [];
  const whole = places.find((place) => place.row.key === row.atMost && place.column.key === column.key);
  const [own, other] = [read.get(indicator.id)?.answer, whole && read.get(whole.indicator.id)?.answer];
  if (whole === undefined || own?.kind !== "count" || other?.kind !== "count" || compare(own.value, other.value) <= 0) return [];
  const facts = { label: indicator.label, found: own.value, whole: whole.row.label, most: other.value };
  return [diagnose("INTAKE-051", placeIn(sheet.context, sheet.table.sheet, own.source.cell), facts, [other.source.cell])];
}

function periodOf({ assignment }: ReadingContext): Answer["period"] {
  return String(assignment.workspace.year);
}

/** What is wrong with 本单位无此项 is wrong for each cell of the sheet, and said once. */
function once(remarks: readonly Diagnostic[]): Diagnostic[] {
  const told = new Set<string>();
  return remarks.filter((remark) => {
    const { code, at } = remark;
    const key = at.kind === "cell" ? `${code} ${at.cell}` : JSON.stringify([code, remark.facts]);
    return told.has(key) ? false : told.add(key);
  });
}
