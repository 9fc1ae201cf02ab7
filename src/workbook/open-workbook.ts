/** Bytes → an opened workbook: its list of sheets, and which part holds which. What is no workbook is named. */
import { diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { type OfficePackage, openPackage, type Relationship, readRelationships } from "../ooxml/open-package.ts";
import type { NumberFormat } from "./date-formats.ts";
import { nameForeign } from "./name-foreign.ts";
import { readFormats, readSharedStrings, readWorkbookPart, type SheetEntry, type WorkbookPart } from "./read-parts.ts";

export interface OpenWorkbook {
  readonly office: OfficePackage;
  readonly main: WorkbookPart;
  /** Relationships of the main part. */
  readonly related: readonly Relationship[];
  readonly sheets: readonly SheetPart[];
}

export interface SheetPart extends SheetEntry {
  readonly part: string;
}

/** Codes: WORKBOOK-001 to WORKBOOK-011, WORKBOOK-016, WORKBOOK-017, OOXML-001 to OOXML-012. */
export function openWorkbook(bytes: Uint8Array, file: string): Outcome<OpenWorkbook> {
  const foreign = nameForeign(bytes, file);
  if (foreign) return failure(foreign);
  const opened = openPackage(bytes, file);
  if (!opened.ok) return opened;
  const { zip, mainPart, mainType } = opened.value;
  const at = { kind: "file", file } as const;
  if (mainType.includes("binary")) return failure(diagnose("WORKBOOK-003", at, {}));
  if (mainType.includes("wordprocessing")) return failure(diagnose("WORKBOOK-007", at, {}));
  const main = readWorkbookPart(zip, file, mainPart);
  if (!main.ok) return main;
  if (main.value.sheets === undefined) return failure(diagnose("WORKBOOK-011", at, { found: "other" }));
  const related = readRelationships(zip, file, mainPart);
  if (!related.ok) return related;
  const sheets = locateSheets(main.value.sheets, related.value);
  const twice = findTwice(sheets);
  if (twice) return failure(diagnose("WORKBOOK-016", at, { name: twice.name }));
  if (sheets.length === 0) return failure(diagnose("WORKBOOK-017", at, {}));
  return success({ office: opened.value, main: main.value, related: related.value, sheets });
}

/** Chart sheets hold no cells and are left out. A sheet without a part keeps its name, so that the missing part can be named. */
function locateSheets(sheets: readonly SheetEntry[], related: readonly Relationship[]): SheetPart[] {
  // Of two relationships with one id the first counts.
  const byId = new Map(related.toReversed().map((relationship) => [relationship.id, relationship]));
  return sheets.flatMap((sheet) => {
    const target = byId.get(sheet.relationship);
    return target && target.type !== "worksheet" ? [] : [{ ...sheet, part: target?.target ?? sheet.name }];
  });
}

/** The first sheet with the part or the name of an earlier one. */
function findTwice(sheets: readonly SheetPart[]): SheetPart | undefined {
  const parts = new Set<string>();
  const names = new Set<string>();
  return sheets.find(({ part, name }) => {
    const isTwice = parts.has(part) || names.has(name.toLowerCase());
    parts.add(part);
    names.add(name.toLowerCase());
    return isTwice;
  });
}

/** All strings that cells share, by index; none where the workbook has no such part. */
export function stringsOf(workbook: OpenWorkbook): Outcome<string[]> {
  return readOptional(workbook, "sharedStrings", readSharedStrings);
}

/** The number format of each cell style, by index. */
export function formatsOf(workbook: OpenWorkbook): Outcome<NumberFormat[]> {
  return readOptional(workbook, "styles", readFormats);
}

function readOptional<T>(
  { office, related }: OpenWorkbook,
  type: string,
  read: (bytes: Uint8Array, file: string, part: string) => Outcome<T[]>,
): Outcome<T[]> {
  const part = related.find((relationship) => relationship.type === type)?.target;
  if (part === undefined || !office.zip.names.includes(part)) return success([]);
  const content = office.zip.read(part);
  return content.ok ? read(content.value, office.file, part) : content;
}
