/** A block and its units after the edits -> the block again; null where nothing of it is left. */
import { type Block, type BlockOf, type Inline, textOf } from "../model/document.ts";
import type { EditPart } from "../model/edits.ts";
import { bare } from "./words.ts";

/** What a unit says now; see Unit for `row` and `column`. */
export interface NewWords {
  readonly part: EditPart;
  readonly row: number;
  readonly column: number;
  readonly inlines: readonly Inline[];
}

export function rebuild(block: Block, units: readonly NewWords[]): Block | null {
  const words = (part: EditPart): string => textOf(units.find((unit) => unit.part === part)?.inlines ?? []);
  const inlines = (part: EditPart): Inline[] => [...(units.find((unit) => unit.part === part)?.inlines ?? [])];
  if (units.length === 0) return null;
  switch (block.kind) {
    case "title":
      return { ...block, lines: units.map((unit) => [...unit.inlines]) };
    case "document-number":
      return { ...block, ...numberAndIssuer(words("document-number")) };
    case "recipients":
      return { ...block, text: words("recipients") };
    case "heading":
      return { ...block, inlines: inlines("heading") };
    case "paragraph":
      return withLead(block, inlines("paragraph"));
    case "table":
      return rebuildTable(block, units);
    case "chart":
      return { ...block, caption: inlines("caption") };
    case "attachments":
      return { ...block, titles: units.map((unit) => textOf(unit.inlines)) };
    case "signature":
      return { ...block, signatory: words("signatory"), date: words("date") };
    case "note":
      return { ...block, text: words("note") };
    case "imprint": {
      const [office = "", date = ""] = words("office").split("\t");
      const copies = words("copies");
      return { ...block, copies: copies === "" ? [] : copies.split(/[，,]/).map(bare), office, date };
    }
    case "annex":
      return { ...block, label: words("annex-label"), inlines: inlines("annex") };
  }
}

function numberAndIssuer(words: string): { text: string; issuer: string | null } {
  const [text = "", issuer] = words.split(/\s*签发人：/);
  return { text: text.trim(), issuer: issuer ?? null };
}

function rebuildTable(block: BlockOf<"table">, units: readonly NewWords[]): Block {
  const find = (part: EditPart, column: number) => units.find((unit) => unit.part === part && unit.column === column);
  const cells = units.filter(({ part }) => part === "cell").map(({ inlines }) => [...inlines]);
  const width = block.columns.length;
  return {
    ...block,
    caption: [...(find("caption", 0)?.inlines ?? block.caption)],
    columns: block.columns.map((head, column) => ({ ...head, title: textOf(find("column", column)?.inlines ?? []) })),
    // Editors may have added rows.
    rows: cells.flatMap((_cell, index) => (index % width === 0 ? [cells.slice(index, index + width)] : [])),
  };
}

/** The heading that runs on into a paragraph: the same words as before, or up to the first full stop where they were changed. */
function withLead(block: BlockOf<"paragraph">, inlines: readonly Inline[]): Block {
  if (block.lead === undefined) return { ...block, inlines: [...inlines] };
  const before = textOf(block.lead);
  const whole = textOf(inlines);
  const end = whole.startsWith(before) ? before.length : whole.indexOf("。") + 1;
  const { left, right } = splitAt(inlines, end);
  return { ...block, lead: left, inlines: right };
}

function splitAt(inlines: readonly Inline[], end: number): { left: Inline[]; right: Inline[] } {
  const left: Inline[] = [];
  const right: Inline[] = [];
  let position = 0;
  for (const inline of inlines) {
    const cut = Math.min(Math.max(end - position, 0), inline.text.length);
    position += inline.text.length;
    // A figure is never cut in two.
    if (cut === inline.text.length || (cut > 0 && inline.kind === "fact")) left.push(inline);
    else if (cut === 0) right.push(inline);
    else {
      left.push({ ...inline, text: inline.text.slice(0, cut) });
      right.push({ ...inline, text: inline.text.slice(cut) });
    }
  }
  return { left, right };
}

/** Words that were set strong stay so where they still stand in the new text. */
export function carryStrong(from: readonly Inline[], to: readonly Inline[]): Inline[] {
  const strong = from.filter((inline) => inline.strong === true && inline.text.trim() !== "");
  return strong.reduce<Inline[]>((inlines, { kind, text }) => inlines.flatMap((one) => markStrong(one, kind, text)), [...to]);
}

function markStrong(inline: Inline, kind: Inline["kind"], text: string): Inline[] {
  const at = inline.kind === kind && inline.strong !== true ? inline.text.indexOf(text) : -1;
  if (at < 0) return [inline];
  const parts: Inline[] = [
    { ...inline, text: inline.text.slice(0, at) },
    { ...inline, text, strong: true },
    { ...inline, text: inline.text.slice(at + text.length) },
  ];
  return parts.filter((part) => part.text !== "");
}
