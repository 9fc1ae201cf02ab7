/** A small district in which everything goes wrong that can: names like numbers and formulas, decimals, nil, 0/0, late parts, stray figures. */
import type { AggregateInput } from "../../src/aggregate/aggregate.ts";
import { answer, district, indicator, ratio, submission, target } from "./small-district.ts";

export function awkwardDistrict(): AggregateInput {
  const units = ["001", "1", "A1", "a1", "1e3"];
  const asked = units.map((code) => `单位${code}`);
  return district({
    units,
    unitNames: Object.fromEntries([...units.map((code) => [code, `单位${code}`] as const), ["1e3", "=1+1"]]),
    indicators: [
      indicator("tenths", {
        label: "=SUM(A1)",
        units: [...asked.slice(0, 4), "=1+1"],
        whole: false,
        unit: "万件",
        previous: { "001": "0.1", "1": "0.25" },
      }),
      indicator("share", {
        kind: "ratio",
        units: asked.slice(0, 4),
        previous: { "001": "40" },
        judges: [{ target: "t2", scope: "each" }],
      }),
      indicator("void", { kind: "ratio", units: asked.slice(0, 2), judges: [{ target: "t3", scope: "total" }] }),
      indicator("quarters", { rhythm: "quarter", units: asked.slice(0, 3), judges: [{ target: "t1", scope: "each" }] }),
      indicator("peak", { rhythm: "half", total: "max", units: asked.slice(0, 3), previous: { "001": "7", "1": "9", A1: "2" } }),
      indicator("rank", { kind: "text", total: "none", units: asked.slice(0, 1) }),
      indicator("apart", { total: "none", units: asked.slice(0, 2) }),
      indicator("day", { kind: "date", units: asked.slice(0, 2), judges: [{ target: "t4", scope: "each" }] }),
    ],
    targets: [
      target("t1", { op: ">=", value: "1", unit: "次", per: "quarter" }),
      target("t2", { op: ">=", value: "50", unit: "%", hedge: "原则上" }),
      target("t3", { op: "=", value: "100", unit: "%" }),
      target("t4", { op: "by", value: null, unit: null, deadline: "2023-06-30" }),
      target("t5", { op: "fall", value: null, unit: null }),
    ],
    submissions: [
      submission("001", [
        answer("tenths", "0.1"),
        ratio("share", "1", "3"),
        ratio("void", "0", "0"),
        ...["Q1", "Q2", "Q3", "Q4"].map((part) => answer("quarters", "1", `2023-${part}`)),
        answer("peak", "12", "2023-H1"),
        answer("peak", "9", "2023-H2"),
        answer("rank", "全市第一", "2023", "text"),
        answer("apart", "3"),
        answer("day", "2023-05-04", "2023", "date"),
      ]),
      submission("1", [
        answer("tenths", "0.2"),
        ratio("share", "2", "3"),
        ratio("void", "0", "0"),
        answer("quarters", "2", "2023-Q1"),
        answer("peak", "8", "2023-H1"),
        answer("apart", "4"),
        answer("day", "2023-07-04", "2023", "date"),
      ]),
      submission("A1", [
        answer("tenths", "172.25"),
        answer("share", "", "2023", "nil"),
        answer("peak", "0", "2023-H1"),
        answer("peak", "1", "2023-H2"),
      ]),
      submission("a1", [answer("tenths", "0"), ratio("share", "5", "7"), answer("peak", "99", "2023-H1")]),
    ],
  });
}
