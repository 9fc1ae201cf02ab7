import { expect, test } from "vitest";
import { periodsOf, showPeriod } from "../../src/model/period.ts";
import { resolveName, rosterSchema } from "../../src/model/roster.ts";

const roster = rosterSchema.parse({
  format: "roster/1",
  units: [
    { code: "sfj", name: "区司法局", aliases: ["司法局"] },
    { code: "z1", name: "平望镇", kind: "town" },
    { code: "z2", name: "松陵街道", kind: "town" },
  ],
  groups: [{ name: "各镇（街、区）", kinds: ["town"] }],
});

test("a unit is known by its full name and its short names", () => {
  expect(resolveName("区司法局", roster)).toEqual(["sfj"]);
  expect(resolveName(" 司法局", roster)).toEqual(["sfj"]);
});

test("a group is known whatever brackets and commas the plan uses", () => {
  expect(resolveName("各镇(街、区)", roster)).toEqual(["z1", "z2"]);
  expect(resolveName("各镇（街,区）", roster)).toEqual(["z1", "z2"]);
});

test("a name that nobody has is not guessed", () => {
  expect(resolveName("区司法所", roster)).toBeUndefined();
});

test("a year is asked once, in halves, quarters or months", () => {
  expect(periodsOf(2023, "year")).toEqual(["2023"]);
  expect(periodsOf(2023, "quarter")).toEqual(["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"]);
  expect(periodsOf(2023, "month").map(showPeriod).slice(-1)).toEqual(["2023年12月"]);
  expect(periodsOf(2023, "half").map(showPeriod)).toEqual(["2023年上半年", "2023年下半年"]);
});
