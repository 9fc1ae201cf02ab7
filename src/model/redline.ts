/**
 * A redline (花脸稿): two versions of a printed document as one list of lines and tables in reading order, each word the same in both, only in the
 * newer (inserted) or only in the older (deleted). A single version has the same shape with everything "same".
 */
import type { Chart } from "./document.ts";

export type Change = "same" | "inserted" | "deleted";

/** lead2–lead4: a heading that runs on into its paragraph, by level. */
export type Face = "plain" | "strong" | "lead2" | "lead3" | "lead4";

/** `fact`: id of the figure printed here, or null for words. */
export interface Span {
  readonly change: Change;
  readonly text: string;
  readonly face: Face;
  readonly fact: string | null;
}

/** What a line is in the official format; it decides how the line is set. */
export const lineRoles = [
  "red-head",
  "title",
  "document-number",
  "recipients",
  "heading1",
  "heading2",
  "heading3",
  "heading4",
  "body",
  "caption",
  "attachment",
  "signatory",
  "date",
  "imprint",
  "annex-label",
  "annex-title",
] as const;

export type LineRole = (typeof lineRoles)[number];

/** `change` is that of the whole line with its paragraph mark; a line that is "same" may hold changed words. */
export interface RedlineLine {
  readonly kind: "line";
  readonly role: LineRole;
  readonly change: Change;
  readonly spans: readonly Span[];
}

export interface RedlineRow {
  readonly change: Change;
  readonly cells: readonly (readonly Span[])[];
}

/** The first row is the head. `share` of the width, 0–1. */
export interface RedlineTable {
  readonly kind: "table";
  readonly change: Change;
  readonly columns: readonly { readonly align: "left" | "center" | "right"; readonly share: number }[];
  readonly rows: readonly RedlineRow[];
}

/** The picture itself cannot be redlined: its data changes are listed apart. Null where a file was read back, which holds only the picture. */
export interface RedlineChart {
  readonly kind: "chart";
  readonly change: Change;
  readonly alt: string;
  readonly chart: Chart | null;
}

export type RedlinePart = RedlineLine | RedlineTable | RedlineChart;

/** What tracked changes cannot show, in words: "图1 受理：234件→290件". */
export interface Uncovered {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

export interface Redline {
  readonly parts: readonly RedlinePart[];
  readonly uncovered: readonly Uncovered[];
}

/** The words of one side: "inserted" reads the newer version, "deleted" the older one. */
export function sideText(spans: readonly Span[], side: "inserted" | "deleted"): string {
  return spans
    .filter((span) => span.change === "same" || span.change === side)
    .map((span) => span.text)
    .join("");
}

/** The lines of one side that hold words, tables row by row and cell by cell: what accepting or rejecting all changes must give. */
export function sideLines(parts: readonly RedlinePart[], side: "inserted" | "deleted"): string[] {
  return parts
    .flatMap((part) => {
      if (part.kind === "chart") return [];
      if (part.kind === "line") return [sideText(part.spans, side)];
      return part.rows.flatMap((row) => row.cells.map((cell) => sideText(cell, side)));
    })
    .flatMap((text) => text.split("\n"))
    .filter((line) => line.trim() !== "");
}
