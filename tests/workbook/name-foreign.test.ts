import { expect, test } from "vitest";
import { entryOf } from "../../src/diagnostics/catalogue.ts";
import { decodeXlsx } from "../../src/workbook/read-xlsx.ts";
import { codesOf, makeZip } from "../ooxml/hand-made-zip.ts";
import { makeXlsx, relsOf } from "./hand-made-xlsx.ts";

const codeOf = (bytes: Uint8Array | string, file = "教育局.xlsx") => codesOf(decodeXlsx(Buffer.from(bytes), file)).join();

/** An old container with a stream of this name in its directory. */
function compound(...streams: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(1024 + 128 * streams.length);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  streams.forEach((name, index) => {
    const at = 1024 + 128 * index;
    bytes.write(name, at, "utf16le");
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64);
  });
  return bytes;
}

test("WORKBOOK-001: an old .xls or WPS .et, whatever it is called", () => {
  const outcome = decodeXlsx(compound("Root Entry", "Workbook"), "教育局.xlsx");
  expect(outcome.remarks).toMatchObject([{ code: "WORKBOOK-001", facts: { extension: ".xls" } }]);
  expect(decodeXlsx(compound("Workbook"), "教育局.et").remarks).toMatchObject([{ facts: { extension: ".et" } }]);
});

test("WORKBOOK-002: a workbook with a password", () => {
  expect(codeOf(compound("EncryptionInfo", "EncryptedPackage"))).toBe("WORKBOOK-002");
});

test("WORKBOOK-003: .xlsb; WORKBOOK-004: .ods", () => {
  expect(codeOf(makeXlsx({ mainType: "application/vnd.ms-excel.sheet.binary.macroEnabled.main" }))).toBe("WORKBOOK-003");
  const ods = makeZip([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", method: 0 },
    { name: "content.xml" },
  ]);
  expect(codeOf(ods)).toBe("WORKBOOK-004");
});

test("WORKBOOK-005: a web page, an archived one or an XML spreadsheet under the name of a workbook", () => {
  expect(codeOf("\uFEFF\r\n<html><table><tr><td>1</td></tr></table></html>", "导出.xls")).toBe("WORKBOOK-005");
  expect(codeOf("<TABLE border=1>", "导出.xls")).toBe("WORKBOOK-005");
  expect(codeOf("MIME-Version: 1.0\r\nContent-Type: multipart/related", "导出.xls")).toBe("WORKBOOK-005");
  expect(codeOf('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', "导出.xls")).toBe("WORKBOOK-005");
});

test("WORKBOOK-006: comma-separated text, also in GBK; WORKBOOK-010: other text", () => {
  expect(codeOf("指标,数值\n处罚,12\n许可,30\n", "a.xlsx")).toBe("WORKBOOK-006");
  expect(codeOf(Buffer.from("d6b8b1ea2cca fdd6b50a31 2c320a".replaceAll(" ", ""), "hex"), "a.csv")).toBe("WORKBOOK-006");
  expect(codeOf("本单位无此项。")).toBe("WORKBOOK-010");
  expect(codeOf(Buffer.from("\uFEFF本单位", "utf16le"))).toBe("WORKBOOK-010");
});

test("WORKBOOK-007: a Word document, new, old or OpenDocument", () => {
  const word = makeXlsx({
    types:
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    rootRels: relsOf([["rId1", "officeDocument", "word/document.xml"]]),
    more: { "word/document.xml": "<d/>" },
  });
  expect(codeOf(word)).toBe("WORKBOOK-007");
  expect(codeOf(compound("WordDocument"), "a.doc")).toBe("WORKBOOK-007");
  expect(codeOf(makeZip([{ name: "mimetype", content: "application/vnd.oasis.opendocument.text", method: 0 }]))).toBe(
    "WORKBOOK-007",
  );
});

test("WORKBOOK-008: a scan; WORKBOOK-009: nothing at all", () => {
  expect(codeOf("%PDF-1.7\n")).toBe("WORKBOOK-008");
  expect(codeOf(Buffer.from("ffd8ffe000104a464946", "hex"), "扫描件.jpg")).toBe("WORKBOOK-008");
  expect(codeOf("")).toBe("WORKBOOK-009");
  expect(codeOf(new Uint8Array(5000))).toBe("WORKBOOK-009");
});

test("WORKBOOK-011: archives of other kinds, noise, and office files of other programs", () => {
  expect(decodeXlsx(Buffer.from("526172211a070100", "hex"), "a.rar").remarks).toMatchObject([
    { code: "WORKBOOK-011", facts: { found: "archive" } },
  ]);
  expect(codeOf(Uint8Array.from({ length: 300 }, (_, index) => (index * 37 + 129) % 256))).toBe("WORKBOOK-011");
  expect(codeOf(compound("PowerPoint Document"))).toBe("WORKBOOK-011");
  expect(codeOf(makeXlsx({ workbook: "<presentation/>" }))).toBe("WORKBOOK-011");
});

test("OOXML-012: an ordinary ZIP under the name of a workbook; OOXML-001: half a workbook", () => {
  expect(codeOf(makeZip([{ name: "照片.jpg" }]))).toBe("OOXML-012");
  const whole = makeXlsx({});
  expect(codeOf(whole.subarray(0, whole.length / 2))).toBe("OOXML-001");
});

test("each remedy says what to do in words that differ from the finding", () => {
  for (const code of ["WORKBOOK-001", "WORKBOOK-002", "WORKBOOK-005", "WORKBOOK-011"] as const) {
    const facts = { extension: ".xls", found: "html" };
    expect(entryOf(code).fix(facts).zh).not.toBe(entryOf(code).message(facts).zh);
  }
});
