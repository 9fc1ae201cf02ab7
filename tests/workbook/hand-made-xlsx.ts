/** Workbooks as foreign programs write them, put together from the XML of their parts. */
import { stableZip } from "../../src/ooxml/stable-zip.ts";
import { decodeXlsx } from "../../src/workbook/read-xlsx.ts";
import type { ReadBook, ReadCell } from "../../src/workbook/workbook.ts";

export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Each part of the one-sheet workbook as XML; null leaves it out. Absent: an ordinary one. */
export interface Parts {
  readonly sheet?: string;
  readonly strings?: string | null;
  readonly styles?: string | null;
  readonly workbook?: string;
  readonly workbookRels?: string;
  readonly rootRels?: string | null;
  readonly types?: string | null;
  readonly mainType?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

/** A worksheet with these rows, for example `<row r="1"><c r="A1"><v>1</v></c></row>`. */
export function sheetOf(rows: string, after = ""): string {
  return `<worksheet xmlns="${mainNamespace}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** Cell styles by number format: the code, or the number of a built-in one. */
export function stylesOf(formats: readonly (string | number)[]): string {
  const custom = formats.map((format, index) =>
    typeof format === "string" ? `<numFmt numFmtId="${200 + index}" formatCode="${format.replaceAll('"', "&quot;")}"/>` : "",
  );
  const styles = formats.map((format, index) => `<xf numFmtId="${typeof format === "string" ? 200 + index : format}"/>`);
  return `<styleSheet xmlns="${mainNamespace}"><numFmts>${custom.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join("")}</cellXfs></styleSheet>`;
}

export function stringsOf(...items: readonly string[]): string {
  return `<sst xmlns="${mainNamespace}">${items.map((item) => `<si>${item}</si>`).join("")}</sst>`;
}

export function workbookOf(inner: string, before = ""): string {
  return `<workbook xmlns="${mainNamespace}" xmlns:r="${relationshipNamespace}">${before}<sheets>${inner}</sheets></workbook>`;
}

export function relsOf(relations: readonly (readonly [id: string, type: string, target: string])[]): string {
  const lines = relations.map(([id, type, target]) => {
    return `<Relationship Id="${id}" Type="${relationshipNamespace}/${type}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="${packageNamespace}/relationships">${lines.join("")}</Relationships>`;
}

const ordinaryRels = relsOf([
  ["rId1", "worksheet", "worksheets/sheet1.xml"],
  ["rId2", "sharedStrings", "sharedStrings.xml"],
  ["rId3", "styles", "styles.xml"],
]);

export function makeXlsx(parts: Parts): Uint8Array {
  const mainType = parts.mainType ?? `${contentType}.sheet.main+xml`;
  const types = `<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${mainType}"/></Types>`;
  const files: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": parts.types === undefined ? types : parts.types,
    "_rels/.rels": parts.rootRels === undefined ? relsOf([["rId1", "officeDocument", "xl/workbook.xml"]]) : parts.rootRels,
    "xl/workbook.xml": parts.workbook ?? workbookOf('<sheet name="表" sheetId="1" r:id="rId1"/>'),
    "xl/_rels/workbook.xml.rels": parts.workbookRels ?? ordinaryRels,
    "xl/worksheets/sheet1.xml": parts.sheet ?? sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'),
    "xl/sharedStrings.xml": parts.strings ?? null,
    "xl/styles.xml": parts.styles ?? null,
    ...parts.more,
  };
  const kept = Object.entries(files).filter((entry): entry is [string, string | Uint8Array] => entry[1] !== null);
  return stableZip(
    new Map(kept.map(([name, content]) => [name, typeof content === "string" ? new TextEncoder().encode(content) : content])),
  );
}

export function readParts(parts: Parts): ReadBook {
  const outcome = decodeXlsx(makeXlsx(parts), "a.xlsx");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks));
  return outcome.value;
}

/** The cells of the only sheet. */
export function cellsOf(parts: Parts): Record<string, ReadCell> {
  return Object.fromEntries(readParts(parts).sheets[0]?.cells ?? []);
}
