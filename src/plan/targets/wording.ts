/** The words of a clause to what is measured and whom it holds for. Word lists are general administrative Chinese; none names a place or a field. */
import { anyOf } from "./rule.ts";
import { bodies, lightVerbs, openers, openersWithin, verbs } from "./word-lists.ts";

const opener = openers
  .toSorted((a, b) => b.length - a.length)
  .map((word) => `${word}(?![率度性化型${openersWithin[word] ?? ""}])`);
const opening = new RegExp(`^(?:${opener.join("|")}|[、，]|[一二三四五六七八九]是|—+)`);

const list = `(?:（[^）]*）)?`;
const scopePattern = new RegExp(`^(.*?(?:${anyOf(bodies)})${list})(?=${anyOf(verbs)}|$|\\d)`);

/** Words at the end of a topic that say nothing of what is measured. */
const closing =
  /(?:范围|动态|保持|稳定|一般|均)$|(?:采纳|落实|办理|执行|开展|工作|进展)?情况$|等?(?:相关|有关|各项)?工作$|(?:的|等|均|都|为|在|到|至|达|实现|力争|原则上|分别|应|要|确保|全部|各|、|于|将|达到)+$|(?:力争|争取|基本|努力|加快|逐步|确保)$|(?:双|[两二三四]个)$/;

export function stripOpening(text: string): string {
  let rest = text;
  for (;;) {
    const next = rest.replace(opening, "");
    if (next === rest || next.length === 1) return rest;
    rest = next;
  }
}

export function stripClosing(text: string): string {
  let rest = text;
  for (;;) {
    const next = rest.replace(closing, "");
    if (next === rest || next.length === 1) return rest;
    rest = next;
  }
}

/** What a clause speaks of, without its adverbs and verbs: 司法建议 of 及时向法院反馈司法建议采纳情况. */
export function topicOf(clause: string): string {
  const numberless = clause.replace(
    /(?:不?[低高多少]于|不超过|不得[低少]于|达到?|保持在?|控制在|提高到|超过|突破|为|在)*(?<![A-Za-z])\d.*$/,
    "",
  );
  const addressed = stripOpening(numberless).replace(/^向[^，]{1,10}?(?:反馈|报告|报送|通报|移送|提出|公开|公布|提供)/, "");
  const verbless = addressed
    .replace(/^(?:逐年|逐步|稳步)?(?:提高|提升|加大|扩大|降低|减少)/, "")
    .replace(/^(?:反馈|报告|报送|通报|办理|回复|答复)/, "");
  return lastOwners(stripClosing(stripOpening(verbless)));
}

/** Of a long chain of 的 only the last two links: 违反…的规范性文件的备案审查 speaks of 规范性文件的备案审查. */
function lastOwners(topic: string): string {
  const links = topic.split("的");
  return topic.length > 18 && links.length > 2 ? links.slice(-2).join("的") : topic;
}

/** A scope names bodies; words in which something is done are none. */
const actions = /培训|培育|新增|建成|配备|选派|招录|引进|组织|开展|完成|新建/;

/** The body of a scope at the beginning of `text`: 各单位, 区政府, 各级政府领导班子; its length is what it takes. */
export function readScope(text: string): { readonly scope: string; readonly rest: string } | undefined {
  const match = scopePattern.exec(text);
  const scope = match?.[1] ?? "";
  if (scope === "" || scope.length > 60) return undefined;
  const named = scope.replace(
    /^(?:其中|同时|并|确保|实现|保证|做到|坚持|要求|推动|组织|鼓励|督促|指导|力争|原则上|对|由|在|各自)+/,
    "",
  );
  if (named.length < 2 || /(?:法治|数字|服务型)政府$/.test(named) || actions.test(named) || /^(?:工作|部门联动|重点)/.test(named))
    return undefined;
  return { scope: named, rest: text.slice(scope.length) };
}

const lightOpening = new RegExp(`^(?:(?:${anyOf(lightVerbs)}|要)+)`);

/** Drops verbs such as 开展 and 召开 before a noun. */
export function stripLightVerbs(text: string): string {
  return text.replace(lightOpening, "");
}

/** Splits 报备率、及时率和规范率 at the marks of a list; brackets hold together. */
export function splitList(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const mark = text.charAt(index);
    if (mark === "（") depth += 1;
    if (mark === "）") depth -= 1;
    const joins =
      mark === "" ||
      (text.charAt(index - 1) !== "参" && /^(?:、|和(?![谐解平])|与(?![率度会])|及(?![时格]))/.test(text.slice(index)));
    if (depth > 0 || !joins) continue;
    parts.push(text.slice(from, index).replace(/以$/, ""));
    from = index + 1;
  }
  return parts.filter((part) => part !== "");
}
