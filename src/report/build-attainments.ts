/** Attainments → what a template may say of each target: requirement, result, who falls short and by how much. */

import { compare } from "../model/decimal.ts";
import type { Inline } from "../model/document.ts";
import { type Plan, type Target, targetsOf } from "../model/plan.ts";
import type { Attainment, Results, UnitVerdict } from "../model/results.ts";
import { showNumber } from "../model/show-number.ts";
import { rankMark } from "../model/show-requirement.ts";
import { answerWords, verdictWord } from "../model/verdict-words.ts";
import { type FigureBook, inlineOf, unitAfter } from "./figure-book.ts";
import { normaliseTitle } from "./normalise-prose.ts";
import { noProse, proseOf, text, wordsOf } from "./prose.ts";
import type { AttainmentData, Prose } from "./report-data.ts";
import { titleOf } from "./split-chapters.ts";
import { targetFigureId, unitTargetFigureId } from "./target-figures.ts";

export interface AttainmentContext {
  readonly plan: Plan;
  readonly book: FigureBook;
  readonly unitNames: ReadonlyMap<string, string>;
}

/** In plan order, as results/1 lists them. */
export function buildAttainments(results: Results, context: AttainmentContext): AttainmentData[] {
  return results.attainments.map((attainment, index) => attainmentOf(attainment, index + 1, context));
}

function attainmentOf(attainment: Attainment, no: number, context: AttainmentContext): AttainmentData {
  const { plan, book } = context;
  const { target, byUnit } = attainment;
  const own = (part: Parameters<typeof targetFigureId>[1]) => numberOf(book, targetFigureId(target, part));
  const item = plan.items.find((one) => one.id === attainment.item);
  const shortUnits = byUnit.filter(isShortUnit);
  const silent = byUnit.filter((one) => one.verdict === "unreported");
  // Against last year the result shows both years; the distance between them would be said twice.
  const wanted = targetsOf(plan).find((one) => one.id === target);
  const trend = /^(rise|fall)$/.test(wanted?.op ?? "");
  const gap = trend ? noProse : own("gap");
  const shortfall = (one: UnitVerdict) => shortfallOf(attainment, one, wanted, book);
  return {
    no,
    metric: normaliseTitle(attainment.metric),
    item: item ? titleOf(item) : "",
    required: own("required"),
    requiredWords: own("words"),
    verdict: attainment.verdict,
    verdictWord: verdictWord(attainment),
    each: attainment.scope === "each",
    result: resultOf(attainment, book),
    gap,
    hasGap: gap.paragraphs.length > 0,
    over: liesAbove(attainment.figure, wanted, book),
    short: shortUnits.map((one) => nameOf(one, context)),
    shortList: listShort(attainment, shortUnits, shortfall, context),
    shortCount: own("short"),
    ownShort: proseOf(...(book.unit === null ? [] : shortUnits.flatMap((one) => [...actually(one, shortfall(one))]))),
    undone: shortUnits.length > 0 && shortUnits.every((one) => isUndone(one, book)),
    sole: attainment.expected === 1,
    undecided: attainment.verdict === "partly" && shortUnits.length === 0,
    silent: silent.map((one) => nameOf(one, context)),
    reported: own("reported"),
    expected: own("expected"),
    waiver: attainment.waiver?.reason ?? "",
    waivedBy: attainment.waiver?.by ?? "",
  };
}

function isShortUnit(one: UnitVerdict): boolean {
  return one.verdict === "missed" || one.verdict === "partly";
}

/** Asked whether it is done, the unit said 否. */
function isUndone(one: UnitVerdict, book: FigureBook): boolean {
  return one.figure !== null && book.figures.get(one.figure)?.text === "否";
}

function nameOf(one: UnitVerdict, { unitNames }: AttainmentContext): string {
  return unitNames.get(one.unit) ?? one.unit;
}

/** A figure with its unit of measure, always in digits: 2个, where a narrative would say 两个. Nothing where there is no figure. */
export function numberOf(book: FigureBook, id: string | null): Prose {
  const inline = inlineOf(book, id);
  if (inline === undefined || id === null) return noProse;
  const figure = book.figures.get(id);
  const digits = figure?.style === "chinese" && figure.value !== null ? showNumber(figure.value, "plain") : inline.text;
  const unit = unitAfter(book, id);
  return proseOf(text(rankMark(figure?.label ?? "", unit)), { ...inline, text: digits }, text(unit));
}

/** 是 and 否 of whoever was asked whether it is done; undefined for any other figure. */
function answerOf(book: FigureBook, id: string | null): Prose | undefined {
  const inline = inlineOf(book, id);
  const words = inline === undefined ? undefined : answerWords[inline.text];
  return inline === undefined || words === undefined ? undefined : proseOf({ ...inline, text: words });
}

/** The district's figure; for a target every unit is held to, how many reached it. */
function resultOf(attainment: Attainment, book: FigureBook): Prose {
  const { target, byUnit, verdict, figure } = attainment;
  if (verdict === "unreported" && attainment.reported === 0) return proseOf(text("未报送"));
  if (verdict === "not-applicable") return proseOf(text("不适用"));
  if (attainment.scope === "each" && byUnit.length > 1) {
    const part = (name: "reached" | "short") => inlineOf(book, targetFigureId(target, name)) ?? text("");
    const missing = byUnit.some(isShortUnit) ? [text("，"), part("short"), text("个单位未达到")] : [];
    return proseOf(part("reached"), text("个单位达到"), ...missing);
  }
  const only = byUnit.length === 1 ? byUnit[0] : undefined;
  const id = attainment.scope === "each" && only ? only.figure : figure;
  const result = answerOf(book, id) ?? numberOf(book, id);
  const before = numberOf(book, id === null ? null : `${id}:previous`);
  const [shown] = result.paragraphs;
  if (shown === undefined) return proseOf(text(verdict === "met" ? "" : "—"));
  const [compared] = before.paragraphs;
  return compared ? proseOf(...shown, text("（上年"), ...compared, text("）")) : result;
}

/** 盛泽镇（第四季度0次）、横扇街道（4.2%，相差0.8个百分点）. */
function listShort(
  attainment: Attainment,
  units: readonly UnitVerdict[],
  shortfall: (one: UnitVerdict) => Inline[],
  context: AttainmentContext,
): Prose {
  const inlines = units.flatMap((one, index): Inline[] => {
    const shown = shortfall(one);
    const known =
      attainment.scope === "total" && figureWords(one.figure, context.book) === figureWords(attainment.figure, context.book);
    const name = `${index === 0 ? "" : "、"}${nameOf(one, context)}`;
    // Where one unit is all there is, its number has just been said of the district.
    return shown.length === 0 || known ? [text(name)] : [text(`${name}（`), ...shown, text("）")];
  });
  return proseOf(...inlines);
}

function figureWords(id: string | null, book: FigureBook): string {
  return wordsOf(numberOf(book, id));
}

/** Where a target is held by period, only the words of the verdict say which period fell short; otherwise the figures speak. */
function shortfallOf(attainment: Attainment, one: UnitVerdict, wanted: Target | undefined, book: FigureBook): Inline[] {
  const [result = []] = numberOf(book, one.figure).paragraphs;
  if (result.length === 0 || namesPeriods(one)) {
    const detail = inlineOf(book, unitTargetFigureId(attainment.target, one.unit, "detail"));
    return detail ? [detail] : [];
  }
  const trend = wanted?.op === "rise" || wanted?.op === "fall";
  const other = trend ? `${one.figure}:previous` : unitTargetFigureId(attainment.target, one.unit, "gap");
  const [distance = []] = numberOf(book, other).paragraphs;
  return distance.length > 0
    ? [...result, text(trend ? "，上年" : liesAbove(one.figure, wanted, book) ? "，超出" : "，相差"), ...distance]
    : result;
}

function namesPeriods({ detail }: UnitVerdict): boolean {
  return /季度|月|半年/.test(detail);
}

/** 本单位实际为4.2%, but 本单位未达到要求（第四季度0次）. */
function actually(one: UnitVerdict, shortfall: readonly Inline[]): readonly Inline[] {
  if (shortfall.length === 0) return [];
  return namesPeriods(one) ? [text("未达到要求（"), ...shortfall, text("）")] : [text("实际为"), ...shortfall];
}

/** More than the plan allows; otherwise what is not reached lies below. Of a share of those that comply the plan's own limit says nothing. */
function liesAbove(id: string | null, wanted: Target | undefined, book: FigureBook): boolean {
  if (id === null || book.entries.get(id)?.origin.unitOfMeasure !== (wanted?.unit ?? "")) return false;
  if (wanted?.op === "<=" || wanted?.op === "<") return true;
  const value = book.figures.get(id)?.value ?? null;
  return wanted?.op === "=" && wanted.value !== null && value !== null && compare(value, wanted.value) > 0;
}
