/** Responsible units as plans write them. Each row: the words, then the units by role as tests/support/plan-summary.ts shows them. */
import { expect, test } from "vitest";
import { readUnitHabits, readUnits } from "../../src/plan/units/read-units.ts";
import { splitUnitNames } from "../../src/plan/units/unit-names.ts";
import { showUnits } from "../support/plan-summary.ts";

const habits = { firstLeads: false, subjects: true };

test.each([
  ["办好活动。〔责任单位:区司法局,区财政局，各镇(街、区)〕", "牵头 区司法局、区财政局；集合 各镇(街、区)"],
  ["办好活动。（牵头单位：市司法局；配合单位：市财政局、市教育局）", "牵头 市司法局；配合 市财政局、市教育局"],
  ["办好活动。（市司法局牵头，市财政局、市教育局配合）", "牵头 市司法局；配合 市财政局、市教育局"],
  ["办好活动。（县公安局、县交通运输局按职责分工负责）", "牵头 县公安局、县交通运输局"],
  ["办好活动。（省发展改革委、省财政厅等按职责分工负责）", "牵头 省发展改革委、省财政厅；存疑 “等”未写明还有哪些单位"],
  ["建成平台。（市数据局牵头，市财政局配合）开展培训。（市委组织部负责）", "牵头 市数据局、市委组织部；配合 市财政局"],
  ["办好活动。责任单位：市司法局、各县（市、区）人民政府。", "牵头 市司法局；集合 各县（市、区）人民政府"],
  ["办好活动，责任单位：市司法局。", "牵头 市司法局"],
  ["牵头单位：市司法局\n责任单位：市财政局 市教育局\n完成时限：2023年12月", "牵头 市司法局；配合 市财政局、市教育局"],
  [
    "办好活动。（牵头单位：州司法局；责任单位：州委编办及州直相关单位，6月底完成）",
    "牵头 州司法局；配合 州委编办；集合 州直相关单位",
  ],
  ["财政局牵头，相关职能单位和部门配合，落实减税政策。", "牵头 财政局；集合 相关职能单位和部门"],
  ["由区司法局牵头，会同区财政局开展清理。", "牵头 区司法局；配合 区财政局"],
  ["区委网信办会同区公安局每半年组织1次演练。", "牵头 区委网信办；配合 区公安局"],
  ["组织部负责推进队伍建设。司法局（法制办）负责加快推进服务体系建设。", "牵头 组织部、司法局（法制办）"],
  [
    "责任单位：市人力资源和社会保障局、市住房和城乡建设局及市文化和旅游局",
    "牵头 市人力资源和社会保障局、市住房和城乡建设局、市文化和旅游局",
  ],
  ["办好活动。（区民政局、各街道）", "牵头 区民政局；集合 各街道"],
  ["责任领导：张某；责任单位：区司法局；联系人：李某", "牵头 区司法局"],
  ["（0.5分）开展检查。（6月底完成，牵头考核单位：市卫健委）", "牵头 市卫健委"],
  ["各部门、各单位应当认真履行职责。", "集合 各部门、各单位；存疑 责任单位由句子主语读出"],
  ["党政办公室及相关单位和部门要严格落实规定。", "牵头 党政办公室；集合 相关单位和部门；存疑 责任单位由句子主语读出"],
])("%s", (words, expected) => {
  const units = readUnits(words, habits);
  expect(units && showUnits(units)).toBe(expected);
});

test.each([
  "完善信访“分级负责”机制。",
  "加强对其主要负责人和相关负责人的问责。",
  "落实首问负责、一次告知制度。",
  "按照“谁主管谁负责、谁运行谁负责”的原则推进。",
  "完善政府负总责、司法行政机关牵头、各职能部门为主体的工作体制。",
  "行政执法承办机构对执法的事实负责；法制审核机构对审核意见负责。",
  "健全党委领导、政府负责、社会协同的治理体系。",
  "推进综合执法改革（试行）。",
  "加强镇（街道）执法队伍建设。",
  "压实政法和社会管理办公室（司法局）职责。",
])("names nobody: %s", (words) => {
  expect(readUnits(words, { firstLeads: false, subjects: false })).toBeUndefined();
});

test("a group is never split, whatever stands in its brackets", () => {
  expect(splitUnitNames("各镇（街、区）、区直各单位，各乡（街道）人民政府（办事处）")).toEqual({
    units: [],
    groups: ["各镇（街、区）", "区直各单位", "各乡（街道）人民政府（办事处）"],
  });
});

test("a plan that says so has the first unit of each list take the lead", () => {
  const words = "以下排在第一位的部门为牵头部门。\n1.推进改革。（县财政局、县审计局）";
  const units = readUnits("推进改革。（县财政局、县审计局）", readUnitHabits(words));
  expect(units).toEqual({ lead: ["县财政局"], support: ["县审计局"], groups: [] });
});
