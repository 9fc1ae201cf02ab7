/** A .docx to lines: automatic numbers become text, tables become rows, deleted words are left out. */
import { diagnose } from "../../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../../diagnostics/outcome.ts";
import { readNumbering } from "../../ooxml/docx-numbering.ts";
import { type OfficePackage, openPackage, readRelationships } from "../../ooxml/open-package.ts";
import { childOf, childrenOf, readXml, type XmlElement } from "../../ooxml/read-xml.ts";
import { readZip, type ZipLimits } from "../../ooxml/read-zip.ts";
import type { SourceLine } from "../text/source-line.ts";
import { type DocxStyles, readStyles } from "./docx-styles.ts";
import { readParagraph } from "./docx-text.ts";
import { type SpannedCell, spreadRows } from "./table-rows.ts";

const mebibyte = 1024 * 1024;
/** A plan with pictures can be bigger than a workbook; its text is not. */
const limits: ZipLimits = { fileBytes: 40 * mebibyte, inflatedBytes: 200 * mebibyte, partBytes: 64 * mebibyte, entries: 2000 };

/** Codes: PLAN-007 (another kind of ZIP), and those of ooxml/ for a damaged or unsafe file. */
export function readDocx(bytes: Uint8Array, file: string): Outcome<readonly SourceLine[]> {
  const other = otherKind(bytes, file);
  if (other !== undefined) return failure(diagnose("PLAN-007", { kind: "file", file }, { kind: other }));
  const opened = openPackage(bytes, file, limits);
  if (!opened.ok) return opened;
  const kind = /spreadsheet|excel/.test(opened.value.mainType)
    ? "Excel 工作簿"
    : /presentation/.test(opened.value.mainType)
      ? "演示文稿"
      : undefined;
  if (kind !== undefined) return failure(diagnose("PLAN-007", { kind: "file", file }, { kind }));
  const parts = readParts(opened.value);
  if (!parts.ok) return parts;
  const body = childOf(parts.value.document, "body");
  if (!body) return success([]);
  const numbering = readNumbering(parts.value.numbering);
  const styles = readStyles(parts.value.styles);
  const reading: Reading = { styles, nextNumber: numbering, tables: { count: 0 } };
  const around = parts.value.around.flatMap((part) =>
    readBlocks(part, reading).map((line): SourceLine => ({ kind: "furniture", text: line.text })),
  );
  return success([...readBlocks(body, reading), ...around]);
}

interface Reading {
  readonly styles: DocxStyles;
  readonly nextNumber: ReturnType<typeof readNumbering>;
  readonly tables: { count: number };
}

/** What a ZIP holds if it is no Office document at all. */
function otherKind(bytes: Uint8Array, file: string): string | undefined {
  const zip = readZip(bytes, file, limits);
  if (!zip.ok) return undefined;
  const { names } = zip.value;
  if (names.includes("OFD.xml")) return "OFD 版式文件";
  if (names.includes("mimetype") && names.includes("content.xml")) return "ODF 文档";
  return names.some((name) => /\[Content_Types\]\.xml|_rels\/\.rels/i.test(name)) ? undefined : "压缩包";
}

interface Parts {
  readonly document: XmlElement;
  readonly numbering: XmlElement | undefined;
  readonly styles: XmlElement | undefined;
  /** Headers, footers and notes. */
  readonly around: readonly XmlElement[];
}

function readParts(office: OfficePackage): Outcome<Parts> {
  const { zip, file, mainPart } = office;
  const relationships = readRelationships(zip, file, mainPart);
  if (!relationships.ok) return relationships;
  const read = (name: string): Outcome<XmlElement> => {
    const content = zip.read(name);
    return content.ok ? readXml(content.value, file, name) : content;
  };
  const document = read(mainPart);
  if (!document.ok) return document;
  const ofType = (...types: string[]): XmlElement[] =>
    relationships.value.flatMap(({ type, target, external }) => {
      // A missing or broken side part must not cost the document.
      const part = types.includes(type) && !external && zip.names.includes(target) ? read(target) : undefined;
      return part?.ok ? [part.value] : [];
    });
  const around = ofType("header", "footer").concat(ofType("footnotes", "endnotes").flatMap((notes) => childrenOf(notes)));
  return success({ document: document.value, numbering: ofType("numbering")[0], styles: ofType("styles")[0], around });
}

/** Paragraphs and tables of a body, a cell, a header or a text box, in order. */
function readBlocks(parent: XmlElement, reading: Reading): SourceLine[] {
  return childrenOf(parent).flatMap((block): SourceLine[] => {
    switch (block.name) {
      case "p":
        return paragraphLines(block, reading);
      case "tbl":
        return tableLines(block, reading);
      case "sdt":
        return readBlocks(childOf(block, "sdtContent") ?? block, reading).map((line) =>
          isContents(block) ? { kind: "furniture", text: line.text } : line,
        );
      case "ins":
      case "moveTo":
      case "customXml":
      case "smartTag":
        return readBlocks(block, reading);
      default:
        return [];
    }
  });
}

/** A table of contents that Word keeps by itself. */
function isContents(block: XmlElement): boolean {
  const properties = childOf(block, "sdtPr");
  const gallery = properties && childOf(properties, "docPartObj");
  return (
    gallery !== undefined &&
    childrenOf(gallery, "docPartGallery").some(({ attributes }) => /contents|目录/i.test(attributes["val"] ?? ""))
  );
}

function paragraphLines(paragraph: XmlElement, reading: Reading): SourceLine[] {
  const { lines, boxes } = readParagraph(paragraph);
  const properties = childOf(paragraph, "pPr");
  const style = reading.styles.of(properties);
  const boxed = boxes.flatMap((box) => readBlocks(box, reading));
  if (lines.every((line) => line.trim() === "")) return boxed;
  const number = style.numbering ? reading.nextNumber(style.numbering.id, style.numbering.level) : "";
  const texts = lines.map((line, index) => (index === 0 ? number + line : line));
  return [
    ...texts.map((text): SourceLine => {
      if (style.isContents) return { kind: "furniture", text };
      return style.level === undefined ? { kind: "text", text } : { kind: "heading", text, level: style.level };
    }),
    ...boxed,
  ];
}

function tableLines(table: XmlElement, reading: Reading): SourceLine[] {
  const rows = childrenOf(table, "tr").map((row) => cellsOf(row, reading));
  const cells = rows.flat();
  // A table of one column frames text.
  if (rows.every((row) => row.length <= 1)) return cells.flatMap(({ lines }) => lines);
  reading.tables.count += 1;
  return spreadRows(withRowSpans(rows), reading.tables.count);
}

interface DocxCell {
  readonly lines: readonly SourceLine[];
  readonly columns: number;
  /** The column of the grid at which the cell begins. */
  readonly at: number;
  readonly merge: "starts" | "goes on" | "none";
}

function cellsOf(row: XmlElement, reading: Reading): DocxCell[] {
  let at = numberIn(childOf(row, "trPr"), "gridBefore") ?? 0;
  return childrenOf(row).flatMap((child): DocxCell[] => {
    const cell =
      child.name === "sdt" ? childOf(childOf(child, "sdtContent") ?? child, "tc") : child.name === "tc" ? child : undefined;
    if (!cell) return [];
    const properties = childOf(cell, "tcPr");
    const merge = properties && childOf(properties, "vMerge");
    const columns = numberIn(properties, "gridSpan") ?? 1;
    const start = at;
    at += columns;
    const kind = !merge ? "none" : merge.attributes["val"] === "restart" ? "starts" : "goes on";
    return [{ lines: readBlocks(cell, reading), columns, at: start, merge: kind }];
  });
}

function numberIn(properties: XmlElement | undefined, name: string): number | undefined {
  const value = Number(properties && childOf(properties, name)?.attributes["val"]);
  return Number.isInteger(value) && value > 0 && value <= 64 ? value : undefined;
}

function withRowSpans(rows: readonly (readonly DocxCell[])[]): SpannedCell[][] {
  return rows.map((row, index) =>
    row
      .filter(({ merge }) => merge !== "goes on")
      .map(({ lines, columns, at, merge }) => {
        const below = rows.slice(index + 1).findIndex((next) => !next.some((cell) => cell.at === at && cell.merge === "goes on"));
        const more = below === -1 ? rows.length - index - 1 : below;
        return { lines: lines.map(({ text }) => text), columns, rows: merge === "starts" ? more + 1 : 1 };
      }),
  );
}
