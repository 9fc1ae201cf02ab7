/** The name of a share to what its numerator and denominator count. General wording; the bureau sharpens it in indicators.yaml. */

/** What a clerk counts above and below the line. */
export interface ShareParts {
  readonly numerator: string;
  readonly denominator: string;
}

type Wording = (thing: string) => ShareParts;

const parts =
  (numerator: (thing: string) => string, denominator: (thing: string) => string): Wording =>
  (thing) => ({ numerator: numerator(thing), denominator: denominator(thing) });

/** By the end of the name, the first that fits; what stands before it is the thing counted. */
const shares: readonly (readonly [pattern: RegExp, wording: Wording])[] = [
  [/^(.*?)占(.+?)(?:的)?(?:比例|比重)$/, (name) => ofBase(name)],
  [
    /(?:出庭应诉|出庭)率$/,
    parts(
      (thing) => `${thing || "负责人"}出庭的案件数`,
      () => "应出庭（开庭审理）的案件数",
    ),
  ],
  [
    /出声率$/,
    parts(
      () => "负责人出庭并发言的案件数",
      () => "负责人出庭的案件数",
    ),
  ],
  [
    /败诉率$/,
    parts(
      () => "判决败诉的案件数",
      () => "审结的案件数",
    ),
  ],
  [
    /(?:满意率|满意度)$/,
    parts(
      (thing) => `${thing}评价为满意的件（份）数`,
      (thing) => `${thing}参加评价的件（份）数`,
    ),
  ],
  [
    /知晓[率度]$/,
    parts(
      (thing) => `${thing}知晓的人数`,
      (thing) => `${thing}受调查的人数`,
    ),
  ],
  [
    /(?:办复|答复|回复|反馈)率$/,
    parts(
      (thing) => `按期办复的${thing}件数`,
      (thing) => `收到的${thing}件数`,
    ),
  ],
  [
    /(?:按期|按时|及时)?(?:办结|结案|审结)率$/,
    parts(
      (thing) => `${thing}按期办结的件数`,
      (thing) => `${thing}应办结的件数`,
    ),
  ],
  [
    /报备率$/,
    parts(
      (thing) => `已报备的${thing}件数`,
      (thing) => `应报备的${thing}件数`,
    ),
  ],
  [
    /(?:报备)?及时率$/,
    parts(
      (thing) => `及时办理的${thing}件数`,
      (thing) => `已办理的${thing}件数`,
    ),
  ],
  [
    /规范率$/,
    parts(
      (thing) => `符合规范的${thing}件数`,
      (thing) => `已报备的${thing}件数`,
    ),
  ],
  [
    /整改(?:完成)?率$/,
    parts(
      (thing) => `已整改的${thing}数`,
      (thing) => `应整改的${thing}数`,
    ),
  ],
  [
    /(?:合法性|公平竞争|法制)?(?:审核|审查)(?:覆盖)?率$/,
    parts(
      (thing) => `已审查的${thing || "事项"}件数`,
      (thing) => `应审查的${thing || "事项"}件数`,
    ),
  ],
  [
    /审计覆盖率$/,
    parts(
      (thing) => `已审计的${thing}数`,
      (thing) => `应审计的${thing}数`,
    ),
  ],
  [
    /覆盖率$/,
    parts(
      (thing) => `已覆盖${thing}的数量`,
      (thing) => `应覆盖${thing}的数量`,
    ),
  ],
  [
    /(?:合格|优良|优秀|达标)率$/,
    parts(
      (thing) => `${thing}达到要求的数量`,
      (thing) => `${thing}参加评定的数量`,
    ),
  ],
  [
    /(?:配备|持证|持证上岗|签约|普及)率$/,
    parts(
      (thing) => `${thing}已达到的数量`,
      (thing) => `${thing}应达到的数量`,
    ),
  ],
];

/** `name` as the plan has it, for example 司法建议办复率. */
export function nameParts(name: string): ShareParts {
  for (const [pattern, wording] of shares) {
    if (pattern.test(name)) return wording(pattern.source.startsWith("^") ? name : name.replace(pattern, "").replace(/的$/, ""));
  }
  return { numerator: `符合“${name}”要求的数量`, denominator: `纳入“${name}”统计的总数` };
}

function ofBase(name: string): ShareParts {
  const match = /^(.*?)占(.+?)(?:的)?(?:比例|比重)$/.exec(name);
  return { numerator: `${match?.[1] ?? name}数`, denominator: match?.[2] ?? "总数" };
}
