/** The number at the start of a line: which style it is printed in and which number it stands for. */
import { readChineseNumber } from "../../model/chinese-number.ts";

/**
 * `no` is the number as printed, without brackets and dots. `length` counts the characters of the whole mark. `number` is null for a bullet.
 * Marks of one style count on in one sequence, whatever kind of bracket or dot is typed.
 */
export interface Mark {
  readonly style: string;
  readonly no: string;
  readonly number: number | null;
  readonly length: number;
}

const chinese = "[一二三四五六七八九十百〇零]{1,5}";

/** Each style with examples. The first that fits counts. */
const styles: readonly { readonly style: string; readonly pattern: RegExp; readonly examples: readonly string[] }[] = [
  {
    style: "部分",
    pattern: /^第([一二三四五六七八九十百〇零]{1,5}|\d{1,3})(?:编|篇|部分)(?:[、:： ]|(?=\p{Script=Han}))/u,
    examples: ["第一部分 ", "第二编："],
  },
  { style: "章", pattern: new RegExp(`^第(${chinese}|\\d{1,3})章[、:： ]?`), examples: ["第一章", "第2章 "] },
  { style: "节", pattern: new RegExp(`^第(${chinese}|\\d{1,3})节[、:： ]?`), examples: ["第三节"] },
  { style: "条", pattern: new RegExp(`^第(${chinese}|\\d{1,3})条[、:： ]?`), examples: ["第十二条 "] },
  {
    style: "任务一",
    pattern: new RegExp(`^(?:任务|专项|行动|工程|事项|项目|举措)(${chinese}|\\d{1,2})[：:、.． ]\\s?`),
    examples: ["任务一：", "行动3 "],
  },
  { style: "第一，", pattern: new RegExp(`^第(${chinese})[，,、：:]`), examples: ["第一，", "第三、"] },
  { style: "一、", pattern: new RegExp(`^(${chinese})[、．.](?!${chinese}[、产者])`), examples: ["一、", "十二．"] },
  { style: "一、", pattern: new RegExp(`^(${chinese}) (?=\\p{Script=Han})`, "u"), examples: ["三 "] },
  { style: "（一）", pattern: new RegExp(`^[（(](${chinese})[）)][、．.]?`), examples: ["（一）", "(十二)", "（一）、"] },
  { style: "（一）", pattern: /^([㈠-㈩])/, examples: ["㈡"] },
  { style: "1.1.1", pattern: /^(\d{1,2}\.\d{1,2}\.\d{1,2})[.、 ]?(?=[\p{Script=Han}“《])/u, examples: ["2.1.3"] },
  {
    style: "1.1",
    pattern: /^(\d{1,2}\.\d{1,2})[.、 ]?(?=[\p{Script=Han}“《])(?![个倍万亿米元年月日级版])/u,
    examples: ["1.1", "2.3 "],
  },
  { style: "1 ", pattern: /^(\d{1,2}) (?=\p{Script=Han})/u, examples: ["2 "] },
  { style: "1.", pattern: /^(\d{1,3})[.．、](?!\d)/, examples: ["1.", "12．", "3、"] },
  { style: "1.", pattern: /^([⒈-⒛])/, examples: ["⒉"] },
  { style: "（1）", pattern: /^[（(](\d{1,3})[）)][、．.]?/, examples: ["（1）", "(12)"] },
  { style: "（1）", pattern: /^([⑴-⒇])/, examples: ["⑵"] },
  { style: "1）", pattern: /^(\d{1,3})[）)][、．.]?/, examples: ["1）", "2)"] },
  { style: "①", pattern: /^([①-⑳])/, examples: ["①", "⑫"] },
  { style: "一是", pattern: /^([一二三四五六七八九十]{1,3}(?:是|要))(?!否|不|求)/, examples: ["一是", "二要"] },
  { style: "●", pattern: /^([●◆■▲★◇□•])/, examples: ["●", "■"] },
];

/** First characters of the sets in which Unicode has ready-made numbers; each counts from one. */
const readyMade = ["㈠", "⒈", "⑴", "①"];

/** The mark at the start of `text`, or undefined. */
export function readMark(text: string): Mark | undefined {
  for (const { style, pattern } of styles) {
    const match = pattern.exec(text);
    if (match) return { style, no: match[1] ?? "", number: numberOf(match[1] ?? ""), length: match[0].length };
  }
  return undefined;
}

function numberOf(printed: string): number | null {
  const base = readyMade.find((first) => offset(printed, first) >= 0 && offset(printed, first) < 20);
  if (base !== undefined) return offset(printed, base) + 1;
  const last = printed.split(".").at(-1) ?? "";
  const value = readChineseNumber(last.replace(/[是要]$/, ""));
  return value === undefined ? null : Number(value);
}

function offset(printed: string, first: string): number {
  return (printed.codePointAt(0) ?? 0) - (first.codePointAt(0) ?? 0);
}

/** For the test that runs every style's examples. */
export const numberingExamples = styles.flatMap(({ style, examples }) => examples.map((example) => ({ style, example })));
