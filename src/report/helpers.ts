/** Helpers of report templates: values in, text or prose out. They never throw; a missing figure prints 未报. */
import { chineseNumber } from "./chinese-number.ts";
import { isProse, proseOf, quoted, runOn, text, wordsOf } from "./prose.ts";
import type { Prose } from "./report-data.ts";

/** What a helper takes: a place in a list from 0, a list of names, the label of an indicator as literal text, or anything. */
export type ParameterKind = "index" | "names" | "label" | "any";

export interface Helper {
  readonly parameters: readonly ParameterKind[];
  /** Parameters that may be left out, from the end. */
  readonly optional: number;
  readonly result: "value" | "flag";
  readonly run: (given: readonly unknown[], figures: FigureLookup) => string | boolean | Prose;
}

/** The district's figure for an indicator's label, with its unit of measure; undefined where nothing was reported. */
export type FigureLookup = (label: string) => Prose | undefined;

const missing = "未报";

export const helpers = {
  序号: { parameters: ["index"], optional: 0, result: "value", run: ([index]) => String(Number(index) + 1) },
  汉字序号: { parameters: ["index"], optional: 0, result: "value", run: ([index]) => chineseNumber(Number(index) + 1) },
  连接: {
    parameters: ["names", "any"],
    optional: 1,
    result: "value",
    run: ([list, mark]) => namesOf(list).join(words(mark) || "、"),
  },
  列举: {
    parameters: ["names", "any"],
    optional: 1,
    result: "value",
    run: ([list, most]) => listSome(namesOf(list), Number(most ?? 8)),
  },
  成句: { parameters: ["any"], optional: 0, result: "value", run: ([given]) => asSentence(given) },
  引号: { parameters: ["any"], optional: 0, result: "value", run: ([given]) => quoted(words(given)) },
  等于: { parameters: ["any", "any"], optional: 0, result: "flag", run: ([a, b]) => words(a) === words(b) },
  非: { parameters: ["any"], optional: 0, result: "flag", run: ([given]) => !isFilled(given) },
  且: { parameters: ["any", "any"], optional: 0, result: "flag", run: ([a, b]) => isFilled(a) && isFilled(b) },
  或: { parameters: ["any", "any"], optional: 0, result: "flag", run: ([a, b]) => isFilled(a) || isFilled(b) },
  数: {
    parameters: ["label"],
    optional: 0,
    result: "value",
    run: ([label], figures) => figures(words(label)) ?? proseOf(text(missing)),
  },
  有数: { parameters: ["label"], optional: 0, result: "flag", run: ([label], figures) => figures(words(label)) !== undefined },
} as const satisfies Readonly<Record<string, Helper>>;

export function helperNamed(name: string): Helper | undefined {
  return Object.entries(helpers).find(([known]) => known === name)?.[1];
}

/** Ends with a full stop where it has none; nothing stays nothing. */
function asSentence(given: unknown): Prose {
  const prose = isProse(given) ? given : proseOf(text(words(given)));
  const said = wordsOf(prose);
  return said === "" || /[。！？…]["”’）]*$/u.test(said) ? prose : runOn(prose, proseOf(text("。")));
}

function namesOf(list: unknown): string[] {
  return Array.isArray(list) ? list.map(words) : [];
}

/** 甲、乙、丙等 where there are more than `most`. */
function listSome(names: readonly string[], most: number): string {
  return names.length > most ? `${names.slice(0, most).join("、")}等` : names.join("、");
}

function words(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** As {{#if}} sees it: an empty text, an empty list and 0 are nothing. */
function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
