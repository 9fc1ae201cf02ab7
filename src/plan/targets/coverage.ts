/** Every one of something: 全覆盖, 应审必审, 全部公开, 零发生. Each becomes a target of 100 % (or of 0). */
import { readDeadlines } from "./deadlines.ts";
import type { Reading, Setting } from "./reading.ts";
import type { Rule } from "./rule.ts";
import { topicBefore, withoutTimes } from "./subject.ts";
import { splitList, stripClosing, stripOpening } from "./wording.ts";

interface CoverageRule extends Rule {
  /** Global, since one clause may hold several. */
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, setting: Setting) => readonly Reading[];
}

/** Deeds done to each of several things, so that each thing is a share of its own. */
const deed = /(?:合法性|公平竞争|备案|法制|廉洁性)?(?:审查|审核|审计|评估|备案|检查|监测)$/;
const breadth = /(?:全流程|全链条|全方位|全领域|全周期|全时段|全过程|全要素|多层次)[、，]?$/;

export const coverageRules: readonly CoverageRule[] = [
  {
    pattern: /(?<!健)全面?覆盖/g,
    read: readFullCoverage,
    examples: [
      ["实现宪法宣誓全覆盖。", "all 100 % -"],
      ["实现重大决策、规范性文件、合同协议等合法性审查全覆盖。", "all 100 % -; all 100 % -; all 100 % -"],
      ["健全覆盖广泛的公共文化服务网络。", ""],
    ],
  },
  {
    pattern:
      /应([一-龥]{1,3})[必尽]([一-龥]{1,3})|(?:有|凡|逢)(?!法必依|权必有|责必担|恶必除|黑必扫|乱必)([一-龥])必([一-龥])|有错必纠/g,
    read: (match, setting) => [sharing(`${lastTopic(setting, match)}${match[0]}`, setting, match.index)],
    examples: [
      ["对规范性文件做到应审必审。", "all 100 % -"],
      ["做到有件必备、有错必纠。", "all 100 % -; all 100 % -"],
    ],
  },
  {
    pattern:
      /(?<!或者?)全部(?:得到|按期|按时|如期|依法|向社会)?(纳入|完成|达标|公开|实现|落实|办结|整改|建成|建立|配备|通过|接入|上线|签订|签约|持证|到位|清零|入驻|取消|归集|受理|进驻|下放|覆盖|关停|投用|开工|竣工|销号|消除|处置|清退|清偿|偿还|兑付|发放)/g,
    read: (match, setting) => [readAll(match, setting)],
    examples: [["2024年底前政务服务事项全部纳入平台办理。", "all 100 % -"]],
  },
  {
    pattern:
      /(公布|公开|完成|整改|化解|清理|消除|办结|取消|打通|归集|淘汰|拆除|处置|更新|改造|关停|取缔|实现|建成|覆盖|落实)全部([一-龥“”□、（）]{2,30})/g,
    read: (match, setting) => [
      sharing(
        `${match[1]}${shown(match[2] ?? "", match.index + match[0].indexOf(match[2] ?? ""), setting)}`,
        setting,
        match.index,
      ),
    ],
    examples: [["公布全部政府部门的权责清单。", "all 100 % -"]],
  },
  {
    pattern: /(?:动态|持续|全面)清零$/g,
    read: (match, setting) => [sharing(`${subjectBefore(match, setting).metric}${match[0]}`, setting, match.index)],
    examples: [["零就业家庭动态清零。", "all 100 % -"]],
  },
  {
    pattern: /全员(轮训|培训|参训|持证|考核|签订|接种|覆盖|参保)/g,
    read: (match, setting) => [sharing(`${subjectBefore(match, setting).metric}全员${match[1]}`, setting, match.index)],
    examples: [["对村干部开展全员轮训。", "all 100 % -"]],
  },
  {
    pattern:
      /(?<![\d归清])零(发生|事故|死亡|伤亡|投诉|上访|复发|败诉|超期|逾期|积压|违规|违纪|违法|新增|延误|泄漏|泄露|通报|差错率|增长|超限|火灾|亡人|案件|延期|纪录|记录|登记|违约|失信|拖欠|疫情|感染)(?:事故|案件)?/g,
    read: readZero,
    examples: [
      ["实现重特大安全事故“零发生”。", "= 0 - -"],
      ["营造零距离、零容忍的氛围。", ""],
    ],
  },
];

/** All coverage targets of a clause, from left to right. */
export function readCoverage(setting: Setting): Reading[] {
  const found = coverageRules.flatMap(({ pattern, read }) =>
    [...setting.clause.text.matchAll(pattern)].flatMap((match) => read(match, setting)),
  );
  const sorted = found.toSorted((a, b) => a.at - b.at);
  return sorted.filter((reading, index) => sorted.findIndex((other) => other.metric === reading.metric) === index);
}

function readFullCoverage(match: RegExpExecArray, setting: Setting): Reading[] {
  const { text, plain } = setting.clause;
  const right = text.slice(match.index + match[0].length);
  const thing = plain.slice(match.index + match[0].length);
  const { metric, scope } = subjectBefore(match, setting);
  if (/^式?(?:检查|督查|排查|培训|走访|监管|巡查|摸排|整治|督导|轮训|抽检|宣传|监测|体检)/.test(right)) {
    return [sharing(`${metric}全覆盖${stripClosing(thing)}`, setting, match.index, scope)];
  }
  const attributive = /^(?:[、的]|[^，]{2,40}的)/.test(right) || /^(?:体系|网络|机制|格局|模式|平台)/.test(right);
  if (attributive) {
    const dated = readDeadlines(text, setting.years).length > 0;
    const noun = thing.slice(thing.lastIndexOf("的") + 1);
    const doubts = dated ? [] : ["“全覆盖”在这里是修饰语，未必是指标"];
    return [{ ...sharing(`${stripClosing(noun)}覆盖率`, setting, match.index, scope), doubts }];
  }
  return splitDeeds(metric).map((one) => sharing(one.endsWith("覆盖率") ? one : `${one}覆盖率`, setting, match.index, scope));
}

/** 决策、文件、合同等合法性审查 names three shares; a list of places or bodies is one. */
function splitDeeds(metric: string): string[] {
  const end = deed.exec(metric)?.[0] ?? "";
  if (end === "" || /[镇乡村区街]|部门|单位/.test(metric)) return [metric];
  const parts = splitList(metric.slice(0, -end.length).replace(/等$/, ""));
  return parts.length > 1 ? parts.map((part) => `${part.replace(/的$/, "")}${end}`) : [metric];
}

function subjectBefore(match: RegExpExecArray, setting: Setting): { readonly metric: string; readonly scope: string | null } {
  const { plain } = setting.clause;
  const before = plain.slice(0, match.index);
  const last = before.slice(before.lastIndexOf("，") + 1);
  const named = stripClosing(
    stripOpening(withoutTimes(last, setting).replace(/原则上|力争|争取|努力|确保|基本(?=实现)/g, "")).replace(breadth, ""),
  );
  const clean = stripOpening(named.replace(/制度的$/, "制度").replace(/^[^（]{0,6}）/, ""));
  if (clean.length < 2) return { metric: topicBefore(setting), scope: null };
  const body = placeList(clean);
  return body ?? { metric: clean, scope: conditionOf(setting) };
}

/** 党工委、管委会及各乡（街道）| 法律顾问: a list of bodies, then what they are to have. */
function placeList(text: string): { readonly metric: string; readonly scope: string } | undefined {
  const pattern =
    /^(?:对|在)?((?:[^、，的]*?(?:镇街|街镇|村居|村社|单位|部门|机关|党工委|管委会|委员会|政府|镇|乡|街道|社区|村|区|县|市|学校|企业|医院|园区)(?:（[^）]*）)?(?:、|和|及|以及|与)?)+(?:[两二三四五]级)?)(.*)$/;
  const match = pattern.exec(text);
  const [, scope = "", metric = ""] = match ?? [];
  const isList = /[、及和与]|^(?:各|每|所有|全[区市县镇])/.test(scope) && !/[、及和与]$/.test(scope);
  return match && isList ? { scope, metric } : undefined;
}

/** 凡涉及…的规范性文件 at the head of the sentence. */
function conditionOf(setting: Setting): string | null {
  const first = setting.earlier[0]?.plain;
  return first && /^凡/.test(first) ? first.replace(/^凡是?/, "") : null;
}

function readAll(match: RegExpExecArray, setting: Setting): Reading {
  const { plain } = setting.clause;
  const { metric, scope } = subjectBefore(match, setting);
  const deed = plain
    .slice(match.index)
    .replace(/^全部/, "")
    .replace(/（[^）]*）$/, "");
  return sharing(`${metric}${stripClosing(deed)}`, setting, match.index, scope);
}

function readZero(match: RegExpExecArray, setting: Setting): Reading[] {
  const metric = subjectBefore(match, setting).metric.replace(/^.*\d[^、]*、/, "");
  if (metric === "") return [];
  const growth = match[1] === "增长";
  const zero = sharing(`${metric}${match[1]}`, setting, match.index);
  return [{ ...zero, op: growth ? "<=" : "=", value: "0", unit: growth ? "%" : null }];
}

/** What 应审必审 speaks of: the words before it in its clause or, failing that, the clause before. */
function lastTopic(setting: Setting, match: RegExpExecArray): string {
  const before = withoutTimes(setting.clause.plain.slice(0, match.index), setting);
  const own = stripClosing(
    stripOpening(before.replace(/(?:[有凡逢][一-龥]必[一-龥]|应[一-龥]+[必尽][一-龥]+)[、和]/g, "").replace(/[，、]$/, "")),
  );
  return own.length >= 2 ? own : topicBefore(setting);
}

function shown(text: string, at: number, setting: Setting): string {
  return setting.clause.plain.slice(at, at + text.length);
}

function sharing(metric: string, setting: Setting, at: number, scope: string | null = conditionOf(setting)): Reading {
  const named = metric === "" ? setting.clause.plain : metric;
  return { metric: named.slice(0, 60), op: "all", value: "100", unit: "%", per: null, scope, at, doubts: [] };
}
