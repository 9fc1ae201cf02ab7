/** Figures against those of other units and rows, texts against what they count, and findings that the bureau lets stand. */
import { expect, test } from "vitest";
import { checkFacts, findingRemarks, isOpen } from "../../src/check/check-facts.ts";
import { builtInRules } from "../../src/check/rule.ts";
import { indicatorsSchema } from "../../src/model/indicator.ts";
import type { ResultNarrative } from "../../src/model/results.ts";
import { rosterSchema } from "../../src/model/roster.ts";
import { type CheckWaiver, workspaceSchema } from "../../src/model/workspace.ts";
import { factsFrom } from "./small-year.ts";

const towns = Array.from({ length: 8 }, (_, index) => ({ code: `t${index}`, name: `第${index}镇` }));
const roster = rosterSchema.parse({ format: "roster/1", units: towns, groups: [{ name: "各镇", kinds: ["department"] }] });
const common = { kind: "count", meaning: "", unit: "项", item: "m3", units: ["各镇"] };
const indicators = indicatorsSchema.parse({
  format: "indicators/1",
  indicators: [
    { ...common, id: "talks", label: "普法讲座", unit: "场" },
    { ...common, id: "rules", label: "企业服务措施", previous: { t0: "12" } },
    { ...common, id: "boards", label: "企业服务机制", previous: { t0: "4" } },
    { ...common, id: "others", label: "审批改革举措" },
  ],
});

interface Year {
  readonly facts: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly checkWaivers?: readonly CheckWaiver[];
}

function findingsOf({ facts, text, checkWaivers = [] }: Year) {
  const workspace = workspaceSchema.parse({
    format: "workspace/1",
    district: "某区",
    year: 2023,
    rounds: [{ id: "annual", title: "年度", deadline: "2024-01-31" }],
    report: { signatory: "某区", date: "2024-03-01" },
    checkWaivers,
  });
  const source = { file: "t0.xlsx", sha256: "b".repeat(64), sheet: "工作举措与成效", cell: "E5" };
  const narrative: ResultNarrative = { unit: "t0", kind: "measure", item: "m3", title: "", text: text ?? "", cause: "", source };
  const narratives = text === undefined ? [] : [narrative];
  // `small-year.ts` knows other indicators, all that is typed here is a count.
  return checkFacts({ workspace, roster, indicators, facts: factsFrom(facts), narratives, previous: null, rules: builtInRules });
}

function talks(...counts: readonly number[]): Record<string, string> {
  return Object.fromEntries(counts.map((count, index) => [`talks@t${index}`, String(count)]));
}

test("a town with four hundred talks among towns with ten is a hint, with the median beside it", () => {
  const findings = findingsOf({ facts: talks(9, 10, 11, 12, 10, 9, 400) });
  expect(findings.map(({ rule, unit, level }) => [rule, unit, level])).toEqual([["B04", "t6", "hint"]]);
  expect(findings[0]?.message).toBe("〔普法讲座〕400，7个单位的中位数是10，相差悬殊");
});

test("towns of different size are no outliers, and five are too few to say", () => {
  expect(findingsOf({ facts: talks(6, 9, 12, 18, 24, 30, 36) })).toEqual([]);
  expect(findingsOf({ facts: talks(9, 10, 11, 12, 400) })).toEqual([]);
});

test("two rows of which each fits last year's value of the other look exchanged", () => {
  const findings = findingsOf({ facts: { "rules@t0": "4", "boards@t0": "12" } });
  expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
    ["B10", "〔企业服务措施〕4（上年12）与〔企业服务机制〕12（上年4）像是填反了两行"],
  ]);
  expect(findingsOf({ facts: { "rules@t0": "12", "boards@t0": "5" } })).toEqual([]);
  expect(findingsOf({ facts: { "rules@t0": "6", "boards@t0": "5" } })).toEqual([]);
});

test("a number is set against the figure whose noun it counts, in the text of the figure's own task", () => {
  const facts = { "rules@t0": "12", "boards@t0": "4", "others@t0": "9" };
  const text = (mechanisms: number) => `聚焦企业服务需要，建立${mechanisms}项机制，配套〔企业服务措施〕项措施。`;
  expect(findingsOf({ facts, text: text(4) })).toEqual([]);
  expect(findingsOf({ facts, text: text(7) }).map(({ rule, indicators: named }) => [rule, named])).toEqual([["B08", ["boards"]]]);
  // 9 is a figure of the same unit, but of something this sentence does not speak of.
  expect(findingsOf({ facts, text: text(9) }).map(({ rule }) => rule)).toEqual(["B08"]);
});

test("what the bureau lets stand is kept with its reason and is no longer open, for the unit named only", () => {
  const facts = talks(40, 3);
  const far = { "rules@t0": "120", "boards@t0": "4", ...facts };
  const waiver = { check: "B03", unit: "t0", reason: "含上年结转", by: "督察科" };
  const [finding] = findingsOf({ facts: far, checkWaivers: [waiver] });
  expect(finding?.waiver).toEqual({ reason: "含上年结转", by: "督察科" });
  expect(finding && isOpen(finding)).toBe(false);
  expect(findingRemarks(findingsOf({ facts: far, checkWaivers: [waiver] }), roster, true)).toEqual([]);
  const elsewhere = findingsOf({ facts: far, checkWaivers: [{ ...waiver, unit: "t1" }] });
  expect(elsewhere.filter(isOpen).map(({ rule, unit }) => [rule, unit])).toEqual([["B03", "t0"]]);
  const everywhere = findingsOf({ facts: far, checkWaivers: [{ check: "B03", reason: "统一口径", by: "督察科" }] });
  expect(everywhere.filter(isOpen)).toEqual([]);
});

test("a short sentence that comes back within a longer text of last year is no copy", () => {
  const sentence = "围绕禁捕退捕和农产品质量安全开展普法宣传活动。";
  const source = { file: "t1.xlsx", sha256: "c".repeat(64), sheet: "工作举措与成效", cell: "E5" };
  const theirs = (text: string): ResultNarrative => ({
    unit: "t1",
    kind: "measure",
    item: "m3",
    title: "",
    text,
    cause: "",
    source,
  });
  const year = (text: string) => {
    const own = theirs(sentence);
    const workspace = workspaceSchema.parse({
      format: "workspace/1",
      district: "某区",
      year: 2023,
      rounds: [{ id: "annual", title: "年度", deadline: "2024-01-31" }],
      report: { signatory: "某区", date: "2024-03-01" },
    });
    const previous = {
      indicators: [],
      facts: [],
      narratives: [{ ...own, text }],
      values: new Map<string, Map<string, string>>(),
    };
    return checkFacts({ workspace, roster, indicators, facts: [], narratives: [own], previous, rules: builtInRules });
  };
  const rest = "推进综合执法改革，规范执法程序，组织案卷评查，逐案反馈问题并督促整改到位，执法行为更加规范有序。";
  expect(year(`${rest}${sentence}`)).toEqual([]);
  expect(year(sentence).map(({ rule }) => rule)).toEqual(["B09"]);
});
