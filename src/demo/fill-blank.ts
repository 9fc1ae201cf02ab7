/** A blank + a unit's answers → the workbook as that unit would return it: the cells are typed into the .xlsx file itself. */
import { Bug, type Outcome } from "../diagnostics/outcome.ts";
import { findDataTable } from "../intake/find-data-tables.ts";
import { findTables, type KeyedTable } from "../intake/find-tables.ts";
import type { Assignment } from "../model/assignment.ts";
import type { ListColumn } from "../model/data-sheet.ts";
import { isDecimal } from "../model/decimal.ts";
import type { Indicator } from "../model/indicator.ts";
import { itemLabel } from "../model/plan.ts";
import { figureKey, nilKey, type TableName } from "../workbook/cell-keys.ts";
import type { PatchValue } from "../workbook/patch-cells.ts";
import { patchXlsx, type ValueChange } from "../workbook/patch-xlsx.ts";
import { decodeXlsx } from "../workbook/read-xlsx.ts";
import { addressOf, type ReadBook } from "../workbook/workbook.ts";
import type { Answers, FigureRow, NarrativeRow, ReturnRow } from "./answers.ts";

export interface Filling {
  readonly unit: string;
  readonly answers: Answers;
  readonly returned: ReturnRow;
  readonly assignment: Assignment;
}

/** Remarks: those of reading and patching a workbook. An answer for which the blank has no cell is a mistake of the seed. */
export function fillBlank(bytes: Uint8Array, file: string, filling: Filling): Outcome<Uint8Array> {
  const book = decodeXlsx(bytes, file);
  if (!book.ok) return book;
  const tables = findTables(book.value);
  const changes = [
    ...filling.answers.figures.filter(({ unit }) => unit === filling.unit).flatMap((row) => figureChanges(tables, row, filling)),
    ...narrativeChanges(tables, filling),
    ...sheetChanges(book.value, file, filling),
    ...(["preparer", "reviewer", "phone", "date"] as const).map((field) =>
      type(tables, "contact", field, "value", asText(filling.returned[field])),
    ),
  ];
  return patchXlsx(bytes, file, changes);
}

function figureChanges(tables: ReadonlyMap<TableName, KeyedTable>, row: FigureRow, { assignment }: Filling): ValueChange[] {
  const kind = assignment.indicators.indicators.find(({ id }) => id === row.indicator)?.kind;
  const key = figureKey(row.indicator, row.period);
  return (["value", "numerator", "denominator", "nil", "reason", "note"] as const)
    .filter((column) => row[column] !== "")
    .map((column) => type(tables, "figures", key, column, asTyped(row[column], column === "value" ? kind : "count")));
}

function narrativeChanges(tables: ReadonlyMap<TableName, KeyedTable>, { unit, answers, assignment }: Filling): ValueChange[] {
  const own = answers.narratives.filter((row) => row.unit === unit);
  const of = (kind: NarrativeRow["kind"]) => own.filter((row) => row.kind === kind);
  const label = (id: string) =>
    assignment.plan.items
      .filter((item) => item.id === id)
      .map(itemLabel)
      .join("");
  const list = (kind: "shortcoming" | "arrangement", columns: readonly ("title" | "text" | "cause")[]) =>
    of(kind).flatMap((row, index) => [
      ...(row.item === "" ? [] : [type(tables, kind, `row-${index + 1}`, "item", asText(label(row.item)))]),
      ...columns
        .filter((column) => row[column] !== "")
        .map((column) => type(tables, kind, `row-${index + 1}`, column, asText(row[column]))),
    ]);
  return [
    ...of("measure").map((row) => type(tables, "measure", row.item, "text", asText(row.text))),
    ...list("shortcoming", ["title", "text", "cause"]),
    ...list("arrangement", ["title", "text"]),
  ];
}

/** Lists and data tables, cell by cell. */
function sheetChanges(book: ReadBook, file: string, { unit, answers, assignment }: Filling): ValueChange[] {
  const context = { assignment, file: { name: file, sha256: "", receivedOn: "" }, unit };
  return answers.lists
    .filter((row) => row.unit === unit)
    .map(({ sheet, row, column, value }) => {
      const layout = assignment.dataSheets?.find((asked) => asked.sheet.id === sheet)?.sheet;
      const found = layout && findDataTable(book, layout, context);
      if (layout === undefined || found === undefined || !("table" in found))
        throw new Bug(`the blank of ${unit} has no sheet ${sheet}`);
      const kind = layout.kind === "list" && row !== nilKey ? layout.columns.find(({ key }) => key === column)?.kind : "choice";
      const typed = layout.kind === "table" && row !== nilKey ? asTyped(value, "count") : asListed(value, kind);
      return change(found.table, row, column, typed, sheet);
    });
}

function asListed(typed: string, kind: ListColumn["kind"] | undefined): PatchValue {
  if (kind === "date") return { kind: "date", date: typed };
  return kind === "number" ? { kind: "decimal", value: typed } : asText(typed);
}

function type(
  tables: ReadonlyMap<TableName, KeyedTable>,
  name: TableName,
  row: string,
  column: string,
  value: PatchValue,
): ValueChange {
  return change(tables.get(name), row, column, value, name);
}

function change(
  table: Pick<KeyedTable, "sheet" | "rows" | "columns"> | undefined,
  row: string,
  column: string,
  value: PatchValue,
  name: string,
): ValueChange {
  const [rowNumber] = table?.rows.get(row) ?? [];
  const columnNumber = table?.columns.get(column);
  if (table === undefined || rowNumber === undefined || columnNumber === undefined)
    throw new Bug(`the blank has no cell ${name}/${row}/${column}`);
  return { kind: "value", sheet: table.sheet.name, cell: addressOf(rowNumber, columnNumber), value };
}

function asText(text: string): PatchValue {
  return { kind: "text", text };
}

/** Numbers become numbers and days dates, as Excel makes them of what a clerk types; the cells of text indicators are formatted as text. */
function asTyped(typed: string, kind: Indicator["kind"] | undefined): PatchValue {
  if (kind === "date") return { kind: "date", date: typed };
  return kind !== "text" && isDecimal(typed) ? { kind: "decimal", value: typed } : asText(typed);
}
