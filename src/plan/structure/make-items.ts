/** Readings of the outline to the sections and items of a plan, with units, ids, spans and the places of everything in the text. */
import type { Item, ItemUnits, Section } from "../../model/plan.ts";
import type { PartMark } from "../coverage.ts";
import { findDueWords } from "../targets/due.ts";
import { lineStartsOf, type Range, spanOf } from "../text/lay-out-text.ts";
import { isLabelled } from "../text/line-signs.ts";
import { closeTitle } from "../text/normalise-spaces.ts";
import { readClosingUnits, readUnits, type UnitHabits, unitBrackets } from "../units/read-units.ts";
import type { Reading } from "./build-items.ts";
import type { OutlineNode } from "./outline.ts";
import { readRow } from "./read-row.ts";
import { splitTitle } from "./split-title.ts";
import type { TaskTable } from "./task-tables.ts";

/** An item whose targets have not been read; `words` are the ranges of the text in which they stand. */
export interface DraftItem {
  readonly item: Item;
  readonly words: readonly Range[];
  /** The words that say by when the task is due, where it has such a column, label or bracket. */
  readonly due?: string;
}

/** `loose` are the ranges outside of any item in which targets may stand. */
export interface Draft {
  readonly sections: readonly Section[];
  readonly items: readonly DraftItem[];
  readonly loose: readonly Range[];
  readonly marks: readonly PartMark[];
}

interface Making {
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly habits: UnitHabits;
  readonly tables: readonly TaskTable[];
  readonly sections: Section[];
  readonly items: DraftItem[];
  readonly loose: Range[];
  readonly marks: PartMark[];
  /** Items so far, without sub-items. */
  count: number;
}

/** Where an item stands: its section, and the units that hold for it unless it names its own. */
interface Place {
  readonly section: string | null;
  readonly inherited: ItemUnits | undefined;
}

const nobody: ItemUnits = { lead: [], support: [], groups: [] };

/** Makes the draft of a plan. Ids follow the structure: sections s1, s1.2; items i1, i2 …; sub-items i2.1. */
export function makeItems(
  readings: readonly Reading[],
  source: { readonly text: string; readonly habits: UnitHabits; readonly tables: readonly TaskTable[] },
): Draft {
  const making: Making = {
    ...source,
    lineStarts: lineStartsOf(source.text),
    sections: [],
    items: [],
    loose: [],
    marks: [],
    count: 0,
  };
  makeParts(making, readings, { section: null, inherited: undefined }, "s", undefined);
  return making;
}

function makeParts(making: Making, readings: readonly Reading[], place: Place, prefix: string, parent: string | undefined): void {
  let count = 0;
  for (const reading of readings) {
    if (reading.kind === "item") {
      makeItem(making, reading.node, reading.subItems, place);
      continue;
    }
    count += 1;
    const id = `${prefix}${count}`;
    const named = makeSection(making, reading.node, id, parent, reading.kind === "ideas");
    const inherited = named ?? (reading.kind === "section" ? unitsAtEnd(making, reading.parts) : undefined) ?? place.inherited;
    if (reading.kind === "section") makeParts(making, reading.parts, { section: id, inherited }, `${id}.`, id);
  }
}

/** A list of units on a line of its own behind the last item of a section in which no other item names any. */
function unitsAtEnd(making: Making, parts: readonly Reading[]): ItemUnits | undefined {
  const nodes = parts.flatMap((part) => (part.kind === "item" && !part.node.row ? [part.node] : []));
  const range = nodes.at(-1)?.own.at(-1);
  if (!range || nodes.length < 2 || nodes.length < parts.length || (nodes.at(-1)?.own.length ?? 0) < 2) return undefined;
  const line = making.text.slice(range.from, range.to);
  const isList = isLabelled(line) || (/^[（(〔【[]/.test(line) && unitBrackets(line)[0]?.from === 0);
  const units = isList ? readClosingUnits(line, making.habits) : undefined;
  const explicit = { ...making.habits, subjects: false };
  const others = nodes.slice(0, -1).some((node) => readUnits(words(making, node.own), explicit) !== undefined);
  return units && !others ? { ...units, doubtful: units.doubtful ?? "责任单位写在本节末尾，按适用于本节各项读出" } : undefined;
}

/** Adds a section; returns the units its heading or first lines name for all that stands below. */
function makeSection(
  making: Making,
  node: OutlineNode,
  id: string,
  parent: string | undefined,
  whole: boolean,
): ItemUnits | undefined {
  const { text, marks } = making;
  const first = node.own[0];
  const split = splitTitle(first ? text.slice(first.from, first.to) : "");
  making.sections.push({ id, no: node.no, title: split.title, ...(parent === undefined ? {} : { parent }) });
  marks.push({ at: node.from, part: "heading" });
  const bodyFrom = first && split.ownTitle ? first.from + split.textFrom : (first?.from ?? node.to);
  const body = [...(first && bodyFrom < first.to ? [{ from: bodyFrom, to: first.to }] : []), ...node.own.slice(1)];
  for (const range of body) marks.push({ at: range.from, part: "text" });
  if (whole) {
    marks.push(...descendants(node).map(({ from }) => ({ at: from, part: "text" as const })));
    making.loose.push({ from: bodyFrom, to: node.to });
    return undefined;
  }
  making.loose.push(...body);
  return readUnits(words(making, node.own), { ...making.habits, subjects: false });
}

function descendants(node: OutlineNode): OutlineNode[] {
  return node.children.flatMap((child) => [child, ...descendants(child)]);
}

function makeItem(making: Making, node: OutlineNode, subItems: readonly OutlineNode[], place: Place): void {
  making.count += 1;
  const id = `i${making.count}`;
  making.marks.push({ at: node.from, part: "item" });
  if (node.row) {
    making.items.push(makeRow(making, node, id, place));
    return;
  }
  const own = subItems.length > 0 ? node.own : [bodyOf(node)];
  const read = subItems.map((child) => readUnits(making.text.slice(bodyOf(child).from, child.to), making.habits));
  const closing = closingUnits(making, subItems);
  const due = findDueWords(words(making, own));
  const units = merge(readUnits(words(making, own), making.habits), closing) ?? place.inherited;
  addItem(making, node, own, { id, section: place.section, units: units ?? nobody });
  subItems.forEach((child, index) => {
    making.marks.push({ at: child.from, part: "item" });
    const ownUnits = closing && index === subItems.length - 1 ? undefined : read[index];
    addItem(
      making,
      child,
      [bodyOf(child)],
      {
        id: `${id}.${index + 1}`,
        section: place.section,
        parent: id,
        units: ownUnits ?? units ?? nobody,
      },
      due,
    );
  });
}

/** A passage with all below it, without its number. */
function bodyOf(node: OutlineNode): Range {
  return { from: node.own[0]?.from ?? node.children[0]?.from ?? node.to, to: node.to };
}

/** Units at the very end of the last part, where no other part names any, hold for the whole item. */
function closingUnits(making: Making, subItems: readonly OutlineNode[]): ItemUnits | undefined {
  const last = subItems.at(-1);
  if (!last || subItems.length < 2) return undefined;
  const explicit = { ...making.habits, subjects: false };
  const others = subItems
    .slice(0, -1)
    .some((child) => readUnits(making.text.slice(bodyOf(child).from, child.to), explicit) !== undefined);
  return others ? undefined : readClosingUnits(making.text.slice(last.from, last.to), making.habits);
}

function merge(first: ItemUnits | undefined, second: ItemUnits | undefined): ItemUnits | undefined {
  if (!first || !second) return first ?? second;
  const join = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];
  const doubtful = first.doubtful ?? second.doubtful;
  return {
    lead: join(first.lead, second.lead),
    support: join(first.support, second.support),
    groups: join(first.groups, second.groups),
    ...(doubtful === undefined ? {} : { doubtful }),
  };
}

type Known = Pick<Item, "id" | "section" | "units"> & { readonly parent?: string };

function addItem(making: Making, node: OutlineNode, own: readonly Range[], known: Known, inheritedDue?: string): void {
  const body = words(making, own);
  const due = findDueWords(body) ?? inheritedDue;
  const firstLine = body.split("\n")[0] ?? "";
  const { title, textFrom } = splitTitle(firstLine);
  making.items.push({
    item: {
      id: known.id,
      no: node.no,
      section: known.section,
      ...(known.parent === undefined ? {} : { parent: known.parent }),
      title,
      text: body.slice(textFrom).replace(/^[\s\n]+/, ""),
      span: spanOf({ from: node.from, to: node.to }, making.lineStarts),
      units: known.units,
      targets: [],
    },
    words: own,
    ...(due === undefined ? {} : { due }),
  });
}

function makeRow(making: Making, node: OutlineNode, id: string, place: Place): DraftItem {
  const table = making.tables.find(({ rows }) => node.row !== undefined && rows.has(node.row));
  const read = readRow(node.row, table?.columns ?? [], making.habits);
  return {
    item: {
      id,
      no: read.no,
      section: place.section,
      title: closeTitle(read.title),
      text: read.text,
      span: spanOf({ from: node.from, to: node.to }, making.lineStarts),
      units: read.units ?? place.inherited ?? nobody,
      targets: [],
    },
    words: read.words,
    ...(read.due === undefined ? {} : { due: read.due }),
  };
}

function words(making: Making, ranges: readonly Range[]): string {
  return ranges.map(({ from, to }) => making.text.slice(from, to)).join("\n");
}
