import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeXlsx } from "../../src/workbook/read-xlsx.ts";
import { codesOf } from "../ooxml/hand-made-zip.ts";
import {
  cellsOf,
  mainNamespace,
  makeXlsx,
  readParts,
  relationshipNamespace,
  relsOf,
  sheetOf,
  stringsOf,
  stylesOf,
  workbookOf,
} from "./hand-made-xlsx.ts";

const row = (cells: string) => sheetOf(`<row r="1">${cells}</row>`);
const text = (words: string) => ({ kind: "text", text: words });

test("phonetic guides are no part of the text; rich runs are joined; escapes and CDATA are read as seen", () => {
  const strings = stringsOf(
    "<t>法治</t><rPh sb='0' eb='2'><t>fa zhi</t></rPh><phoneticPr fontId='1'/>",
    "<r><rPr><b/></rPr><t>行政</t></r><r><t xml:space='preserve'> 处罚 </t></r>",
    "<t>第一行_x000D_\n第二行</t>",
    "<t><![CDATA[a<b&c]]></t>",
    "<t>  两边空白  </t>",
    "<t xml:space='preserve'>  两边空白  </t>",
    "<t>_x005F_x0041_</t>",
    "<t>&#128512;𠮷</t>",
  );
  const cells = Array.from({ length: 8 }, (_, index) => `<c t="s"><v>${index}</v></c>`).join("");
  expect(Object.values(cellsOf({ sheet: row(cells), strings }))).toEqual(
    ["法治", "行政 处罚 ", "第一行\n第二行", "a<b&c", "两边空白", "  两边空白  ", "_x0041_", "😀𠮷"].map(text),
  );
});

test("strings written in the cell, as rich text or with phonetic guides, read like shared ones", () => {
  const cells = `<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></is></c><c r="B1" t="str"><v>丙</v></c>`;
  expect(cellsOf({ sheet: row(cells) })).toEqual({ A1: text("甲乙"), B1: text("丙") });
});

test("rows and cells without an address stand where they follow", () => {
  const sheet = sheetOf(
    '<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row><row><c><v>5</v></c></row>',
  );
  expect(Object.keys(cellsOf({ sheet }))).toEqual(["A1", "C1", "D1", "A5", "A6"]);
});

test("an address in small letters is the same; one with blanks, signs or a zero in front is none: WORKBOOK-012", () => {
  expect(cellsOf({ sheet: row('<c r="b1" t="str"><v>甲</v></c>') })).toEqual({ B1: text("甲") });
  for (const address of ["B01", "B1 ", "B+1", "B1.0", "B1e0", "", "$B$1"])
    expect([address, codesOf(decodeXlsx(makeXlsx({ sheet: row(`<c r="${address}"><v>1</v></c>`) }), "a.xlsx"))]).toEqual([
      address,
      ["WORKBOOK-012"],
    ]);
});

test("blanks around words that the file does not ask to keep go, however many there are; those between words stay", () => {
  const blanks = " ".repeat(200_000);
  const strings = stringsOf(`<t>${blanks}甲${blanks}乙${blanks}</t>`);
  expect(cellsOf({ sheet: row('<c t="s"><v>0</v></c>'), strings })).toEqual({ A1: text(`甲${blanks}乙`) });
});

test("formulas: a cached 0, false or empty text counts; one without a value is not calculated; errors are errors", () => {
  const cells = [
    "<c><f>A9</f><v>0</v></c>",
    '<c t="b"><f>A9=1</f><v>0</v></c>',
    '<c t="str"><f>""</f><v></v></c>',
    "<c><f>SUM(A1:A2)</f></c>",
    '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    '<c><f t="shared" si="0"/><v>7</v></c>',
    "<c><f>A9</f><v/></c>",
  ].join("");
  expect(Object.values(cellsOf({ sheet: row(cells) }))).toEqual([
    { formula: "A9", kind: "number", value: "0", format: "General" },
    { formula: "A9=1", kind: "boolean", value: false },
    { formula: '""', kind: "text", text: "" },
    { formula: "SUM(A1:A2)", kind: "uncalculated" },
    { formula: "1/0", kind: "error", text: "#DIV/0!" },
    { formula: "", kind: "number", value: "7", format: "General" },
    { formula: "A9", kind: "uncalculated" },
  ]);
});

test("empty cells are not there: styled ones, empty strings, empty values", () => {
  const cells =
    '<c r="A1" s="1"/><c r="B1" t="s"><v/></c><c r="C1"><v></v></c><c r="D1" t="inlineStr"><is><t></t></is></c><c r="E1" t="b"><v>1</v></c>';
  expect(cellsOf({ sheet: row(cells) })).toEqual({ E1: { kind: "boolean", value: true } });
});

test("merges, hidden rows, sheet states and names are told; Excel's own names are not", () => {
  const book = readParts({
    workbook: `<workbook xmlns="${mainNamespace}" xmlns:r="${relationshipNamespace}"><sheets><sheet name="甲&amp;乙" sheetId="1" state="veryHidden" r:id="rId1"/></sheets><definedNames><definedName name="fz.a">'甲&amp;乙'!$A$1</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">x!$1:$1</definedName><definedName name="fz.a" localSheetId="0">other!$A$1</definedName><definedName name="fz.b" localSheetId="0"> x!$B$1 </definedName></definedNames></workbook>`,
    sheet: sheetOf(
      '<row r="1" hidden="1"/><row r="3" hidden="true"><c r="A3"><v>1</v></c></row>',
      '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    ),
  });
  expect(book.sheets[0]).toMatchObject({
    name: "甲&乙",
    state: "veryHidden",
    merges: ["A1:XFD1048576"],
    part: "xl/worksheets/sheet1.xml",
  });
  expect([...(book.sheets[0]?.hiddenRows ?? [])]).toEqual([1, 3]);
  expect(book.names).toEqual([
    { name: "fz.a", ref: "'甲&乙'!$A$1" },
    { name: "fz.b", ref: "x!$B$1" },
  ]);
});

test("the same workbook with prefixes, in the strict form, in UTF-16, with absolute targets or other part names reads the same", () => {
  const sheet = row('<c r="A1" t="s"><v>0</v></c><c r="B1"><f>1+1</f><v>2</v></c>');
  const strings = stringsOf("<t>法治</t>");
  const plain = { sheet, strings };
  const expected = cellsOf(plain);
  const prefix = (xml: string) => xml.replace(/<(\/?)(\w)/g, "<$1x:$2").replaceAll(" xmlns=", " xmlns:x=");
  const strict = (xml: string) =>
    xml
      .replaceAll(mainNamespace, "http://purl.oclc.org/ooxml/spreadsheetml/main")
      .replaceAll(relationshipNamespace, "http://purl.oclc.org/ooxml/officeDocument/relationships");
  const workbook = workbookOf('<sheet name="表" sheetId="1" r:id="rId1"/>');
  const rels = [
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "sharedStrings", "sharedStrings.xml"],
  ] as const;
  const root = relsOf([["rId1", "officeDocument", "xl/workbook.xml"]]);
  const quoted = (xml: string) => xml.replace(/(\s[\w:]+)="([^"]*)"/g, "$1 = '$2'");
  const variants = [
    { sheet: prefix(sheet), strings: prefix(strings), workbook: prefix(workbook) },
    {
      sheet: strict(sheet),
      strings: strict(strings),
      workbook: strict(workbook),
      workbookRels: strict(relsOf(rels)),
      rootRels: strict(root),
    },
    { sheet: quoted(sheet), strings: quoted(strings), workbook: quoted(workbook) },
    { sheet: `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n${sheet}`, strings },
    {
      ...plain,
      workbookRels: relsOf(rels.map(([id, type, target]) => [id, type, `/xl/${target}`] as const)),
      rootRels: relsOf([["rId1", "officeDocument", "/xl/workbook.xml"]]),
    },
    { ...plain, types: null },
    {
      ...plain,
      workbookRels: relsOf([
        ["rId1", "worksheet", "../data/%E8%A1%A8.xml"],
        ["rId2", "sharedStrings", ".\\SharedStrings.xml"],
      ]),
      more: { "data/表.xml": sheet },
    },
    { ...plain, more: { "xl/worksheets/sheet1.xml": Buffer.from(`\uFEFF${sheet}`, "utf16le") } },
  ];
  for (const variant of variants) expect(cellsOf(variant)).toEqual(expected);
});

test("a file whose cells contradict it is WORKBOOK-012 with the cell", () => {
  const remarks = (sheet: string) => decodeXlsx(makeXlsx({ sheet }), "a.xlsx").remarks;
  expect(remarks(row('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'))).toMatchObject([
    { code: "WORKBOOK-012", at: { sheet: "表", cell: "A1" }, facts: { reason: "twice" } },
  ]);
  expect(remarks(row('<c r="B1" t="s"><v>3</v></c>'))).toMatchObject([
    { code: "WORKBOOK-012", at: { cell: "B1" }, facts: { reason: "string" } },
  ]);
  for (const address of ["A2", "XFE1", "1", "A", "ABCD1", "A1:B1"])
    expect(remarks(row(`<c r="${address}"><v>1</v></c>`))).toMatchObject([{ facts: { reason: "address" } }]);
  for (const number of ["0", "1048577", "x", "1.5"])
    expect(remarks(sheetOf(`<row r="${number}"><c><v>1</v></c></row>`))).toMatchObject([{ facts: { reason: "address" } }]);
});

test("a hundred thousand filled cells are the most: WORKBOOK-013; styled empty ones do not count, nor does a merge of the whole sheet", () => {
  const filled = Array.from({ length: 400 }, () => `<row>${"<c><v>1</v></c>".repeat(251)}</row>`).join("");
  expect(codesOf(decodeXlsx(makeXlsx({ sheet: sheetOf(filled) }), "a.xlsx"))).toEqual(["WORKBOOK-013"]);
  const empty = `${'<row s="1"><c s="1"/></row>'.repeat(300_000)}<row r="1048576"><c><v>5</v></c></row>`;
  expect(cellsOf({ sheet: sheetOf(empty, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>') })).toMatchObject({
    A1048576: { value: "5" },
  });
});

test("macros are WORKBOOK-014 and links to other files WORKBOOK-015: warnings, the values are read", () => {
  const workbookRels = relsOf([
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId9", "externalLink", "externalLinks/externalLink1.xml"],
  ]);
  const outcome = decodeXlsx(
    makeXlsx({ mainType: "application/vnd.ms-excel.sheet.macroEnabled.main+xml", workbookRels }),
    "a.xlsm",
  );
  expect(outcome.ok && outcome.value.sheets[0]?.cells.size).toBe(1);
  expect(codesOf(outcome)).toEqual(["WORKBOOK-014", "WORKBOOK-015"]);
});

test("one part for two sheets, or one name for two, is WORKBOOK-016; a workbook of charts only WORKBOOK-017", () => {
  const twice = workbookOf('<sheet name="甲" sheetId="1" r:id="rId1"/><sheet name="乙" sheetId="2" r:id="rId1"/>');
  expect(codesOf(decodeXlsx(makeXlsx({ workbook: twice }), "a.xlsx"))).toEqual(["WORKBOOK-016"]);
  const chart = relsOf([["rId1", "chartsheet", "chartsheets/sheet1.xml"]]);
  expect(codesOf(decodeXlsx(makeXlsx({ workbookRels: chart }), "a.xlsx"))).toEqual(["WORKBOOK-017"]);
});

test("a sheet whose part is gone is OOXML-007, not an empty sheet", () => {
  const workbookRels = relsOf([["rId1", "worksheet", "worksheets/gone.xml"]]);
  expect(decodeXlsx(makeXlsx({ workbookRels }), "a.xlsx").remarks).toMatchObject([
    { code: "OOXML-007", facts: { name: "xl/worksheets/gone.xml" } },
  ]);
  expect(decodeXlsx(makeXlsx({ workbookRels: relsOf([]) }), "a.xlsx").remarks).toMatchObject([
    { code: "OOXML-007", facts: { name: "表" } },
  ]);
});

test("whatever is broken in the XML of a sheet, the answer is a book or a reason, never an exception", () => {
  const sheet = sheetOf(
    '<row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>乙</t></r></is></c></row><row r="2"><c r="A2"><f>1+1</f><v>2.5E-1</v></c></row>',
  );
  const strings = stringsOf("<t>法治</t>");
  const cut = fc.record({
    at: fc.nat(sheet.length),
    length: fc.nat(12),
    by: fc.constantFrom("", "<", ">", '"', "&", "<c>", "</c>", "r=", "\u0000", "99999999", "-"),
  });
  fc.assert(
    fc.property(fc.array(cut, { minLength: 1, maxLength: 3 }), (cuts) => {
      const broken = cuts.reduce((xml, { at, length, by }) => xml.slice(0, at) + by + xml.slice(at + length), sheet);
      const outcome = decodeXlsx(makeXlsx({ sheet: broken, strings, styles: stylesOf([0, 14]) }), "a.xlsx");
      return outcome.ok ? outcome.value.sheets.length === 1 : outcome.remarks.length > 0;
    }),
    { numRuns: 500 },
  );
});
