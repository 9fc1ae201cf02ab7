/** Running text → the numbers typed in it, each with the words around it, and whether one agrees with a figure. */
import { absolute, compare, isDecimal, percentOf, round, shiftPoint, subtract } from "../../model/decimal.ts";
import type { Indicator } from "../../model/indicator.ts";

/** A number in running text with its surroundings. */
export interface Spoken {
  /** As typed; `scale` noughts are said by 万 or 亿 behind it. */
  readonly digits: string;
  readonly scale: number;
  readonly shown: string;
  /** The sentence so far, and of it the words since the number or 〔label〕 before. */
  readonly sentence: string;
  readonly before: string;
  readonly after: string;
  /** 近, 超过, 余: said roughly. */
  readonly isRough: boolean;
}

/** Names of documents and quoted names are no statements; 〔2024〕 belongs to the number of a document. */
export function spokenNumbers(text: string): Spoken[] {
  const bare = text
    .normalize("NFKC")
    .replace(/《[^》]*》|〔\d{4}〕\d*号?/g, (words) => "　".repeat(words.length))
    .replace(/“[^”]*”|"[^"]*"/g, (words) => words.replace(/\d/g, "　"))
    .replace(/(\d),(?=\d{3})/g, "$1");
  return bare.split(/[。;!?\n]/).flatMap((sentence) => {
    let from = 0;
    return [...sentence.matchAll(/〔[^〕]*〕|\d+(?:\.\d+)?/g)].flatMap((match): Spoken[] => {
      const before = sentence.slice(from, match.index);
      const after = sentence.slice(match.index + match[0].length);
      from = match.index + match[0].length;
      return match[0].startsWith("〔") ? [] : spokenAt(match[0], sentence.slice(0, match.index), before, after);
    });
  });
}

function spokenAt(typed: string, sentence: string, before: string, after: string): Spoken[] {
  const scale = /^余?万/.test(after) ? 4 : /^余?亿/.test(after) ? 8 : 0;
  const digits = typed.replace(/^0+(?=\d)/, "");
  if (!isDecimal(digits)) return [];
  const isRough = /(近|约|超|超过|逾|突破|达到?近)$/.test(before) || /^[多余]|^[万亿]?[多余]/.test(after);
  const measure = /^[\p{Script=Han}%‰]{0,3}/u.exec(after)?.[0] ?? "";
  const shown = `${typed}${measure.startsWith("%") ? "%" : measure}`;
  return [{ digits, scale, shown, sentence, before, after, isRough }];
}

/** 同比增长4%: told about a change, not about a figure. */
export function isChange({ before, shown }: Spoken): boolean {
  return /(同比|比上年|较上年|比去年|较去年)[^，,]{0,6}$/.test(before) && /%$/.test(shown);
}

/** Whether the words after the number are the indicator's measure. Figures kept in 万件 are compared in pieces of 万. */
export function measures({ after }: Spoken, { kind, unit }: Indicator): boolean {
  const rest = after.replace(/^[多余]/, "");
  if (kind === "ratio") return rest.startsWith("%");
  return kind === "count" && unit !== "" && (rest.startsWith(unit) || rest.replace(/^[万亿][多余]?/, "").startsWith(unit));
}

/** Where nothing is known to compare with, nothing contradicts. */
export function agrees({ digits, scale, isRough }: Spoken, value: string | undefined, unit: string): boolean {
  if (value === undefined) return true;
  // A figure kept in 万件 is typed as it stands; one kept in 件 may be told in 万.
  const power = /^[万亿]/.test(unit) ? 0 : scale;
  const said = shift(digits, power);
  const decimals = digits.split(".")[1]?.length ?? 0;
  if (compare(shift(round(shift(value, -power), decimals), power), said) === 0) return true;
  if (!isRough) return false;
  // 近90, 超过1000, 千余: within a tenth.
  const distance = percentOf(absolute(subtract(value, said)), value === "0" ? "1" : absolute(value));
  return distance !== undefined && Number(distance) <= 10;
}

/** Most numbers are told without 万, and there are very many of them. */
function shift(value: string, power: number): string {
  return power === 0 ? value : shiftPoint(value, power);
}
