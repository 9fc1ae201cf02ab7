import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { type OfficePackage, openPackage } from "../../src/ooxml/open-package.ts";
import { type Change, patchXlsx } from "../../src/workbook/patch-xlsx.ts";
import { decodeXlsx } from "../../src/workbook/read-xlsx.ts";
import { addressOf, type ReadBook } from "../../src/workbook/workbook.ts";
import { encodeXlsx } from "../../src/workbook/write-xlsx.ts";
import { codesOf } from "../ooxml/hand-made-zip.ts";
import { cellsOf, mainNamespace, makeXlsx, sheetOf as sheetXml } from "./hand-made-xlsx.ts";
import { decimal, sampleBook, sheetOf, showCells, text } from "./small-book.ts";

let sample: Uint8Array;
beforeAll(async () => {
  sample = await encodeXlsx(sampleBook);
});

function patch(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  const outcome = patchXlsx(bytes, "a.xlsx", changes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks));
  return outcome.value;
}

function decode(bytes: Uint8Array): ReadBook {
  const outcome = decodeXlsx(bytes, "a.xlsx");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks));
  return outcome.value;
}

function open(bytes: Uint8Array): OfficePackage {
  const outcome = openPackage(bytes, "a.xlsx");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks));
  return outcome.value;
}

function partText(bytes: Uint8Array, name: string): string {
  const content = open(bytes).zip.read(name);
  return content.ok ? new TextDecoder().decode(content.value) : "";
}

const value = (cell: string, to: Extract<Change, { kind: "value" }>["value"], sheet = "指标数据"): Change => ({
  kind: "value",
  sheet,
  cell,
  value: to,
});

test("filled cells are read back, all others and their looks stay", () => {
  const patched = patch(sample, [
    value("C5", { kind: "decimal", value: "290" }),
    value("C4", null),
    value("C6", { kind: "date", date: "2023-07-01" }),
    value("D20", { kind: "text", text: " =HYPERLINK(1)\n<第二行> _x0041_" }),
    value("A1", { kind: "text", text: "丙" }, "_lists"),
  ]);
  const before = showCells(decode(sample));
  const after = showCells(decode(patched));
  expect(after.filter((line) => !before.includes(line))).toEqual([
    "指标数据!C5 number 290",
    "指标数据!C6 date 2023-07-01",
    "指标数据!D20 text  =HYPERLINK(1)\n<第二行> _x0041_",
    "_lists!A1 text 丙",
  ]);
  expect(before.filter((line) => !after.includes(line))).toEqual([
    "指标数据!C4 number 12.5",
    "指标数据!C6 date 2024-02-29",
    "_lists!A1 text 是",
  ]);
  expect(/<c r="C4" s="\d+"\/>/.test(partText(patched, "xl/worksheets/sheet1.xml"))).toBe(true);
});

test("parts that were not changed are the same bytes in the same place", () => {
  const patched = patch(sample, [value("C5", { kind: "decimal", value: "1" })]);
  const [old, now] = [open(sample).zip, open(patched).zip];
  expect(now.names).toEqual(old.names);
  const rawOf = (zip: typeof old, name: string) => {
    const entry = zip.entries.find((candidate) => candidate.name === name);
    return Buffer.from(zip.bytes.slice(entry?.dataStart, (entry?.dataStart ?? 0) + (entry?.compressedSize ?? 0))).toString("hex");
  };
  const changed = now.names.filter((name) => rawOf(now, name) !== rawOf(old, name));
  expect(changed).toEqual(["xl/worksheets/sheet1.xml"]);
});

test("no change, no difference", () => {
  expect(Buffer.compare(patch(sample, []), sample)).toBe(0);
});

test("a date goes as text into a cell that shows no dates", () => {
  const patched = decode(patch(sample, [value("C5", { kind: "date", date: "2023-07-01" })]));
  expect(patched.sheets[0]?.cells.get("C5")).toEqual({ kind: "text", text: "2023-07-01" });
});

test("WORKBOOK-018: no such sheet; WORKBOOK-019: a formula is not overwritten", () => {
  expect(codesOf(patchXlsx(sample, "a.xlsx", [value("A1", null, "不存在")]))).toEqual(["WORKBOOK-018"]);
  expect(patchXlsx(sample, "a.xlsx", [value("D4", null)]).remarks).toMatchObject([
    { code: "WORKBOOK-019", at: { sheet: "指标数据", cell: "D4" } },
  ]);
});

test("cells are put in where they belong, whatever the file leaves out", () => {
  const sheet = `<x:worksheet xmlns:x="${mainNamespace}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c r="D1"><x:v>4</x:v></x:c></x:row><x:row r="4"/></x:sheetData></x:worksheet>`;
  const bytes = makeXlsx({ sheet });
  const wanted = ["B1", "F1", "A2", "C4", "A9", "D1"];
  const changes = wanted.map((cell): Change => value(cell, { kind: "text", text: cell }, "表"));
  expect(showCells(decode(patch(bytes, changes.toReversed())))).toEqual(
    ["A1 number 1", "B1 text B1", "D1 text D1", "F1 text F1", "A2 text A2", "C4 text C4", "A9 text A9"].map(
      (line) => `表!${line}`,
    ),
  );
  const empty = makeXlsx({ sheet: `<worksheet xmlns="${mainNamespace}"><sheetData/></worksheet>` });
  expect(showCells(decode(patch(empty, [value("B2", { kind: "decimal", value: "7" }, "表")])))).toEqual(["表!B2 number 7"]);
});

test("whatever cells are filled, exactly these change", () => {
  const cell = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 8 }))
    .map(([row, column]) => addressOf(row, column));
  const rows = '<row r="2"><c r="B2"><v>1</v></c><c r="E2"><v>2</v></c></row><row r="5"/><row r="7"><c r="C7" s="0"/></row>';
  const bytes = makeXlsx({ sheet: sheetXml(rows) });
  const before = cellsOf({ sheet: sheetXml(rows) });
  fc.assert(
    fc.property(fc.uniqueArray(cell, { maxLength: 10 }), (cells) => {
      const patched = patch(
        bytes,
        cells.map((one, index): Change => value(one, { kind: "decimal", value: String(index + 100) }, "表")),
      );
      const wanted = Object.fromEntries(
        cells.map((one, index) => [one, { kind: "number", value: String(index + 100), format: "General" }]),
      );
      expect(Object.fromEntries(decode(patched).sheets[0]?.cells ?? [])).toEqual({ ...before, ...wanted });
    }),
  );
});

const list = sheetOf(
  "问题清单",
  [
    { cells: [text("位置", "header"), text("问题", "header")] },
    { cells: [text("指标数据!C5", "label", { link: { sheet: "指标数据", cell: "C5" } }), text("需要整数，写的是“约30”。")] },
    { cells: [decimal("1", { format: "0.000" })] },
  ],
  { freeze: { rows: 1, columns: 0 }, columns: [{ width: 20 }, { width: 50 }], merges: ["A5:B5"], protected: true },
);

const returned: readonly Change[] = [
  { kind: "clear" },
  { kind: "mark", sheet: "指标数据", cell: "C5" },
  { kind: "note", sheet: "指标数据", cell: "C5", text: "需要整数" },
  { kind: "note", sheet: "指标数据", cell: "B4", text: "此处不能改 <&>" },
  { kind: "sheet", sheet: list },
];

test("a returned workbook holds every value it had, the marks, the notes below the old ones, and the list", () => {
  const patched = patch(sample, returned);
  const before = showCells(decode(sample));
  expect(showCells(decode(patched)).slice(0, before.length)).toEqual(before);
  expect(showCells(decode(patched)).slice(before.length)).toEqual([
    "问题清单!A1 text 位置",
    "问题清单!B1 text 问题",
    "问题清单!A2 text 指标数据!C5",
    "问题清单!B2 text 需要整数，写的是“约30”。",
    "问题清单!A3 number 1",
  ]);
  expect(decode(patched).sheets.at(-1)).toMatchObject({ name: "问题清单", state: "visible", merges: ["A5:B5"] });
  const sheet = partText(patched, "xl/worksheets/sheet1.xml");
  expect(sheet).toContain('sqref="C5"><cfRule type="expression"');
  const comments = partText(patched, "xl/comments1.xml");
  expect(comments).toContain("【需修改】需要整数");
  expect(comments).toMatch(/按结案时间统计。.*【需修改】此处不能改 &lt;&amp;&gt;/s);
  expect(partText(patched, "xl/drawings/vmlDrawing1.vml")).toContain("<x:Row>4</x:Row><x:Column>2</x:Column>");
});

test("the next return takes the settled marks and notes away and keeps one list", () => {
  const first = patch(sample, returned);
  const second = patch(first, [
    { kind: "clear" },
    { kind: "mark", sheet: "指标数据", cell: "C4" },
    { kind: "note", sheet: "指标数据", cell: "C4", text: "请核对" },
    { kind: "sheet", sheet: list },
  ]);
  expect(decode(second).sheets.map(({ name }) => name)).toEqual([...sampleBook.sheets.map(({ name }) => name), "问题清单"]);
  const comments = partText(second, "xl/comments1.xml");
  expect(comments.match(/【需修改】/g)).toHaveLength(1);
  expect(comments).toContain("上次退回的问题已改正");
  expect(comments).toContain("按结案时间统计。");
  const sheet = partText(second, "xl/worksheets/sheet1.xml");
  expect(sheet.match(/fazhi-mark.*?fazhi-mark/g)).toHaveLength(1);
  expect(sheet).not.toContain('sqref="C5"');
  expect(patch(second, [{ kind: "clear" }]).length).toBeGreaterThan(0);
});

test("a workbook without styles, comments or drawings can be marked too, also in the strict form and with prefixes", () => {
  const plain = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>');
  const changes: readonly Change[] = [
    { kind: "mark", sheet: "表", cell: "A1" },
    { kind: "note", sheet: "表", cell: "A1", text: "请核对" },
    { kind: "sheet", sheet: list },
  ];
  const prefixed = plain.replace(/<(\/?)(\w)/g, "<$1x:$2").replace(" xmlns=", " xmlns:x=");
  for (const sheet of [plain, prefixed, plain.replace(mainNamespace, "http://purl.oclc.org/ooxml/spreadsheetml/main")]) {
    const patched = patch(makeXlsx({ sheet }), changes);
    expect(decode(patched).sheets.map((one) => `${one.name} ${one.cells.size}`)).toEqual(["表 1", "问题清单 5"]);
    expect(partText(patched, "xl/worksheets/sheet1.xml")).toMatch(/legacyDrawing [^>]*r:id="rIdFz\d"/);
    expect(partText(patched, "xl/comments1.xml")).toContain("请核对");
    expect(partText(patched, "[Content_Types].xml")).toContain('Extension="vml"');
  }
});

test("two notes on one cell stand in one comment, one below the other, whether it had a comment or not", () => {
  const notes = ["B4", "C5"].flatMap((cell) =>
    ["甲", "乙"].map((words): Change => ({ kind: "note", sheet: "指标数据", cell, text: words })),
  );
  const comments = partText(patch(sample, notes), "xl/comments1.xml");
  for (const cell of ["B4", "C5"]) {
    const own = comments.match(new RegExp(`<comment ref="${cell}".*?</comment>`, "gs")) ?? [];
    expect(own).toHaveLength(1);
    expect(own[0]).toMatch(/【需修改】甲.*【需修改】乙/s);
  }
});
