/** Document -> units: every line, paragraph, caption and cell that an editor can change, in the order in which a DOCX prints them. */
import type { Block, BlockOf, Document, Inline } from "../model/document.ts";
import type { EditPart } from "../model/edits.ts";
import { bare, inert, printed, wordsOf } from "./words.ts";

/**
 * `row` counts title lines, annexes of 附件说明 and rows of a table from 0; `column` those of a table. `before` and `after` are printed around the
 * words and are no part of them. `at` is the chapter, in a table its caption, row and column; `nth` is null where no other unit there has the same words.
 */
export interface Unit {
  readonly block: number;
  readonly part: EditPart;
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
  readonly inlines: readonly Inline[];
  readonly words: string;
  readonly at: string;
  readonly nth: number | null;
}

type Loose = Omit<Unit, "block" | "at" | "nth" | "words"> & { readonly at?: string };

export function unitsOf(document: Document): Unit[] {
  const path: string[] = [];
  let annex = "";
  const units = document.blocks.flatMap((block, index) => {
    if (block.kind === "annex") annex = printed(block.inlines);
    if (block.kind === "heading") path.length = block.level - 1;
    const at = path.filter((one) => one !== undefined).join(" / ");
    if (block.kind === "heading") path[block.level - 1] = printed(block.inlines);
    return unitsOfBlock(block, annex || at).map((unit) => ({
      ...unit,
      at: unit.at ?? at,
      block: index,
      words: wordsOf(unit.inlines),
    }));
  });
  return withOrdinals(units);
}

/** The units of one block in the order that `rebuild` expects them back. */
function unitsOfBlock(block: Block, around: string): Loose[] {
  switch (block.kind) {
    case "title":
      return block.lines.map((line, row) => ({ ...loose("title", line), row }));
    case "document-number":
      return [loose("document-number", text(block.issuer === null ? block.text : `${block.text}签发人：${block.issuer}`))];
    case "recipients":
      return [{ ...loose("recipients", text(block.text.replace(/[：:]$/, ""))), after: "：" }];
    case "heading":
      return [loose("heading", block.inlines)];
    case "paragraph":
      return [loose("paragraph", [...(block.lead ?? []), ...block.inlines])];
    case "table":
      return tableUnits(block, around);
    case "chart":
      return [loose("caption", block.caption)];
    case "attachments":
      return block.titles.map((title, row) => {
        const number = block.titles.length > 1 ? `${row + 1}.` : "";
        return {
          ...loose("attachment", text(title.replace(/[。；;]$/, ""))),
          row,
          before: `${row === 0 ? "附件：" : ""}${number}`,
        };
      });
    case "signature":
      return [loose("signatory", text(block.signatory)), loose("date", text(block.date))];
    case "note":
      return [{ ...loose("note", text(block.text.replace(/^[（(]|[）)]$/g, ""))), before: "（", after: "）" }];
    case "imprint": {
      const office = { ...loose("office", text(`${block.office}\t${block.date.replace(/印发$/, "")}`)), after: "印发" };
      const copies = { ...loose("copies", text(block.copies.join("，"))), before: "抄送：", after: "。" };
      return block.copies.length === 0 ? [office] : [copies, office];
    }
    case "annex":
      return [loose("annex-label", text(block.label)), loose("annex", block.inlines)];
  }
}

/** A table without a caption goes by the annex or chapter it stands in. */
function tableUnits(block: BlockOf<"table">, around: string): Loose[] {
  const caption = printed(block.caption) || around;
  const heads = block.columns.map(({ title }, column) => ({ ...loose("column", text(title)), column, at: caption }));
  const cells = block.rows.flatMap((row, number) =>
    block.columns.map((head, column) => {
      const at = [caption, labelOf(row), head.title].map(inert).join(" / ");
      return { ...loose("cell", row[column] ?? []), row: number, column, at };
    }),
  );
  return [loose("caption", block.caption), ...heads, ...cells];
}

/** The words that name a row: its first cell that is no mere number. */
function labelOf(row: readonly (readonly Inline[])[]): string {
  return row.map(printed).find((cell) => /[^\d.\s—－-]/.test(cell)) ?? "";
}

function loose(part: EditPart, inlines: readonly Inline[]): Loose {
  return { part, inlines, row: 0, column: 0, before: "", after: "" };
}

function text(words: string): Inline[] {
  return [{ kind: "text", text: words }];
}

function withOrdinals(units: readonly Omit<Unit, "nth">[]): Unit[] {
  const total = new Map<string, number>();
  for (const unit of units) total.set(sameness(unit), (total.get(sameness(unit)) ?? 0) + 1);
  const met = new Map<string, number>();
  return units.map((unit) => {
    const key = sameness(unit);
    const nth = (met.get(key) ?? 0) + 1;
    met.set(key, nth);
    return { ...unit, nth: total.get(key) === 1 ? null : nth };
  });
}

function sameness({ part, at, words }: Pick<Unit, "part" | "at" | "words">): string {
  return JSON.stringify([part, placeKey(at), bare(words)]);
}

/** A place without what changes from run to run: the numbers of headings and captions, and figures in them. */
export function placeKey(at: string): string {
  return at
    .split(" / ")
    .map((step) =>
      bare(step.replace(/^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])/, "").replace(/\d+/g, "")),
    )
    .join("/");
}

/** A unit as it stands on the page. */
export function printUnit(unit: Unit): string {
  return unit.before + printed(unit.inlines) + unit.after;
}
