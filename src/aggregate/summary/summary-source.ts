/** What all sheets of the summary look things up in: names, numbers of indicators and units, figures and facts by id. */
import type { AskedSheet } from "../../model/data-sheet.ts";
import type { Fact, Facts } from "../../model/fact.ts";
import type { Indicator, Indicators } from "../../model/indicator.ts";
import { type Item, type Plan, type Section, type Target, targetsOf } from "../../model/plan.ts";
import type { Attainment, Figure, Results } from "../../model/results.ts";
import type { Roster } from "../../model/roster.ts";
import { isDateText } from "../../model/scalars.ts";
import { showDate, showNumber } from "../../model/show-number.ts";
import type { Workspace } from "../../model/workspace.ts";

export interface SummaryInput {
  readonly results: Results;
  readonly facts: Facts;
  readonly plan: Plan;
  readonly roster: Roster;
  readonly indicators: Indicators;
  readonly workspace: Workspace;
  readonly dataSheets?: readonly AskedSheet[];
}

/** `no`: 1-based number in the indicator file. `units`: the figures of the units asked, in roster order. */
export interface IndicatorFigures {
  readonly indicator: Indicator;
  readonly no: number;
  readonly district: Figure;
  readonly units: readonly Figure[];
}

export interface SummarySource extends SummaryInput {
  readonly indicatorFigures: readonly IndicatorFigures[];
  readonly figures: ReadonlyMap<string, Figure>;
  readonly factById: ReadonlyMap<string, Fact>;
  /** Facts that are counted in some figure. */
  readonly counted: ReadonlySet<string>;
  readonly targets: ReadonlyMap<string, Target>;
  readonly items: ReadonlyMap<string, Item>;
  readonly sections: ReadonlyMap<string, Section>;
}

export function openSource(input: SummaryInput): SummarySource {
  const figures = new Map(input.results.figures.map((figure) => [figure.id, figure]));
  const whole = input.results.figures.filter((figure) => !figure.id.includes(":"));
  const byIndicator = new Map<string, Figure[]>();
  for (const figure of whole) byIndicator.set(figure.indicator, [...(byIndicator.get(figure.indicator) ?? []), figure]);
  return {
    ...input,
    figures,
    indicatorFigures: input.indicators.indicators.flatMap((indicator, index) => {
      const [district, ...units] = byIndicator.get(indicator.id) ?? [];
      return district ? [{ indicator, no: index + 1, district, units }] : [];
    }),
    factById: new Map(input.facts.facts.map((fact) => [fact.id, fact])),
    counted: new Set(whole.flatMap((figure) => (figure.unit === null ? [] : figure.from))),
    targets: new Map(targetsOf(input.plan).map((target) => [target.id, target])),
    items: new Map(input.plan.items.map((item) => [item.id, item])),
    sections: new Map(input.plan.sections.map((section) => [section.id, section])),
  };
}

/** 1-based number of a unit in the roster; 0 where the roster does not have it. */
export function unitNo(source: SummarySource, code: string | null): number {
  return source.roster.units.findIndex((unit) => unit.code === code) + 1;
}

export function unitName(source: SummarySource, code: string): string {
  return source.roster.units.find((unit) => unit.code === code)?.name ?? code;
}

/** "一、强化…", and "（一）聚焦…" for a section of a section, as official documents number them (GB/T 9704-2012, 7.3.3); "" for none. */
function sectionTitle(source: SummarySource, id: string | null): string {
  const section = source.sections.get(id ?? "");
  if (section === undefined) return "";
  return section.parent == null ? `${section.no}、${section.title}` : `（${section.no}）${section.title}`;
}

export function itemTitle(source: SummarySource, id: string | null): string {
  const item = source.items.get(id ?? "");
  return item ? `${item.no}、${item.title}` : "";
}

/** Title under which the overview counts a target. */
export function targetSection(source: SummarySource, attainment: Attainment): string {
  return sectionTitle(source, source.items.get(attainment.item ?? "")?.section ?? null) || "（不分章节）";
}

/** The district's figure of a target with its unit of measure; its words, or — where there is none. */
export function showResult(source: SummarySource, { figure: id }: Attainment): string {
  const figure = source.figures.get(id ?? "");
  if (!figure || figure.value === null) return showWords(figure?.text);
  if (figure.unitOfMeasure === "%") return showNumber(figure.value, "percent");
  return `${showNumber(figure.value, "plain")}${figure.unitOfMeasure}`;
}

/** A day as people write it, other words as they are, — for none. */
export function showWords(words: string | null | undefined): string {
  return words ? (isDateText(words) ? showDate(words) : words) : "—";
}
