/** Markdown tree + values + ready blocks → blocks of the document. */
import type { Paragraph, PhrasingContent, Root, RootContent, Table } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import { type Block, type BlockOf, type Inline, textOf } from "../model/document.ts";
import { breakTitle } from "./break-title.ts";
import { inlinesOf, paragraphsOf } from "./inlines-from-mdast.ts";
import { text } from "./prose.ts";
import type { ReadyBlocks } from "./ready-blocks.ts";
import type { ReportData } from "./report-data.ts";
import { printingOffice } from "./unit-names.ts";
import type { Values } from "./value-tokens.ts";

/** What directives print. */
export interface Furnishing {
  readonly head: Pick<ReportData, "documentNumber" | "issuer" | "recipients" | "copies" | "signatory" | "date" | "note">;
  readonly blocks: ReadyBlocks;
}

/** Headings, tables and charts are numbered in order, so that the same report has the same ids. */
export function blocksFromMdast(root: Root, values: Values, furnishing: Furnishing): Block[] {
  const blocks = root.children.flatMap((node) => blocksOf(node, values, furnishing));
  return withAttachmentTitles(withAnnexNumbers(joinTitles(withIds(blocks))));
}

function blocksOf(node: RootContent, values: Values, furnishing: Furnishing): Block[] {
  switch (node.type) {
    case "heading":
      return headingOf(node.depth, inlinesOf(node.children, values));
    case "paragraph":
      return paragraphBlocks(node, values);
    case "table":
      return [tableOf(node, values)];
    case "leafDirective":
      return leafBlock(node.name, node.attributes ?? {}, inlinesOf(node.children, values), furnishing);
    case "containerDirective":
      return containerBlock(node, values, furnishing.blocks);
    default:
      return [];
  }
}

/** # is the title, ## to ##### the levels 一、 （一） 1. （1）. */
function headingOf(depth: number, inlines: readonly Inline[]): Block[] {
  if (inlines.length === 0) return [];
  const plain = inlines.map(withoutStrong);
  if (depth === 1) return [{ kind: "title", lines: [plain] }];
  const level = ({ 2: 1, 3: 2, 4: 3 } as const)[depth] ?? 4;
  return [{ kind: "heading", level, id: "", inlines: plain }];
}

function withoutStrong(inline: Inline): Inline {
  const { strong: _, ...plain } = inline;
  return plain;
}

function paragraphBlocks(node: Paragraph, values: Values): Block[] {
  const [first, ...rest] = paragraphsOf(node.children, values);
  if (!first) return [];
  return [leadParagraph(first), ...rest.map((inlines): Block => ({ kind: "paragraph", inlines: [...inlines] }))];
}

/** Strong words at the start that begin with a number are a heading that runs on: **1.标题。**正文. */
function leadParagraph(inlines: readonly Inline[]): Block {
  const end = inlines.findIndex((inline) => inline.strong !== true);
  const lead = (end === -1 ? inlines : inlines.slice(0, end)).map(withoutStrong);
  const leadLevel = leadLevelOf(lead.map((inline) => inline.text).join(""));
  if (leadLevel === undefined) return { kind: "paragraph", inlines: [...inlines] };
  return { kind: "paragraph", lead, leadLevel, inlines: end === -1 ? [] : inlines.slice(end) };
}

function leadLevelOf(words: string): 2 | 3 | 4 | undefined {
  if (/^（[一二三四五六七八九十]+）/u.test(words)) return 2;
  if (/^\d+[.．]/u.test(words)) return 3;
  return /^（\d+）/u.test(words) ? 4 : undefined;
}

function tableOf(node: Table, values: Values): BlockOf<"table"> {
  const [head, ...rows] = node.children.map((row) => row.children.map((cell) => inlinesOf(cell.children, values)));
  const share = 1 / (head?.length ?? 1);
  const columns = (head ?? []).map((cell, index) => ({
    title: cell.map((inline) => inline.text).join(""),
    align: node.align?.[index] ?? "left",
    share,
  }));
  return { kind: "table", id: "", caption: [], columns, rows };
}

function captionOf(children: readonly RootContent[], values: Values): Inline[] {
  const phrasing = children.flatMap((child): PhrasingContent[] => (child.type === "paragraph" ? child.children : []));
  return inlinesOf(phrasing, values).map(withoutStrong);
}

/** `:::table{widths=1,4,2}` around a table of the template gives it a caption and the widths of its columns. */
function containerBlock({ name, attributes, children }: ContainerDirective, values: Values, ready: ReadyBlocks): Block[] {
  const caption = captionOf(children, values);
  const own = children.find((child) => child.type === "table");
  if (own === undefined) return readyBlock(name, attributes?.["data"] ?? "", caption, ready);
  const table = tableOf(own, values);
  const widths = (attributes?.["widths"] ?? "").split(/[,，]/).map(Number);
  const isUsable = widths.length === table.columns.length && widths.every((width) => width > 0);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = table.columns.map((column, index) => ({
    ...column,
    share: isUsable ? (widths[index] ?? 0) / whole : column.share,
  }));
  return [{ ...table, caption, columns }];
}

/** A chart without data is left out together with its caption. */
function readyBlock(name: string, data: string, caption: Inline[], ready: ReadyBlocks): Block[] {
  if (name === "table" && data === "targets") return [{ kind: "table", id: "", caption, ...ready.tables.targets }];
  const chart = data === "completion" || data === "comparison" ? ready.charts[data] : undefined;
  return name === "chart" && chart ? [{ kind: "chart", id: "", caption, alt: chart.alt, chart: chart.chart }] : [];
}

/** A head line that the workspace leaves empty prints nothing. */
function leafBlock(
  name: string,
  attributes: Readonly<Record<string, string | null | undefined>>,
  inlines: Inline[],
  { head }: Furnishing,
): Block[] {
  const when = (filled: boolean, block: Block) => (filled ? [block] : []);
  switch (name) {
    case "document-number":
      return when(head.documentNumber !== "", {
        kind: name,
        text: head.documentNumber,
        // Only the copy for superiors names who signed it (GB/T 9704-2012, 7.2.6).
        issuer: attributes["issuer"] === undefined ? null : head.issuer || null,
      });
    case "recipients":
      return when(head.recipients.length > 0, { kind: name, text: `${head.recipients.join("，")}：` });
    case "signature":
      return [{ kind: name, signatory: head.signatory, date: head.date }];
    case "note":
      return when(head.note !== "", { kind: name, text: head.note });
    case "imprint":
      return when(head.copies.length > 0, {
        kind: name,
        copies: head.copies,
        office: printingOffice(head.signatory),
        date: head.date,
      });
    case "attachments":
      return [{ kind: name, titles: [] }];
    case "annex":
      return [{ kind: name, label: attributes["label"] ?? "附件", inlines: inlines.map(withoutStrong) }];
    default:
      return [];
  }
}

function withIds(blocks: readonly Block[]): Block[] {
  const counts = { heading: 0, table: 0, chart: 0 };
  return blocks.map((block) => {
    if (block.kind !== "heading" && block.kind !== "table" && block.kind !== "chart") return block;
    counts[block.kind] += 1;
    const id = `${block.kind}-${counts[block.kind]}`;
    return block.kind === "table" ? { ...block, id, caption: numberCaption(block.caption, counts.table) } : { ...block, id };
  });
}

/** The # of a caption that begins with 表# is the table's number. */
function numberCaption([first, ...rest]: readonly Inline[], number: number): Inline[] {
  if (first === undefined) return [];
  const isOpen = first.kind === "text" && first.text.startsWith("表#");
  return [isOpen ? { ...first, text: `表${number}${first.text.slice(2)}` } : first, ...rest];
}

/** Title lines that follow one another are one title; each that is too long is broken between words. */
function joinTitles(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === "title" && last?.kind === "title")
      joined[joined.length - 1] = { ...last, lines: [...last.lines, ...block.lines] };
    else joined.push(block);
  }
  return joined.map((block) => (block.kind === "title" ? withBrokenLines(block) : block));
}

function withBrokenLines(title: BlockOf<"title">): BlockOf<"title"> {
  const lines = title.lines.flatMap((line) =>
    line.some((inline) => inline.kind === "fact") ? [line] : breakTitle(textOf(line)).map((words) => [text(words)]),
  );
  return { ...title, lines };
}

/** Several annexes are numbered in order, a single one is not (GB/T 9704-2012, 7.3.4). A label that already says more stays. */
function withAnnexNumbers(blocks: readonly Block[]): Block[] {
  const several = blocks.filter(({ kind }) => kind === "annex").length > 1;
  let count = 0;
  return blocks.map((block) => {
    if (block.kind !== "annex") return block;
    count += 1;
    return several && block.label === "附件" ? { ...block, label: `附件${count}` } : block;
  });
}

/** ::attachments lists the titles of the annexes that follow; without any it prints nothing. */
function withAttachmentTitles(blocks: readonly Block[]): Block[] {
  const titles = blocks.flatMap((block) => (block.kind === "annex" ? [block.inlines.map((inline) => inline.text).join("")] : []));
  return blocks
    .map((block) => (block.kind === "attachments" ? { ...block, titles } : block))
    .filter((block) => block.kind !== "attachments" || titles.length > 0);
}
