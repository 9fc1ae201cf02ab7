/** A target in the words of a sentence ("不低于95%", "每季度不少于1次", "较上年下降") and of a table ("≥95%"). */
import { frequencyWords } from "../model/frequency-words.ts";
import type { Judgement } from "../model/indicator.ts";
import type { Operator, Target } from "../model/plan.ts";
import { showDate } from "../model/show-number.ts";
import { rankMark } from "../model/show-requirement.ts";

/** A target as its judgement reads it: what is compared with what, by when. */
interface Reading {
  readonly op: Operator;
  readonly value: string | null;
  readonly unit: string;
  /** 第 before a place in a ranking. */
  readonly mark: string;
  readonly deadline: string | null;
  /** 力争每年, in front of everything else. */
  readonly before: string;
  /** A frequency stands in `before`. */
  readonly often: boolean;
  readonly shown: string;
}

/** Follows "要求". `shown` is the table's wording, taken over where the plan gives no number that could be put into words. */
export function requirementWords(target: Target, shown: string, judgement?: Judgement): string {
  // How the bureau counts it stands in brackets: （按每季度13期核算）.
  const note = /（[^（）]*）$/u.exec(shown)?.[0] ?? "";
  const words = shown.slice(0, shown.length - note.length);
  return `${plainWords(readingOf(target, words, readAs(judgement, note)))}${note}`;
}

/** As in a table: a deadline that names its year without 每年 before it. */
export function requirementShort(target: Target, shown: string): string {
  const due = shown.replace(/(?<=日前)按期完成/u, "完成");
  const plain = target.hedge === "加快" ? due.replace("加快全覆盖", "加快实现全覆盖") : due;
  return target.per === "year" ? plain.replace(/每年(?=\d{4}年)/u, "").replace("按期完成", "完成") : plain;
}

/** The words of the plan stand where the note says how they are counted: the judgement's number is then the counted one. */
function readAs(judgement: Judgement | undefined, note: string): Partial<Judgement> {
  if (judgement === undefined || note.includes("达标率")) return {};
  const { value: _counted, ...wording } = judgement;
  return note.startsWith("（按") ? wording : judgement;
}

function readingOf(target: Target, shown: string, { op, value, deadline }: Partial<Judgement>): Reading {
  const due = deadline ?? target.deadline;
  const asked = op ?? target.op;
  // 每年2022年3月31日前 names the year twice.
  const often =
    target.per === null || (asked === "by" && due !== null && target.per === "year") ? "" : frequencyWords[target.per];
  return {
    op: asked,
    value: value ?? target.value,
    unit: target.unit ?? "",
    mark: rankMark(target.metric, target.unit ?? ""),
    deadline: due,
    before: `${target.hedge ?? ""}${often}`,
    often: often !== "",
    shown,
  };
}

function plainWords({ op, value, mark, unit, deadline, before, often, shown }: Reading): string {
  const amount = value === null ? "" : `${mark}${value}${unit}`;
  if (op === "all") return `${before}实现全覆盖`;
  if (op === "rise") return `${before}较上年上升${amount}`;
  if (op === "fall") return `${before}较上年下降${amount}`;
  if (op === "by") return deadline === null ? `${before}按期完成${amount}` : `${before}于${showDate(deadline)}前完成${amount}`;
  return value === null ? shown : `${before}${comparison(op, unit === "%", often)}${amount}`;
}

/** Shares are high or low, counts are many or few. */
function comparison(op: ">=" | "<=" | "=" | ">" | "<", share: boolean, often: boolean): string {
  if (op === ">=") return share ? "不低于" : "不少于";
  if (op === "<=") return share ? "不高于" : "不超过";
  if (op === "=") return share ? "达到" : often ? "" : "为";
  return op === ">" ? (share ? "高于" : "多于") : share ? "低于" : "少于";
}
