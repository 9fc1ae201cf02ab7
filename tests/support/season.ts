/** A workspace on the disk with the sample's questions, and workbooks as its units would send them. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildBlank } from "../../src/blank/build-blank.ts";
import type { Collected } from "../../src/cli/steps/collect-inbox.ts";
import { collectInbox } from "../../src/cli/steps/collect-inbox.ts";
import { type LoadedWorkspace, workspaceFolder } from "../../src/cli/workspace-folder.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { findTables } from "../../src/intake/find-tables.ts";
import type { TableName } from "../../src/workbook/cell-keys.ts";
import type { PatchValue } from "../../src/workbook/patch-cells.ts";
import { patchXlsx } from "../../src/workbook/patch-xlsx.ts";
import { decodeXlsx } from "../../src/workbook/read-xlsx.ts";
import { addressOf } from "../../src/workbook/workbook.ts";
import { encodeXlsx } from "../../src/workbook/write-xlsx.ts";
import { sample, sampleRequest } from "./sample-workspace.ts";

export function newSeason(): LoadedWorkspace {
  const folder = workspaceFolder(join(mkdtempSync(join(tmpdir(), "fazhi-")), "w"));
  return { ...sample, folder, basis: "sample", previousYear: null, statedIndicators: sample.indicators };
}

export const blankBytes = await encodeXlsx(buildBlank(sampleRequest));

/** `table/row key/column key` → what is typed there, on the bytes of a workbook. */
export type Typing = Readonly<Record<string, PatchValue | null>>;

export const text = (words: string): PatchValue => ({ kind: "text", text: words });
export const decimal = (value: string): PatchValue => ({ kind: "decimal", value });

/** An answer to every question of the sample. */
export const complete: Typing = {
  "figures/events|2023-Q1/value": decimal("1"),
  "figures/events|2023-Q2/value": decimal("2"),
  "figures/events|2023-Q3/value": decimal("3"),
  "figures/events|2023-Q4/value": decimal("4"),
  "figures/cases|2023/value": decimal("91"),
  "figures/spending|2023/value": decimal("172.25"),
  "figures/attendance|2023/numerator": decimal("40"),
  "figures/attendance|2023/denominator": decimal("41"),
  "figures/level|2023/value": text("省级"),
  "figures/opened|2023/value": { kind: "date", date: "2023-06-30" },
  "figures/list|2023/value": text("是"),
  "measure/i1/text": text("全年开展活动。"),
};

export function typeInto(bytes: Uint8Array, typing: Typing): Uint8Array {
  const changes = Object.entries(typing).map(([path, value]) => ({ kind: "value" as const, ...placeOf(bytes, path), value }));
  const patched = patchXlsx(bytes, "f.xlsx", changes);
  if (!patched.ok) throw new Error(JSON.stringify(patched.remarks));
  return patched.value;
}

export function placeOf(bytes: Uint8Array, path: string): { readonly sheet: string; readonly cell: string } {
  const book = decodeXlsx(bytes, "f.xlsx");
  const [name, row, column] = path.split("/");
  const table = book.ok ? findTables(book.value).get(name as TableName) : undefined;
  const at = [table?.rows.get(row ?? "")?.[0], table?.columns.get(column ?? "")];
  if (table === undefined || at[0] === undefined || at[1] === undefined) throw new Error(`no cell ${path}`);
  return { sheet: table.sheet.name, cell: addressOf(at[0], at[1]) };
}

/** The cells that problems name, those that contradict each other one by one. */
export function namedCells(remarks: readonly Diagnostic[]): { readonly sheet: string; readonly cell: string }[] {
  return remarks.flatMap(({ at, also = [] }) =>
    at.kind === "cell" ? [at.cell, ...also].map((cell) => ({ sheet: at.sheet, cell })) : [],
  );
}

export function send(loaded: LoadedWorkspace, path: string, bytes: Uint8Array | string): void {
  const full = join(loaded.folder.inbox, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, bytes);
}

export async function collect(loaded: LoadedWorkspace): Promise<Collected & { readonly remarks: readonly Diagnostic[] }> {
  const request = { paths: [], receivedOn: "2024-01-20", now: "2024-01-20T01:00:00.000Z", onFile: () => undefined };
  const collected = await collectInbox(loaded, request);
  if (!collected.ok) throw new Error(JSON.stringify(collected.remarks));
  return { ...collected.value, remarks: collected.remarks };
}
