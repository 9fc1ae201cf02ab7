/** What became of every character of a document: which part of the plan it is, or that it is page furniture. */
import { countCharacters } from "./text/source-line.ts";

export type Part = "title" | "preamble" | "heading" | "item" | "text" | "closing" | "furniture";

/** Characters other than spaces. `total` is counted in the source before anything is read; the parts add up to it. */
export interface Coverage {
  readonly total: number;
  readonly parts: Readonly<Record<Part, number>>;
  /** The lines taken for page furniture, so that a person can see that no task is among them. */
  readonly furniture: readonly string[];
}

/** From `at` on, up to the next mark, the text belongs to `part`. */
export interface PartMark {
  readonly at: number;
  readonly part: Part;
}

const names: Readonly<Record<Part, string>> = {
  title: "题名",
  preamble: "文头和导语",
  heading: "标题",
  item: "任务",
  text: "不含任务的章节",
  closing: "结尾和落款",
  furniture: "页面杂项",
};

/** Counts the text as read by its marks, and adds the furniture. */
export function countCoverage(text: string, marks: readonly PartMark[], furniture: readonly string[], total: number): Coverage {
  const parts: Record<Part, number> = { title: 0, preamble: 0, heading: 0, item: 0, text: 0, closing: 0, furniture: 0 };
  const sorted = marks.toSorted((a, b) => a.at - b.at);
  sorted.forEach(({ at, part }, index) => {
    parts[part] += countCharacters(text.slice(at, sorted[index + 1]?.at));
  });
  parts.furniture = furniture.reduce((sum, line) => sum + countCharacters(line), 0);
  return { total, parts, furniture };
}

/** Lines for people, in Chinese: each part with its share, the sum, and what was set aside. */
export function showCoverage({ total, parts, furniture }: Coverage): string[] {
  const sum = Object.values(parts).reduce((a, b) => a + b, 0);
  // The closed table above gives the keys; Object.entries only knows them as strings.
  const shares = (Object.entries(names) as [Part, string][]).map(
    ([part, name]) => `${name} ${parts[part]} 字（${share(parts[part], total)}）`,
  );
  return [
    `原文共 ${total} 字（不计空格），已归类 ${sum} 字（${share(sum, total)}）`,
    ...shares.map((line) => `  ${line}`),
    ...(furniture.length > 0 ? ["  略去的页面杂项：", ...furniture.map((line) => `    ${line}`)] : []),
  ];
}

function share(part: number, total: number): string {
  return total === 0 ? "—" : `${((part / total) * 100).toFixed(1)}%`;
}
