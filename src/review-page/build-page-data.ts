/** Report, results and plan → what the review page carries. Sorts and counts; every number keeps the text it was given in. */
import type { Document } from "../model/document.ts";
import { itemLabel } from "../model/plan.ts";
import type { Attainment } from "../model/results.ts";
import type { Roster } from "../model/roster.ts";
import { isWaived, urgentVerdicts } from "../model/verdict-words.ts";
import { chaptersOf } from "./chapters.ts";
import { completion } from "./completion.ts";
import { findChanges } from "./find-changes.ts";
import type { ChartNumber, OpenTarget, PageData, Problem } from "./page-data.ts";
import type { PageSources } from "./page-sources.ts";

export function buildPageData(sources: PageSources): PageData {
  const { report, results, plan, figures, earlier } = sources;
  const silent = new Set(results.items.filter(({ state }) => state === "unreported").map(({ item }) => item));
  return {
    title: report.title,
    report: sources.reportHash,
    language: sources.language,
    chapters: chaptersOf(report),
    figures: Object.fromEntries(figures.map((figure) => [figure.id, figure])),
    charts: Object.fromEntries(chartNumbers(report)),
    ...completion(sources),
    openTargets: results.attainments.filter(isOpen).map((attainment) => openTarget(attainment, sources)),
    problems: problemsOf(sources),
    silentItems: plan.items.filter(({ id }) => silent.has(id)).map(itemLabel),
    changes: earlier === null ? null : findChanges(earlier, report),
  };
}

function isOpen({ verdict }: Attainment): boolean {
  return urgentVerdicts.some((urgent) => urgent === verdict);
}

function openTarget(attainment: Attainment, { plan, roster, results, figures }: PageSources): OpenTarget {
  const { metric, required, verdict, item, gap, byUnit, waiver } = attainment;
  const asked = plan.items.find(({ id }) => id === item);
  const shown = figures.find(
    ({ targets, uses }) => uses.length > 0 && targets.some(({ target }) => target === attainment.target),
  );
  const short = byUnit.filter((unit) => urgentVerdicts.some((urgent) => urgent === unit.verdict));
  return {
    metric,
    required,
    verdict,
    item: asked === undefined ? "" : itemLabel(asked),
    figure: shown?.id ?? null,
    gap,
    unitOfMeasure: results.figures.find(({ id }) => id === attainment.figure)?.unitOfMeasure ?? "",
    units: short.map(({ unit, detail }) => ({ name: unitName(unit, roster), detail })),
    waiver: isWaived(attainment) ? waiver : null,
  };
}

function unitName(code: string, roster: Roster): string {
  return roster.units.find((unit) => unit.code === code)?.name ?? code;
}

/** Open ones first: neither explained nor accepted. */
function problemsOf({ results, roster, figures }: PageSources): Problem[] {
  const problems = (results.findings ?? []).map((finding): Problem => {
    const rests = figures.find((figure) => figure.uses.length > 0 && figure.findings.includes(finding));
    return { finding, unit: finding.unit === null ? null : unitName(finding.unit, roster), figure: rests?.id ?? null };
  });
  return [...problems.filter(isUnsettled), ...problems.filter((problem) => !isUnsettled(problem))];
}

function isUnsettled({ finding: { explanation, waiver } }: Problem): boolean {
  return explanation === null && waiver === null;
}

function chartNumbers(report: Document): [string, ChartNumber[]][] {
  return report.blocks.flatMap((block, index): [string, ChartNumber[]][] => {
    if (block.kind !== "chart") return [];
    const { categories, series } = block.chart;
    const numbers = series.flatMap(({ label, values }) =>
      values.flatMap(({ value, fact }, at) =>
        fact === null ? [] : [{ label: `${categories[at] ?? ""}，${label}`, value, figure: fact }],
      ),
    );
    return [[String(index + 1), numbers]];
  });
}
