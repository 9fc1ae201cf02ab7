/** What looks like a target and is none: reports of the past, prohibitions, thresholds, names of campaigns, service hours. */
import type { Quantity } from "./quantities.ts";
import type { Rule } from "./rule.ts";

interface TrapRule extends Rule {
  readonly pattern: RegExp;
}

/** Sentences that tell what has been done. A whole sentence is left out. */
export const pastRules: readonly TrapRule[] = [
  {
    pattern:
      /(?:^|[，；])(?:\d{4}年)?(?:全年|上半年|去年|前年|[上本去]年度?)?(?:全区|全市|全县|全镇|我区|我市|我县)?(?:各单位|各部门)?(?:共计?|累计|总计)(?:已)?[^，；（]{0,12}(?:了|\d)/,
    examples: [["去年全区共开展应急演练300场次。", ""]],
  },
  {
    pattern:
      /(?<!而|早|业|不能)已(?:经)?(?!有|知|经区|经市|经县|经省|经党)(?=[^，。；]{0,24}(?:\d|全覆盖|全部))|[^为除达]了(?=\d)/,
    examples: [["目前已建成口袋公园35个，覆盖率达90%。", ""]],
  },
  {
    pattern: /去年以来|近年来|过去[一二三四五\d]+年|截至目前|截止目前|截至\d{4}年|一年来|今年以来|上年度?我/,
    examples: [["近年来，全区矛盾调处成功率达98%以上。", ""]],
  },
  {
    pattern: /(?:全[区市县镇]|[我本][区市县镇]|目前|辖区内?|现)(?:现|共)?(?:有|辖)[^，。；]{0,16}\d/,
    examples: [["全区现有执法人员1200名，其中持证人员占95%。", ""]],
  },
];

/** What stands before a number that is none of a target. */
export const beforeRules: readonly TrapRule[] = [
  {
    pattern: /(?:为期|历时|用|利用|每隔|最近|近|过去|未来|成立|诞辰|建[党国军]|迎接|距离|相隔|时隔|满|年满|已满|超龄)$/,
    examples: [["组织开展为期3个月的专项行动。", ""]],
  },
];

/** The same, for numbers other than shares. */
export const countRules: readonly TrapRule[] = [
  {
    pattern: /(?:给予|奖励|奖补)[^，、]{0,14}$/,
    examples: [["新建床位每张给予1万元补助。", ""]],
  },
  {
    pattern:
      /(?:围绕|聚焦|紧扣|紧盯|抓好|抓实|突出|坚持|落实|深化|推进|实施|深入推进|按照|根据|依据|坚决打赢|打好|统筹|强化|做好|抓住|夯实|把握|贯彻|执行|践行|推动|巩固|健全|完善|优化|聚力|对照|以(?![上下内外]))[^，、]{0,8}$/,
    examples: [
      ["聚焦5个重点领域开展专项整治。", ""],
      ["深入推进3项重点改革。", ""],
    ],
  },
];

/** What a threshold is set on, when 以上 or 以下 follows. */
export const thresholdRules: readonly TrapRule[] = [
  {
    pattern:
      /(?:处|罚款|并处|违法所得|注册资本|投资额|总投资|单笔|金额|标的额|面积|规模|产值|营业收入|销售额|造价|估算价?|合同价)(?:在|为|达|达到|超过|不足|不满)?(?:人民币)?$/,
    examples: [["对投资额5000万元以上的项目开展稽察。", ""]],
  },
];

/** Where a change starts from. */
export const startRules: readonly TrapRule[] = [
  {
    pattern: /(?:从|由)[^，]{0,12}$/,
    examples: [["审批事项由12个工作日压缩到5个工作日。", "<= 5 个工作日 -"]],
  },
];

/** What follows the number. */
export const afterRules: readonly TrapRule[] = [
  {
    pattern: /^.{0,14}圈/,
    examples: [["打造15分钟便民服务圈。", ""]],
  },
  {
    pattern:
      /^(?:不打烊|在线|值守|值班|全天候|自助|服务|开放|专项行动|行动|攻坚|工程|计划|规划|改革|制度|机制|体系|清单|措施|要求|原则|战略|理念|品牌|定位)/,
    examples: [
      ["推行24小时在线服务。", ""],
      ["扎实开展三年行动。", ""],
    ],
  },
  {
    pattern: /^(?:重点(?!企业|单位|场所|项目|工程|路段|人员|人群)|主要|关键|核心|基本|专项|方面|环节|领域)/,
    examples: [["组织实施6项重点任务攻坚。", ""]],
  },
  {
    pattern: /^(?:周年|华诞|一体|同步|并举|联动|衔接|贯通|协同|齐发|合一)/,
    examples: [["隆重庆祝建党100周年。", ""]],
  },
];

/** A clause that forbids or names a condition of law. */
const forbids =
  /不得(?!少于|低于|超过|高于|多于|突破|大于|小于|晚于|迟于|早于)|严禁|禁止|不准|未经|不予|方可|凡是?(?=[^，]*(?:不|未))|除[^，]*外|超过[^，]*的$|(?:对|对于)[^，]*的$/;

export function isPast(sentence: string, planYear: number | null): boolean {
  if (pastRules.some(({ pattern }) => pattern.test(sentence))) return true;
  const period = /^[“「]?十([一二三四五六])五[”」]?(?:时期|期间)/.exec(sentence)?.[1];
  // The eleventh five-year period ended in 2010, each later one five years on.
  if (period !== undefined && planYear !== null && 2005 + 5 * "一二三四五六".indexOf(period) + 5 < planYear) return true;
  const opening = /^(?:在|截至)?(20\d\d)年/.exec(sentence);
  return opening !== null && planYear !== null && Number(opening[1]) < planYear;
}

export function isForbidding(clause: string): boolean {
  return forbids.test(clause);
}

/** A number that is part of a name or sets a threshold. `left` and `right` are the words beside it; `hasOperator` tells 不少于 and its like. */
export function isNameOrThreshold(left: string, right: string, quantity: Quantity, hasOperator: boolean): boolean {
  if (["岁", "周岁", "周年", "级", "届", "类", "星"].includes(quantity.unit) && !hasOperator) return true;
  if (hasOperator) return false;
  if (beforeRules.some(({ pattern }) => pattern.test(left))) return true;
  if (/^以[上下]/.test(right) && thresholdRules.some(({ pattern }) => pattern.test(left))) return true;
  if (quantity.unit !== "%" && countRules.some(({ pattern }) => pattern.test(left))) return true;
  return afterRules.some(({ pattern }) => pattern.test(right));
}

/** 由12个工作日压缩到5个工作日: the first number is where it starts from. */
export function isStart(left: string, right: string): boolean {
  const changes = /^[^，]{0,6}(?:提高|提升|增加|增长|扩大|降|压|缩|减|精简|调整|下降|增至)/.test(right);
  return changes && startRules.some(({ pattern }) => pattern.test(left));
}
