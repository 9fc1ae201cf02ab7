/** Whether a number with its words is a target, or only part of a name, a threshold or a report. */
import type { Figure } from "./figure.ts";
import type { Quantity } from "./quantities.ts";
import { anyOf } from "./rule.ts";
import { isNameOrThreshold } from "./traps.ts";
import { taskVerbs } from "./word-lists.ts";

const tasked = new RegExp(`(?:${anyOf(taskVerbs)})[^、]{0,24}$`);
/** Verbs that make something, so that even a number in Chinese characters is a task. */
const making = /(?:新增|新建|建成|创成|培育|打造|评选|选树|命名|招录|引进|认定|改造|创建|举办|形成|推出)[^、]{0,16}$/;
const vague = /^(?:的)?[^、]{0,12}(?:体系|机制|制度|格局|局面|方面|环节|能力|合力|亮点|行动|模式|优势|抓手|高地|作用|关口|关系)/;

/** Words behind a number of days or hours that say something is finished by then. */
export const finishing =
  /^(?:内|以内|之内)?(?:可|即可|全流程|全程|全)?(?:办结|办理|办完|办好|办成|完成|领证|拿证|拿地|开工|响应|到达|答复|回复|反馈|审结|出证|取件|到账|兑现)/;

/** Units of time, money and length: a bare number of them is a size, no task. */
export const durations = new Set("年 日 天 周 个月 小时 分钟 元 分 米 周岁 字 页 工作日 个工作日".split(" "));

/** What can be held several times. */
const events = new Set("次 场 场次 期 轮".split(" "));

/** `sibling`: the target before it in the same list, which shares verb and operator with it. */
export function isTarget(figure: Figure, sibling: Figure | undefined): boolean {
  const { quantity, bound, left, right } = figure;
  const hasOperator = bound.kind === "word" || bound.kind === "share";
  if (isNameOrThreshold(left, right, quantity, hasOperator || figure.ownPeriod !== undefined)) return false;
  if (isCondition(figure) || isInShareName(figure)) return false;
  if (hasOperator) return true;
  if (sibling && figure.sibling && !durations.has(quantity.unit) && (!quantity.spelt || sameUnit(figure, sibling))) return true;
  if (bound.kind === "change") return !quantity.spelt || quantity.unit === "%";
  if (bound.kind === "suffix") return isBoundedTask(figure);
  return isBareTask(figure);
}

/** 超过10%的须重新报批 sets a condition. */
function isCondition({ bound, quantity, right }: Figure): boolean {
  return /^的(?:$|须|应|要|一律|必须|可|不|予|给|由|按|实行)/.test(right.slice(bound.to - quantity.to));
}

/** 5个工作日内答复率100%: the days belong to the name of the share. */
function isInShareName({ quantity, bound, right }: Figure): boolean {
  return durations.has(quantity.unit) && bound.kind !== "word" && /^[^，、]{0,12}率(?:达到?|为|保持在?|不低于)?$/.test(right);
}

/** Only 以上 or 以内 behind the number: a target if something is to be done, a threshold otherwise. */
function isBoundedTask({ quantity, bound, left, right, period }: Figure): boolean {
  const rest = right.slice(bound.to - quantity.to);
  if (quantity.unit === "年" || (quantity.unit === "元" && !tasked.test(left))) return false;
  if (bound.op === "<=" && durations.has(quantity.unit)) return left !== "" || /[一-龥]{2}/.test(rest);
  if (quantity.unit === "%") return left !== "" || rest.startsWith("的") || /(?:建成|达到|完成|实现|通过|创成)/.test(rest);
  if (period || tasked.test(left)) return true;
  return rest === "" && /[一-龥]{2}$/.test(left) && !durations.has(quantity.unit);
}

function sameUnit(one: Figure, other: Figure): boolean {
  return one.quantity.unit === other.quantity.unit && one.ownPeriod !== undefined;
}

function isBareTask({ quantity, left, right, ownPeriod: period }: Figure): boolean {
  if (quantity.unit === "%") {
    return quantity.value === "100"
      ? left !== "" || right !== ""
      : /^的(?:比例|[一-龥（）]{1,16}(?:达到|达|建成|实现|完成|通过|创成))|^比例/.test(right) ||
          tasked.test(left) ||
          /占[^、]{0,12}$/.test(left);
  }
  if (finishing.test(right) && durations.has(quantity.unit)) return true;
  if (period !== undefined) return !durations.has(quantity.unit) || quantity.unit === "小时";
  if (durations.has(quantity.unit) || /^(?:性|以来|以后)/.test(right)) return false;
  if (quantity.spelt && events.has(quantity.unit) && quantity.value !== "1" && tasked.test(left) && right === "") return true;
  if (quantity.spelt)
    return (
      quantity.value !== "1" && making.test(left) && !vague.test(right) && !["项", "个"].includes(abstractUnit(quantity, right))
    );
  if (right === "" && /[一-龥）]{2}$/.test(left) && !/[现共]有|拥有|目前|下辖|^辖/.test(left)) return true;
  return tasked.test(left) && !vague.test(right);
}

/** 三个 before nothing tells nothing. */
function abstractUnit(quantity: Quantity, right: string): string {
  return right === "" || quantity.unit === "项" ? quantity.unit : "";
}
