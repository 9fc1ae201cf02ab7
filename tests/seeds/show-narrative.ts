/** A narrative with its 〔label〕 marks → the words a reader will see. Plain arithmetic on the seed's tables, apart from the program's own. */
import type { Indicator } from "../../src/model/indicator.ts";
import type { FigureRow, Seed } from "./read-seed.ts";

const parts = ["同比", "上年", "分子", "分母"] as const;

/** The indicator and the part of it that a mark names; undefined when the unit is asked no such indicator. */
export function markedIndicator(mark: string, asked: readonly Indicator[]) {
  const whole = asked.find((indicator) => indicator.label === mark);
  if (whole) return { indicator: whole, part: "value" as const };
  const part = parts.find((suffix) => mark.endsWith(suffix));
  const indicator = part && asked.find((candidate) => candidate.label === mark.slice(0, -part.length));
  return indicator && { indicator, part };
}

export function marksIn(text: string): string[] {
  return [...text.matchAll(/〔([^〕]+)〕/g)].map((match) => match[1] ?? "");
}

export function showNarrative(text: string, unit: string, asked: readonly Indicator[], seed: Seed): string {
  return text.replace(/〔([^〕]+)〕/g, (_, mark: string) => {
    const found = markedIndicator(mark, asked);
    if (!found) throw new Error(`${unit} is not asked 〔${mark}〕`);
    const rows = seed.figures.filter((row) => row.unit === unit && row.indicator === found.indicator.id);
    return showFigure(rows, found.indicator, found.part, found.indicator.previous[unit]);
  });
}

function showFigure(
  rows: readonly FigureRow[],
  indicator: Indicator,
  part: "value" | (typeof parts)[number],
  previous: string | undefined,
) {
  const [first] = rows;
  if (!first) throw new Error(`no answer for ${indicator.id}`);
  if (part === "分子") return first.numerator;
  if (part === "分母") return first.denominator;
  if (indicator.kind === "ratio") return percent(Number(first.numerator) / Number(first.denominator));
  if (indicator.kind !== "count") return first.value;
  if (part === "上年") return String(previous);
  if (part === "同比") return percent(Math.abs(Number(first.value) / Number(previous) - 1));
  if (rows.length > 1) return String(rows.reduce((sum, row) => sum + Number(row.value), 0));
  if (indicator.style === "chinese") return { "2": "两" }[first.value] ?? first.value;
  return indicator.style === "rough" ? ({ "1000": "千余" }[first.value] ?? first.value) : first.value;
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
