/** 牵头单位：A；配合单位：B  and  A牵头，B配合  to units by role. The words of one bracket, one line or one table cell. */
import { isBodyName, splitUnitNames } from "./unit-names.ts";

/** `duty` is plain responsibility (责任单位, 负责): it leads where nobody else is named to lead, and supports where somebody is. */
export type Role = "lead" | "duty" | "support";

export interface Declared {
  readonly role: Role;
  readonly units: readonly string[];
  readonly groups: readonly string[];
  readonly openEnded?: string;
}

/** Labels with the role they give. The first that fits counts; null: it names persons or times, not units. */
const labels: readonly (readonly [RegExp, Role | null])[] = [
  [/领导|责任人|联系人|联络员|包保人|时限|时间|期限|节点|进度|频次|目标|形式|依据|文号/, null],
  [/牵头|主办|主责|第一责任/, "lead"],
  [/配合|协办|协助|协同|协作|参与|参加|支持|成员|会同|指导|监督/, "support"],
  [/责任|负责|承办|落实|实施|执行|考核|督办|完成|办理|承担/, "duty"],
];

const labelPattern =
  /(?:^|[。；;，,、 \t\n（(〔【[]|(?<=[\p{Script=Han}]))((?:(?:第一|共同|主要|分管|包保|直接)?(?:牵头|责任|配合|协办|主办|承办|参与|参加|协助|协同|协作|主责|落实|实施|执行|成员|支持|会同|完成|办理|督办|考核|指导|监督|负责|包抓|挂钩|市|区|县)){1,3}(?:责任|配合|考核)?(?:单位|部门|科室|处室|股室|站所|机构|主体|领导|人|时限|时间|期限|节点|时间节点)?|完成时限|时间节点|时限要求|联系人)\s?[：:]/gu;

/** Whether the words hold a label such as 责任单位：. */
export function hasLabel(words: string): boolean {
  return readLabels(words).some(({ role }) => role !== null);
}

/** Every labelled list in the words, in order. */
export function readLabelled(words: string): Declared[] {
  return readLabels(words).flatMap(({ role, list }) => {
    if (role === null) return [];
    // 责任部门：A牵头，B配合
    return /牵头|配合|会同/.test(list) ? readParts(role, list) : declare(role, list);
  });
}

/** 责任单位：A，B配合: a part with a verb says its own role, one without has the role of the label. */
function readParts(role: Role, list: string): Declared[] {
  if (/牵头/.test(list)) return readVerbal(list) ?? declare(role, list);
  const parts = list
    .split(/[，,；;]|(?=会同)/)
    .map((part) =>
      /配合/.test(part) ? readVerbal(part) : declare(part.startsWith("会同") ? "support" : role, part.replace(/^会同/, "")),
    );
  return parts.every((part) => part !== undefined) ? parts.flat() : (readVerbal(list) ?? declare(role, list));
}

function readLabels(words: string): { role: Role | null; list: string }[] {
  const found = [...words.matchAll(labelPattern)].flatMap((match) => {
    const label = match[1] ?? "";
    const rule = labels.find(([pattern]) => pattern.test(label));
    return rule ? [{ role: rule[1], at: match.index, end: match.index + match[0].length }] : [];
  });
  return found.map(({ role, end }, index) => ({ role, list: words.slice(end, found[index + 1]?.at).split(/[。\n]/)[0] ?? "" }));
}

/** Verbs that end a list of units, with their role. */
const verbs: readonly (readonly [RegExp, Role])[] = [
  [/^牵头/, "lead"],
  [/^(?:积极|密切|协同|按职责分工|按职责|共同)?(?:配合|协助|参与|参加|协同|支持)/, "support"],
  [/^(?:按照?(?:各自)?职责(?:分工)?|根据职责分工|分工|共同|分别|具体)*(?:负责|落实|实施|组织实施|承办)/, "duty"],
];

/**
 * "区司法局牵头，区财政局、区审计局配合" without labels. Undefined when a word before a verb is no unit: then the bracket speaks of something else
 * (政府负责、社会协同).
 */
export function readVerbal(words: string): Declared[] | undefined {
  const declared: Declared[] = [];
  let rest = words.split("。")[0] ?? "";
  while (rest !== "") {
    const found = firstVerb(rest);
    if (!found) break;
    const [one] = declare(found.role, withoutTimes(rest.slice(0, found.at)));
    if (!one) return undefined;
    if (![...one.units, ...one.groups].every(isBodyName)) return undefined;
    declared.push(one);
    rest = rest.slice(found.end).replace(/^[^，,；;、]*[，,；;、]?/, "");
  }
  return declared.length > 0 ? declared : undefined;
}

function firstVerb(words: string): { at: number; end: number; role: Role } | undefined {
  for (const { index } of words.matchAll(
    /(?=牵头|积极|密切|协同|按|共同|配合|协助|参与|参加|支持|根据|分工|分别|具体|负责|落实|实施|组织实施|承办)/g,
  )) {
    for (const [pattern, role] of verbs) {
      const match = pattern.exec(words.slice(index, index + 16));
      if (match && !/^(?:人|制|任|同志|的)/.test(words.slice(index + match[0].length)))
        return { at: index, end: index + match[0].length, role };
    }
  }
  return undefined;
}

/** 6月底前完成, 2023年12月, 长期坚持: times among the names. */
export function withoutTimes(list: string): string {
  return list
    .split(/(?<=[，,；;])/)
    .filter(
      (part) =>
        !/^(?:20\d\d|\d+[年月日天个]|[上下]半年|长期|持续|年底|全年|每[年季月]|[一二三四]季度|第[一二三四]季度)|完成[，,；;]?$/.test(
          part,
        ),
    )
    .join("");
}

function declare(role: Role, list: string): Declared[] {
  const names = splitUnitNames(withoutTimes(list));
  return names.units.length + names.groups.length === 0 ? [] : [{ role, ...names }];
}
