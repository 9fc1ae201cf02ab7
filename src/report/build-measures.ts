/** Plan items + narratives → the measures of chapters 一 and 二, numbered as printed. Items nobody reported on, and waived ones, are left to other chapters. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Item, Plan } from "../model/plan.ts";
import type { Results } from "../model/results.ts";
import type { Roster } from "../model/roster.ts";
import { bindProse, cellOf } from "./bind-prose.ts";
import type { BindingContext } from "./binding.ts";
import { chineseNumber } from "./chinese-number.ts";
import { inlineOf } from "./figure-book.ts";
import { joinNarratives, joinSameWords, speakingOrder } from "./join-narratives.ts";
import { mergeRepeated } from "./merge-repeated.ts";
import { normaliseTitle } from "./normalise-prose.ts";
import { follow, noProse, proseOf, runOn, text } from "./prose.ts";
import type { MeasureData, MeasureSection, Prose } from "./report-data.ts";
import { type ChapterSection, type Chapters, childrenOf, titleOf } from "./split-chapters.ts";

export interface MeasureInput {
  readonly plan: Plan;
  readonly roster: Roster;
  readonly results: Results;
  readonly context: BindingContext;
  readonly draft: boolean;
}

/** Every unit asked said 本单位无此项. */
const nothingToReport = "据责任单位报送，本年度无此项。";
const gapMark = "【待补：工作举措与成效】";

export interface Measures {
  readonly duty: readonly MeasureData[];
  readonly sections: readonly MeasureSection[];
  readonly remarks: readonly Diagnostic[];
}

interface Written {
  readonly body: Prose;
  readonly units: readonly string[];
  readonly remarks: readonly Diagnostic[];
}

/** Remarks: those of `bindProse`, REPORT-032 (an item with numbers but no words), REPORT-036 (an item without any report), REPORT-037 (a sentence said twice), REPORT-038 (a chapter without content). */
export function buildMeasures(chapters: Chapters, input: MeasureInput): Measures {
  const remarks: Diagnostic[] = [];
  const write = (item: Item) => {
    const written = writeItem(item, input);
    remarks.push(...written.remarks);
    return written;
  };
  const duty = printable(chapters.duty, input).map((item, index) =>
    measureOf(item, `（${chineseNumber(index + 1)}）`, write(item)),
  );
  const sections: MeasureSection[] = [];
  let count = 0;
  for (const section of chapters.sections) {
    const headed = section.title !== "";
    const items = printable(section.items, input).map((item, index) => {
      count += 1;
      return measureOf(item, headed ? `${count}.` : `（${chineseNumber(index + 1)}）`, write(item));
    });
    const intro = section.parent && isPrintable(section.parent, input) ? writeOwn(section.parent, input) : undefined;
    remarks.push(...(intro?.remarks ?? []));
    if (items.length === 0 && !intro?.body.paragraphs.length) continue;
    sections.push(sectionOf(section, headed ? `（${chineseNumber(sections.length + 1)}）` : "", items, intro?.body ?? noProse));
  }
  const empty = [...(duty.length === 0 ? ["一"] : []), ...(sections.length === 0 ? ["二"] : [])];
  return { duty, sections, remarks: [...remarks, ...empty.map(remarkEmpty), ...unreportedItems(input).map(remarkUnreported)] };
}

function remarkEmpty(chapter: string): Diagnostic {
  return diagnose("REPORT-038", { kind: "file", file: "plan.yaml" }, { chapter });
}

/** Plan items that somebody should have reported on and nobody did; an item with sub-items counts through them. */
export function unreportedItems({ plan, results }: Pick<MeasureInput, "plan" | "results">): Item[] {
  return plan.items.filter((item) => stateOf(item, results) === "unreported" && childrenOf(item, plan).length === 0);
}

function remarkUnreported(item: Item): Diagnostic {
  return diagnose("REPORT-036", { kind: "file", file: "plan.yaml" }, { title: titleOf(item) });
}

function stateOf(item: Item, results: Results): string {
  return results.items.find((standing) => standing.item === item.id)?.state ?? "unreported";
}

/** A draft shows the gaps, a final report only what was reported. */
function printable(items: readonly Item[], input: MeasureInput): Item[] {
  return items.filter((item) => isPrintable(item, input));
}

function isPrintable(item: Item, { plan, results, draft }: MeasureInput): boolean {
  const states = [item, ...childrenOf(item, plan)].map((one) => stateOf(one, results));
  return states.includes("reported") || (draft && states.includes("unreported"));
}

function measureOf(item: Item, no: string, { body, units }: Written): MeasureData {
  const title = normaliseTitle(item.title);
  return { no, title, lead: title === "" ? no : `${no}${title}。`, units: [...units], body };
}

function sectionOf(section: ChapterSection, no: string, items: readonly MeasureData[], intro: Prose): MeasureSection {
  return { no, title: normaliseTitle(section.title), intro, items: [...items] };
}

/** The item's own words, then its sub-items': 一是… run on, others are paragraphs. */
function writeItem(item: Item, input: MeasureInput): Written {
  const own = writeOwn(item, input);
  let { body } = own;
  const units = [...own.units];
  const remarks = [...own.remarks];
  for (const child of printable(childrenOf(item, input.plan), input)) {
    const written = writeOwn(child, input);
    const title = normaliseTitle(child.title);
    const prose = runOn(proseOf(text(`${child.no}${title === "" ? "" : `${title}。`}`)), written.body);
    body = /是$/.test(child.no) ? runOn(body, prose) : follow(body, prose);
    units.push(...written.units.filter((unit) => !units.includes(unit)));
    remarks.push(...written.remarks);
  }
  return { body, units, remarks };
}

function writeOwn(item: Item, input: MeasureInput): Written {
  const { results, context, roster } = input;
  const order = speakingOrder(item, roster);
  const narratives = results.narratives
    .filter((narrative) => narrative.kind === "measure" && narrative.item === item.id)
    .toSorted((a, b) => order.indexOf(a.unit) - order.indexOf(b.unit));
  const bound = narratives.map((narrative) => ({ narrative, ...bindProse(narrative, context) }));
  const nameOf = (unit: string) => context.unitNames.get(unit) ?? unit;
  const spoken = joinSameWords(
    bound.map(({ narrative, prose }) => ({ units: [narrative.unit], at: cellOf(narrative.source), prose })),
  );
  const merged = mergeRepeated(spoken.map((one) => ({ ...one, unit: one.units.map(nameOf).join("、") })));
  const remarks = [...bound.flatMap((one) => one.remarks), ...merged.remarks];
  const units = spoken.flatMap((one) => one.units.map(nameOf));
  if (spoken.length > 0) return { body: joinNarratives(merged.kept, roster), units, remarks };
  return { units, ...writeFromNumbers(item, input, remarks) };
}

/** Without words of a unit: the sentences the bureau put before the clerks, bound to the district's figures. */
function writeFromNumbers(item: Item, input: MeasureInput, remarks: readonly Diagnostic[]): Pick<Written, "body" | "remarks"> {
  const { plan, results, context, draft } = input;
  const reported = stateOf(item, results) === "reported";
  const clauses = [...context.indicators.values()]
    .filter((indicator) => indicator.item === item.id && inlineOf(context.book, indicator.id) !== undefined)
    .map((indicator) =>
      (indicator.wording ?? `${indicator.label}〔${indicator.label}〕${unitWord(indicator.unit)}`).replace(/[。；，]+$/u, ""),
    );
  if (!reported || clauses.length === 0) {
    const parent = childrenOf(item, plan).length > 0;
    const words = reported ? nothingToReport : draft && stateOf(item, results) === "unreported" ? gapMark : "";
    return { body: parent ? noProse : proseOf(text(words)), remarks };
  }
  const source = { file: "indicators.yaml", sha256: "", sheet: "", cell: "" };
  const bound = bindProse({ text: `${clauses.join("，")}。`, unit: "", item: null, source }, context);
  const noWords = diagnose("REPORT-032", { kind: "file", file: "plan.yaml" }, { title: titleOf(item) });
  return { body: bound.prose, remarks: [...remarks, noWords] };
}

function unitWord(unit: string): string {
  return unit === "%" ? "" : unit;
}
