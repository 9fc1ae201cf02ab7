/** The sample workspace with every data sheet switched on for 区司法局, its blank, and what a clerk types into its sheets. */
import { readFileSync } from "node:fs";
import { assignSheets, indicatorsOfSheets } from "../../src/blank/assign-sheets.ts";
import { buildBlank } from "../../src/blank/build-blank.ts";
import { readWorkbook } from "../../src/cli/steps/read-workbook.ts";
import { findDataTable } from "../../src/intake/find-data-tables.ts";
import type { Reading } from "../../src/intake/reading.ts";
import type { Assignment } from "../../src/model/assignment.ts";
import { dataSheetsSchema } from "../../src/model/data-sheet.ts";
import { readYaml } from "../../src/model/read-yaml.ts";
import type { PatchValue } from "../../src/workbook/patch-cells.ts";
import { patchXlsx } from "../../src/workbook/patch-xlsx.ts";
import { decodeXlsx } from "../../src/workbook/read-xlsx.ts";
import { addressOf } from "../../src/workbook/workbook.ts";
import { encodeXlsx } from "../../src/workbook/write-xlsx.ts";
import { sample, sampleRequest } from "./sample-workspace.ts";
import { complete, typeInto } from "./season.ts";

const text = readFileSync(new URL("../../templates/data-sheets.yaml", import.meta.url), "utf8");
const layout = readYaml(text, "templates/data-sheets.yaml", "data-sheets/1", dataSheetsSchema);
if (!layout.ok) throw new Error("templates/data-sheets.yaml does not fit its schema");
export const sheetLayouts = layout.value.sheets;
export const files = { workspace: "fazhi.yaml", sheets: "data-sheets.yaml" };

/** The sample with the sheets of `dataSheets`, by name or id, going to whom it says. */
export function withSheets(dataSheets: Readonly<Record<string, string[]>>): Assignment {
  const workspace = { ...sample.workspace, dataSheets: { ...dataSheets } };
  const asked = assignSheets(sheetLayouts, workspace, sample.roster, files);
  if (!asked.ok) throw new Error(JSON.stringify(asked.remarks));
  const indicators = [...sample.indicators.indicators, ...indicatorsOfSheets(asked.value, sample.roster)];
  return { ...sample, workspace, indicators: { ...sample.indicators, indicators }, dataSheets: asked.value };
}

export const allSheets = withSheets(Object.fromEntries(sheetLayouts.map(({ name }) => [name, ["全部"]])));
export const received = { name: "f.xlsx", sha256: "0".repeat(64), receivedOn: "2024-01-20" };
/** The blank with the figures of the plan filled, so that only the data sheets are open. */
export const sheetsBlank = typeInto(await encodeXlsx(buildBlank({ ...sampleRequest, assignment: allSheets })), complete);

/** `sheet id/row key/column key` → what is typed there; rows of lists are row-1, row-2 …, or a number for a sheet row. */
export function typeSheets(bytes: Uint8Array, typing: Readonly<Record<string, PatchValue | null>>): Uint8Array {
  const changes = Object.entries(typing).map(([path, value]) => ({ kind: "value" as const, ...placeIn(bytes, path), value }));
  const patched = patchXlsx(bytes, "f.xlsx", changes);
  if (!patched.ok) throw new Error(JSON.stringify(patched.remarks));
  return patched.value;
}

export function placeIn(bytes: Uint8Array, path: string): { readonly sheet: string; readonly cell: string } {
  const [id = "", row = "", column = ""] = path.split("/");
  const book = decodeXlsx(bytes, "f.xlsx");
  const name = sheetLayouts.find((one) => one.id === id)?.name ?? id;
  const found = book.ok
    ? findDataTable(book.value, { id, name }, { assignment: allSheets, file: received, unit: "sfj" })
    : { remarks: [] };
  if (!("table" in found)) throw new Error(`no sheet ${id}`);
  const number = /^\d+$/.test(row) ? Number(row) : found.table.rows.get(row)?.[0];
  const at = found.table.columns.get(column);
  if (number === undefined || at === undefined) throw new Error(`no cell ${path}`);
  return { sheet: found.table.sheet.name, cell: addressOf(number, at) };
}

export function readSheets(bytes: Uint8Array): Reading {
  return readWorkbook(allSheets, bytes, received);
}

/** Every cell of the tables answered; the lists left empty. */
export const filledTables: Readonly<Record<string, PatchValue>> = Object.fromEntries(
  sheetLayouts.flatMap((sheet) =>
    sheet.kind === "list"
      ? []
      : sheet.rows
          .filter(({ sumOf }) => sumOf === undefined)
          .map(({ key }) => [`${sheet.id}/${key}/value`, { kind: "decimal", value: "3" } satisfies PatchValue]),
  ),
);
