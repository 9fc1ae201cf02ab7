/** What no schema can say of data-sheets.yaml: keys used twice, totals of rows that are not there. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { DataSheet, TableSheet } from "../model/data-sheet.ts";
import { witnessKey } from "../workbook/cell-keys.ts";

/** Keys with which the program heads rows and columns of its own. */
const ownKeys = ["head", "nil", "no", "label", "meaning", "unit", "previous", witnessKey, "note"];

/** Errors: BLANK-003. */
export function checkSheets(sheets: readonly DataSheet[], file: string): Diagnostic[] {
  const ids = sheets.map(({ id }) => id);
  const names = sheets.map(({ name }) => name);
  return sheets.flatMap((sheet) => {
    const columns = sheet.columns.map(({ key }) => key);
    const faults = [
      ...twice([sheet.id], ids).map((id) => `编号 ${id} 有两张表用`),
      ...twice([sheet.name], names).map((name) => `表名“${name}”有两张表用`),
      ...twice(columns, columns).map((key) => `栏 ${key} 写了两次`),
      ...columns.filter((key) => ownKeys.includes(key)).map((key) => `栏的 key 不能用 ${key}`),
      ...(sheet.kind === "table" ? faultsOf(sheet, columns) : []),
    ];
    return [...new Set(faults)].map((what) => diagnose("BLANK-003", { kind: "file", file }, { sheet: sheet.name, what }));
  });
}

function twice(wanted: readonly string[], all: readonly string[]): string[] {
  return wanted.filter((one) => all.filter((other) => other === one).length > 1);
}

function faultsOf({ rows, columns }: TableSheet, columnKeys: readonly string[]): string[] {
  const rowKeys = rows.map(({ key }) => key);
  const plain = rows.filter(({ kind, sumOf }) => kind === "count" && sumOf === undefined).map(({ key }) => key);
  const counts = rows.filter(({ kind }) => kind === "count").map(({ key }) => key);
  const plainColumns = columns.filter(({ sumOf }) => sumOf === undefined).map(({ key }) => key);
  return [
    ...twice(rowKeys, rowKeys).map((key) => `行 ${key} 写了两次`),
    ...rowKeys.filter((key) => ownKeys.includes(key)).map((key) => `行的 key 不能用 ${key}`),
    ...rows.flatMap(({ key, sumOf }) =>
      (sumOf ?? []).filter((part) => !plain.includes(part)).map((part) => `${key} 的 sumOf 写了 ${part}，它不是要填的数量行`),
    ),
    ...rows.flatMap(({ key, atMost }) =>
      atMost === undefined || counts.includes(atMost) ? [] : [`${key} 的 atMost 写了 ${atMost}，它不是数量行`],
    ),
    ...columns.flatMap(({ key, sumOf }) =>
      (sumOf ?? [])
        .filter((part) => !plainColumns.includes(part) || !columnKeys.includes(part))
        .map((part) => `${key} 栏的 sumOf 写了 ${part}，它不是要填的栏`),
    ),
  ];
}
