/** Against last year: 双下降, 两降一升, 满意率显著提升, 逐年加大投入. */
import type { Reading, Setting } from "./reading.ts";
import type { Rule } from "./rule.ts";
import { isBareShare, ownShare, readShares } from "./shares.ts";
import { topicBefore, withoutTimes } from "./subject.ts";
import { splitList, stripClosing, stripOpening } from "./wording.ts";

interface TrendRule extends Rule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, setting: Setting) => readonly Reading[];
}

/** Things that are counted, so that they can rise or fall. 效率, 力度 and 制度 are none. */
const counted =
  "(?:(?<!效|汇|税)率|满意度|知晓度|参与度|知晓面|数量?|件数|起数|人数|次数|总量|总数|发案|占比|比例|比重|投入|收入|增加值|产值|发生量|强度|浓度|得分|排名|总额|规模|成本|经费|支出|投诉|积案|纠纷|差错|时限|用时|案件|事故)";
const bare = ["只有方向，没有幅度，须定上年基数"];

export const trendRules: readonly TrendRule[] = [
  {
    pattern: /([双三])(?:双)?(下降|降|上升|提升|升|增长|提高)/,
    read: (match, setting) => moved(listBefore(match, setting), () => directionOf(match[2] ?? ""), match.index, []),
    examples: [["促进行政诉讼案件数和败诉数“双下降”。", "fall - - -; fall - - -"]],
  },
  {
    pattern: /([一两二三])([升降])([一两二三])([升降])/,
    read: readMixed,
    examples: [["力争信访总量、重复信访数、群众满意率两降一升。", "fall - - -; fall - - -; rise - - -"]],
  },
  {
    pattern: new RegExp(
      `(${counted})(?:同比|较上年|比上年)?(显著|明显|大幅|稳步|持续|逐年|逐步|进一步|不断|有效|稳中有|只|同比|有所)(提升|提高|上升|增长|增加|下降|降低|减少|升|降不升|减不增|升不降|增不减|降|压减)`,
    ),
    read: (match, setting) => {
      const doubts = /逐年|同比|只/.test(match[2] ?? "") ? [] : bare;
      return moved(
        sharesUpTo(match.index + (match[1]?.length ?? 0), setting),
        () => directionOf(match[3] ?? ""),
        match.index,
        doubts,
      );
    },
    examples: [
      ["公共法律服务知晓率、满意率显著提升。", "rise - - -; rise - - -"],
      ["行政效率和公信力显著提升。", ""],
    ],
  },
  {
    pattern:
      /(?<![一-龥]{0,2}不断)(提高|提升|降低|减少|压减)((?:[^，、；]{2,24}?)(?:(?<!效|汇|税)率|满意度|知晓度|参与度|发案数|起数))(?=$|、|和|及)/,
    read: (match, setting) => moved([match[2] ?? ""], () => directionOf(match[1] ?? ""), match.index, bare, setting),
    examples: [["积极提高负责人出庭应诉率。", "rise - - -"]],
  },
  {
    pattern: /逐年(加大|增加|提高|扩大|减少|降低|压减)(?:对)?([^，；]{2,30})/,
    read: (match, setting) => moved([stripClosing(match[2] ?? "")], () => directionOf(match[1] ?? ""), match.index, [], setting),
    examples: [["逐年加大普法经费投入。", "rise - - -"]],
  },
];

/** The trends of a clause in which no number was read. */
export function readTrends(setting: Setting): Reading[] {
  for (const { pattern, read } of trendRules) {
    const match = pattern.exec(setting.clause.text);
    const readings = match ? read(match, setting) : [];
    if (readings.length > 0) return [...readings];
  }
  return [];
}

function directionOf(word: string): "rise" | "fall" {
  return /升不降|增不减/.test(word) ? "rise" : /降|减/.test(word) ? "fall" : "rise";
}

function moved(
  metrics: readonly string[],
  direction: (index: number) => "rise" | "fall",
  at: number,
  doubts: readonly string[],
  setting?: Setting,
): Reading[] {
  return metrics.map((name, index) => {
    const owned = setting && isBareShare(name) ? ownShare(name, topicBefore(setting)) : name;
    const metric = owned.replace(/^对/, "").slice(0, 60);
    return { metric, op: direction(index), value: null, unit: null, per: null, scope: null, at, doubts };
  });
}

/** 行政诉讼案件数和败诉数: the second name is completed by what the first begins with. */
function listBefore(match: RegExpExecArray, setting: Setting): string[] {
  const before = subject(setting.clause.plain.slice(0, match.index), setting);
  if (before.length < 2) {
    const topic = topicBefore(setting);
    return topic === "" ? [] : [topic];
  }
  const parts = splitList(before);
  const owner = /^(.*?)(?:案件数|案件|数|率|起数|发案数|总量)$/.exec(parts[0] ?? "")?.[1] ?? "";
  return parts.map((part, index) => (index > 0 && part.length <= 3 && owner.length >= 2 ? `${owner}${part}` : part));
}

function readMixed(match: RegExpExecArray, setting: Setting): Reading[] {
  const [, first = "", up = "", second = "", then = ""] = match;
  const counts = { 一: 1, 两: 2, 二: 2, 三: 3 } as Readonly<Record<string, number>>; // keyed by the pattern's own characters
  const steps = [
    ...Array.from({ length: counts[first] ?? 0 }, () => up),
    ...Array.from({ length: counts[second] ?? 0 }, () => then),
  ];
  const names = listBefore(match, setting);
  if (names.length === steps.length) return moved(names, (index) => directionOf(steps[index] ?? ""), match.index, []);
  const metric = names.join("、") || setting.clause.plain;
  return moved([metric], () => directionOf(up), match.index, [`“${match[0]}”各指哪一项，原文没有逐一写明`]);
}

function sharesUpTo(end: number, setting: Setting): string[] {
  const before = subject(setting.clause.plain.slice(0, end), setting);
  return readShares(before).map((share) => (isBareShare(share) ? ownShare(share, topicBefore(setting)) : share));
}

function subject(text: string, setting: Setting): string {
  return stripClosing(stripOpening(withoutTimes(text, setting).replace(/力争|争取|努力|确保|基本/g, "")));
}
