/** A Document → the words that a signature covers, each with its place. Everything that is printed counts, chart values too; fact ids do not. */
import { type Block, type Document, textOf } from "../model/document.ts";
import type { SignedPassage } from "../model/signature.ts";

/** Under a chapter: from its heading to the next of the first level, or to the end matter. */
export interface Chapter {
  readonly heading: string;
  readonly passages: readonly SignedPassage[];
}

/** All printed words, in order. */
export function signedPassages(document: Document): SignedPassage[] {
  const passages: SignedPassage[] = [];
  const path: string[] = [];
  let paragraphs = 0;
  for (const block of document.blocks) {
    if (block.kind === "heading") {
      path.length = block.level - 1;
      path[block.level - 1] = textOf(block.inlines);
      paragraphs = 0;
      passages.push({ place: placeOf(path.slice(0, -1), "标题"), text: textOf(block.inlines) });
      continue;
    }
    if (closesChapters(block)) path.length = 0;
    if (block.kind === "paragraph") paragraphs += 1;
    passages.push(...wordsOf(block, paragraphs).map(({ place, text }) => ({ place: placeOf(path, place), text })));
  }
  return passages;
}

/** The chapters of a report, under headings of the first level. */
export function chaptersOf(document: Document): Chapter[] {
  const starts = document.blocks.flatMap((block, index) => (block.kind === "heading" && block.level === 1 ? [index] : []));
  return starts.map((start) => {
    const rest = document.blocks.slice(start + 1);
    const length = rest.findIndex((block) => closesChapters(block) || (block.kind === "heading" && block.level === 1));
    const blocks = document.blocks.slice(start, length < 0 ? undefined : start + 1 + length);
    const first = blocks[0];
    const heading = first?.kind === "heading" ? textOf(first.inlines) : "";
    return { heading, passages: signedPassages({ ...document, blocks }) };
  });
}

/** The end matter belongs to no chapter. */
function closesChapters({ kind }: Block): boolean {
  return kind === "attachments" || kind === "signature" || kind === "imprint" || kind === "annex" || kind === "note";
}

function placeOf(path: readonly string[], place: string): string {
  const above = path.filter((heading) => heading !== undefined).map((heading) => heading.slice(0, 12));
  return [...above, place].join(" › ");
}

function wordsOf(block: Block, paragraphs: number): SignedPassage[] {
  switch (block.kind) {
    case "title":
      return [{ place: "报告标题", text: block.lines.map(textOf).join("") }];
    case "document-number":
      return [{ place: "发文字号", text: [block.text, block.issuer ?? ""].join(" ").trim() }];
    case "recipients":
      return [{ place: "主送机关", text: block.text }];
    case "paragraph":
      return [{ place: `第${paragraphs}段`, text: textOf([...(block.lead ?? []), ...block.inlines]) }];
    case "table":
      return [
        { place: "表题", text: textOf(block.caption) },
        { place: "表头", text: block.columns.map(({ title }) => title).join(" ") },
        ...block.rows.flatMap((row, index) =>
          row.map((cell, column) => ({ place: `表第${index + 1}行“${block.columns[column]?.title ?? ""}”`, text: textOf(cell) })),
        ),
      ];
    case "chart":
      return [
        { place: "图题", text: textOf(block.caption) },
        ...block.chart.series.flatMap(({ label, values }) =>
          values.map(({ value }, index) => ({
            place: `图“${label}”`,
            text: `${block.chart.categories[index] ?? ""} ${value ?? ""}${block.chart.unitOfMeasure}`,
          })),
        ),
      ];
    case "attachments":
      return block.titles.map((text) => ({ place: "附件说明", text }));
    case "signature":
      return [{ place: "署名和成文日期", text: `${block.signatory} ${block.date}` }];
    case "note":
      return [{ place: "附注", text: block.text }];
    case "imprint":
      return [{ place: "版记", text: [...block.copies, block.office, block.date].join(" ") }];
    case "annex":
      return [{ place: "附件标题", text: `${block.label} ${textOf(block.inlines)}` }];
    case "heading":
      return [];
  }
}
