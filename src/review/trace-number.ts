/** A number, figure, sentence or cell -> both ends of its thread: the cells under it, and every place of the report that rests on them. */
import { diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import type { Document, Origin } from "../model/document.ts";
import type { Fact, Facts } from "../model/fact.ts";
import type { FileVersion } from "../model/file-version.ts";
import type { Finding } from "../model/finding.ts";
import type { Indicators } from "../model/indicator.ts";
import { itemLabel, type Plan } from "../model/plan.ts";
import type { Attainment, Figure, Results } from "../model/results.ts";
import type { Roster } from "../model/roster.ts";
import type { Contribution, FigureUse, Trace, TracedFigure, TracedItem, TracedTarget } from "../model/trace.ts";
import { readCellQuery, standsIn } from "./cell-query.ts";
import { figureUses } from "./figure-uses.ts";

export interface TraceGround {
  readonly report: Document;
  readonly results: Results;
  readonly facts: Facts;
  readonly roster: Roster;
  readonly plan: Plan;
  readonly indicators: Indicators;
  /** Of the workbooks in the ledger; empty where there is none. */
  readonly versions: readonly FileVersion[];
}

/**
 * `query`: a figure's or fact's id, 文件!单元格 or 文件!表!单元格, a number as printed (22, 22个, 172.25万件), or words of the report.
 * A figure that nothing prints is traced all the same when a cell leads to it. Codes: REVIEW-050.
 */
export function traceNumber(query: string, ground: TraceGround): Outcome<Trace> {
  const uses = figureUses(ground.report);
  const wanted = query.trim();
  for (const [taken, find] of ways) {
    const ids = find(wanted, ground, uses);
    if (ids.length > 0) {
      return success({ format: "trace/1", query: wanted, taken, figures: traceFigures(ids, ground) });
    }
  }
  const near = nearCells(wanted, ground.facts.facts);
  return failure(diagnose("REVIEW-050", { kind: "file", file: "report.json" }, { query: wanted, near }));
}

type Way = (query: string, ground: TraceGround, uses: readonly FigureUse[]) => string[];

const ways: readonly (readonly [Trace["taken"], Way])[] = [
  ["cell", byCell],
  [
    "figure",
    (query, { report, results }) => (report.figures[query] || results.figures.some(({ id }) => id === query) ? [query] : []),
  ],
  ["fact", (query, ground) => (ground.facts.facts.some(({ id }) => id === query) ? figuresOn([query], ground) : [])],
  ["number", byNumber],
  ["words", byWords],
];

function byCell(query: string, ground: TraceGround): string[] {
  const cell = readCellQuery(query);
  if (cell === null) return [];
  const facts = ground.facts.facts.filter(({ source }) => standsIn(cell, source)).map(({ id }) => id);
  // What units put into lists is no fact of facts.json: only the report names its cells.
  const listed = Object.entries(ground.report.figures).filter(([, origin]) => origin.sources.some((one) => standsIn(cell, one)));
  return [...new Set([...figuresOn(facts, ground), ...listed.map(([id]) => id)])];
}

/** Figures that rest on the facts, those that are printed first. */
function figuresOn(facts: readonly string[], { report, results }: TraceGround): string[] {
  const printed = Object.entries(report.figures).filter(([, origin]) => origin.sources.some(({ fact }) => facts.includes(fact)));
  const computed = results.figures.filter(({ from }) => from.some((fact) => facts.includes(fact)));
  return [...new Set([...printed.map(([id]) => id), ...computed.map(({ id }) => id)])];
}

/** The number must stand there as a whole, with the words behind it that the query gives. */
function byNumber(query: string, _ground: TraceGround, uses: readonly FigureUse[]): string[] {
  if (!/[\d一二两三四五六七八九十百千万]/.test(query) || query.length > 12) return [];
  return uses
    .filter(({ text, behind }) => `${text}${behind}`.startsWith(query) && query.startsWith(text))
    .map(({ figure }) => figure);
}

/** All figures of the sentences, rows and charts that hold the words. */
function byWords(query: string, { report }: TraceGround, uses: readonly FigureUse[]): string[] {
  const named = Object.entries(report.figures).filter(([, { label }]) => label === query);
  const plain = query.replace(/\s/g, "");
  const said = plain === "" ? [] : uses.filter(({ sentence }) => sentence.replace(/\s/g, "").includes(plain));
  return [...named.map(([id]) => id), ...said.map(({ figure }) => figure)];
}

/** Figures by id, each once, in the given order. */
export function traceFigures(ids: readonly string[], ground: TraceGround): TracedFigure[] {
  const uses = figureUses(ground.report);
  return [...new Set(ids)].map((id) => traceFigure(id, ground, uses));
}

function traceFigure(id: string, ground: TraceGround, uses: readonly FigureUse[]): TracedFigure {
  const figure = ground.results.figures.find((one) => one.id === id);
  const origin = ground.report.figures[id];
  const from = figure?.from ?? origin?.sources.map(({ fact }) => fact) ?? [];
  const previous = ground.results.figures.find((one) => one.id === previousOf(figure));
  const facts = ground.facts.facts.filter((fact) => from.includes(fact.id));
  const contributions = [
    ...facts.map((fact) => contributionOf(fact, ground)),
    ...(figure === undefined && facts.length === 0 ? (origin?.sources ?? []).map((one) => listedIn(one, origin, ground)) : []),
  ];
  const targets = ground.results.attainments.filter((one) => judges(one, id, figure));
  return {
    id,
    label: figure?.label ?? origin?.label ?? id,
    value: figure?.value ?? figure?.text ?? origin?.value ?? null,
    unitOfMeasure: figure?.unitOfMeasure ?? origin?.unitOfMeasure ?? "",
    formula: figure?.formula ?? origin?.formula ?? "",
    reported: figure?.reported ?? null,
    expected: figure?.expected ?? null,
    previous: previous?.value ?? null,
    item: itemOf(figure, targets, ground),
    contributions,
    targets: targets.map(targetOf),
    findings: (ground.results.findings ?? []).filter((finding) => isAbout(finding, contributions)),
    uses: uses.filter((use) => use.figure === id),
  };
}

/** The task under which the bureau asks for the number; for a figure of a target alone, the target's. */
function itemOf(
  figure: Figure | undefined,
  targets: readonly Attainment[],
  { plan, indicators }: TraceGround,
): TracedItem | null {
  const asked = indicators.indicators.find(({ id }) => id === figure?.indicator)?.item ?? targets[0]?.item;
  const item = plan.items.find(({ id }) => id === asked);
  return item === undefined ? null : { id: item.id, label: itemLabel(item) };
}

/** A check names cells; it concerns every number that rests on one of them. */
function isAbout({ places }: Finding, contributions: readonly Contribution[]): boolean {
  return places.some((place) =>
    contributions.some(
      ({ sha256, sheet, cell }) =>
        place.sha256 === sha256 &&
        place.sheet === sheet &&
        place.cell.split(",").some((address) => cell.split(",").includes(address)),
    ),
  );
}

/** Last year's value belongs to the number itself, not to its change or its parts. */
function previousOf(figure: Figure | undefined): string {
  return figure === undefined || figure.id.includes(":")
    ? ""
    : `${figure.indicator}${figure.unit === null ? "" : `@${figure.unit}`}:previous`;
}

function judges(attainment: Attainment, id: string, figure: Figure | undefined): boolean {
  const target = /^target\.(.+):[a-z]+$/.exec(id)?.[1];
  return attainment.target === target || (figure !== undefined && attainment.indicator === figure.indicator);
}

function targetOf({ target, item, metric, required, verdict, gap, waiver }: Attainment): TracedTarget {
  return { target, item, metric, required, verdict, gap, waiver };
}

function contributionOf(fact: Fact, ground: TraceGround): Contribution {
  const ratio = fact.numerator !== null && fact.denominator !== null ? `${fact.numerator}/${fact.denominator}` : null;
  const given = fact.kind === "nil" ? "本单位无此项" : (fact.value ?? ratio ?? fact.text ?? "");
  return placed({ fact: fact.id, unit: fact.unit, ...fact.source }, { given, note: fact.note }, ground);
}

/** A name, day or number that a unit put into a list. */
function listedIn(source: Origin["sources"][number], origin: Origin | undefined, ground: TraceGround): Contribution {
  return placed(source, { given: origin?.value ?? "", note: "" }, ground);
}

function placed(
  { fact, unit, file, sha256, sheet, cell }: Origin["sources"][number],
  said: Pick<Contribution, "given" | "note">,
  { roster, versions }: TraceGround,
): Contribution {
  const version = versions.find((one) => one.sha256 === sha256);
  return {
    fact,
    unit: roster.units.find(({ code }) => code === unit)?.name ?? unit,
    given: said.given,
    file,
    sha256,
    sheet,
    cell,
    note: said.note,
    version: version === undefined ? null : { number: version.number, receivedOn: version.receivedOn },
  };
}

/** Cells of the same file and row, to show the shape of an answer. */
function nearCells(query: string, facts: readonly Fact[]): string {
  const cell = readCellQuery(query);
  if (cell === null) return "";
  const inFile = facts.filter(({ source }) => standsIn({ ...cell, sheet: null, cell: null }, source));
  return inFile
    .slice(0, 3)
    .map(({ source }) => `${source.file}!${source.sheet}!${source.cell}`)
    .join("、");
}
