import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeXlsx } from "../../src/workbook/read-xlsx.ts";
import type { BookCell, ReadBook, ReadCell } from "../../src/workbook/workbook.ts";
import { addressOf } from "../../src/workbook/workbook.ts";
import { encodeXlsx } from "../../src/workbook/write-xlsx.ts";
import { bookOf, decimal, sampleBook, sheetOf, showCells, text } from "./small-book.ts";

function decode(bytes: Uint8Array): ReadBook {
  const outcome = decodeXlsx(bytes, "a.xlsx");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks));
  expect(outcome.remarks).toEqual([]);
  return outcome.value;
}

async function cellsBack(cells: readonly BookCell[]): Promise<Record<string, ReadCell>> {
  const book = decode(await encodeXlsx(bookOf([sheetOf("表", [{ cells }])])));
  return Object.fromEntries(book.sheets[0]?.cells ?? []);
}

test("a book is read back as it was written: values, states, merges, hidden rows, names", async () => {
  const book = decode(await encodeXlsx(sampleBook));
  expect(book.sheets.map(({ name, state, merges, hiddenRows }) => ({ name, state, merges, hidden: [...hiddenRows] }))).toEqual([
    { name: "指标数据", state: "visible", merges: ["B2:D2"], hidden: [1] },
    { name: "填报'一'说明", state: "visible", merges: [], hidden: [] },
    { name: "_lists", state: "veryHidden", merges: [], hidden: [] },
  ]);
  expect(book.names).toEqual(sampleBook.names);
  expect(showCells(book)).toMatchInlineSnapshot(`
    [
      "指标数据!A1 text fz:figures",
      "指标数据!C1 text value",
      "指标数据!B2 text 2023年度指标数据",
      "指标数据!B3 text 指标",
      "指标数据!C3 text 本年数",
      "指标数据!D3 text 状态",
      "指标数据!A4 text k0|2023",
      "指标数据!B4 text 行政处罚案件数",
      "指标数据!C4 number 12.5",
      "指标数据!D4 text 已填",
      "指标数据!A5 text k1|2023",
      "指标数据!B5 text 行政复议案件数",
      "指标数据!D5 text 未填",
      "指标数据!B6 text 到说明",
      "指标数据!C6 date 2024-02-29",
      "指标数据!D6 number 12.5",
      "填报'一'说明!A1 text 一、只填浅黄色单元格。
    二、没有的填“无”。",
      "_lists!A1 text 是",
      "_lists!A2 text 否",
    ]
  `);
});

test("the same book gives the same bytes, whatever was written before and however much time goes by", async () => {
  const first = await encodeXlsx(sampleBook);
  await encodeXlsx(bookOf([sheetOf("别的", [{ cells: [text("x")] }])]));
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(Buffer.compare(await encodeXlsx(sampleBook), first)).toBe(0);
});

test("any text comes back as typed, but for characters no workbook can hold", async () => {
  const nasty = fc.constantFrom(
    "=1+1",
    "+A1",
    "-2",
    "@SUM(A1)",
    "_x0041_",
    "_x005F_",
    " 前后 ",
    "a\r\nb",
    "\ttab",
    "<b>&amp;",
    "'",
    "\u0000\u0007",
    "\uFFFE",
    "\uD800",
    "😀",
    "𠮷",
    "007",
    "1E5",
    "TRUE",
    "__proto__",
  );
  const words = fc.oneof(
    nasty,
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.array(nasty).map((list) => list.join("")),
  );
  const clean = (typed: string) =>
    typed.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu, "");
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 12 }), async (typed) => {
      const expected = Object.fromEntries(
        typed.flatMap((one, index) => (clean(one) === "" ? [] : [[addressOf(1, index + 1), { kind: "text", text: clean(one) }]])),
      );
      expect(await cellsBack(typed.map((one) => text(one)))).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

test("decimals and days come back exactly; a number too long for Excel stays whole, as text", async () => {
  const digits = fc.tuple(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), fc.nat(9)).map(([value, places]) => {
    const sign = value < 0n ? "-" : "";
    const padded = String(value < 0n ? -value : value).padStart(places + 1, "0");
    const whole = padded.slice(0, padded.length - places);
    const rest = padded.slice(padded.length - places).replace(/0+$/, "");
    const plain = rest ? `${whole}.${rest}` : whole;
    return plain === "0" ? "0" : sign + plain;
  });
  const days = fc
    .date({ min: new Date("1900-03-01"), max: new Date("2100-12-31"), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));
  await fc.assert(
    fc.asyncProperty(digits, days, async (value, date) => {
      const cells = await cellsBack([decimal(value), { value: { kind: "date", date }, style: "entry" }]);
      expect(cells).toEqual({ A1: { kind: "number", value, format: "General" }, B1: { kind: "date", date } });
    }),
    { numRuns: 30 },
  );
  expect(await cellsBack([decimal("1234567890.1234567")])).toEqual({ A1: { kind: "text", text: "1234567890.1234567" } });
});

test("a text longer than a cell can hold ends in …, and long prompts are cut to what Excel accepts", async () => {
  const cells = await cellsBack([text("法".repeat(40_000))]);
  expect(cells["A1"]).toMatchObject({ kind: "text", text: `${"法".repeat(32_766)}…` });
});

const hasSoffice = spawnSync("soffice", ["--version"]).status === 0;

test.skipIf(!hasSoffice)("LibreOffice opens a book, saves it, and every value is the same", { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "fazhi-lo-"));
  try {
    const source = join(folder, "in.xlsx");
    const bytes = await encodeXlsx(sampleBook);
    writeFileSync(source, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", join(folder, "out"), source], {
      stdio: "ignore",
    });
    const back = decode(readFileSync(join(folder, "out", "in.xlsx")));
    expect(showCells(back)).toEqual(showCells(decode(bytes)));
    expect(back.names.map(({ name }) => name).sort()).toEqual(sampleBook.names.map(({ name }) => name).sort());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
