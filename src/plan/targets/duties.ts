/** Duties without a number: 每月核查, 年底前联通, 须经审查, 一律取消, 全市最少. Read with a reason for doubt unless period or deadline is plain. */
import type { Deadline } from "./deadlines.ts";
import { readPeriod } from "./periods.ts";
import type { Reading, Setting } from "./reading.ts";
import type { Rule } from "./rule.ts";
import { topicBefore, withoutTimes } from "./subject.ts";
import { stripClosing, stripLightVerbs, stripOpening } from "./wording.ts";

const routine = /清理|核查|通报|调度|报送|统计|更新|盘点|上报|汇总|公布|公示|公开|发布|晾晒|分析研判|会商|研判/;
const events =
  /开展|组织|举办|召开|评估|检查|督查|巡查|听取|专题|考核|排查|培训|评选|走访|回访|督导|点评|进行|述法|测评|演练|研究|报告|体检|巡讲|宣讲|审计|抽查|监测/;

/** 每月核查投诉处理情况, 每年组织评估: a period and a deed, no number. */
export function readBeat(setting: Setting): Reading[] {
  const { text, plain } = setting.clause;
  const period = readPeriod(text);
  if (!period || !/^[每按逐]/.test(period.word) || period.per === "case" || period.per === "person-year") return [];
  const after = text.slice(period.to);
  if (/^的|^(?:每|新增|增长|递增|下降|安排.{0,8}资金)/.test(after)) return [];
  const held = events.exec(after.slice(0, 16));
  const done = routine.exec(after.slice(0, 16));
  if (!held && !done) return [];
  const words = withoutTimes(plain.slice(period.to), setting).replace(
    /^[一1](?:次|轮|遍|回)?(?=[一-龥]{2})|[一1](?:次|轮|遍|回)/,
    "",
  );
  const name = stripClosing(stripLightVerbs(stripOpening(words)));
  const doubts = [
    ...(period.per === null ? [`“${period.word}”不在可选频次之内`] : []),
    ...(/学[期年]/.test(period.word) ? [`“${period.word}”按${period.per === "half" ? "每半年" : "每年"}读`] : []),
    ...(/(?:制度|机制|办法)$/.test(after) ? ["说的是制度，未必是要报数的频次"] : []),
  ];
  const isEvent = held !== null && (done === null || held.index <= done.index);
  const metric = (name.length >= 2 ? name : topicBefore(setting) || plain).slice(0, 60);
  return [{ metric, op: isEvent ? ">=" : "=", value: "1", unit: "次", per: period.per, scope: null, at: period.from, doubts }];
}

const completion =
  /(完成|建成|出台|印发|制定|实现|联通|投入使用|投用|启用|上线|开通|组建|成立|挂牌|竣工|开工|验收|报送|提交|公布|公开|清零|整改到位|建立|投产|通车|启动|编制|修订|发布|落地|配齐|办结|销号|创成|通过|达标|形成|下达|上报|搭建|构建|覆盖|汇总|公示|报备|备案|移交|交付|搬迁|接入|改造|完毕|清理)/;
const states = /更加|进一步|日益|明显|显著|大幅|全面提升|不断|水平|能力|初步|率先|走在/;

/** 年底前实现数据联通: a deadline and something to be finished. */
export function readCompletion(setting: Setting, own: Deadline | undefined, pending: Deadline | undefined): Reading[] {
  const { plain, text } = setting.clause;
  const deadline = own ?? pending;
  if (!deadline || deadline.yearly || text.length > 80) return [];
  const bracketed = own !== undefined && /（[^）]*$/.test(plain.slice(0, own.from));
  const after = bracketed ? plain.replace(/（[^）]*）/g, "") : withoutTimes(plain.slice(own?.to ?? 0), setting);
  const verb = completion.exec(bracketed ? plain : after.slice(0, 40));
  if (!verb || states.test(after)) return [];
  const said = after.replace(/^(?:前|之前|，)/, "").replace(/力争|争取|努力|确保|基本(?=完成|建成|实现|形成)/g, "");
  // 存量措施6月底前清理完毕: what is to be done stands before the deadline, the deed behind it.
  const before = own && !bracketed ? stripClosing(stripOpening(plain.slice(0, own.from))) : "";
  const metric = before.length >= 2 ? `${before}${said}` : stripClosing(stripLightVerbs(stripOpening(said)));
  const topic = metric.length <= 2 ? topicBefore(setting) : "";
  if (metric.length < 2 && topic === "") return [];
  const doubts = isVague(deadline, verb[0]) ? ["是状态描述，怎样算完成须由人确定"] : [];
  const name = `${topic}${metric}`;
  return [{ metric: name.slice(0, 60), op: "by", value: null, unit: null, per: null, scope: null, at: own?.from ?? 0, doubts }];
}

/** 到2025年 with a verb that does not say when it is done. */
function isVague(deadline: Deadline, verb: string): boolean {
  return !deadline.strict && !/(?:建成|完成|出台|印发|上线|投用|开工|竣工|通过|创成)/.test(verb);
}

interface DutyRule extends Rule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, setting: Setting) => Omit<Reading, "at" | "scope">;
}

/** Duties that can be made into figures, if a person says how. Always doubtful. */
export const dutyRules: readonly DutyRule[] = [
  {
    pattern: /(?:落实|执行|实行|推行)([^，；]{0,24}?(?:年度报告|年报|年度公开|年度目录公开|年度评估)制度)/,
    read: (match) => ({
      metric: stripOpening(match[1] ?? ""),
      op: "=",
      value: "1",
      unit: "份",
      per: "year",
      doubts: ["制度要求每年一份，原文没有写数"],
    }),
    examples: [["严格落实法治政府建设年度报告制度。", "= 1 份 year"]],
  },
  {
    pattern: /(?:必须|应当|须|应|都要|均须|均应|一律)经([^，；]{2,30}?(?:审查|审核|论证|评估|讨论决定|备案|听证|公示))$/,
    read: (match, setting) => ({
      metric: `${stripClosing(stripOpening(setting.clause.plain.slice(0, match.index))) || topicBefore(setting)}${match[1]}率`,
      op: "all",
      value: "100",
      unit: "%",
      per: null,
      doubts: ["是程序要求，是否按比例考核由人确定"],
    }),
    examples: [["重大行政决策事项须经合法性审查。", "all 100 % -"]],
  },
  {
    pattern: /一律(取消|关停|取缔|拆除|清退|废止|停用)$/,
    read: (match, setting) => ({
      metric: `应${match[1]}而未${match[1]}的${stripClosing(stripOpening(setting.clause.plain.slice(0, match.index).replace(/^凡是?/, "")).replace(/的$/, "")) || topicBefore(setting)}`,
      op: "=",
      value: "0",
      unit: "项",
      per: null,
      doubts: ["“一律”换算成剩余为零，由人确定"],
    }),
    examples: [["凡没有法律依据的收费一律取消。", "= 0 项 -"]],
  },
  {
    pattern: /(?:全[区市县省国])([^，、；]{0,12})最(少|低|短|优|快|高|多)/,
    read: (match, setting) => ({
      metric: `${stripClosing(stripOpening(setting.clause.plain.slice(0, match.index)))}${match[0]}（位次）`,
      op: "=",
      value: "1",
      unit: "位",
      per: null,
      doubts: ["是位次，须有全市或全省的比较数"],
    }),
    examples: [["保持涉企收费全市项目最少。", "= 1 位 -"]],
  },
  {
    pattern: /(?:确保|实现|坚决|力争)(?:不发生|杜绝)([^，；]{2,30}(?:事故|事件|案件|灾害|风险|疫情))/,
    read: (match) => ({
      metric: match[1] ?? "",
      op: "=",
      value: "0",
      unit: "起",
      per: null,
      doubts: ["“不发生”换算成零起，由人确定"],
    }),
    examples: [["确保不发生较大以上生产安全事故。", "= 0 起 -"]],
  },
];

export function readDuties(setting: Setting): Reading[] {
  return dutyRules.flatMap(({ pattern, read }) => {
    const match = pattern.exec(setting.clause.text);
    return match ? [trimmed({ ...read(match, setting), scope: null, at: match.index })] : [];
  });
}

function trimmed(reading: Reading): Reading {
  return { ...reading, metric: reading.metric.slice(0, 60) };
}
