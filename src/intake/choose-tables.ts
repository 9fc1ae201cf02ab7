/** The tables of a returned workbook, each once. Of a copied sheet the filled one counts; two that were filled differently cannot both. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { columnsOf, type TableName } from "../workbook/cell-keys.ts";
import type { ReadBook } from "../workbook/workbook.ts";
import { cellAt, findAllTables, type KeyedTable, wordsOf } from "./find-tables.ts";

export interface ChosenTables {
  readonly tables: ReadonlyMap<TableName, KeyedTable>;
  /** Tables that were left out because nobody can say which copy counts. */
  readonly doubled: ReadonlySet<TableName>;
  readonly remarks: readonly Diagnostic[];
}

/** A table that stands twice and was filled differently is left out. Remarks: INTAKE-027. */
export function chooseTables(book: ReadBook, file: string): ChosenTables {
  const tables = new Map<TableName, KeyedTable>();
  const doubled = new Set<TableName>();
  const remarks: Diagnostic[] = [];
  for (const [name, copies] of findAllTables(book)) {
    const chosen = chooseOne(copies);
    if (chosen !== undefined) tables.set(name, chosen);
    else {
      doubled.add(name);
      const sheets = [...new Set(copies.map((copy) => `“${copy.sheet.name}”`))].join("、");
      remarks.push(diagnose("INTAKE-027", { kind: "file", file }, { sheets }));
    }
  }
  return { tables, doubled, remarks };
}

function chooseOne(copies: readonly KeyedTable[]): KeyedTable | undefined {
  const [first, ...others] = copies;
  if (others.length === 0) return first;
  const filled = copies.map((copy) => ({ copy, typed: typedIn(copy) }));
  const different = new Set(filled.map(({ typed }) => typed).filter((typed) => typed !== ""));
  if (different.size > 1) return undefined;
  return (filled.find(({ typed }) => typed !== "") ?? filled[0])?.copy;
}

/** Everything typed into the entry cells, in one text; what the sheet computes itself is left out. */
function typedIn(table: KeyedTable): string {
  const typed = [...table.rows].flatMap(([key, places]) =>
    places.flatMap((row) =>
      columnsOf[table.name].map((column) => {
        const cell = cellAt(table, row, column)?.cell;
        const words = cell?.formula === undefined ? wordsOf(cell) : "";
        return words === "" ? "" : `${key}\u0000${column}\u0000${words}\u0001`;
      }),
    ),
  );
  return typed.sort().join("");
}
