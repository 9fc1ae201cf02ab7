import { expect, test } from "vitest";
import { planSchema } from "../../src/model/plan.ts";
import { readYaml } from "../../src/model/read-yaml.ts";
import { workspaceSchema } from "../../src/model/workspace.ts";

const good = `format: workspace/1
district: 某某区
year: 2023
rounds:
  - id: annual
    title: 年度填报
    deadline: 2024-01-31
report:
  signatory: 某某区人民政府
  date: 2024-02-25
`;

const problems = (text: string) =>
  readYaml(text, "fazhi.yaml", "workspace/1", workspaceSchema).remarks.map(({ code, at, facts }) => ({
    code,
    place: at.kind === "line" ? `${at.line}:${at.column}` : at.kind,
    ...facts,
  }));

test("a workspace file as init writes it is read, with its defaults filled in", () => {
  const read = readYaml(good, "fazhi.yaml", "workspace/1", workspaceSchema);
  expect(read).toMatchObject({ ok: true, value: { year: 2023, exempt: [], report: { recipients: [] } } });
});

test("MODEL-001: a tab or a broken line is named with its line", () => {
  expect(problems(`${good}  x: [1, 2\n`)[0]).toMatchObject({ code: "MODEL-001" });
});

test("MODEL-002: a misspelt key is named with line, column and the key that was meant", () => {
  expect(problems(good.replace("district:", "distrct:"))).toContainEqual({
    code: "MODEL-002",
    place: "2:1",
    key: "distrct",
    near: "district",
  });
  expect(problems(good.replace("    deadline:", "    deadlin:"))).toContainEqual({
    code: "MODEL-002",
    place: "7:5",
    key: "deadlin",
    near: "deadline",
  });
});

test("MODEL-003: a wrong type says what is needed", () => {
  expect(problems(good.replace("2023", '"二〇二三"'))).toEqual([
    { code: "MODEL-003", place: "3:7", path: "year", reason: "需要数字" },
  ]);
});

test("MODEL-004: a file of an unknown version is refused as a whole", () => {
  expect(problems(good.replace("workspace/1", "workspace/9"))).toEqual([
    { code: "MODEL-004", place: "file", found: "workspace/9", expected: "workspace/1" },
  ]);
  expect(problems("")).toMatchObject([{ code: "MODEL-004" }]);
});

test("MODEL-005: a missing key is named where it belongs", () => {
  expect(problems(good.replace("year: 2023\n", ""))).toMatchObject([{ code: "MODEL-005", key: "year" }]);
});

test("MODEL-006: a day that the calendar does not have is no date", () => {
  expect(problems(good.replace("2024-01-31", "2024-02-30"))).toEqual([
    { code: "MODEL-006", place: "7:15", path: "rounds.0.deadline", found: "2024-02-30" },
  ]);
});

test("all problems of a file are told at once", () => {
  const bad = good.replace("district:", "distrct:").replace("2024-01-31", "2024-13-01").replace("2023", "abc");
  expect(
    problems(bad)
      .map(({ code }) => code)
      .sort(),
  ).toEqual(["MODEL-002", "MODEL-003", "MODEL-005", "MODEL-006"]);
});

test("an alias bomb does not grow", () => {
  const bomb = `format: plan/1\na: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c, *c, *c, *c]\n`;
  expect(readYaml(bomb, "plan.yaml", "plan/1", planSchema).remarks.map(({ code }) => code)).toContain("MODEL-001");
});
