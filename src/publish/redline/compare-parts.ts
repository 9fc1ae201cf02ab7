/** Two versions of a document as printed -> their redline. The door of the redline; what tracked changes cannot show is listed, not dropped. */
import type {
  Change,
  Redline,
  RedlineLine,
  RedlinePart,
  RedlineRow,
  RedlineTable,
  Span,
  Uncovered,
} from "../../model/redline.ts";
import { textLikeness } from "../../model/text-likeness.ts";
import { align } from "./align.ts";
import { compareCharts, listChart } from "./compare-charts.ts";
import { compareWords, marked } from "./compare-words.ts";

/** Paragraphs, rows and captions below this likeness were replaced, not reworded. */
const least = 0.35;

interface Compared {
  readonly part: RedlinePart;
  readonly uncovered: readonly Uncovered[];
}

export function compareParts(before: readonly RedlinePart[], after: readonly RedlinePart[]): Redline {
  const pairs = align(before, after, { key: JSON.stringify, likeness: partLikeness, least });
  const compared = pairs.map((pair): Compared => {
    if (pair.kind === "removed") return whole(pair.before, "deleted");
    if (pair.kind === "added") return whole(pair.after, "inserted");
    return comparePair(pair.before, pair.after);
  });
  return { parts: compared.map(({ part }) => part), uncovered: compared.flatMap(({ uncovered }) => uncovered) };
}

/** Only parts of one kind that are set alike can be reworded into each other; charts always can, their data being listed. */
function partLikeness(before: RedlinePart, after: RedlinePart): number {
  if (before.kind === "line" && after.kind === "line") {
    return before.role === after.role ? lineLikeness(before, after) : 0;
  }
  if (before.kind === "table" && after.kind === "table") {
    return before.columns.length === after.columns.length ? textLikeness(tableText(before), tableText(after)) : 0;
  }
  if (before.kind === "chart" && after.kind === "chart")
    return before.alt === after.alt ? 1 : 0.5 + textLikeness(before.alt, after.alt) / 2;
  return 0;
}

/** The fixed lines of a document stand for each other whatever they say. */
const fixedRoles: ReadonlySet<string> = new Set(["document-number", "recipients", "signatory", "date"]);

function lineLikeness(before: RedlineLine, after: RedlineLine): number {
  const like = textLikeness(textOf(before.spans), textOf(after.spans));
  return fixedRoles.has(before.role) ? 0.5 + like / 2 : like;
}

function comparePair(before: RedlinePart, after: RedlinePart): Compared {
  if (before.kind === "line" && after.kind === "line") {
    return { part: { ...after, spans: compareWords(before.spans, after.spans) }, uncovered: [] };
  }
  if (before.kind === "table" && after.kind === "table") {
    return { part: { ...after, rows: compareRows(before, after) }, uncovered: [] };
  }
  if (before.kind === "chart" && after.kind === "chart") return { part: after, uncovered: compareCharts(before, after) };
  return { part: after, uncovered: [] };
}

/** Heads stand for each other; rows that say the same, then rows that say something like it. */
function compareRows(before: RedlineTable, after: RedlineTable): RedlineRow[] {
  const [oldHead, ...oldRows] = before.rows;
  const [newHead, ...newRows] = after.rows;
  const rows = align(oldRows, newRows, {
    key: (row) => JSON.stringify(row.cells),
    likeness: (one, other) => textLikeness(rowText(one), rowText(other)),
    least,
  });
  const head = oldHead && newHead ? [compareRow(oldHead, newHead)] : [];
  return [
    ...head,
    ...rows.map((pair) => {
      if (pair.kind === "removed") return wholeRow(pair.before, "deleted");
      return pair.kind === "added" ? wholeRow(pair.after, "inserted") : compareRow(pair.before, pair.after);
    }),
  ];
}

function compareRow(before: RedlineRow, after: RedlineRow): RedlineRow {
  return { change: "same", cells: after.cells.map((cell, index) => compareWords(before.cells[index] ?? [], cell)) };
}

function whole(part: RedlinePart, change: Change): Compared {
  if (part.kind === "line") return { part: { ...part, change, spans: marked(part.spans, change) }, uncovered: [] };
  if (part.kind === "table")
    return { part: { ...part, change, rows: part.rows.map((row) => wholeRow(row, change)) }, uncovered: [] };
  return { part: { ...part, change }, uncovered: listChart(part, change) };
}

function wholeRow(row: RedlineRow, change: Change): RedlineRow {
  return { change, cells: row.cells.map((cell) => marked(cell, change)) };
}

function rowText(row: RedlineRow): string {
  return row.cells.map(textOf).join("\t");
}

function tableText(table: RedlineTable): string {
  return table.rows.map(rowText).join("\n");
}

function textOf(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join("");
}
