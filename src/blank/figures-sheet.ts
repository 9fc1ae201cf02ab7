/** The sheet 指标数据: one row for each number asked, grouped by plan item. */
import type { Indicator, Judgement } from "../model/indicator.ts";
import { periodsOf, showPeriod } from "../model/period.ts";
import { type Item, itemLabel, type Target, targetsOf } from "../model/plan.ts";
import { showRequirement } from "../model/show-requirement.ts";
import { cellName, figureKey, headKey, sectionKey, tableMark } from "../workbook/cell-keys.ts";
import { addressOf, type BookCell, type BookRow, columnLetters, type Validation } from "../workbook/workbook.ts";
import { type BlankContent, type KeyedSheet, yesListName, yesNoListName } from "./blank-content.ts";
import { blankCell, entry, heightFor, text } from "./cells.ts";

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
      columns: [{ width: 10, hidden: true }, ...columnOrder.map((key) => ({ width: columns[key].width }))],
      rows,
      merges,
      freeze: { rows: headRows, columns: 3 },
      printTitleRows: [headRows, headRows],
      orientation: "landscape",
      protected: true,
      validations: asked.flatMap(({ row, question }) => validationsOf(content, question, row)),
      highlights: asked.map(({ row, question }) => openHighlight(question, row)),
    },
    names,
  };
}

function heads(content: BlankContent): BookRow[] {
  const keys = columnOrder.map((key) => text(key, "key"));
  return [
    { hidden: true, cells: [text(`${tableMark}figures`, "key"), ...keys] },
    { height: 30, cells: [null, text(`${content.fill(content.layout.title)}（${content.unit.name}）`, "title")] },
    {
      height: 34,
      cells: [text(headKey, "key"), ...columnOrder.map((key) => text(content.layout.figures.columns[key].title, "header"))],
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
  const targets = targetsOf(content.assignment.plan);
  return indicator.judges
    .flatMap((judgement: Judgement) => {
      const target: Target | undefined = targets.find((candidate) => candidate.id === judgement.target);
      return target ? [showRequirement(target, judgement)] : [];
    })
    .join("；");
}

function previousCell(value: string | undefined): BookCell {
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
  const at = (key: FigureColumn) => addressOf(row, columnOf(key));
  const nil: Validation = {
    kind: "list",
    source: yesListName,
    range: at("nil"),
    promptTitle: "本单位无此项",
    prompt: "确实不涉及时选“是”，并在右侧写明原因；没有发生请在数值栏填 0。",
    error: "只能选“是”，或留空。",
  };
  return [...answerValidations(content, indicator, at), nil];
}

function answerValidations(content: BlankContent, indicator: Indicator, at: (key: FigureColumn) => string): Validation[] {
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

/** A required question stays tinted until it is answered or declared not to concern the unit. */
function openHighlight({ indicator }: Question, row: number) {
  const at = (key: FigureColumn) => `$${columnLetters(columnOf(key))}$${row}`;
  const open =
    indicator.kind === "ratio"
      ? `AND(OR(${at("numerator")}="",${at("denominator")}=""),${at("nil")}="")`
      : `AND(${at("value")}="",${at("nil")}="")`;
  const range =
    indicator.kind === "ratio"
      ? `${addressOf(row, columnOf("numerator"))}:${addressOf(row, columnOf("denominator"))}`
      : addressOf(row, columnOf("value"));
  return { range, formula: open, style: "warn" } as const;
}
