/** Plan, results and workspace → what a report template sees, with the ready blocks (tables, charts) and the origins of all figures. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { DataSheet } from "../model/data-sheet.ts";
import type { Origin } from "../model/document.ts";
import type { Facts } from "../model/fact.ts";
import type { Indicators } from "../model/indicator.ts";
import type { Plan } from "../model/plan.ts";
import type { Area, Cause } from "../model/report-lists.ts";
import type { Results } from "../model/results.ts";
import type { Roster, Unit } from "../model/roster.ts";
import { showDate } from "../model/show-number.ts";
import { isWaived } from "../model/verdict-words.ts";
import type { Workspace } from "../model/workspace.ts";
import { arrangeSections } from "./arrange-sections.ts";
import { type BindingContext, indicatorsByLabel } from "./binding.ts";
import { buildArrangements } from "./build-arrangements.ts";
import { buildAttainments, numberOf } from "./build-attainments.ts";
import { buildComparisonChart, buildCompletionChart, type ReadyChart } from "./build-charts.ts";
import { buildMeasures } from "./build-measures.ts";
import { buildShortcomings } from "./build-shortcomings.ts";
import { countId, type MadeFigure } from "./count-figures.ts";
import { type EditorialNote, noteNarratives } from "./editorial-notes.ts";
import { type FigureBook, openFigureBook } from "./figure-book.ts";
import { groupByCause } from "./group-by-cause.ts";
import { knownSheets } from "./known-sheets.ts";
import { buildLists } from "./list-data.ts";
import type { ReadyBlocks } from "./ready-blocks.ts";
import { type CountName, countNames, type ReportData } from "./report-data.ts";
import { type Chapters, childrenOf, splitChapters, titleOf } from "./split-chapters.ts";
import { buildTables } from "./table-data.ts";
import { buildTargetTable } from "./target-table.ts";
import { fullNameOf, wholeOf } from "./unit-names.ts";
import { isOpen, isShort, isUnreported } from "./verdicts.ts";

export interface ReportInput {
  readonly plan: Plan;
  readonly indicators: Indicators;
  readonly roster: Roster;
  readonly workspace: Workspace;
  readonly results: Results;
  readonly facts: Facts;
  /** A draft marks its gaps in the text instead of being refused. */
  readonly draft: boolean;
  /** Whose own report it is, all else having been narrowed to this unit; absent for the district's. */
  readonly unit?: Unit;
  /** How shortcomings are grouped by their causes; absent: each stands alone. */
  readonly causes?: readonly Cause[];
  /** The areas chapter 二 is arranged by where `report.arrange` asks for it. */
  readonly areas?: readonly Area[];
  /** Layouts of the data sheets a template may speak of, the workspace's own before those that come with the tool; absent: none. */
  readonly sheets?: readonly DataSheet[];
}

export interface BuiltReportData {
  readonly data: ReportData;
  readonly blocks: ReadyBlocks;
  readonly book: FigureBook;
  readonly origins: ReadonlyMap<string, Origin>;
  readonly remarks: readonly Diagnostic[];
  readonly notes: readonly EditorialNote[];
}

/** Remarks: REPORT-020 to REPORT-038 but REPORT-030. */
export function buildReportData(input: ReportInput): BuiltReportData {
  const { roster, workspace, results, draft } = input;
  const book = openFigureBook(input);
  const unitNames = new Map(roster.units.map((unit) => [unit.code, unit.name]));
  const context: BindingContext = { book, unitNames, indicators: indicatorsByLabel(input.indicators.indicators) };
  const areas = workspace.report.arrange === "areas" ? input.areas : undefined;
  const chapters = arrangeSections(splitChapters(input.plan, workspace), {
    areas,
    ofUnit: input.unit !== undefined,
    spoken: spokenItems(input),
  });
  const { plan } = chapters;
  const measures = buildMeasures(chapters, { ...input, plan, context });
  const attainments = buildAttainments(results, { plan, book, unitNames });
  const shortcomings = buildShortcomings({ plan, roster, results, context, attainments });
  const arrangements = buildArrangements(results, shortcomings.raised, { ...context, plan, roster });
  const causes = groupByCause(shortcomings.raised, input.causes ?? []);
  // A unit has too few targets for bars by section.
  const completion = input.unit ? undefined : buildCompletionChart(results, chartSections(chapters, plan));
  const comparison = buildComparisonChart(book, results.year);
  const sheets = knownSheets(input.sheets ?? []);
  const lists = buildLists(sheets.lists, results.lists ?? [], unitNames);
  const data: ReportData = {
    ...headOf(input),
    counts: countsOf(book),
    ...flagsOf(results, plan),
    duty: [...measures.duty],
    sections: [...measures.sections],
    shortcomings: [...causes.shortcomings],
    arrangements: [...arrangements.arrangements],
    targets: attainments,
    waived: waivedOf(input),
    hasCompletion: completion !== undefined,
    hasComparison: comparison !== undefined,
    draft,
    清单: lists.lists,
    数据表: buildTables(sheets.tables, book),
  };
  return {
    data,
    book,
    blocks: {
      tables: { targets: buildTargetTable(attainments, input.unit !== undefined) },
      charts: defined({ completion, comparison }),
    },
    origins: originsOf(book, [...(completion?.made ?? []), ...(comparison?.made ?? []), ...causes.made, ...lists.made]),
    notes: [...measures.notes, ...shortcomings.notes, ...arrangements.notes, ...noteNarratives(input)],
    remarks: [...chapters.remarks, ...measures.remarks, ...shortcomings.remarks, ...arrangements.remarks],
  };
}

function spokenItems({ results, indicators }: ReportInput): ReadonlySet<string> {
  const told = results.narratives.flatMap((one) => (one.kind === "measure" && one.item !== null ? [one.item] : []));
  return new Set([...told, ...indicators.indicators.map((indicator) => indicator.item)]);
}

type Head = Pick<
  ReportData,
  | "title"
  | "district"
  | "whole"
  | "year"
  | "previousYear"
  | "nextYear"
  | "planTitle"
  | "planWord"
  | "documentNumber"
  | "recipients"
  | "copies"
  | "signatory"
  | "issuer"
  | "date"
  | "note"
>;

function headOf({ plan, workspace, unit }: ReportInput): Head {
  const { district, year, report } = workspace;
  const kind = /[区县市旗州盟省]$/u.exec(district)?.[0] ?? "区";
  return {
    title: report.title ?? `${district}${year}年法治政府建设工作报告`,
    district: unit ? fullNameOf(unit, district) : district,
    whole: unit ? wholeOf(unit) : `全${kind}`,
    year,
    previousYear: year - 1,
    nextYear: year + 1,
    planTitle: plan.title,
    planWord: plan.year === plan.until ? "年度计划" : "实施方案",
    documentNumber: report.documentNumber ?? "",
    recipients: [...report.recipients],
    copies: [...report.copies],
    signatory: report.signatory,
    issuer: report.issuer ?? "",
    date: showDate(report.date),
    note: report.note ?? "",
  };
}

function countsOf(book: FigureBook): ReportData["counts"] {
  const count = (name: CountName) => numberOf(book, countId(name));
  return Object.fromEntries(countNames.map((name) => [name, count(name)]));
}

type Flags = Pick<
  ReportData,
  "allMet" | "anyMet" | "anyShort" | "anyUnreported" | "anyNotApplicable" | "anyNotDue" | "anySubItems" | "anyWaived"
>;

function flagsOf({ attainments }: Results, plan: Plan): Flags {
  return {
    allMet: attainments.every((one) => one.verdict === "met"),
    anyMet: attainments.some((one) => one.verdict === "met"),
    anyShort: attainments.some((one) => isOpen(one) && isShort(one)),
    anyUnreported: attainments.some((one) => isOpen(one) && isUnreported(one)),
    anyNotApplicable: attainments.some((one) => one.verdict === "not-applicable"),
    anyNotDue: attainments.some((one) => one.verdict === "not-due"),
    anySubItems: plan.items.some((item) => item.parent !== undefined),
    anyWaived: attainments.some(isWaived),
  };
}

function waivedOf({ plan, results, workspace }: ReportInput): ReportData["waived"] {
  return workspace.waivers.map((waiver) => {
    const item = plan.items.find((one) => one.id === waiver.item);
    const target = results.attainments.find((one) => one.target === waiver.target);
    return { name: target?.metric ?? (item ? titleOf(item) : ""), reason: waiver.reason, by: waiver.by };
  });
}

function chartSections(chapters: Chapters, plan: Plan) {
  const withChildren = (items: Chapters["duty"]) => items.flatMap((item) => [item, ...childrenOf(item, plan)]);
  const duty = { label: "第一责任人履职", items: withChildren(chapters.duty) };
  const headed = chapters.sections.flatMap((section) =>
    section.title === ""
      ? section.items.map((item) => ({ label: titleOf(item), items: withChildren([item]) }))
      : [{ label: section.title, items: withChildren([...(section.parent ? [section.parent] : []), ...section.items]) }],
  );
  return [duty, ...headed];
}

function defined(charts: { completion: ReadyChart | undefined; comparison: ReadyChart | undefined }): ReadyBlocks["charts"] {
  const { completion, comparison } = charts;
  return { ...(completion ? { completion } : {}), ...(comparison ? { comparison } : {}) };
}

function originsOf(book: FigureBook, made: readonly MadeFigure[]): ReadonlyMap<string, Origin> {
  return new Map(
    [...book.entries, ...made.map(({ id, entry }) => [id, entry] as const)].map(([id, entry]) => [id, entry.origin]),
  );
}
