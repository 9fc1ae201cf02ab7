/** Words that make a target less than firm: 原则上, 力争, 基本, 加快. */
import { anyOf, type Rule } from "./rule.ts";

interface HedgeRule extends Rule {
  readonly pattern: RegExp;
}

const goals = anyOf([
  "实现",
  "完成",
  "建成",
  "形成",
  "达到",
  "达",
  "消除",
  "解决",
  "覆盖",
  "健全",
  "建立",
  "满足",
  "全覆盖",
  "清零",
  "普及",
  "办结",
  "做到",
  "消灭",
  "全部",
]);

/** The hedge is what the first group, or else the whole pattern, matches. */
export const hedgeRules: readonly HedgeRule[] = [
  {
    pattern: /原则上/,
    examples: [["各单位原则上每季度不少于1次。", ">= 1 次 quarter"]],
  },
  {
    pattern: /力争|争取(?=[实完新达创建突全年到在]|引进)|力求|努力|全力争创|争创|争当|争做|冲刺/,
    examples: [["力争新增就业突破1000人。", "> 1000 人 -"]],
  },
  {
    pattern: new RegExp(`(基本)(?=${goals})`),
    examples: [["年底前基本实现镇级消防站全覆盖。", "all 100 % -"]],
  },
  {
    pattern: /(一般)(?=不|应|为|在|控制|至少)/,
    examples: [["合法性审核时间一般不少于5个工作日。", ">= 5 个工作日 -"]],
  },
  {
    pattern: /鼓励|倡导|提倡|探索|有条件的?|尽量|尽可能|逐步|(?<=^|年|将|，)(?:计划|预计|拟)/,
    examples: [["鼓励各镇每年举办1期法治讲座。", ">= 1 期 year"]],
  },
  {
    pattern: /(加快)(?=[^，。；]{0,20}(?:全覆盖|普及|清零))/,
    examples: [["加快养老服务设施全覆盖。", "all 100 % -"]],
  },
];

/** Words that make it firm again, so that an earlier hedge does not carry over. */
const firm = /确保|必须|保证|务必|不得|须|应当/;

/** The hedge nearest before a reading; null for a firm target. */
export function readHedge(before: string): string | null {
  const found = hedgeRules.flatMap(({ pattern }) => {
    const match = pattern.exec(before);
    return match ? [{ word: match[1] ?? match[0], at: match.index }] : [];
  });
  return found.toSorted((a, b) => b.at - a.at)[0]?.word ?? null;
}

export function isFirm(clause: string): boolean {
  return firm.test(clause);
}
