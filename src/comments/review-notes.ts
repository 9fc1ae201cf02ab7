/** Where the readers of a draft should look twice: missed targets, explanations of the units, merged words, doubtful readings, numbers entered by hand. */
import { type Block, type Document, type Inline, textOf } from "../model/document.ts";
import type { Finding } from "../model/finding.ts";
import type { NumberEntry } from "../model/number-entries.ts";
import type { Plan } from "../model/plan.ts";
import type { Attainment, Results } from "../model/results.ts";
import type { Roster } from "../model/roster.ts";

/** On characters `from` to `to` of the paragraph that reads `paragraph`. */
export interface ReviewNote {
  readonly paragraph: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Words of a unit that were joined with those of another. */
export interface MergedWords {
  readonly unit: string;
  /** Title of the plan item. */
  readonly item: string;
  readonly reason: string;
}

export interface ReviewGround {
  readonly document: Document;
  readonly results: Results;
  readonly plan: Plan;
  readonly roster: Roster;
  readonly entries: readonly NumberEntry[];
  readonly merged: readonly MergedWords[];
}

/** In the order of the report; nothing is said twice at one place. */
export function reviewNotes(ground: ReviewGround): ReviewNote[] {
  const places = placesIn(ground.document);
  const notes = [
    ...ground.results.attainments.flatMap((one) => onTarget(one, ground, places)),
    ...(ground.results.findings ?? []).flatMap((one) => onFinding(one, ground, places)),
    ...ground.merged.flatMap((one) => onItem(one.item, `${one.unit}的文字：${one.reason}。`, places)),
    ...doubtful(ground.plan).flatMap(({ title, text }) => onItem(title, text, places)),
    ...ground.entries.flatMap((entry) => onEntry(entry, places)),
  ];
  const order = new Map(places.map(({ text }, index) => [text, index]));
  const distinct = [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
  return distinct.toSorted((a, b) => (order.get(a.paragraph) ?? 0) - (order.get(b.paragraph) ?? 0) || a.from - b.from);
}

/** A paragraph, heading or cell with the figures printed in it. */
interface PrintedPlace {
  readonly text: string;
  readonly lead: string;
  readonly facts: readonly { readonly fact: string; readonly from: number; readonly to: number }[];
}

function placesIn(document: Document): PrintedPlace[] {
  return document.blocks.flatMap(inlinesOf).flatMap(({ inlines, lead }) => {
    let at = 0;
    const facts = inlines.flatMap((inline) => {
      const from = at;
      at += inline.text.length;
      return inline.kind === "fact" ? [{ fact: inline.fact, from, to: at }] : [];
    });
    const text = textOf(inlines);
    return text === "" ? [] : [{ text, lead, facts }];
  });
}

function inlinesOf(block: Block): { readonly inlines: readonly Inline[]; readonly lead: string }[] {
  switch (block.kind) {
    case "heading":
      return [{ inlines: block.inlines, lead: textOf(block.inlines) }];
    case "paragraph":
      return [{ inlines: [...(block.lead ?? []), ...block.inlines], lead: textOf(block.lead ?? []) }];
    case "table":
      return block.rows.flat().map((inlines) => ({ inlines, lead: "" }));
    default:
      return [];
  }
}

const verdictWords = { missed: "未完成", partly: "部分完成", unreported: "未报" } as const;

function onTarget(one: Attainment, { roster }: ReviewGround, places: readonly PrintedPlace[]): ReviewNote[] {
  const { verdict, metric, required, waiver } = one;
  if (verdict !== "missed" && verdict !== "partly" && verdict !== "unreported") return [];
  const short = one.byUnit.filter((unit) => unit.verdict === "missed" || unit.verdict === "unreported");
  const names = short.map(({ unit, detail }) => `${nameOf(unit, roster)}${detail === "" ? "" : `（${detail}）`}`).join("、");
  const gap = one.gap === null ? "" : `，差${one.gap}`;
  const agreed = waiver === null ? "" : `经${waiver.by}同意不列入不足：${waiver.reason}。`;
  const who = names === "" ? "" : `涉及：${names}。`;
  const text = `目标“${metric}”要求${required}，${verdictWords[verdict]}${gap}；已报${one.reported}/${one.expected}。${who}${agreed}`;
  const shown = [one.figure, ...short.map(({ figure }) => figure)].filter((figure) => figure !== null);
  const atFigure = onFigures(shown, text, places);
  return atFigure.length > 0 ? atFigure : onWords(metric, text, places);
}

/** What the unit says of a figure that a check pointed out, and what it owes an explanation for. */
function onFinding(one: Finding, { roster }: ReviewGround, places: readonly PrintedPlace[]): ReviewNote[] {
  if (one.level === "hint") return [];
  const unit = one.unit === null ? "" : `${nameOf(one.unit, roster)}：`;
  const said = one.explanation === null ? "单位还没有说明。" : `单位说明：${one.explanation}`;
  const agreed = one.waiver === null ? "" : `经${one.waiver.by}同意：${one.waiver.reason}。`;
  const text = `核对“${one.title}”：${unit}${one.message}。${said}${agreed}`.replace(/。。/g, "。");
  const figures = one.indicators.flatMap((indicator) => [...(one.unit === null ? [] : [`${indicator}@${one.unit}`]), indicator]);
  return onFigures(figures, text, places);
}

function onEntry({ text, by, reason }: NumberEntry, places: readonly PrintedPlace[]): ReviewNote[] {
  return onWords(text, `编辑自行写入的数字：${by}，${reason}。`, places);
}

function doubtful({ items }: Plan): { readonly title: string; readonly text: string }[] {
  return items.flatMap((item) => {
    const reasons = item.targets.flatMap(({ doubtful: reason, quote }) => (reason === undefined ? [] : [`“${quote}”${reason}`]));
    return reasons.length === 0 ? [] : [{ title: item.title, text: `计划原文的读法有疑问：${reasons.join("；")}。` }];
  });
}

/** At the first place that prints one of the figures. */
function onFigures(figures: readonly string[], text: string, places: readonly PrintedPlace[]): ReviewNote[] {
  for (const figure of figures) {
    for (const place of places) {
      const fact = place.facts.find((one) => one.fact === figure);
      if (fact !== undefined) return [{ paragraph: place.text, from: fact.from, to: fact.to, text }];
    }
  }
  return [];
}

function onWords(words: string, text: string, places: readonly PrintedPlace[]): ReviewNote[] {
  const place = places.find((one) => one.text.includes(words));
  if (place === undefined) return [];
  const from = place.text.indexOf(words);
  return [{ paragraph: place.text, from, to: from + words.length, text }];
}

function onItem(title: string, text: string, places: readonly PrintedPlace[]): ReviewNote[] {
  const place = title === "" ? undefined : places.find(({ lead }) => lead.includes(title));
  if (place === undefined) return [];
  const from = place.text.indexOf(title);
  return [{ paragraph: place.text, from, to: from + title.length, text }];
}

function nameOf(code: string, { units }: Roster): string {
  return units.find((unit) => unit.code === code)?.name ?? code;
}
