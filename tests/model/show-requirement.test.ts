import { expect, test } from "vitest";
import { targetSchema } from "../../src/model/plan.ts";
import { showRequirement, showTarget } from "../../src/model/show-requirement.ts";

const target = (given: Record<string, unknown>) =>
  targetSchema.parse({
    id: "t",
    metric: "优良率",
    op: ">=",
    value: "95",
    unit: "%",
    per: null,
    scope: null,
    deadline: null,
    hedge: null,
    quote: "",
    span: null,
    ...given,
  });

test("an exact number has no sign before it, a share its direction, a place in a ranking 第", () => {
  expect(showRequirement(target({ op: "=", value: "100" }))).toBe("100%");
  expect(showRequirement(target({}))).toBe("≥95%");
  expect(showRequirement(target({ metric: "收费全市位次", op: "=", value: "1", unit: "位" }))).toBe("第1位");
  expect(showRequirement(target({ metric: "空缺", op: "=", value: "1", unit: "位" }))).toBe("1位");
});

test("a deadline is told with any target, and once", () => {
  expect(showTarget(target({ deadline: "2023-12-31" }))).toBe("≥95%，2023年12月31日前");
  expect(showTarget(target({ op: "by", value: null, unit: null, deadline: "2023-06-30" }))).toBe("2023年6月30日前按期完成");
});
