import { expect, test } from "vitest";
import { cellsOf, sheetOf, stylesOf, workbookOf } from "./hand-made-xlsx.ts";

const row = (cells: string) => sheetOf(`<row r="1">${cells}</row>`);
const text = (words: string) => ({ kind: "text", text: words });

test("numbers keep their digits; only the noise behind Excel's fifteen goes", () => {
  const spelt = [
    "1E-3",
    "0.30000000000000004",
    "1.1000000000000001",
    "12345678901234567",
    "-0",
    " 007 ",
    "1.50",
    "1.5E+2",
    "9.9999999999999999",
  ];
  const cells = spelt.map((value) => `<c><v>${value}</v></c>`).join("");
  const values = Object.values(cellsOf({ sheet: row(cells) })).map((cell) => cell.kind === "number" && cell.value);
  expect(values).toEqual(["0.001", "0.3", "1.1", "12345678901234567", "0", "7", "1.5", "150", "10"]);
});

test("what stands in a number cell and is no number is kept as text", () => {
  const cells = ["约30", "1,234", "NaN", "1E9999", "1E-3000"].map((value) => `<c><v>${value}</v></c>`).join("");
  expect(Object.values(cellsOf({ sheet: row(cells) })).map((cell) => cell.kind)).toEqual(Array(5).fill("text"));
});

test("a number is a date by its format: Chinese built-in ones, 年月日 and locales, but no unit of days and no colour", () => {
  const dates = [
    14,
    31,
    57,
    "yyyy年m月d日",
    "[$-804]yyyy/m/d",
    "[$-F800]dddd, mmmm dd, yyyy",
    "m/d",
    "[Red]yyyy-mm-dd;@",
    'yyyy"年"m"月"',
    "yyyy-mm-dd h:mm",
  ];
  const numbers = [
    0,
    9,
    20,
    46,
    '0.0"天"',
    "[Red]0",
    "h:mm:ss",
    "[h]:mm",
    "General",
    "G/通用格式",
    "0.00E+00",
    '#,##0"元/月"',
    "0\\d",
    "mm:ss",
    "@",
  ];
  const formats = [...dates, ...numbers];
  const cells = formats.map((_, index) => `<c s="${index}"><v>45291</v></c>`).join("");
  const kinds = Object.values(cellsOf({ sheet: row(cells), styles: stylesOf(formats) })).map((cell) => cell.kind);
  expect(kinds).toEqual([...dates.map(() => "date"), ...numbers.map(() => "number")]);
});

test("days are right around Excel's false leap year, in the 1904 system, with a time, and written as ISO text", () => {
  const styles = stylesOf([14]);
  const serials = ["1", "59", "60", "61", "45351", "45351.75", "0", "2958466"];
  const cells = serials.map((serial) => `<c s="0"><v>${serial}</v></c>`).join("");
  const days = Object.values(cellsOf({ sheet: row(cells), styles })).map((cell) =>
    cell.kind === "date" ? cell.date : cell.kind,
  );
  expect(days).toEqual(["1900-01-01", "1900-02-28", "number", "1900-03-01", "2024-02-29", "2024-02-29", "number", "number"]);
  const workbook = workbookOf('<sheet name="表" sheetId="1" r:id="rId1"/>', '<workbookPr date1904="1"/>');
  expect(cellsOf({ workbook, styles, sheet: row('<c s="0"><v>43889</v></c>') })).toEqual({
    A1: { kind: "date", date: "2024-02-29" },
  });
  const iso = '<c t="d"><v>2024-02-29T00:00:00.000Z</v></c><c t="d"><v>2024-02-30</v></c><c t="d"><v>T12:00</v></c>';
  expect(Object.values(cellsOf({ sheet: row(iso) }))).toEqual([
    { kind: "date", date: "2024-02-29" },
    text("2024-02-30"),
    text("T12:00"),
  ]);
});
