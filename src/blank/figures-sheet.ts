/** The sheet 指标数据: one row for each number asked, grouped by plan item. */
import type { Indicator, Judgement } from "../model/indicator.ts";
import { periodsOf, showPeriod } from "../model/period.ts";
import { type Item, itemLabel, type Target, targetsOf } from "../model/plan.ts";
import { showRequirement } from "../model/show-requirement.ts";
import { cellName, figureKey, headKey, sectionKey, tableMark, witnessKey } from "../workbook/cell-keys.ts";
import { addressOf, type BookCell, type BookRow, columnLetters, type Highlight, type Validation } from "../workbook/workbook.ts";
import { type BlankContent, type KeyedSheet, yesListName, yesNoListName } from "./blank-content.ts";
import { blankCell, entry, heightFor, keyColumn, text } from "./cells.ts";

/** Rows above the first question: hidden keys, title, heads. */
const headRows = 3;
/** Largest figure a cell takes; typing errors of several digits are stopped, real ones of a province are not. */
const mostAccepted = "999999999999";

const columnOrder = [
  "no",
  "label",
  "meaning",
  "unit",
  "period",
  "target",
  "previous",
  "value",
  "numerator",
  "denominator",
  // Among the answers: whoever sorts them, or the whole table, takes it along. Beside cells that are locked in most rows, so that it bars nobody from
  // pasting over several cells at once.
  witnessKey,
  "nil",
  "reason",
  "note",
] as const;
type FigureColumn = (typeof columnOrder)[number];

/** 1-based sheet column: the first holds the hidden row keys. */
export function columnOf(key: FigureColumn): number {
  return columnOrder.indexOf(key) + 2;
}

interface Question {
  readonly indicator: Indicator;
  readonly period: string;
}

/** Where a question stands on the sheet; `row` counts from 1. */
export interface AskedQuestion {
  readonly indicator: Indicator;
  readonly row: number;
}

/** `asked`: the questions from top to bottom, those of one item together. */
export interface FiguresSheet extends KeyedSheet {
  readonly asked: readonly AskedQuestion[];
}

export function figuresSheet(content: BlankContent): FiguresSheet {
  const { columns, sheet: name } = content.layout.figures;
  const rows: BookRow[] = [...heads(content)];
  const names: { name: string; ref: string }[] = [];
  const asked: { readonly row: number; readonly question: Question }[] = [];
  const merges = [`B2:${columnLetters(columnOrder.length + 1)}2`];
  let number = 0;
  for (const item of content.items) {
    const indicators = content.indicators.filter((indicator) => indicator.item === item.id);
    if (indicators.length > 0) {
      rows.push(itemRow(item));
      merges.push(`B${rows.length}:${columnLetters(columnOrder.length + 1)}${rows.length}`);
    }
    for (const indicator of indicators) {
      for (const period of periodsOf(content.assignment.workspace.year, indicator.rhythm)) {
        number += 1;
        rows.push(questionRow(content, { indicator, period }, number, rows.length + 1));
        asked.push({ row: rows.length, question: { indicator, period } });
        names.push(...namesOf(name, { indicator, period }, rows.length));
      }
    }
  }
  return {
    asked: asked.map(({ row, question }) => ({ indicator: question.indicator, row })),
    sheet: {
      name,
      state: "visible",
      columns: [keyColumn, ...columnOrder.map((key) => (key === witnessKey ? keyColumn : { width: columns[key].width }))],
      rows,
      merges,
      freeze: { rows: headRows, columns: 3 },
      printTitleRows: [headRows, headRows],
      orientation: "landscape",
      protected: true,
      validations: [
        ...asked.flatMap(({ row, question }) => validationsOf(content, question, row)),
        ...(asked.length === 0 ? [] : [nilValidation(headRows + 1, rows.length)]),
      ],
      highlights: openHighlights(asked),
    },
    names,
  };
}

function heads(content: BlankContent): BookRow[] {
  const { columns } = content.layout.figures;
  const keys = columnOrder.map((key) => text(key, "key"));
  return [
    { hidden: true, cells: [text(`${tableMark}figures`, "key"), ...keys] },
    { height: 30, cells: [null, text(`${content.fill(content.layout.title)}（${content.unit.name}）`, "title")] },
    {
      height: 34,
      cells: [text(headKey, "key"), ...columnOrder.map((key) => text(key === witnessKey ? "" : columns[key].title, "header"))],
    },
  ];
}

function itemRow(item: Item): BookRow {
  return {
    height: 24,
    cells: [
      text(sectionKey(item.id), "key"),
      text(itemLabel(item), "section"),
      ...columnOrder.slice(1).map(() => blankCell("section")),
    ],
  };
}

function questionRow(content: BlankContent, { indicator, period }: Question, number: number, row: number): BookRow {
  const { columns } = content.layout.figures;
  const meaning = meaningOf(indicator);
  const target = targetWords(content, indicator);
  const cells: Readonly<Record<FigureColumn, BookCell>> = {
    no: text(String(number), "label-center"),
    label: text(indicator.label, "label"),
    meaning: text(meaning, "muted"),
    unit: text(indicator.kind === "ratio" ? "%" : indicator.unit, "label-center"),
    period: text(indicator.rhythm === "year" ? "全年" : showPeriod(period).replace(/^\d+年/, ""), "label-center"),
    target: text(target, "label"),
    previous: previousCell(indicator.previous[content.unit.code]),
    value: valueCell(indicator, row),
    numerator: indicator.kind === "ratio" ? entry({ format: "0", note: indicator.numerator ?? "" }) : blankCell("muted"),
    denominator: indicator.kind === "ratio" ? entry({ format: "0", note: indicator.denominator ?? "" }) : blankCell("muted"),
    [witnessKey]: text(figureKey(indicator.id, period), "key"),
    nil: entry(),
    reason: entry({ long: true }),
    note: entry({ long: true }),
  };
  return {
    height: heightFor([
      { words: meaning, width: columns.meaning.width },
      { words: target, width: columns.target.width },
      { words: indicator.label, width: columns.label.width },
    ]),
    cells: [text(figureKey(indicator.id, period), "key"), ...columnOrder.map((key) => cells[key])],
  };
}

function meaningOf(indicator: Indicator): string {
  if (indicator.kind !== "ratio") return indicator.meaning;
  return `${indicator.meaning}\n分子：${indicator.numerator}\n分母：${indicator.denominator}`;
}

function targetWords(content: BlankContent, indicator: Indicator): string {
  if (indicator.judges.length === 0) return "";
  const targets = targetsOf(content.assignment.plan);
  const words = indicator.judges.flatMap((judgement: Judgement) => {
    const target: Target | undefined = targets.find((candidate) => candidate.id === judgement.target);
    return target ? [showRequirement(target, judgement)] : [];
  });
  return [...new Set(words)].join("；");
}

/** Last year's value, or a dash. */
export function previousCell(value: string | undefined): BookCell {
  return value === undefined ? text("—", "label-center") : { value: { kind: "decimal", value }, style: "label-center" };
}

/** For a ratio the sheet computes the rate itself, so that the clerk sees what the district will see. */
function valueCell(indicator: Indicator, row: number): BookCell {
  if (indicator.kind === "ratio") {
    const [a, b] = [addressOf(row, columnOf("numerator")), addressOf(row, columnOf("denominator"))];
    return { value: { kind: "formula", formula: `IF(N(${b})=0,"",${a}/${b})`, result: null }, style: "number", format: "0.00%" };
  }
  if (indicator.kind === "date") return entry({ format: 'yyyy"年"m"月"d"日"' });
  if (indicator.kind === "count") return entry({ format: indicator.whole ? "0" : "General" });
  return entry({ long: indicator.kind === "text" });
}

function namesOf(sheet: string, { indicator, period }: Question, row: number) {
  const columns = indicator.kind === "ratio" ? (["numerator", "denominator"] as const) : (["value"] as const);
  return [...columns, "nil" as const].map((column) => ({
    name: cellName("figures", figureKey(indicator.id, period), column),
    ref: `'${sheet}'!$${columnLetters(columnOf(column))}$${row}`,
  }));
}

function validationsOf(content: BlankContent, { indicator }: Question, row: number): Validation[] {
  return answerValidations(content, indicator, (key) => addressOf(row, columnOf(key)));
}

/** One rule for the column: hundreds of equal ones made the workbook slow to write. */
function nilValidation(first: number, last: number): Validation {
  return {
    kind: "list",
    source: yesListName,
    range: `${addressOf(first, columnOf("nil"))}:${addressOf(last, columnOf("nil"))}`,
    promptTitle: "本单位无此项",
    prompt: "确实不涉及时选“是”，并在右侧写明原因；没有发生请在数值栏填 0。",
    error: "只能选“是”，或留空。",
  };
}

/** What Excel checks when an answer is typed; `at` tells the address of the answer's cells. */
export function answerValidations(
  content: BlankContent,
  indicator: Indicator,
  at: (key: "value" | "numerator" | "denominator") => string,
): Validation[] {
  const promptTitle = indicator.label.slice(0, 30);
  const number = {
    kind: indicator.whole ? "whole" : "decimal",
    min: indicator.min ?? "0",
    max: indicator.max ?? mostAccepted,
  } as const;
  const error = `请填${indicator.whole ? "整数" : "数字"}，不带单位和文字。`;
  switch (indicator.kind) {
    case "count":
      return [
        { ...number, range: at("value"), promptTitle, prompt: clip(`单位：${indicator.unit}。${indicator.meaning}`), error },
      ];
    case "ratio":
      return [
        { ...number, range: at("numerator"), promptTitle, prompt: clip(`分子：${indicator.numerator}`), error },
        { ...number, range: at("denominator"), promptTitle, prompt: clip(`分母：${indicator.denominator}`), error },
      ];
    case "date": {
      const { year } = content.assignment.workspace;
      return [
        {
          kind: "date",
          first: `${year}-01-01`,
          last: `${year}-12-31`,
          range: at("value"),
          promptTitle,
          prompt: clip(indicator.meaning),
          error: `请填${year}年内的日期，如 ${year}-6-30。`,
        },
      ];
    }
    case "done":
      return [
        {
          kind: "list",
          source: yesNoListName,
          range: at("value"),
          promptTitle,
          prompt: clip(`${indicator.meaning} 已完成选“是”，未完成填“否”。`),
          error: "请填“是”或“否”。",
        },
      ];
    case "text":
      return [
        { kind: "length", most: 200, range: at("value"), promptTitle, prompt: clip(indicator.meaning), error: "不超过 200 字。" },
      ];
  }
}

/** Excel shows at most 255 characters of an input message. Source: Microsoft, DataValidation.InputMessage. */
function clip(words: string): string {
  return words.length <= 255 ? words : `${words.slice(0, 254)}…`;
}

/** A question stays tinted until it is answered or declared not to concern the unit. One rule for all ratios, one for the rest. */
function openHighlights(asked: readonly { readonly row: number; readonly question: Question }[]): Highlight[] {
  const rowsOf = (isRatio: boolean) =>
    asked.flatMap(({ row, question }) => ((question.indicator.kind === "ratio") === isRatio ? [row] : []));
  const [ratios, others] = [rowsOf(true), rowsOf(false)];
  const at = (key: FigureColumn, row: number | undefined) => `$${columnLetters(columnOf(key))}${row}`;
  const [ratio, other] = [ratios[0], others[0]];
  const halves = `OR(${at("numerator", ratio)}="",${at("denominator", ratio)}="")`;
  return [
    ...highlight(others, "value", "value", `AND(${at("value", other)}="",${at("nil", other)}="")`),
    ...highlight(ratios, "numerator", "denominator", `AND(${halves},${at("nil", ratio)}="")`),
  ];
}

function highlight(rows: readonly number[], first: FigureColumn, last: FigureColumn, formula: string): Highlight[] {
  const [from, to] = [columnLetters(columnOf(first)), columnLetters(columnOf(last))];
  const runs: { start: number; end: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.end === row - 1) run.end = row;
    else runs.push({ start: row, end: row });
  }
  const range = runs.map(({ start, end }) => (from === to && start === end ? `${from}${start}` : `${from}${start}:${to}${end}`));
  return range.length === 0 ? [] : [{ range: range.join(" "), formula, style: "warn" }];
}
