/** The report as it was written and the file as it came back -> what an editor did, unit by unit. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { UnitOrigin } from "./apply-edits.ts";
import type { Change } from "./change.ts";
import type { ChosenBase } from "./choose-base.ts";
import { compareTable } from "./compare-table.ts";
import type { EditedFile, FileItem, FileTable } from "./edited-file.ts";
import { type Pair, pairLines, type Side } from "./pair-lines.ts";
import { printUnit, type Unit } from "./units.ts";
import { bare } from "./words.ts";

export interface Comparison {
  /** In the order of the file; deleted units where they stood. */
  readonly changes: readonly Change[];
  readonly remarks: readonly Diagnostic[];
}

/** A unit outside tables, or a whole table with its units. */
interface ReportItem {
  readonly units: readonly number[];
  readonly isTable: boolean;
}

const roles = new Set(["document-number", "recipients", "signatory", "date", "note", "copies", "office", "annex-label"]);
const deletable = new Set(["title", "heading", "paragraph", "attachment"]);

/** `file` names the DOCX. Remarks: EDITS-007 (rows of the data or columns of a table), EDITS-008 (a part that cannot be taken out or put in). */
export function compareFile(
  { units, revised: { origins } }: Pick<ChosenBase, "units" | "revised">,
  edited: EditedFile,
  file: string,
): Comparison {
  const report = { units, origins };
  const items = itemsOf(units);
  const pairs = pairLines(
    items.map((item) => sideOf(item, units)),
    edited.items.map(sideOfItem),
  );
  const remarks: Diagnostic[] = [];
  const itemAt = new Map(pairs.map((pair) => [pair.to, pair]));
  const gone = [...items.keys()].filter((index) => !pairs.some((pair) => pair.from === index));
  const changes: { readonly at: number; readonly change: Change }[] = [];
  for (const index of gone) {
    const at = placeOfGone(index, pairs);
    for (const change of deletion(items[index], units, file, remarks)) changes.push({ at, change });
  }
  const neighbours = neighboursIn(pairs, items);
  for (const [index, item] of edited.items.entries()) {
    const pair = itemAt.get(index);
    const found =
      pair === undefined
        ? insertion(item, neighbours(index), file, remarks)
        : pairedChanges(pair, items[pair.from], item, report, neighbours(index), file, remarks);
    for (const change of found) changes.push({ at: index, change });
  }
  return { changes: changes.toSorted((a, b) => a.at - b.at).map(({ change }) => change), remarks };
}

function itemsOf(units: readonly Unit[]): ReportItem[] {
  const items: ReportItem[] = [];
  let table: number[] = [];
  for (const [index, { part }] of units.entries()) {
    if (part === "column" || part === "cell") {
      if (table.length === 0) items.push({ units: table, isTable: true });
      table.push(index);
    } else {
      table = [];
      items.push({ units: [index], isTable: false });
    }
  }
  return items;
}

function sideOf({ units: own, isTable }: ReportItem, units: readonly Unit[]): Side {
  const first = units[own[0] ?? -1];
  const text = own.map((index) => printed(units[index])).join("\n");
  const role = first !== undefined && roles.has(first.part) ? { role: first.part } : {};
  return { text, isTable, ...role };
}

function sideOfItem(item: FileItem): Side {
  return item.kind === "table"
    ? { text: item.rows.flatMap((row) => row.map(({ text }) => text)).join("\n"), isTable: true }
    : { text: item.text, isTable: false };
}

function printed(unit: Unit | undefined): string {
  return unit === undefined ? "" : printUnit(unit);
}

/** Just before the place of the next item that is still there. */
function placeOfGone(index: number, pairs: readonly Pair[]): number {
  const before = pairs.filter((pair) => pair.from < index && !pair.moved).at(-1);
  return before === undefined ? -0.5 : before.to + 0.5;
}

interface Neighbours {
  readonly after: number | null;
  readonly before: number | null;
}

/** The nearest units on either side that neither moved nor are new: those the tool will write again. */
function neighboursIn(pairs: readonly Pair[], items: readonly ReportItem[]): (index: number) => Neighbours {
  const steady = pairs.filter((pair) => !pair.moved).toSorted((a, b) => a.to - b.to);
  return (index) => {
    const after = steady.findLast((pair) => pair.to < index);
    const before = steady.find((pair) => pair.to > index);
    return {
      after: after === undefined ? null : (items[after.from]?.units[0] ?? null),
      before: before === undefined ? null : (items[before.from]?.units[0] ?? null),
    };
  };
}

function deletion(item: ReportItem | undefined, units: readonly Unit[], file: string, remarks: Diagnostic[]): Change[] {
  const unit = item?.units[0];
  const found = unit === undefined ? undefined : units[unit];
  if (item === undefined || unit === undefined || found === undefined) return [];
  if (!item.isTable && deletable.has(found.part)) return [{ kind: "deleted", unit }];
  if (bare(printed(found)) !== "")
    remarks.push(diagnose("EDITS-008", { kind: "file", file }, { what: quote(printed(found)), did: "删去" }));
  return [];
}

function insertion(item: FileItem, { after, before }: Neighbours, file: string, remarks: Diagnostic[]): Change[] {
  if (item.kind === "line") return [{ kind: "inserted", line: item, after, before }];
  const words = item.rows.flatMap((row) => row.map(({ text }) => text)).join(" ");
  remarks.push(diagnose("EDITS-008", { kind: "file", file }, { what: quote(words), did: "加进" }));
  return [];
}

function pairedChanges(
  pair: Pair,
  item: ReportItem | undefined,
  found: FileItem,
  { units, origins }: { readonly units: readonly Unit[]; readonly origins: readonly UnitOrigin[] },
  { after, before }: Neighbours,
  file: string,
  remarks: Diagnostic[],
): Change[] {
  const index = item?.units[0] ?? -1;
  if (item?.isTable === true) {
    const asked = { own: item.units, units, origins, table: found as FileTable, file }; // tables are only paired with tables
    const table = compareTable(asked);
    remarks.push(...table.remarks);
    return table.changes;
  }
  const unit = units[index];
  if (unit === undefined || found.kind === "table") return [];
  const text = wordsWithin(unit, found.text);
  if (pair.moved) return [{ kind: "moved", unit: index, line: found, text, after, before }];
  return bare(found.text) === bare(printUnit(unit)) ? [] : [{ kind: "changed", unit: index, line: found, text }];
}

/** What stands between the parts that the tool prints around a unit, if they are still there. */
export function wordsWithin({ before, after }: Unit, text: string): string {
  const trimmed = text.replace(/^\s+|\s+$/g, "");
  const opened = trimmed.startsWith(before) ? trimmed.slice(before.length) : trimmed;
  return after !== "" && opened.endsWith(after) ? opened.slice(0, -after.length) : opened;
}

const quoteLength = 30;

export function quote(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > quoteLength ? `${line.slice(0, quoteLength)}…` : line;
}
