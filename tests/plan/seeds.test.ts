/** The plans of the five source documents, which are not part of the project: skipped where they are missing. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { PlanReading } from "../../src/plan/plan-reading.ts";
import { readPlan } from "../../src/plan/read-plan.ts";

const folder = fileURLToPath(new URL("../../../shared/seeds/", import.meta.url));
const isMissing = !existsSync(folder);

async function readSeed(number: string): Promise<PlanReading> {
  const file = readdirSync(folder).find((name) => name.startsWith(number)) ?? "";
  const reading = await readPlan(readFileSync(folder + file), file);
  if (!reading.ok) throw new Error(JSON.stringify(reading.remarks));
  return reading.value;
}

test.skipIf(isMissing)("Wujiang's plan has 20 items in 6 sections and names no unit", async () => {
  const { plan } = await readSeed("000");
  expect(plan).toMatchObject({ year: 2021, until: 2021, district: "吴江区", documentNumber: null });
  expect(plan.sections.map(({ no }) => no)).toEqual([..."一二三四五六"]);
  expect(plan.items.map(({ section }) => section)).toEqual([..."11112222333444556666"].map((no) => `s${no}`));
  expect(plan.items.flatMap(({ units }) => [...units.lead, ...units.support, ...units.groups])).toEqual([]);
});

test.skipIf(isMissing)("Binhu's plan has 28 items and 5 more under its measures, and runs from 2021 to 2025", async () => {
  const { plan } = await readSeed("002");
  expect(plan).toMatchObject({ year: 2021, until: 2025, district: "滨湖区" });
  const count = (section: string) => plan.items.filter((item) => item.section === section).length;
  expect(["s4.1", "s4.2", "s4.3", "s4.4", "s4.5", "s4.6", "s4.7", "s4.8", "s5"].map(count)).toEqual([3, 3, 3, 4, 4, 3, 5, 3, 5]);
  expect(plan.items.filter(({ section }) => section !== "s5").map(({ no }) => no)).toEqual(
    Array.from({ length: 28 }, (_, index) => String(index + 1)),
  );
});

test.skipIf(isMissing)("Xiangzhou's plan has 20 items, each with its units, and its five torn sentences are mended", async () => {
  const { plan } = await readSeed("003");
  expect(plan).toMatchObject({ year: 2021, district: "襄州区", documentNumber: "襄州政办函〔2021〕15号" });
  expect(plan.items.map(({ units }) => units.lead.length + units.groups.length)).toEqual([
    2, 2, 2, 3, 5, 3, 6, 3, 4, 3, 3, 2, 6, 5, 3, 2, 6, 4, 1, 3,
  ]);
  const words = plan.items.map(({ text }) => text).join("\n");
  for (const mended of ["我区法治政府", "审查工作制度", "安全保护措施", "严格执行", "刑事司法衔接"])
    expect(words).toContain(mended);
  expect(plan.items.filter(({ units }) => units.doubtful !== undefined).map(({ no }) => no)).toEqual(["七", "二十"]);
});

test.skipIf(isMissing)("Suqian's plan has 6 items and 23 sub-items, each with its unit as written or inherited", async () => {
  const { plan } = await readSeed("004");
  expect(plan).toMatchObject({ year: 2021, until: 2025, district: "宿迁经济技术开发区" });
  const items = plan.items.filter(({ parent }) => parent === undefined);
  expect(items.map(({ id }) => plan.items.filter(({ parent }) => parent === id).length)).toEqual([5, 3, 5, 4, 3, 3]);
  const units = (id: string) => plan.items.find((item) => item.id === id)?.units;
  expect(units("i1.3")).toMatchObject({ lead: ["党政办公室"], groups: ["相关单位和部门"] });
  expect(units("i2.2")).toMatchObject({ lead: ["行政审批局"], support: ["司法行政部门"], groups: ["相关职能部门"] });
  expect(units("i2.3")).toMatchObject({ lead: ["财政局"], groups: ["相关职能单位和部门"] });
  expect(units("i3.5")).toMatchObject({ lead: [], groups: ["各部门", "各单位"] });
  expect(units("i6.2")).toMatchObject({ lead: ["组织宣传统战部", "政法和社会管理办公室（司法局）"] });
  const named = plan.items.filter(({ parent }) => parent !== undefined).map((item) => [...item.units.lead, ...item.units.groups]);
  expect(named.every((names) => names.length > 0)).toBe(true);
});

test.skipIf(isMissing)("Xiangcheng's report is told apart as a report", async () => {
  const file = readdirSync(folder).find((name) => name.startsWith("001")) ?? "";
  const reading = await readPlan(readFileSync(folder + file), file);
  expect(reading).toMatchObject({ ok: false, remarks: [{ code: "PLAN-010" }] });
});

test.skipIf(isMissing).each(["000", "002", "003", "004"])("every character of seed %s is accounted for", async (number) => {
  const { coverage } = await readSeed(number);
  expect(Object.values(coverage.parts).reduce((a, b) => a + b, 0)).toBe(coverage.total);
});
