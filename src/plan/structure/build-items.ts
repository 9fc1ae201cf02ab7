/** The outline to sections, items and sub-items: finds out which level carries the tasks, branch by branch. */
import { readUnits, type UnitHabits } from "../units/read-units.ts";
import type { OutlineNode } from "./outline.ts";
import { splitTitle } from "./split-title.ts";
import { promisesTasks, purposeOf } from "./task-sections.ts";

/** How a passage of the outline is to be read. `ideas`: a section without tasks. */
export type Reading =
  | { readonly kind: "section"; readonly node: OutlineNode; readonly parts: readonly Reading[] }
  | { readonly kind: "ideas"; readonly node: OutlineNode }
  | { readonly kind: "item"; readonly node: OutlineNode; readonly subItems: readonly OutlineNode[] };

interface Context {
  readonly text: string;
  readonly habits: UnitHabits;
  /** Whether any passage of the plan names its units. */
  readonly namesUnits: boolean;
  readonly depth: number;
}

/** Styles that mostly divide a task, where the others mostly head tasks. */
const minorStyles: ReadonlySet<string> = new Set(["（1）", "1.1.1"]);
/** Styles that only ever divide a task. */
const smallestStyles: ReadonlySet<string> = new Set(["一是", "1）", "①", "●"]);
/** Shorter parts than this are a list within a sentence and no tasks of their own, in characters. */
const shortestSubItem = 12;

/** Reads the parts of the outline's root. */
export function readOutline(root: OutlineNode, text: string, habits: UnitHabits): Reading[] {
  return readChildren(root, { text, habits, namesUnits: habits.subjects, depth: 0 });
}

function readChildren(parent: OutlineNode, context: Context): Reading[] {
  const siblings = countSiblings(parent.children, context);
  return parent.children.map((node, index) => readNode(node, siblings, index, context));
}

/** What the passages of one style under one heading have in common. Passages that state ideas are not counted. */
interface Alike {
  tasks: number;
  /** Without children, and with text of their own. */
  leaves: number;
  headings: number;
}

interface Siblings {
  readonly alike: ReadonlyMap<string, Alike>;
  readonly lastOf: ReadonlyMap<string, number>;
}

function countSiblings(nodes: readonly OutlineNode[], context: Context): Siblings {
  const alike = new Map<string, Alike>();
  for (const node of nodes) {
    if (node.row || purposeOf(titleOf(node, context.text)) !== "tasks") continue;
    const counts = alike.get(node.style) ?? { tasks: 0, leaves: 0, headings: 0 };
    counts.tasks += 1;
    if (node.children.length > 0) counts.headings += 1;
    else if (bodyLength(node, context.text) > 0) counts.leaves += 1;
    alike.set(node.style, counts);
  }
  return { alike, lastOf: new Map(nodes.map(({ style }, index) => [style, index])) };
}

function readNode(node: OutlineNode, siblings: Siblings, index: number, context: Context): Reading {
  if (node.row) return { kind: "item", node, subItems: [] };
  if (isIdeas(node, siblings, index, context)) return { kind: "ideas", node };
  if (node.children.length === 0) return { kind: "item", node, subItems: [] };
  if (dividesTask(node, siblings, context)) return { kind: "item", node, subItems: longEnough(node) ? node.children : [] };
  const depth = node.style === "附件" ? context.depth : context.depth + 1;
  return { kind: "section", node, parts: readChildren(node, { ...context, depth }) };
}

function titleOf(node: OutlineNode, text: string): string {
  const first = node.own[0];
  return first ? splitTitle(text.slice(first.from, first.to)).title : "";
}

/** A section that states ideas, aims or how to carry the plan out, and gives no task. A unit named in it makes it a task after all. */
function isIdeas(node: OutlineNode, siblings: Siblings, index: number, context: Context): boolean {
  if (node.style === "附件") return node.children.length === 0;
  const title = titleOf(node, context.text);
  const purpose = purposeOf(title);
  if (purpose === "ideas") return !namesUnits(node, context);
  if (purpose === "support" && context.depth === 0) {
    return node.children.length === 0 || !(context.namesUnits ? namesUnits(node, context) : promisesTasks(title));
  }
  if (node.children.length > 0 || context.depth > 0) return false;
  // A first or last section of running text, where the tasks of all others stand a level below.
  const alike = siblings.alike.get(node.style);
  const atEdge = index === 0 || index === siblings.lastOf.get(node.style);
  return atEdge && alike !== undefined && alike.headings > 0 && alike.headings === alike.tasks - 1 && !namesUnits(node, context);
}

function namesUnits(node: OutlineNode, context: Context): boolean {
  const habits = { ...context.habits, subjects: false };
  const own = node.own.map((range) => context.text.slice(range.from, range.to)).join("\n");
  return (
    readUnits(own, habits) !== undefined || node.children.some((child) => child.row !== undefined || namesUnits(child, context))
  );
}

/** Whether the children are parts of one task rather than tasks under a heading. */
function dividesTask(node: OutlineNode, siblings: Siblings, context: Context): boolean {
  const { children } = node;
  if (children.some((child) => child.row)) return false;
  if (children.every((child) => smallestStyles.has(child.style))) return true;
  if (children.some((child) => child.children.length > 0)) return false;
  const alike = siblings.alike.get(node.style);
  if (alike && alike.tasks > 1 && alike.leaves * 2 >= alike.tasks && context.depth + alike.leaves > 1) return true;
  const named = children.filter((child) => namesUnits(child, context)).length;
  if (named > 1 || (named === 1 && children.length === 1)) return false;
  if (!children.every((child) => minorStyles.has(child.style))) return false;
  const last = children.at(-1);
  const closesWithUnits = named === 1 && last !== undefined && namesUnits(last, context);
  return closesWithUnits || bodyLength(node, context.text) >= 10;
}

/** Characters of text beside the title on the passage's first line. */
function bodyLength(node: OutlineNode, text: string): number {
  const first = node.own[0];
  if (!first) return 0;
  const words = text.slice(first.from, first.to);
  const split = splitTitle(words);
  return split.ownTitle ? words.length - split.textFrom : words.length;
}

function longEnough(node: OutlineNode): boolean {
  const total = node.children.reduce((sum, child) => sum + child.to - child.from, 0);
  return total / node.children.length >= shortestSubItem;
}
