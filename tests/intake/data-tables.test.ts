import { expect, test } from "vitest";
import { readWorkbook } from "../../src/cli/steps/read-workbook.ts";
import { isError } from "../../src/diagnostics/diagnostic.ts";
import { decimal, namedCells, text } from "../support/season.ts";
import { allSheets, filledTables, placeIn, readSheets, received, sheetsBlank, typeSheets } from "../support/sheets-season.ts";

const filled = typeSheets(sheetsBlank, filledTables);
const answersOf = (bytes: Uint8Array) =>
  new Map(readSheets(bytes).submission?.answers.map((answer) => [answer.indicator, answer]));
const complaints = (bytes: Uint8Array) =>
  readSheets(bytes).remarks.map(({ code, at }) => `${code} ${at.kind === "cell" ? `${at.sheet}!${at.cell}` : at.kind}`);
const at = (path: string) => {
  const { sheet, cell } = placeIn(filled, path);
  return `${sheet}!${cell}`;
};

test("each cell of a data sheet is an answer of its own, and the totals are added up", () => {
  const answers = answersOf(filled);
  expect(answers.get("penalty-fine")).toMatchObject({ kind: "count", value: "3", period: "2023" });
  expect(answers.get("penalty-total")).toMatchObject({ kind: "count", value: "27", source: { sheet: "行政处罚" } });
  expect(answers.get("review-closed")).toMatchObject({ kind: "count", value: "24" });
  expect(complaints(filled)).toEqual([]);
});

test("an empty cell is open, not zero, and its total is not known", () => {
  const bytes = typeSheets(filled, { "penalty/fine/value": null });
  expect(complaints(bytes)).toEqual([`INTAKE-007 ${at("penalty/fine/value")}`]);
  expect(answersOf(bytes).get("penalty-fine")?.kind).toBe("blank");
  expect(answersOf(bytes).get("penalty-total")?.kind).toBe("blank");
});

test("本单位无此项 with a reason answers the whole sheet, and lacks its reason only once", () => {
  const empty = Object.fromEntries(
    Object.keys(filledTables).flatMap((path) => (path.startsWith("licence/") ? [[path, null]] : [])),
  );
  const nil = typeSheets(filled, { ...empty, "licence/nil/value": text("是"), "licence/nil/note": text("没有许可职权") });
  expect(complaints(nil)).toEqual([]);
  expect(answersOf(nil).get("licence-granted")).toMatchObject({ kind: "nil", reason: "没有许可职权" });
  const bare = typeSheets(filled, { ...empty, "licence/nil/value": text("是") });
  expect(complaints(bare)).toEqual([`INTAKE-009 ${at("licence/nil/note")}`]);
});

test("INTAKE-008: 本单位无此项 beside figures is one problem that names every cell it contradicts", () => {
  const bytes = typeSheets(filled, { "licence/nil/value": text("是"), "licence/nil/note": text("不涉及") });
  const cells = ["applied", "accepted", "granted", "refused", "cancelled"].map((row) => at(`licence/${row}/value`));
  const { remarks } = readSheets(bytes);
  expect(remarks.map(({ code, facts }) => [code, facts["label"], facts["found"]])).toEqual([
    ["INTAKE-008", "行政许可", "3、3、3、3、3"],
  ]);
  const named = (found: typeof remarks) => namedCells(found).map(({ sheet, cell }) => `${sheet}!${cell}`);
  expect(named(remarks)).toEqual([at("licence/nil/value"), ...cells]);
  const { remarks: bare } = readSheets(typeSheets(filled, { "licence/nil/value": text("是"), "licence/granted/value": null }));
  expect(bare.map(({ code }) => code)).toEqual(["INTAKE-008"]);
  expect(named(bare)).toContain(at("licence/nil/note"));
});

test("INTAKE-051: a part above its whole is one problem of both cells, and is not taken", () => {
  const bytes = typeSheets(filled, { "review/attended/value": decimal("9") });
  const { remarks } = readSheets(bytes);
  expect(remarks.map(({ code }) => code)).toEqual(["INTAKE-051"]);
  const cells = namedCells(remarks).map(({ sheet, cell }) => `${sheet}!${cell}`);
  expect(cells).toEqual([at("review/attended/value"), at("review/heard/value")]);
  expect(answersOf(bytes).has("review-attended")).toBe(false);
  expect(answersOf(bytes).get("review-heard")).toMatchObject({ value: "3" });
});

test.each([
  ["约30", "INTAKE-004"],
  ["-1", "INTAKE-006"],
  ["2.5", "INTAKE-006"],
  ["3件", "INTAKE-004"],
])("%s in a cell that counts cases is complained of", (typed, code) => {
  const value = Number.isNaN(Number(typed)) ? text(typed) : decimal(typed);
  expect(complaints(typeSheets(filled, { "penalty/fine/value": value }))).toEqual([`${code} ${at("penalty/fine/value")}`]);
});

test("a sheet that was removed is named, and the others count", async () => {
  const { decodeXlsx } = await import("../../src/workbook/read-xlsx.ts");
  const { readSubmission } = await import("../../src/intake/read-submission.ts");
  const book = decodeXlsx(filled, "f.xlsx");
  if (!book.ok) throw new Error("a workbook of ours cannot be read");
  const sheets = book.value.sheets.filter(({ name }) => name !== "行政处罚");
  const reading = readSubmission({ ...book.value, sheets }, received, allSheets);
  expect(reading.remarks.map(({ code, facts }) => `${code} ${facts["what"]}`)).toEqual(["INTAKE-014 “行政处罚”表"]);
  expect(reading.submission?.answers.some(({ indicator }) => indicator === "review-heard")).toBe(true);
});

/** A read workbook with a cell changed below the reader, as another program would leave it. */
async function withCell(path: string, words: string) {
  const { decodeXlsx } = await import("../../src/workbook/read-xlsx.ts");
  const { readSubmission } = await import("../../src/intake/read-submission.ts");
  const book = decodeXlsx(filled, "f.xlsx");
  if (!book.ok) throw new Error("a workbook of ours cannot be read");
  const { sheet: name, cell } = placeIn(filled, path);
  const sheets = book.value.sheets.map((sheet) =>
    sheet.name === name
      ? { ...sheet, cells: new Map([...sheet.cells, [cell, { kind: "number", value: words, format: "0" } as const]]) }
      : sheet,
  );
  return readSubmission({ ...book.value, sheets }, received, allSheets);
}

test("a total that was typed over and is no sum of its parts is complained of", async () => {
  const wrong = await withCell("penalty/total/value", "99");
  expect(wrong.remarks.filter(isError).map(({ code, facts }) => [code, facts["found"], facts["sum"]])).toEqual([
    ["INTAKE-050", "99", "27"],
  ]);
  expect(wrong.submission?.answers.some(({ indicator }) => indicator === "penalty-total")).toBe(false);
  expect((await withCell("penalty/total/value", "27")).remarks).toEqual([]);
});

test("values that slid down one row under their labels are never taken for the next row's", async () => {
  const { decodeXlsx } = await import("../../src/workbook/read-xlsx.ts");
  const { readSubmission } = await import("../../src/intake/read-submission.ts");
  const book = decodeXlsx(filled, "f.xlsx");
  if (!book.ok) throw new Error("a workbook of ours cannot be read");
  // A cell inserted above 扣押财物: Excel moves the names of the cells below it down with their values.
  const names = book.value.names.map(({ name, ref }) =>
    /^fz\.data\.coercion\.(seizure|freezing|othermeasure)\./.test(name)
      ? { name, ref: ref.replace(/\d+$/, (row) => String(Number(row) + 1)) }
      : { name, ref },
  );
  const reading = readSubmission({ ...book.value, names }, received, allSheets);
  const codes = reading.remarks.filter(isError).map(({ code }) => code);
  expect(codes).toEqual(["INTAKE-026", "INTAKE-026", "INTAKE-026"]);
  const taken = reading.submission?.answers
    .filter(({ indicator }) => indicator.startsWith("coercion-"))
    .map(({ indicator, kind }) => `${indicator} ${kind}`);
  expect(taken).toEqual([
    "coercion-sealing count",
    "coercion-measures blank",
    "coercion-own count",
    "coercion-court count",
    "coercion-executions count",
  ]);
});

test("a unit that is not sent a sheet is not asked for it", () => {
  const { dataSheets, ...without } = allSheets;
  expect(dataSheets).toHaveLength(8);
  const plain = {
    ...without,
    indicators: { ...without.indicators, indicators: without.indicators.indicators.filter(({ cell }) => !cell) },
  };
  const reading = readWorkbook(plain, filled, received);
  expect(reading.submission?.answers.some(({ indicator }) => indicator.startsWith("penalty"))).toBe(false);
});
