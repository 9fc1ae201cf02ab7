/** Units named in running text: 财政局牵头，相关单位配合 · 由区司法局负责 · 组织宣传统战部负责推进… · 各执法单位要…. */
import type { Declared } from "./declarations.ts";
import { isBodyName, splitUnitNames } from "./unit-names.ts";

/** Behind 负责 these make another word of it: 负责人, 负责制, 分级负责的. */
const noDuty = /^(?:人|制|任|同志|的|[，,、]社会)/;

/** A clause begins after any of these. A label such as 责任单位： does not begin one. */
const clauseBreak = /(?<=[。；;！？，,：\n])/;

/**
 * Units that take the lead, support or are responsible, said in a clause that begins with their names. 分级负责, 负责人, 首问负责, 谁主管谁负责 and
 * 政府负总责 name nobody.
 */
export function readProse(words: string): Declared[] {
  const declared: Declared[] = [];
  for (const clause of words.split(clauseBreak)) {
    const lead = before(clause, /牵头(?!单位|部门|领导|人|作用|职能|抓总)/);
    const duty = lead ? undefined : before(clause, /(?:具体|主要|分别|共同|统一|按职责分工)?负责/, noDuty);
    const support = before(clause, /(?:积极|密切|协同|主动|做好|按职责)*(?:配合|协助)/);
    if (lead) declared.push({ role: "lead", ...lead });
    else if (duty) declared.push({ role: "duty", ...duty });
    else if (support && declared.length > 0) declared.push({ role: "support", ...support });
    declared.push(...joined(clause, declared.length > 0));
  }
  return declared;
}

/** 区委网信办会同区公安局开展…: who joins in, and who is joined if no other words say so. */
function joined(clause: string, isKnown: boolean): Declared[] {
  const at = clause.indexOf("会同");
  if (at === -1) return [];
  const lead = namesOnly(clause.slice(0, at).replace(/^由/, ""));
  const support = longestNames(clause.slice(at + 2));
  if (!support || !(lead || isKnown)) return [];
  return [...(lead ? [{ role: "lead" as const, ...lead }] : []), { role: "support" as const, ...support }];
}

/** The most words from the start that are names only. */
function longestNames(words: string): Omit<Declared, "role"> | undefined {
  const stop = /[，,。；：:]/.exec(words)?.index ?? words.length;
  for (let end = Math.min(stop, 40); end >= 2; end -= 1) {
    const names = namesOnly(words.slice(0, end));
    if (names) return names;
  }
  return undefined;
}

/** The names at the start of a clause, up to the verb; undefined when anything there is no unit. */
function before(clause: string, verb: RegExp, unless?: RegExp): Omit<Declared, "role"> | undefined {
  const match = verb.exec(clause);
  if (!match || match.index === 0 || match.index > 60 || unless?.test(clause.slice(match.index + match[0].length)))
    return undefined;
  return namesOnly(clause.slice(0, match.index).replace(/^由/, ""));
}

function namesOnly(list: string): Omit<Declared, "role"> | undefined {
  const names = splitUnitNames(list);
  const all = [...names.units, ...names.groups];
  return all.length > 0 && all.every(isBodyName) ? names : undefined;
}

const modal =
  "(?:主要负责人|负责人|领导干部|主要负责同志)?(?:都|均)?(?:要|应当|应|须|必须|需|切实|积极|严格|认真|统筹|定期|组织开展|加强|推进|制定)";

/**
 * 各部门、各单位应当… · 党政办公室及相关单位和部门要… · 区司法局积极推行…: the subject of a sentence as the responsible unit. Behind a comma only
 * such as begin with 各 count, since there the subject is mostly something else.
 */
export function readSubject(words: string): Declared | undefined {
  const sentences = words.split(/(?<=[。！？\n])/);
  const subjects = [
    ...sentences.map((sentence) => new RegExp(`^([^。，；：]{2,40}?)${modal}`).exec(sentence)?.[1]),
    ...sentences.flatMap((sentence) =>
      [...sentence.matchAll(new RegExp(`[，；](各[^。，；：]{1,30}?)${modal}`, "g"))].map((match) => match[1]),
    ),
  ];
  for (const subject of subjects) {
    const names = subject === undefined ? undefined : namesOnly(subject);
    if (names) return { role: "duty", ...names };
  }
  return undefined;
}
