/** A reading of data sheets against the truth: figures by id, totals by their parts, lists by whole rows. */
import { type Diagnostic, isError } from "../../../src/diagnostics/diagnostic.ts";
import type { Reading } from "../../../src/intake/reading.ts";
import type { ListSheet, TableRow, TableSheet } from "../../../src/model/data-sheet.ts";
import { cellIndicator } from "../../../src/model/data-sheet.ts";
import type { ListEntry } from "../../../src/model/submission.ts";
import { parseAddress, type ReadCell } from "../../../src/workbook/workbook.ts";
import { allSheets } from "../../support/sheets-season.ts";
import { judge, type Verdict, wordsRead } from "../judge.ts";
import { lists, placed, type Row, type SheetCase, tables } from "./sheet-case.ts";

const labels = new Map(allSheets.indicators.indicators.map(({ id, label }) => [id, label]));

type Verdicts = { -readonly [K in keyof Omit<Verdict, "silent">]: number } & { silent: string[] };

export function judgeSheets(reading: Reading, one: SheetCase): Verdict {
  const figures = new Map([...one.figures].map(([id, expected]) => [`${id}|2023`, expected]));
  const named = new Map([...labels].map(([id, label]) => [`${id}|2023`, label]));
  const counts: Verdicts = { ...judge(reading, figures, named), silent: [...judge(reading, figures, named).silent] };
  for (const table of tables)
    for (const row of table.rows.filter(({ sumOf }) => sumOf !== undefined)) judgeTotal(reading, table, row, counts);
  for (const list of lists) judgeList(reading, one, list, counts);
  return counts;
}

/** A total that is read is the sum of the parts that are read; one that is not lacks a part, or is complained of. */
function judgeTotal(reading: Reading, table: TableSheet, row: TableRow, counts: Verdicts): void {
  const read = wordsRead(reading);
  const wordsOf = (key: string) => read.get(`${cellIndicator(table, key, "value")}|2023`);
  const own = wordsOf(row.key);
  const parts = (row.sumOf ?? []).map(wordsOf);
  const isWhole = parts.every((part) => part !== undefined);
  const sum = String(parts.reduce((all, part) => all + Number(part), 0));
  const label = labels.get(cellIndicator(table, row.key, "value")) ?? "";
  const isNamed = reading.remarks.some((remark) => isError(remark) && JSON.stringify(remark.facts).includes(label));
  if (own === undefined ? !isWhole : isWhole && (own === sum || own.startsWith("nil:"))) counts.right += 1;
  else if (own === undefined && isNamed) counts.complained += 1;
  else counts.silent.push(`${label}: read ${own}, parts ${parts.join(" ")}`);
}

function judgeList(reading: Reading, one: SheetCase, list: ListSheet, counts: Verdicts): void {
  const truth = one.lists.get(list.id) ?? [];
  const read = reading.submission?.lists?.find((filled) => filled.list === list.id);
  const complaints = reading.remarks.filter((remark) => isError(remark) || remark.code === "INTAKE-052");
  const names = [list.name, placed(one.grid, list.id)?.sheet.name ?? list.name];
  const aboutAll = complaints.some(({ at, facts }) => at.kind === "file" && names.some((name) => speaksOf(facts, name)));
  const isWarned = reading.remarks.some(({ code, facts }) => code === "INTAKE-028" && names.includes(String(facts["sheet"])));
  const wrongRows = rowsOf(complaints, names);
  const count = (what: string, isComplained: boolean) => {
    if (isComplained) counts.complained += 1;
    else if (isWarned) counts.warned += 1;
    else counts.silent.push(`${list.id}: ${what}`);
  };
  for (const entry of read?.entries ?? []) {
    const row = parseAddress(entry.source.cell)?.row ?? 0;
    const isTrue = truth.some((wanted) => isLike(entry, wanted, list, wrongRows.has(row)));
    if (!isTrue) count(`read ${JSON.stringify(entry.values)}, which nobody typed`, false);
  }
  for (const wanted of truth) {
    const isOpen = (entry: ListEntry) =>
      wrongRows.has(parseAddress(entry.source.cell)?.row ?? 0) && isLike(entry, wanted, list, true);
    if (read?.entries.some((entry) => isLike(entry, wanted, list, false))) counts.right += 1;
    else if (read?.entries.some(isOpen)) counts.complained += 1;
    else {
      // A row whose only words the clerk deleted cannot be told from others; then any complaint of a row will do.
      const rows = standsIn(one, list, wanted);
      const isNamed = rows.length === 0 ? wrongRows.size > 0 : rows.some((row) => wrongRows.has(row));
      count(`lost ${JSON.stringify(wanted)}`, aboutAll || isNamed);
    }
  }
  if (one.nils.has(list.id) && read?.nil !== "没有")
    count(
      "lost 无此项",
      complaints.some(({ facts }) => names.some((name) => speaksOf(facts, name))),
    );
}

const speaksOf = (facts: Diagnostic["facts"], name: string) => JSON.stringify(facts).includes(name);

/** Every field as typed; where `isOpen`, one may be empty: its cell was complained of. */
function isLike(entry: ListEntry, wanted: Row, { columns }: ListSheet, isOpen: boolean): boolean {
  return columns.every(({ key }) => entry.values[key] === wanted[key] || (isOpen && entry.values[key] === ""));
}

/** Sheet rows that complaints name; a merged range names all of its rows. */
function rowsOf(complaints: readonly Diagnostic[], names: readonly string[]): Set<number> {
  const rows = new Set<number>();
  for (const { at, facts } of complaints) {
    if (at.kind !== "cell" || !names.includes(at.sheet)) continue;
    const ends = [at.cell, ...String(facts["range"] ?? at.cell).split(":")].map((end) => parseAddress(end)?.row ?? 0);
    for (let row = Math.min(...ends); row <= Math.max(...ends); row++) rows.add(row);
  }
  return rows;
}

/** Where the words of a row stand now; numbers and dates stand elsewhere too. */
function standsIn({ grid }: SheetCase, list: ListSheet, wanted: Row): number[] {
  const words = new Set(list.columns.flatMap(({ key, kind }) => (kind === "text" && wanted[key] ? [wanted[key]] : [])));
  const shown = (cell: ReadCell) => cell.kind === "text" && words.has(cell.text);
  const cells = [...(placed(grid, list.id)?.sheet.cells ?? [])];
  return cells.flatMap(([address, cell]) => (shown(cell) ? [parseAddress(address)?.row ?? 0] : []));
}
