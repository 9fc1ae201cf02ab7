/** How often something falls due: 每季度, 任期内, 每人每年, 60学时/年. */
import type { Per } from "../../model/plan.ts";
import type { Rule } from "./rule.ts";

interface PeriodRule extends Rule {
  readonly pattern: RegExp;
  readonly per: Per | null;
}

/** The first rule that matches wins. `per` null: the model has no word for it, and the reading is doubtful. */
export const periodRules: readonly PeriodRule[] = [
  {
    pattern:
      /每人每年度?|每年每人|人均每年|每年人均|年人均|每(?:名|位)[^，。；、每]{1,14}?每年度?|每年每(?:名|位)[^，。；、每不至]{1,10}/,
    per: "person-year",
    examples: [["确保每人每年接受不少于60学时的培训。", ">= 60 学时 person-year"]],
  },
  {
    pattern: /每隔?[两二2]年/,
    per: "two-years",
    examples: [["规范性文件每两年清理一次。", "= 1 次 two-years"]],
  },
  {
    pattern: /每隔?(?:\d+|[三四五六七八九十]+)(?:年|个月|周|天|日)|每(?:日|天|旬|半个?月)/,
    per: null,
    examples: [["每三年开展1次全面评估。", ">= 1 次 -"]],
  },
  {
    pattern: /每1?个?(?:周|星期)|每一周|按周|逐周/,
    per: "week",
    examples: [["线上普法活动每周不少于1期。", ">= 1 期 week"]],
  },
  {
    pattern: /每1?个?月|每一月|按月|逐月/,
    per: "month",
    examples: [["每月核查一次投诉处理情况。", "= 1 次 month"]],
  },
  {
    pattern: /每1?个?季度?|每一季度|按季度?|逐季度?/,
    per: "quarter",
    examples: [["安委会每季度至少召开1次全体会议。", ">= 1 次 quarter"]],
  },
  {
    // The model has no word for school terms and school years; these are as long.
    pattern: /每个?学期/,
    per: "half",
    examples: [["法治副校长每学期到校授课不少于2次。", ">= 2 次 half"]],
  },
  {
    pattern: /每个?学年/,
    per: "year",
    examples: [["每学年开展1次心理测评。", ">= 1 次 year"]],
  },
  {
    pattern: /每半年|每个?半年/,
    per: "half",
    examples: [["每半年组织一次消防演练。", ">= 1 次 half"]],
  },
  {
    pattern: /每1?个?年度?(?!级)|每一年|每年度|全年|年均|按年度?|逐年(?=不少于|至少)|年度(?=不少于|至少|不低于)/,
    per: "year",
    examples: [["各中学全年开展法治教育不少于4课时。", ">= 4 课时 year"]],
  },
  {
    pattern: /(?:每届)?任期(?:之?内)?/,
    per: "term",
    examples: [["部门负责人任期内至少接受1次脱产培训。", ">= 1 次 term"]],
  },
  {
    pattern: /每一?(?:个|件|起|宗)?(?:案件|案)(?!件?[一-龥]*人)/,
    per: "case",
    examples: [["重大案件每案不少于3名办案人员。", ">= 3 名 case"]],
  },
  {
    pattern: /(?<![\d一二三四五六七八九十第])(?:一|1)年(?=不少于|至少|不低于|[一二两三四]次|[1-4]次)/,
    per: "year",
    examples: [["消防演练一年不少于2次。", ">= 2 次 year"]],
  },
  {
    pattern: /(?<![\d一二三四五六七八九十第])(?:一|1)个?月(?=不少于|至少|不低于|[一二两三四]次|[1-4]次)/,
    per: "month",
    examples: [["食堂抽检一个月至少1次。", ">= 1 次 month"]],
  },
  {
    pattern: /(?<![\d一二三四五六七八九十第])(?:一|1)季度(?=不少于|至少|不低于|[一二两三四]次|[1-4]次)/,
    per: "quarter",
    examples: [["工作例会一季度一次。", ">= 1 次 quarter"]],
  },
];

/** Behind the number: 2次/年, 60学时/人·年. */
const behind: readonly (readonly [RegExp, Per])[] = [
  [/^\/(?:人[·.]?年|年[·.]?人|人\/年)/, "person-year"],
  [/^\/周/, "week"],
  [/^\/月/, "month"],
  [/^\/季度?/, "quarter"],
  [/^\/半年/, "half"],
  [/^\/年/, "year"],
];

/** `word` as it stands, `from`–`to` in the text searched. */
export interface Period {
  readonly per: Per | null;
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** The last period named in `text`; undefined when none is. */
export function readPeriod(text: string): Period | undefined {
  let last: Period | undefined;
  let at = 0;
  for (;;) {
    const found = firstPeriod(text, at);
    if (!found) return last;
    last = found;
    at = found.to;
  }
}

/** The first period from `start` on; where two rules begin at the same place, the earlier rule. */
function firstPeriod(text: string, start: number): Period | undefined {
  const rest = text.slice(start);
  const found = periodRules.flatMap(({ pattern, per }) => {
    const match = pattern.exec(rest);
    return match ? [{ per, word: match[0], from: start + match.index, to: start + match.index + match[0].length }] : [];
  });
  return found.toSorted((a, b) => a.from - b.from)[0];
}

/** The period written behind a number; `to` is its length. */
export function readPeriodBehind(right: string): Period | undefined {
  const found = behind.find(([pattern]) => pattern.test(right));
  const word = found?.[0].exec(right)?.[0] ?? "";
  return found ? { per: found[1], word, from: 0, to: word.length } : undefined;
}
