/** A reading against the truth: right, complained of, or misread in silence. */
import { type Diagnostic, isError } from "../../src/diagnostics/diagnostic.ts";
import type { Reading } from "../../src/intake/reading.ts";
import type { Answer } from "../../src/model/submission.ts";
import type { Expected, Truth } from "./truth.ts";

export interface Verdict {
  readonly right: number;
  readonly complained: number;
  /** Not as typed, but read under a warning: only keys were left to go by (INTAKE-028). */
  readonly warned: number;
  /** Questions whose answer is wrong or gone without a word. */
  readonly silent: readonly string[];
}

export function judge(reading: Reading, truth: Truth, labels: ReadonlyMap<string, string>): Verdict {
  const read = wordsRead(reading);
  let right = 0;
  let complained = 0;
  let warned = 0;
  const silent: string[] = [];
  for (const [key, expected] of truth) {
    if (isRight(read.get(key), expected)) right += 1;
    else if (read.get(key) === undefined && reading.remarks.some((remark) => speaksOf(remark, labels.get(key) ?? key)))
      complained += 1;
    else if (reading.remarks.some(({ code }) => code === "INTAKE-028")) warned += 1;
    else silent.push(`${key}: read ${JSON.stringify(read.get(key))}, truth ${JSON.stringify(expected)}`);
  }
  return { right, complained, warned, silent };
}

function isRight(read: string | undefined, expected: Expected): boolean {
  if (expected.kind === "refuse") return false;
  return (read ?? "") === expected.words && (read !== undefined || expected.words === "");
}

/** Blank answers count as nothing read: INTAKE-007 or an error must say so where something was typed. */
export function wordsRead({ submission }: Reading): Map<string, string> {
  const read = new Map<string, string>();
  for (const answer of submission?.answers ?? []) {
    const text = wordsOf(answer);
    if (text !== "") read.set(`${answer.indicator}|${answer.period}`, text);
  }
  for (const { kind, item, text } of submission?.narratives ?? []) if (kind === "measure") read.set(`measure/${item}`, text);
  return read;
}

function wordsOf(answer: Answer): string {
  switch (answer.kind) {
    case "blank":
      return "";
    case "nil":
      return `nil:${answer.reason}`;
    case "count":
      return answer.value;
    case "ratio":
      return `${answer.numerator}/${answer.denominator}`;
    default:
      return answer.text;
  }
}

/** The complaint names the question, or is about the whole file or sheet. */
function speaksOf({ code, at, facts, ...remark }: Diagnostic, label: string): boolean {
  if (!isError({ code, at, facts, ...remark }) && code !== "INTAKE-007") return false;
  if (at.kind === "file") return !String(facts["what"] ?? "").includes("一行") || String(facts["what"]).includes(label);
  const named = [facts["label"], facts["expected"]].map(String);
  // A row of a data sheet is named as it stands there, without the name of its sheet.
  const isRow = facts["expected"] !== undefined && label.endsWith(String(facts["expected"]));
  // 本单位无此项 beside figures is said once of the whole data sheet.
  const isSheet = label.startsWith(`${facts["label"]}：`);
  return isRow || isSheet || named.some((words) => words.startsWith(label)) || named.some((words) => words.includes("列"));
}
