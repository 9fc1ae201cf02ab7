import { expect, test } from "vitest";
import { buildBlank } from "../../src/blank/build-blank.ts";
import { showDiagnostics } from "../../src/diagnostics/show-diagnostic.ts";
import { readSubmission } from "../../src/intake/read-submission.ts";
import type { ReadBook } from "../../src/workbook/workbook.ts";
import { asRead, change, type Filling, fill } from "../support/fill-book.ts";
import { sample, sampleRequest } from "../support/sample-workspace.ts";
import { namedCells } from "../support/season.ts";

const file = { name: "区司法局.xlsx", sha256: "a".repeat(64), receivedOn: "2024-01-20" };
const blank = asRead(buildBlank(sampleRequest));

const complete: Filling = {
  "figures/events|2023-Q1/value": 3,
  "figures/events|2023-Q2/value": 0,
  "figures/events|2023-Q3/value": 2,
  "figures/events|2023-Q4/value": 4,
  "figures/cases|2023/value": 91,
  "figures/spending|2023/value": { kind: "number", value: "172.25", format: "General" },
  "figures/attendance|2023/numerator": 41,
  "figures/attendance|2023/denominator": 41,
  "figures/level|2023/value": "省级",
  "figures/opened|2023/value": { kind: "date", date: "2023-06-30" },
  "figures/list|2023/value": "是",
  "measure/i1/text": "全年开展活动〔线下普法活动〕次。",
};

const read = (book: ReadBook, assignment = sample) => readSubmission(book, file, assignment);
const codesOf = (filling: Filling) => read(fill(blank, { ...complete, ...filling })).remarks.map((remark) => remark.code);
const answerTo = (indicator: string, filling: Filling) =>
  read(fill(blank, { ...complete, ...filling })).submission?.answers.find((answer) => answer.indicator === indicator);

test("a workbook filled as asked is read without a remark, each answer with its cell", () => {
  const { submission, remarks } = read(fill(blank, complete));
  expect(remarks).toEqual([]);
  expect(submission).toMatchObject({ unit: "sfj", year: 2023, round: "annual", receivedOn: "2024-01-20", wrongCells: 0 });
  expect(submission?.answers).toHaveLength(10);
  expect(submission?.answers.find((answer) => answer.indicator === "cases")).toMatchObject({
    kind: "count",
    value: "91",
    source: { file: "区司法局.xlsx", sheet: "指标数据", sha256: file.sha256 },
  });
});

test("blank, zero and 本单位无此项 are three different answers", () => {
  expect(answerTo("cases", { "figures/cases|2023/value": "" })).toMatchObject({ kind: "blank" });
  expect(answerTo("cases", { "figures/cases|2023/value": 0 })).toMatchObject({ kind: "count", value: "0" });
  const nil = { "figures/cases|2023/value": "", "figures/cases|2023/nil": "是", "figures/cases|2023/reason": "无复议职能" };
  expect(answerTo("cases", nil)).toMatchObject({ kind: "nil", reason: "无复议职能" });
});

test.each([
  ["１，２３４", "1234"],
  ["1,234", "1234"],
  ["91件", "91"],
  [" 007 ", "7"],
  ["+5", "5"],
])("%s typed as text is understood as %s and remarked on", (typed, value) => {
  expect(answerTo("cases", { "figures/cases|2023/value": typed })).toMatchObject({ kind: "count", value });
  expect(codesOf({ "figures/cases|2023/value": typed })).toEqual(["INTAKE-013"]);
});

test.each(["约30", "三十", "30-40", "12,34", "30家", "见附件", "/", "1e3", "30余"])(
  "%s is refused with its cell, not guessed",
  (typed) => {
    expect(codesOf({ "figures/cases|2023/value": typed })).toEqual(["INTAKE-004"]);
    expect(answerTo("cases", { "figures/cases|2023/value": typed })).toBeUndefined();
  },
);

test("a wrong cell costs that cell only, and is counted", () => {
  const { submission } = read(fill(blank, { ...complete, "figures/cases|2023/value": "很多" }));
  expect(submission?.wrongCells).toBe(1);
  expect(submission?.answers).toHaveLength(9);
});

test.each<[string, Filling]>([
  ["INTAKE-004", { "figures/cases|2023/value": { kind: "date", date: "2023-05-01" } }],
  ["INTAKE-004", { "figures/cases|2023/value": { kind: "number", value: "0.95", format: "0%" } }],
  ["INTAKE-006", { "figures/cases|2023/value": -3 }],
  ["INTAKE-006", { "figures/cases|2023/value": { kind: "number", value: "9.5", format: "General" } }],
  ["INTAKE-007", { "figures/cases|2023/value": "" }],
  ["INTAKE-009", { "figures/cases|2023/value": "", "figures/cases|2023/nil": "是" }],
  ["INTAKE-010", { "figures/cases|2023/value": { kind: "error", text: "#REF!" } }],
  ["INTAKE-011", { "figures/cases|2023/value": { kind: "uncalculated", formula: "B2+B3" } }],
  ["INTAKE-015", { "figures/attendance|2023/numerator": "" }],
  ["INTAKE-016", { "figures/opened|2023/value": "六月底" }],
  ["INTAKE-017", { "figures/list|2023/value": "基本完成" }],
  ["INTAKE-018", { "shortcoming/row-1/item": "普法工作", "shortcoming/row-1/title": "人手不足" }],
])("%s: %j", (code, filling) => {
  expect(codesOf(filling)).toEqual([code]);
});

test.each<[string, Filling]>([
  ["INTAKE-005", { "figures/attendance|2023/numerator": 12, "figures/attendance|2023/denominator": 10 }],
  ["INTAKE-008", { "figures/cases|2023/nil": "是", "figures/cases|2023/reason": "不涉及" }],
])(
  "%s is one problem of both cells that contradict each other, since only the unit knows which is wrong: %j",
  (code, filling) => {
    const { remarks, submission } = read(fill(blank, { ...complete, ...filling }));
    expect(remarks.map((remark) => remark.code)).toEqual([code]);
    expect(new Set(namedCells(remarks).map(({ cell }) => cell)).size).toBe(2);
    expect(submission?.wrongCells).toBe(1);
    expect(showDiagnostics(remarks, "zh")[0]).toMatch(/\[指标数据![A-Z]+\d+、[A-Z]+\d+\]/);
  },
);

test("本单位无此项 beside a figure and without a reason is one problem, with the cell of the reason among its own", () => {
  const { remarks } = read(fill(blank, { ...complete, "figures/cases|2023/nil": "是" }));
  expect(remarks.map(({ code }) => code)).toEqual(["INTAKE-008"]);
  expect(namedCells(remarks)).toHaveLength(3);
});

test("an empty optional cell is no open cell", () => {
  expect(codesOf({ "figures/spending|2023/value": "" })).toEqual([]);
});

test.each([
  ["2023-6-30", "2023-06-30"],
  ["2023/6/30", "2023-06-30"],
  ["2023.6.30", "2023-06-30"],
  ["2023年6月30日", "2023-06-30"],
  ["20230630", "2023-06-30"],
  ["6月30日", "2023-06-30"],
])("the date %s is understood", (typed, date) => {
  expect(answerTo("opened", { "figures/opened|2023/value": typed })).toMatchObject({ kind: "date", text: date });
});

test("a shortcoming is tied to the item chosen from the list, and keeps its cause", () => {
  const filling = {
    "shortcoming/row-1/item": "（二）健全行政复议",
    "shortcoming/row-1/title": "人案矛盾突出",
    "shortcoming/row-1/cause": "编制不足",
  };
  const { submission, remarks } = read(fill(blank, { ...complete, ...filling }));
  expect(remarks).toEqual([]);
  expect(submission?.narratives.find(({ kind }) => kind === "shortcoming")).toMatchObject({
    item: "i2",
    title: "人案矛盾突出",
    cause: "编制不足",
  });
});

test("rows and columns that the clerk inserted move nothing", () => {
  const filled = fill(blank, complete);
  const shifted = change(filled, "指标数据", (cells) => {
    const before = [...cells];
    cells.clear();
    for (const [address, cell] of before)
      cells.set(
        address.replace(/^([A-Z]+)(\d+)$/, (_, letters: string, row: string) => `B${letters}${Number(row) + 5}`),
        cell,
      );
  });
  // Excel moves a defined name together with its cell.
  const names = shifted.names.map(({ name, ref }) => ({
    name,
    ref: ref.replace(/^('指标数据'!)\$([A-Z]+)\$(\d+)$/, (_, sheet, letters, row) => `${sheet}$B${letters}$${Number(row) + 5}`),
  }));
  const { submission, remarks } = read({ ...shifted, names });
  expect(remarks).toEqual([]);
  expect(submission?.answers.find((answer) => answer.indicator === "cases")).toMatchObject({ value: "91" });
});

test("INTAKE-012: rows sorted without their hidden keys are refused, not misread", () => {
  const swapped = change(fill(blank, complete), "指标数据", (cells) => {
    const label = [...cells].filter(([, cell]) => cell.kind === "text" && ["受理复议案件", "培训经费"].includes(cell.text));
    const [[first, a], [second, b]] = label as [(typeof label)[0], (typeof label)[0]];
    cells.set(first, b).set(second, a);
  });
  const { submission, remarks } = read(swapped);
  expect(remarks.map(({ code }) => code)).toEqual(["INTAKE-012", "INTAKE-012"]);
  expect(submission?.answers.map(({ indicator }) => indicator)).not.toContain("cases");
});

test("INTAKE-014: a deleted row, a deleted table", () => {
  const rowGone = change(fill(blank, complete), "指标数据", (cells) => {
    for (const [address, cell] of cells) if (cell.kind === "text" && cell.text === "cases|2023") cells.delete(address);
  });
  expect(read(rowGone).remarks.map(({ code }) => code)).toEqual(["INTAKE-014", "INTAKE-025"]);
  const tableGone = { ...blank, sheets: blank.sheets.filter((sheet) => sheet.name !== "指标数据") };
  expect(read(tableGone).remarks.map(({ code }) => code)).toEqual(["INTAKE-014"]);
});

test("INTAKE-023: an entry cell merged with its neighbour is refused", () => {
  const filled = fill(blank, complete);
  const merged = {
    ...filled,
    sheets: filled.sheets.map((sheet) => (sheet.name === "指标数据" ? { ...sheet, merges: ["I5:I6"] } : sheet)),
  };
  expect(read(merged).remarks.map(({ code }) => code)).toContain("INTAKE-023");
});

test("INTAKE-024: a copied row is refused, since nobody can say which of the two counts", () => {
  const doubled = change(fill(blank, complete), "指标数据", (cells) => cells.set("A99", { kind: "text", text: "cases|2023" }));
  expect(read(doubled).remarks.map(({ code }) => code)).toEqual(["INTAKE-024"]);
});

test("a workbook that is not ours, of another year, of another district is named as such", () => {
  const about = (key: string, value: string) =>
    change(fill(blank, complete), "_about", (cells) => {
      for (const [address, cell] of cells) {
        if (cell.kind === "text" && cell.text === key) cells.set(address.replace("A", "B"), { kind: "text", text: value });
      }
    });
  expect(read({ ...blank, sheets: [] }).remarks.map(({ code }) => code)).toEqual(["INTAKE-001"]);
  expect(read(about("year", "2022")).remarks.map(({ code }) => code)).toEqual(["INTAKE-002"]);
  expect(read(about("district", "别的区")).remarks.map(({ code }) => code)).toEqual(["INTAKE-003"]);
  expect(read(about("year", "2022")).submission).toBeNull();
});

test("INTAKE-022: a blank made before the indicators changed is read, with a word of warning", () => {
  const { submission, remarks } = read(
    change(fill(blank, complete), "_about", (cells) => {
      for (const [address, cell] of cells) {
        if (cell.kind === "text" && cell.text === "fingerprint")
          cells.set(address.replace("A", "B"), { kind: "text", text: "older" });
      }
    }),
  );
  expect(remarks.map(({ code }) => code)).toEqual(["INTAKE-022"]);
  expect(submission?.answers).toHaveLength(10);
});
