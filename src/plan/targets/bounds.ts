/** The words round a quantity to an operator: 不少于3次, 3次以上, 达95%, 压减至2个工作日. Each row says its words and shows what they do. */
import type { Operator } from "../../model/plan.ts";
import type { Quantity } from "./quantities.ts";
import { anyOf, type Rule } from "./rule.ts";

interface BoundWords extends Rule {
  readonly op: Operator;
  /** `next`: stands right before the number; `near`: a few words may come between (至少学法1次). */
  readonly stands: "next" | "near";
  readonly words: readonly string[];
}

/**
 * 以上, 以下 and 以内 include the number; 超过 and 不满 exclude it. Source: Civil Code of the PRC, article 1259.
 */
export const boundWords: readonly BoundWords[] = [
  {
    op: ">=",
    stands: "next",
    words: ["不少于", "不低于", "不得少于", "不得低于", "不小于", "不应少于", "不应低于", "应不少于", "应不低于", "≥", ">="],
    examples: [
      ["各单位全年开展应急演练不少于2次。", ">= 2 次 year"],
      ["法制审核人员不低于执法人员总数的5%。", ">= 5 % -"],
    ],
  },
  {
    op: ">=",
    stands: "near",
    words: ["至少", "最少", "最低", "起码"],
    examples: [
      ["党组会议每季度至少专题研究 1 次。", ">= 1 次 quarter"],
      ["每村至少配备3名网格员。", ">= 3 名 -"],
    ],
  },
  {
    op: ">=",
    stands: "next",
    words: [
      "达到",
      "达",
      "达成",
      "提高到",
      "提高至",
      "提升到",
      "提升至",
      "上升到",
      "上升至",
      "增加到",
      "增加至",
      "增至",
      "增长到",
      "增长至",
      "扩大到",
      "扩大至",
      "保持在",
      "稳定在",
      "维持在",
      "巩固在",
      "提到",
      "突破到",
    ],
    examples: [
      ["高标准农田占比提高到85%。", ">= 85 % -"],
      ["群众满意度保持在90%以上。", ">= 90 % -"],
      ["司法建议办复率达100%。", "= 100 % -"],
    ],
  },
  {
    op: "<=",
    stands: "next",
    words: [
      "不超过",
      "不高于",
      "不多于",
      "不大于",
      "不得超过",
      "不得高于",
      "不得多于",
      "不突破",
      "不得突破",
      "控制在",
      "压减到",
      "压减至",
      "压缩到",
      "压缩至",
      "压缩为",
      "缩短到",
      "缩短至",
      "缩短为",
      "缩减到",
      "缩减至",
      "精简到",
      "精简至",
      "降低到",
      "降低至",
      "降到",
      "降至",
      "下降到",
      "下降至",
      "减少到",
      "减少至",
      "减至",
      "减到",
      "限制在",
      "≤",
      "<=",
    ],
    examples: [
      ["行政诉讼败诉率控制在5%以内。", "<= 5 % -"],
      ["企业开办时间压减至2个工作日。", "<= 2 个工作日 -"],
    ],
  },
  {
    op: "<=",
    stands: "near",
    words: ["最多", "至多", "最长", "最高"],
    examples: [["审批环节最多不得超过4个。", "<= 4 个 -"]],
  },
  {
    op: ">",
    stands: "next",
    words: ["超过", "高于", "多于", "大于", "突破", "超"],
    examples: [["网上可办率超过95%。", "> 95 % -"]],
  },
  {
    op: "<",
    stands: "next",
    words: ["低于", "少于", "小于", "不足", "不满", "不到", "低过"],
    examples: [["一般纳税申报差错率低于1%。", "< 1 % -"]],
  },
];

export const suffixWords: readonly (Rule & { readonly op: Operator; readonly words: readonly string[] })[] = [
  {
    op: ">=",
    words: ["及以上", "或以上", "以上"],
    examples: [["每年举办法治专题讲座2期以上。", ">= 2 期 year"]],
  },
  {
    op: "<=",
    words: ["及以下", "或以下", "以下", "以内", "之内", "内"],
    examples: [["收到申请之日起15个工作日内答复。", "<= 15 个工作日 -"]],
  },
];

/** Change by an amount: 提速30%以上, 同比下降5%. The amount is at least that much unless the words say otherwise. */
export const changeWords: Rule & { readonly words: readonly string[] } = {
  words: [
    "增长",
    "增加",
    "提高",
    "提升",
    "上升",
    "扩大",
    "增幅",
    "下降",
    "降低",
    "减少",
    "压减",
    "压缩",
    "缩短",
    "精简",
    "提速",
    "削减",
    "节约",
    "缩减",
    "递增",
    "降幅",
  ],
  examples: [
    ["平均办理时限压减30%以上。", ">= 30 % -"],
    ["生产安全事故起数同比下降5%。", ">= 5 % -"],
  ],
};

/** A number right after a share: 出庭率100%. */
const shareNoun = "(?:率|度|比例|占比|比重|得分|成绩|指数|覆盖面|普及面|比)";

/** What was said round the number. `from`–`to` covers the operator words and the number. */
export interface Bound {
  readonly op: Operator;
  readonly from: number;
  readonly to: number;
  /** word: 不少于 and its like; change: by an amount; share: 率 + number; suffix: only 以上 or 以内 behind; none: the bare number. */
  readonly kind: "word" | "change" | "share" | "suffix" | "none";
  /** 本单位执法人员总数, of which the number is a share; empty if none is named. */
  readonly base: string;
  /** Words between the operator and the number: 学法 in 至少学法1次. */
  readonly between: string;
}

/** 进入全市前3名: a rank, the smaller the better. */
const ranking = /(?:进入|位居|位列|保持|排名|稳居|争|列|居|获|跻身)[^、，]{0,14}前$/;

const patternOf = (stands: "next" | "near") => boundWords.filter((row) => row.stands === stands).flatMap((row) => row.words);
const baseWords = "([^，、]{0,24}?(?:总数|总人数|总量|总额|总面积|总和|总户数|总编制|数量|人数|数|名额|面积|比例)?)的";
const perHead = "(?:每[十百千万]*[^、]{0,4}?[人户口])?(?:每[年月])?";
/** 压减至低压15个工作日 */
const upTo = new RegExp(`(${anyOf(boundWords.filter((row) => row.op === "<=").flatMap((row) => row.words))})([^、，\\d]{1,4})$`);
const nextTo = new RegExp(`(${anyOf(patternOf("next"))})(?:于|为|在|到|至|了)?(?:${baseWords})?${perHead}$`);
const nearTo = new RegExp(`(${anyOf(patternOf("near"))})([^、]{0,20})$`);
const changing = new RegExp(`(${anyOf(changeWords.words)})(?:了|约|达|幅度)?$`);
const sharing = new RegExp(`${shareNoun}(?:均|都|全部|分别|各|均为|为|实现|力争|确保|原则上)*$`);
const suffixed = new RegExp(`^(?:${anyOf(suffixWords.flatMap((row) => row.words))})(?!镇|部|组)`);

/** Reads the operator of a quantity. `left` is what stands before it in its clause, `right` what follows. */
export function readBound(left: string, right: string, quantity: Quantity): Bound {
  const suffix = suffixed.exec(right)?.[0] ?? "";
  const suffixOp = suffixWords.find((row) => row.words.includes(suffix))?.op;
  const to = quantity.to + suffix.length;
  const atLeft = readLeft(left);
  const shareIsFull = quantity.unit === "%" && quantity.value === "100" && suffix === "";
  if (atLeft) {
    const op = suffixOp ?? (shareIsFull && atLeft.op === ">=" && atLeft.kind === "word" ? "=" : atLeft.op);
    return { ...atLeft, op, to };
  }
  if (ranking.test(left) && ["名", "位"].includes(quantity.unit))
    return { op: "<=", from: left.length, to, base: "", between: "", kind: "word" };
  const bare = { from: left.length, to, base: "", between: "" };
  if (sharing.test(left)) return { ...bare, op: suffixOp ?? (shareIsFull ? "=" : ">="), kind: "share" };
  if (suffixOp) return { ...bare, op: suffixOp, kind: "suffix" };
  return { ...bare, op: shareIsFull ? "=" : ">=", kind: "none" };
}

function readLeft(left: string): Omit<Bound, "to"> | undefined {
  const next = nextTo.exec(left);
  if (next) {
    const [, word = "", base = ""] = next;
    return { op: operatorOf(word), from: next.index, kind: "word", base, between: "" };
  }
  const near = nearTo.exec(left);
  if (near) {
    const [, word = "", between = ""] = near;
    return { op: operatorOf(word), from: near.index, kind: "word", base: "", between };
  }
  const limit = upTo.exec(left);
  if (limit) {
    const [, word = "", between = ""] = limit;
    return { op: operatorOf(word), from: limit.index, kind: "word", base: "", between };
  }
  const change = changing.exec(left);
  return change ? { op: ">=", from: left.length, kind: "change", base: "", between: "" } : undefined;
}

function operatorOf(word: string): Operator {
  return boundWords.find((row) => row.words.includes(word))?.op ?? ">=";
}
