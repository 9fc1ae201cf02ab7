/** A number, figure, sentence or cell -> both ends of its thread: the cells under it, and every place of the report that rests on them. */
import { diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import type { Document } from "../model/document.ts";
import type { Fact, Facts } from "../model/fact.ts";
import type { Attainment, Figure, Results } from "../model/results.ts";
import type { Roster } from "../model/roster.ts";
import { readCellQuery, standsIn } from "./cell-query.ts";
import { type FigureUse, figureUses } from "./figure-uses.ts";

export interface TraceGround {
  readonly report: Document;
  readonly results: Results;
  readonly facts: Facts;
  readonly roster: Roster;
}

/** One unit's share of a figure, with the cell it was typed in. */
export interface Contribution {
  readonly fact: string;
  readonly unit: string;
  /** As given: a number, words, or "12/12" for numerator and denominator. */
  readonly given: string;
  readonly file: string;
  readonly sha256: string;
  readonly sheet: string;
  readonly cell: string;
  /** The unit's own 说明; "" for none. */
  readonly note: string;
}

export interface TracedTarget {
  readonly target: string;
  readonly item: string | null;
  readonly metric: string;
  readonly required: string;
  readonly verdict: Attainment["verdict"];
  readonly waiver: Attainment["waiver"];
}

export interface TracedFigure {
  readonly id: string;
  readonly label: string;
  /** null when it is words. */
  readonly value: string | null;
  readonly unitOfMeasure: string;
  readonly formula: string;
  /** Units that answered, and units asked; null for figures that the report itself counts. */
  readonly reported: number | null;
  readonly expected: number | null;
  readonly previous: string | null;
  readonly contributions: readonly Contribution[];
  readonly targets: readonly TracedTarget[];
  /** Every place of the report that prints it. */
  readonly uses: readonly FigureUse[];
}

export interface Trace {
  readonly format: "trace/1";
  readonly query: string;
  /** What the query was taken for. */
  readonly taken: "cell" | "figure" | "fact" | "number" | "words";
  readonly figures: readonly TracedFigure[];
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
      const figures = [...new Set(ids)].map((id) => traceFigure(id, ground, uses));
      return success({ format: "trace/1", query: wanted, taken, figures });
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
  return figuresOn(facts, ground);
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

function traceFigure(id: string, ground: TraceGround, uses: readonly FigureUse[]): TracedFigure {
  const figure = ground.results.figures.find((one) => one.id === id);
  const origin = ground.report.figures[id];
  const from = figure?.from ?? origin?.sources.map(({ fact }) => fact) ?? [];
  const previous = ground.results.figures.find((one) => one.id === previousOf(figure));
  return {
    id,
    label: figure?.label ?? origin?.label ?? id,
    value: figure?.value ?? figure?.text ?? origin?.value ?? null,
    unitOfMeasure: figure?.unitOfMeasure ?? origin?.unitOfMeasure ?? "",
    formula: figure?.formula ?? origin?.formula ?? "",
    reported: figure?.reported ?? null,
    expected: figure?.expected ?? null,
    previous: previous?.value ?? null,
    contributions: ground.facts.facts.filter((fact) => from.includes(fact.id)).map((fact) => contributionOf(fact, ground.roster)),
    targets: ground.results.attainments.filter((one) => judges(one, id, figure)).map(targetOf),
    uses: uses.filter((use) => use.figure === id),
  };
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

function targetOf({ target, item, metric, required, verdict, waiver }: Attainment): TracedTarget {
  return { target, item, metric, required, verdict, waiver };
}

function contributionOf(fact: Fact, roster: Roster): Contribution {
  const { file, sha256, sheet, cell } = fact.source;
  const ratio = fact.numerator !== null && fact.denominator !== null ? `${fact.numerator}/${fact.denominator}` : null;
  return {
    fact: fact.id,
    unit: roster.units.find(({ code }) => code === fact.unit)?.name ?? fact.unit,
    given: fact.kind === "nil" ? "本单位无此项" : (fact.value ?? ratio ?? fact.text ?? ""),
    file,
    sha256,
    sheet,
    cell,
    note: fact.note,
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
