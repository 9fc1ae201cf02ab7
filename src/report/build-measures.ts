/** Plan items + narratives → the measures of chapters 一 and 二, numbered as printed. Items nobody reported on, and waived ones, are left to other chapters. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { compare } from "../model/decimal.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Item, Plan } from "../model/plan.ts";
import type { Results } from "../model/results.ts";
import type { Roster, Unit } from "../model/roster.ts";
import type { Workspace } from "../model/workspace.ts";
import { bindProse, figureIdOf } from "./bind-prose.ts";
import type { BindingContext } from "./binding.ts";
import { chineseNumber } from "./chinese-number.ts";
import type { EditorialNote } from "./editorial-notes.ts";
import { inlineOf, wholeFigureId } from "./figure-book.ts";
import { joinNarratives, speakingOrder } from "./join-narratives.ts";
import { normaliseTitle } from "./normalise-prose.ts";
import { follow, noProse, proseOf, runOn, text } from "./prose.ts";
import type { MeasureData, MeasureSection, Prose } from "./report-data.ts";
import { type ChapterSection, type Chapters, childrenOf, titleOf } from "./split-chapters.ts";
import { tellTogether } from "./tell-together.ts";
import { zeroWords } from "./zero-words.ts";

export interface MeasureInput {
  readonly plan: Plan;
  readonly roster: Roster;
  readonly results: Results;
  readonly context: BindingContext;
  readonly draft: boolean;
  readonly workspace: Workspace;
  /** Whose own report it is; absent for the district's. */
  readonly unit?: Unit;
}

/** Every unit asked said 本单位无此项. */
const nothingToReport = "据责任单位报送，本年度无此项。";
const nothingOfOurs = "本单位本年度无此项。";
const gapMark = "【待补：工作举措与成效】";

export interface Measures {
  readonly duty: readonly MeasureData[];
  readonly sections: readonly MeasureSection[];
  readonly remarks: readonly Diagnostic[];
  readonly notes: readonly EditorialNote[];
}

interface Written {
  readonly body: Prose;
  readonly units: readonly string[];
  readonly remarks: readonly Diagnostic[];
  readonly notes: readonly EditorialNote[];
}

/** Remarks: those of `bindProse`, REPORT-032 (an item with numbers but no words), REPORT-036 (an item without any report), REPORT-037 (a sentence said twice), REPORT-038 (a chapter without content). */
export function buildMeasures(chapters: Chapters, input: MeasureInput): Measures {
  const remarks: Diagnostic[] = [];
  const notes: EditorialNote[] = [];
  const write = (item: Item) => {
    const written = writeItem(item, input);
    remarks.push(...written.remarks);
    notes.push(...written.notes);
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
    notes.push(...(intro?.notes ?? []));
    if (items.length === 0 && !intro?.body.paragraphs.length) continue;
    sections.push(sectionOf(section, headed ? `（${chineseNumber(sections.length + 1)}）` : "", items, intro?.body ?? noProse));
  }
  const gaps = [...remarkEmpty(duty, sections, input), ...unreportedItems(input).map(remarkUnreported)];
  return { duty, sections, notes, remarks: [...remarks, ...gaps] };
}

/** Few units are asked about the duty of the leaders; a unit's own report does without that chapter, and says so. */
function remarkEmpty(duty: readonly unknown[], sections: readonly unknown[], { unit }: MeasureInput): Diagnostic[] {
  const at = { kind: "file", file: "plan.yaml" } as const;
  const empty = (chapter: string) => diagnose("REPORT-038", at, { chapter });
  const noMeasures = sections.length === 0 ? [empty("二")] : [];
  if (duty.length > 0) return noMeasures;
  return [unit ? diagnose("REPORT-041", at, { unit: unit.name }) : empty("一"), ...noMeasures];
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
  const notes = [...own.notes];
  const children = printable(childrenOf(item, input.plan), input);
  for (const [index, child] of children.entries()) {
    const written = writeOwn(child, input);
    const title = normaliseTitle(child.title);
    const listed = /是$/.test(child.no);
    const prose = runOn(
      proseOf(text(`${numberOf(child, index, children.length)}${title === "" ? "" : `${title}。`}`)),
      written.body,
    );
    body = listed ? runOn(body, prose) : follow(body, prose);
    units.push(...written.units.filter((unit) => !units.includes(unit)));
    remarks.push(...written.remarks);
    notes.push(...written.notes);
  }
  return { body, units, remarks, notes };
}

/** 一是、二是 count what is printed, not what the plan lists; one alone needs no number. */
function numberOf({ no }: Item, index: number, count: number): string {
  if (!/^[一二三四五六七八九十]+是$/u.test(no)) return no;
  return count === 1 ? "" : `${chineseNumber(index + 1)}是`;
}

function writeOwn(item: Item, input: MeasureInput): Written {
  const { results, context, roster } = input;
  const order = speakingOrder(item, roster);
  const narratives = results.narratives
    .filter((narrative) => narrative.kind === "measure" && narrative.item === item.id)
    .toSorted((a, b) => order.indexOf(a.unit) - order.indexOf(b.unit));
  const told = tellTogether(narratives, input);
  const units = [
    ...new Set(narratives.filter((one) => one.text.trim() !== "").map((one) => context.unitNames.get(one.unit) ?? one.unit)),
  ];
  if (told.contributions.length > 0)
    return { body: joinNarratives(told.contributions, roster), units, remarks: told.remarks, notes: told.notes };
  return { units, notes: told.notes, ...writeFromNumbers(item, input, told.remarks) };
}

/** Without words of a unit: the sentences the bureau put before the clerks, bound to the district's figures. */
function writeFromNumbers(item: Item, input: MeasureInput, remarks: readonly Diagnostic[]): Pick<Written, "body" | "remarks"> {
  const { plan, results, context, draft } = input;
  const reported = stateOf(item, results) === "reported";
  const clauses = [...context.indicators.values()]
    .filter((indicator) => indicator.item === item.id)
    .flatMap((indicator) => clauseOf(indicator, context));
  if (!reported || clauses.length === 0) {
    const parent = childrenOf(item, plan).length > 0;
    const nothing = context.book.unit === null ? nothingToReport : nothingOfOurs;
    const words = reported ? nothing : draft && stateOf(item, results) === "unreported" ? gapMark : "";
    return { body: parent ? noProse : proseOf(text(words)), remarks };
  }
  const source = { file: "indicators.yaml", sha256: "", sheet: "", cell: "" };
  const bound = bindProse({ text: `${clauses.join("，")}。`, unit: context.book.unit ?? "", item: null, source }, context);
  const noWords = diagnose("REPORT-032", { kind: "file", file: "plan.yaml" }, { title: titleOf(item) });
  return { body: bound.prose, remarks: [...remarks, noWords] };
}

/** An answer of 是 or 否 is no number that a sentence could hold. */
function clauseOf(indicator: Indicator, context: BindingContext): string[] {
  const { book } = context;
  const id = wholeFigureId(book, indicator.id);
  if (inlineOf(book, id) === undefined) return [];
  if (indicator.kind === "done") return [doneWords(indicator.label, book.figures.get(id)?.text !== "否")];
  const words = indicator.wording ?? `${indicator.label}〔${indicator.label}〕${unitWord(indicator.unit)}`;
  const clauses = words.replace(/[。；，]+$/u, "").split("，");
  return [clauses.map((clause) => (isZero(clause, context) ? zeroWords(clause, unitWord(indicator.unit)) : clause)).join("，")];
}

/** Its number is zero; a share of nothing is none. */
function isZero(clause: string, { book, indicators }: BindingContext): boolean {
  const label = /〔([^〔〕]+)〕/u.exec(clause)?.[1] ?? "";
  const id = figureIdOf(label, book.unit ?? "", { book, indicators });
  const value = id === undefined ? undefined : book.figures.get(id)?.value;
  return value !== undefined && value !== null && compare(value, "0") === 0;
}

/** 年度报告已公开 says it already; 法律顾问到位 ends in the verb, 行政执法统计年报 has none. */
function doneWords(label: string, done: boolean): string {
  if (label.includes("已")) return done ? label : label.replace("已", "未");
  const [, thing = label, verb = "完成"] =
    /^(.+?)(到位|公开|公布|建成|建立|设立|成立|落实|配备|配齐|聘请|报送|备案|开通|联通|完成)$/u.exec(label) ?? [];
  return `${thing}${done ? "已" : "尚未"}${verb}`;
}

function unitWord(unit: string): string {
  return unit === "%" ? "" : unit;
}
