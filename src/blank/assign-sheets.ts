/** data-sheets.yaml and `dataSheets` of fazhi.yaml → which data sheet goes to whom, and the indicators their cells become. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { conclude, type Outcome } from "../diagnostics/outcome.ts";
import {
  type AskedSheet,
  cellIndicator,
  type DataSheet,
  isTotal,
  type TableColumn,
  type TableRow,
  type TableSheet,
} from "../model/data-sheet.ts";
import type { Indicator } from "../model/indicator.ts";
import { nearest } from "../model/read-yaml.ts";
import { membersOf, type Roster, resolveName } from "../model/roster.ts";
import type { Workspace } from "../model/workspace.ts";
import { checkSheets } from "./check-sheets.ts";

/** In fazhi.yaml: all units that report. */
const everyone = "全部";

/** Files for the diagnostics. */
export interface SheetFiles {
  readonly workspace: string;
  readonly sheets: string;
}

/**
 * A sheet that fazhi.yaml does not name goes to everyone or to nobody, as its layout says; an empty list switches it off. Exempt units get none.
 * Errors: BLANK-001 (no such sheet), BLANK-002 (no such unit), BLANK-003 (the layout contradicts itself).
 */
export function assignSheets(
  sheets: readonly DataSheet[],
  workspace: Workspace,
  roster: Roster,
  files: SheetFiles,
): Outcome<AskedSheet[]> {
  const names = sheets.map(({ name }) => name);
  const unknown = Object.keys(workspace.dataSheets)
    .filter((name) => !sheets.some((sheet) => isNamed(sheet, name)))
    .map((name) => diagnose("BLANK-001", { kind: "file", file: files.workspace }, { name, near: nearest(name, names) }));
  const remarks: Diagnostic[] = [...unknown, ...checkSheets(sheets, files.sheets)];
  const asked = sheets.map((sheet): AskedSheet => {
    const stated = Object.entries(workspace.dataSheets).find(([name]) => isNamed(sheet, name))?.[1];
    const resolved = (stated ?? (sheet.everyone ? [everyone] : [])).map((name) => ({ name, codes: codesOf(name, roster) }));
    for (const { name, codes } of resolved) {
      const known = roster.units.flatMap((unit) => [unit.code, unit.name, ...unit.aliases]);
      const facts = { sheet: sheet.name, name, near: nearest(name, known) };
      if (codes === undefined) remarks.push(diagnose("BLANK-002", { kind: "file", file: files.workspace }, facts));
    }
    const codes = new Set(resolved.flatMap((one) => one.codes ?? []));
    const units = roster.units.map(({ code }) => code).filter((code) => codes.has(code) && !workspace.exempt.includes(code));
    return { sheet, units, isStated: stated !== undefined };
  });
  return conclude(
    asked.filter(({ units }) => units.length > 0),
    remarks,
  );
}

function isNamed(sheet: DataSheet, name: string): boolean {
  return sheet.name === name || sheet.id === name;
}

function codesOf(name: string, roster: Roster): readonly string[] | undefined {
  if (name === everyone) return roster.units.map(({ code }) => code);
  const kind = roster.groups.find((group) => group.name === name);
  if (kind !== undefined) return membersOf(kind, roster);
  return roster.units.some(({ code }) => code === name) ? [name] : resolveName(name, roster);
}

/** One indicator for each cell of the tables: summed for the district like any other, but asked on its own sheet and under no plan item. */
export function indicatorsOfSheets(asked: readonly AskedSheet[], roster: Roster): Indicator[] {
  return asked.flatMap(({ sheet, units }) => {
    if (sheet.kind === "list") return [];
    const names = roster.units.flatMap(({ code, name }) => (units.includes(code) ? [name] : []));
    return sheet.rows.flatMap((row) => sheet.columns.map((column) => indicatorOf(sheet, row, column, names)));
  });
}

function indicatorOf(sheet: TableSheet, row: TableRow, column: TableColumn, units: string[]): Indicator {
  const part = sheet.columns.length === 1 ? row.label : `${row.label}（${column.title}）`;
  return {
    id: cellIndicator(sheet, row.key, column.key),
    label: `${sheet.name}：${part}`,
    meaning: row.meaning,
    kind: row.kind,
    unit: row.kind === "count" ? row.unit : "",
    item: `data.${sheet.id}`,
    units,
    rhythm: "year",
    total: row.kind === "count" ? "sum" : "none",
    whole: row.whole,
    ...(row.max === undefined ? {} : { max: row.max }),
    // A total is worked out, not asked.
    required: row.required && !isTotal(row, column),
    previous: {},
    judges: [],
    cell: { sheet: sheet.id, row: row.key, column: column.key },
  };
}
