/** Names what a number counts and whom it holds for, from the words beside it. */
import type { Figure } from "./figure.ts";
import type { Setting } from "./reading.ts";
import { endsInShare, isBareShare, ownerOf, ownShare, readShares } from "./shares.ts";
import { topicBefore, withoutDeadlines, withoutTimes } from "./subject.ts";
import { readScope, splitList, stripClosing, stripLightVerbs, stripOpening } from "./wording.ts";

/** Longer names are cut: they are labels for people, the quote has the rest. */
const longest = 60;

const bareDeed = /^(?:清理|核查|通报|调度|报送|评估|检查|培训|督查|巡查|演练|更新|报告|考核|排查)$/;

export interface Naming {
  readonly metrics: readonly string[];
  readonly scope: string | null;
}

export function nameFigure(figure: Figure, setting: Setting): Naming {
  const { quantity, bound } = figure;
  const plain = setting.clause.plain;
  const noun = nounAfter(figure, plain);
  const scoped = scopeOf(withoutDeadlines(subjectOf(figure, plain), setting), figure, noun);
  const rest = stripHedges(withoutTimes(scoped.rest, setting));
  const between = plain.slice(quantity.from - bound.between.length, quantity.from);
  const metrics = (
    quantity.unit === "%" ? nameShare(figure, rest, noun, setting) : [nameCount(figure, rest, noun, between, setting)]
  )
    .map((metric) => metric.slice(0, longest))
    .filter((metric) => metric !== "");
  return { metrics: metrics.length === 0 ? [fallback(setting)] : metrics, scope: scoped.scope };
}

/** The words before the operator, back to the figure before or the beginning of the clause, without deadlines. */
function subjectOf({ start, left, bound }: Figure, plain: string): string {
  const text = plain.slice(start, start + Math.min(bound.from, left.length));
  return text
    .replace(/^[^、和及，]{0,14}(?:、|以及|和|及)/, (head) => (start > 0 ? "" : head))
    .replace(/^[、和及]/, "")
    .replace(/[由从][^，由从]*\d.*$/, "");
}

function scopeOf(clean: string, figure: Figure, noun: string): { readonly scope: string | null; readonly rest: string } {
  const found = readScope(clean);
  if (/案件由?$/.test(clean) && ["名", "人"].includes(figure.quantity.unit))
    return { scope: stripOpening(clean.replace(/由$/, "")), rest: "" };
  if (!found) return { scope: null, rest: clean };
  // 公职律师配备率 is a share of its own, not a share 配备率 of 公职律师.
  if (
    figure.quantity.unit === "%" &&
    !/^(?:各|每|所有|全)/.test(found.scope) &&
    /^[^，]{0,8}(?:率|度|比例|占比)$/.test(found.rest)
  )
    return { scope: null, rest: clean };
  if (figure.bound.base !== "" && stripHedges(found.rest) === "") return partOf(found.scope);
  // A noun right before the number is what is counted (建成示范村3个), unless it says 每 or 各 or the thing follows.
  const owner = noun.length >= 2 || figure.ownPeriod !== undefined;
  if (found.rest === "" && !owner && !/^(?:各|每|所有|全[区市县镇]|其他)/.test(found.scope)) return { scope: null, rest: clean };
  return found;
}

/** 行政执法机关法制审核人员: the body, and which of its people. */
function partOf(subject: string): { readonly scope: string | null; readonly rest: string } {
  const match = /^(.*?(?:机关|单位|部门|局|企业|学校|[镇乡](?:（街道）)?|街道))(.{2,})$/.exec(subject);
  return { scope: match?.[1] ?? null, rest: match?.[2] ?? subject };
}

function stripHedges(text: string): string {
  return text.replace(/原则上|力争|争取|努力|确保|务必|基本(?=实现|达到|完成)|一般(?=不|应|为)|鼓励/g, "");
}

/** The noun behind the number: 法治专题讲座 in 举办2期以上法治专题讲座. Empty where a verb or nothing follows. */
function nounAfter({ end, nounEnd }: Figure, plain: string): string {
  const text = plain.slice(end, nounEnd).replace(/^(?:左右|上下|（含）)/, "");
  const own = nounEnd < plain.length ? (text.split(/[、，]/)[0] ?? "") : text;
  const noun = own
    .replace(/^的/, "")
    .replace(/（[^）]*[前单位牵头负责][^）]*）$/, "")
    .replace(/(?:以上|左右|办理|参加|承办|开展|进行|授课|办结)$/, "");
  return /^[、（/和及；]|^(?:以来|以后|左右|即|可|并)/.test(noun) ? "" : noun;
}

function nameCount(
  { quantity, left, bound, op, sibling }: Figure,
  rest: string,
  noun: string,
  between: string,
  setting: Setting,
): string {
  const verb = stripOpening(rest);
  const middle = stripLightVerbs(stripOpening(between));
  const isTimeLimit = /^(?:个?工作日|日|天|小时|分钟|个月|周)$/.test(quantity.unit) && op === "<=";
  if (isTimeLimit) return timeLimit(verb, noun, setting);
  if (noun.length >= 2) return `${meaningful(verb)}${meaningful(middle)}${noun}`;
  if (middle.length >= 2) return middle;
  const named = stripClosing(stripLightVerbs(verb));
  if (named.length === 2 && bareDeed.test(named)) return deedOf(named, topicBefore(setting));
  if (named.length >= 2) return named;
  const before = setting.previous.at(-1);
  if (before && (sibling || sameUnit(before.unit, quantity.unit))) return before.metric;
  return topicBefore(setting) || stripClosing(left.slice(0, bound.from));
}

/** 各种规定 + 清理; a topic that says the deed already is enough. */
function deedOf(deed: string, topic: string): string {
  return topic.includes(deed) ? topic : `${topic}${deed}`;
}

const people = ["名", "人", "位"];

function sameUnit(one: string | null, other: string): boolean {
  return one === other || (one !== null && people.includes(one) && people.includes(other));
}

/** 企业开办 + 办结 → 企业开办办结时限; the word 时限 says that days are counted. */
function timeLimit(verb: string, noun: string, setting: Setting): string {
  const what = stripClosing(verb.replace(/(?:自)?[^，]*之日起$/, ""));
  const named = what.length >= 2 ? what : topicBefore(setting);
  if (/(?:时间|时限|时长|期限|周期)$/.test(named)) return named;
  const action =
    /^(?:内|完成)?(办结|办理|办完|办好|公布|公开|答复|回复|反馈|报告|响应|到达|审结|上报|报送|告知|移送|送达|备案)?/.exec(
      noun,
    )?.[1];
  return `${named}${action ?? (noun.length <= 12 ? noun : "")}时限`;
}

/** Only verbs that tell something stay before a noun: 新增 and 化解 do, 开展 and 举办 do not. */
function meaningful(verb: string): string {
  const last = stripLightVerbs(verb);
  return last.length <= 12 ? last : "";
}

function nameShare(figure: Figure, rest: string, noun: string, setting: Setting): string[] {
  const { bound, left, quantity } = figure;
  const last = setting.previous.at(-1);
  const subject = stripClosing(stripOpening(rest));
  if (bound.base !== "") return [`${subject}占${bound.base}的比例`];
  if (bound.kind === "change") return [withTopic(stripOpening(rest), setting)];
  const shares = /(?:率|度|比例|占比|比重|得分|成绩|指数|面|分)$/.test(subject) ? readShares(subject) : [];
  if (shares.length > 0) return shares.map((share) => (isBareShare(share) ? owned(share, setting) : share));
  const distributed = /各(?:不少于|不低于|达|达到)?$/.test(left.slice(0, bound.from + 1)) ? splitList(subject) : [];
  if (distributed.length > 1) return distributed;
  if (noun.length >= 2 && subject === "")
    return [/^(?:覆盖|办结|完成|整改|公开|达标|落实|纳入)/.test(noun) ? withTopic(`${noun}率`, setting) : noun];
  if (subject === "" && last && (figure.sibling || last.unit === "%" || endsInShare(last.metric))) return [last.metric];
  if (noun.length >= 2) return [`${subject}${noun}${quantity.value === "100" ? "率" : ""}`];
  return [subject === "" ? fallback(setting) : withTopic(subject, setting)];
}

function owned(share: string, setting: Setting): string {
  const last = setting.previous.at(-1);
  const owner = last?.unit === "%" ? ownerOf(last.metric) : "";
  return ownShare(share, owner || topicBefore(setting));
}

function withTopic(name: string, setting: Setting): string {
  return /^(?:(?:同比|环比|平均|比上年|较上年|再)*(?:增长|提高|提升|上升|下降|降低|减少|压减|压缩|缩短|精简|提速)?|(?:覆盖|完成|办结|整改)率?)$/.test(
    name,
  )
    ? `${topicBefore(setting)}${name}`
    : name;
}

function fallback(setting: Setting): string {
  return topicBefore(setting) || setting.clause.plain.slice(0, longest);
}
