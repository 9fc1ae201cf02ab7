import { expect, test } from "vitest";
import { isError } from "../../src/diagnostics/diagnostic.ts";
import { readSubmission } from "../../src/intake/read-submission.ts";
import { decodeXlsx } from "../../src/workbook/read-xlsx.ts";
import type { ReadBook, ReadCell, ReadSheet } from "../../src/workbook/workbook.ts";
import { addressOf, parseAddress } from "../../src/workbook/workbook.ts";
import { decimal, text } from "../support/season.ts";
import { allSheets, filledTables, placeIn, readSheets, received, sheetsBlank, typeSheets } from "../support/sheets-season.ts";

const blank = typeSheets(sheetsBlank, filledTables);
const day = (date: string) => ({ kind: "date", date }) as const;
const first = {
  "documents/row-1/name": text("关于甲的通知"),
  "documents/row-1/number": text("某政发〔2023〕1号"),
  "documents/row-1/issued": day("2023-03-01"),
};
const second = {
  "documents/row-2/name": text("关于乙的通知"),
  "documents/row-2/number": text("某政发〔2023〕2号"),
  "documents/row-2/issued": day("2023-05-06"),
};
const both = typeSheets(blank, { ...first, ...second });

const documents = (bytes: Uint8Array) => readSheets(bytes).submission?.lists?.find(({ list }) => list === "documents");
const remarks = (bytes: Uint8Array) =>
  readSheets(bytes).remarks.map(({ code, at }) => `${code} ${at.kind === "cell" ? at.cell : at.kind}`);
const cellOf = (path: string) => placeIn(blank, path).cell;

function bookOf(bytes: Uint8Array): ReadBook {
  const book = decodeXlsx(bytes, "f.xlsx");
  if (!book.ok) throw new Error("a workbook of ours cannot be read");
  return book.value;
}

/** The sheet 制发文件清单 as Excel leaves it after cells from `row` on moved down by one: all columns, or just those named; names go along. */
function moveDown(book: ReadBook, row: number, isMoved: (column: number) => boolean): ReadBook {
  const shift = (address: string) => {
    const at = parseAddress(address);
    return at !== undefined && at.row >= row && isMoved(at.column) ? addressOf(at.row + 1, at.column) : address;
  };
  const move = (sheet: ReadSheet): ReadSheet => ({
    ...sheet,
    cells: new Map([...sheet.cells].map(([address, cell]): [string, ReadCell] => [shift(address), cell])),
  });
  return {
    sheets: book.sheets.map((sheet) => (sheet.name === "制发文件清单" ? move(sheet) : sheet)),
    names: book.names.map(({ name, ref }) => {
      const cell = ref.replaceAll("$", "").split("!")[1] ?? "";
      const moved = shift(cell).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
      return name.startsWith("fz.data.documents.") ? { name, ref: `'制发文件清单'!${moved}` } : { name, ref };
    }),
  };
}

test("the rows of a list become entries with the cell they stand in", () => {
  expect(documents(both)?.entries).toMatchObject([
    {
      values: { name: "关于甲的通知", number: "某政发〔2023〕1号", issued: "2023-03-01", filed: "" },
      source: { sheet: "制发文件清单", cell: cellOf("documents/row-1/name") },
    },
    { values: { name: "关于乙的通知", issued: "2023-05-06" } },
  ]);
  expect(remarks(both)).toEqual([]);
});

test("a row inserted in the middle is read, and the others stay theirs", () => {
  const head = parseAddress(cellOf("documents/row-2/name"))?.row ?? 0;
  const moved = moveDown(bookOf(both), head, () => true);
  const reading = readSubmission(moved, received, allSheets);
  const entries = reading.submission?.lists?.[0]?.entries ?? [];
  expect(entries.map(({ values }) => `${values["name"]} ${values["number"]}`)).toEqual([
    "关于甲的通知 某政发〔2023〕1号",
    "关于乙的通知 某政发〔2023〕2号",
  ]);
  expect(reading.remarks).toEqual([]);
});

test("rows beyond the prepared ones and below empty rows are read", () => {
  const bytes = typeSheets(both, {
    "documents/40/name": text("关于丙的通知"),
    "documents/40/issued": day("2023-09-01"),
    "documents/90/name": text("关于丁的通知"),
    "documents/90/issued": day("2023-10-01"),
  });
  expect(documents(bytes)?.entries.map(({ values }) => values["name"])).toEqual([
    "关于甲的通知",
    "关于乙的通知",
    "关于丙的通知",
    "关于丁的通知",
  ]);
  // Below the prepared rows the cells are not formatted as days, so the words that were typed are read, with a remark.
  expect(remarks(bytes)).toEqual(["INTAKE-013 E40", "INTAKE-013 E90"]);
});

test("a column that slid down one row is refused row by row, never read beside another's name", () => {
  const from = parseAddress(cellOf("documents/row-1/number"));
  const moved = moveDown(bookOf(both), from?.row ?? 0, (column) => column === from?.column);
  const reading = readSubmission(moved, received, allSheets);
  const codes = reading.remarks.filter(isError).map(({ code }) => code);
  expect(codes).toEqual(["INTAKE-053", "INTAKE-053", "INTAKE-053"]);
  expect(reading.submission?.lists?.[0]?.entries).toEqual([]);
});

test("rows the clerk added below the prepared ones are refused too when a column slid: nobody can say how far down", () => {
  const added = typeSheets(both, { "documents/40/name": text("关于丙的通知"), "documents/40/issued": day("2023-09-01") });
  const from = parseAddress(cellOf("documents/row-2/number"));
  const moved = moveDown(bookOf(added), from?.row ?? 0, (column) => column === from?.column);
  const reading = readSubmission(moved, received, allSheets);
  expect(reading.submission?.lists?.[0]?.entries.map(({ values }) => values["name"])).toEqual(["关于甲的通知"]);
  expect(reading.remarks.filter(isError).map(({ at }) => (at.kind === "cell" ? at.cell : ""))).toContain("C40");
});

test("INTAKE-028: a list whose cell names a program dropped is read with a warning", () => {
  const { sheets } = bookOf(both);
  const reading = readSubmission({ sheets, names: [] }, received, allSheets);
  expect(reading.submission?.lists?.[0]?.entries).toHaveLength(2);
  const lost = reading.remarks.filter(({ code }) => code === "INTAKE-028").map(({ facts }) => facts["sheet"]);
  expect(lost).toContain("制发文件清单");
});

test("words in a date column are a complaint at their cell, and the rest of the row counts", () => {
  const bytes = typeSheets(both, { "documents/row-1/issued": text("三月初") });
  expect(remarks(bytes)).toEqual([`INTAKE-016 ${cellOf("documents/row-1/issued")}`]);
  expect(documents(bytes)?.entries[0]?.values).toMatchObject({ name: "关于甲的通知", issued: "" });
});

test("a row without what it must have is complained of at the empty cell", () => {
  const bytes = typeSheets(both, { "documents/row-3/number": text("某政发〔2023〕3号") });
  expect(remarks(bytes)).toEqual([
    `INTAKE-052 ${cellOf("documents/row-3/name")}`,
    `INTAKE-052 ${cellOf("documents/row-3/issued")}`,
  ]);
});

test("a word that is not in the drop-down is complained of", () => {
  expect(remarks(typeSheets(both, { "documents/row-1/normative": text("大概是") }))).toEqual([
    `INTAKE-055 ${cellOf("documents/row-1/normative")}`,
  ]);
});

test("a row that was copied is counted once, with a remark", () => {
  const copy = {
    "documents/row-3/name": text("关于甲的通知"),
    "documents/row-3/number": text("某政发〔2023〕1号"),
    "documents/row-3/issued": day("2023-03-01"),
  };
  const bytes = typeSheets(both, copy);
  expect(remarks(bytes)).toEqual([`INTAKE-054 ${cellOf("documents/row-3/name")}`]);
  expect(documents(bytes)?.entries).toHaveLength(2);
});

test("what stands beside the list is named, since it is not read", () => {
  const at = placeIn(both, "documents/row-1/name");
  const book = bookOf(both);
  const sheets = book.sheets.map((sheet) =>
    sheet.name === at.sheet
      ? { ...sheet, cells: new Map([...sheet.cells, ["M8", { kind: "text", text: "另有两件未印发" } as const]]) }
      : sheet,
  );
  const { remarks: found } = readSubmission({ ...book, sheets }, received, allSheets);
  expect(found.map(({ code, at: place }) => [code, place.kind === "cell" ? place.cell : ""])).toEqual([["INTAKE-025", "M8"]]);
});

test("an empty list, a list of nothing with its reason, and a contradiction are three different things", () => {
  const nil = { "documents/nil/number": text("是"), "documents/nil/issued": text("本年度没有发文") };
  expect(documents(blank)).toEqual({ list: "documents", entries: [], nil: null });
  expect(documents(typeSheets(blank, nil))).toEqual({ list: "documents", entries: [], nil: "本年度没有发文" });
  expect(remarks(typeSheets(blank, { "documents/nil/number": text("是") }))).toEqual([
    `INTAKE-009 ${cellOf("documents/nil/issued")}`,
  ]);
  expect(remarks(typeSheets(both, nil))).toEqual([`INTAKE-008 ${cellOf("documents/nil/number")}`]);
  const [clash] = readSheets(typeSheets(both, { "documents/nil/number": text("是") })).remarks;
  expect(clash?.also).toEqual([cellOf("documents/row-1/name"), cellOf("documents/nil/issued")]);
});

test("formulas and markup typed into a list stay the words they are", () => {
  const words = '=HYPERLINK("http://x","y") **a** {{b}} <c>';
  const bytes = typeSheets(blank, {
    "cases/row-1/title": text(words),
    "cases/row-1/summary": text("@SUM(1)"),
    "cases/row-1/day": decimal("20230630"),
  });
  const cases = readSheets(bytes).submission?.lists?.find(({ list }) => list === "cases");
  expect(cases?.entries[0]?.values).toMatchObject({ title: words, summary: "@SUM(1)", day: "2023-06-30" });
});
