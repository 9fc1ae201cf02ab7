/** A workbook as received + changes → the same workbook with just these. Parts that need no change are copied as bytes, so nothing else is lost. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { Bug, conclude, failure, type Outcome } from "../diagnostics/outcome.ts";
import { applyEdits } from "../ooxml/edit-text.ts";
import { repack } from "../ooxml/repack.ts";
import { generalFormat, type NumberFormat } from "./date-formats.ts";
import { cellIn, indexSheet, type SheetIndex } from "./index-sheet.ts";
import { looks, markFill } from "./looks.ts";
import { formatsOf, type OpenWorkbook, openWorkbook, type SheetPart } from "./open-workbook.ts";
import { draftParts, type PartDrafts } from "./part-drafts.ts";
import { addSheet, ensureStyles } from "./patch-book.ts";
import { type CellPatch, type PatchValue, patchCells } from "./patch-cells.ts";
import { patchMarks } from "./patch-marks.ts";
import { patchNotes, type Spelling } from "./patch-notes.ts";
import { patchStyles, type StylePatcher } from "./patch-styles.ts";
import { addressOf, parseAddress, type Sheet } from "./workbook.ts";

/**
 * value: fills a cell or, with null, empties it; its look stays. A date goes as text into a cell that is not formatted as one.
 * mark: paints a cell as wrong. note: puts words beside a cell, below those that are there. clear: takes away all marks and notes of earlier
 * returns. sheet: adds a sheet at the end, or puts it in the place of the one that has its name.
 */
export type Change =
  | { readonly kind: "value"; readonly sheet: string; readonly cell: string; readonly value: PatchValue | null }
  | { readonly kind: "mark"; readonly sheet: string; readonly cell: string }
  | { readonly kind: "note"; readonly sheet: string; readonly cell: string; readonly text: string }
  | { readonly kind: "clear" }
  | { readonly kind: "sheet"; readonly sheet: Sheet };

export type ValueChange = Extract<Change, { kind: "value" }>;
type CellChange = Extract<Change, { cell: string }>;

/** What the patching of all sheets shares. */
interface Patching {
  readonly workbook: OpenWorkbook;
  readonly drafts: PartDrafts;
  readonly formats: readonly NumberFormat[];
  readonly styles: StylePatcher;
  readonly stylesPart: string;
  readonly spelling: Spelling;
  readonly isCleared: boolean;
}

/** Codes: those of openWorkbook; WORKBOOK-018 (no such sheet), WORKBOOK-019 (the cell holds a formula). */
export function patchXlsx(bytes: Uint8Array, file: string, changes: readonly Change[]): Outcome<Uint8Array> {
  const workbook = openWorkbook(bytes, file);
  if (!workbook.ok) return workbook;
  const formats = formatsOf(workbook.value);
  if (!formats.ok) return formats;
  const cellChanges = changes.filter((change) => change.kind !== "clear" && change.kind !== "sheet");
  const unknown = cellChanges.filter((change) => !workbook.value.sheets.some((sheet) => sheet.name === change.sheet));
  if (unknown.length > 0) return failure(...unknown.map((change) => diagnose("WORKBOOK-018", placeOf(file, change), {})));
  const patching = startPatching(workbook.value, formats.value, changes);
  const { drafts, styles } = patching;
  const replaced = new Set(changes.flatMap((change) => (change.kind === "sheet" ? [change.sheet.name] : [])));
  const remarks = workbook.value.sheets.flatMap((sheet) => {
    const own = cellChanges.filter((change) => change.sheet === sheet.name);
    const isTouched = own.length > 0 || patching.isCleared;
    return isTouched && !replaced.has(sheet.name) ? patchSheet(patching, sheet, own) : [];
  });
  for (const change of changes)
    if (change.kind === "sheet") addSheet(drafts, workbook.value, change.sheet, styles, patching.spelling);
  drafts.write(patching.stylesPart, styles.finish());
  return conclude(repack(workbook.value.office.zip, drafts.changed()), [...remarks, ...drafts.faults()]);
}

function startPatching(workbook: OpenWorkbook, formats: readonly NumberFormat[], changes: readonly Change[]): Patching {
  const drafts = draftParts(workbook.office.zip);
  const isStrict = /purl\.oclc\.org\/ooxml/.test(drafts.read(workbook.office.mainPart) ?? "");
  const spelling = {
    spreadsheet: isStrict
      ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
      : "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    relationships: isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  };
  const stylesPart = ensureStyles(drafts, workbook, spelling);
  return {
    workbook,
    drafts,
    formats,
    spelling,
    styles: patchStyles(drafts.read(stylesPart) ?? ""),
    stylesPart,
    isCleared: changes.some((change) => change.kind === "clear"),
  };
}

function placeOf(file: string, change: CellChange) {
  return { kind: "cell", file, sheet: change.sheet, cell: change.cell } as const;
}

function patchSheet(patching: Patching, sheet: SheetPart, changes: readonly CellChange[]): Diagnostic[] {
  const { workbook, drafts, spelling, isCleared } = patching;
  const { file } = workbook.office;
  const text = drafts.read(sheet.part) ?? "";
  const index = indexSheet(text);
  if (!index) return [diagnose("OOXML-007", { kind: "file", file }, { name: sheet.part })];
  const locked = changes.filter((change) => change.kind === "value" && cellIn(index, addressIn(change))?.hasFormula);
  if (locked.length > 0) return locked.map((change) => diagnose("WORKBOOK-019", placeOf(file, change), {}));
  const notes = changes.flatMap((change) => (change.kind === "note" ? [{ cell: change.cell, text: change.text }] : []));
  const marked = changes.flatMap((change) => (change.kind === "mark" ? [change.cell] : []));
  const highlight = marked.length > 0 ? patching.styles.filledHighlight(markFill) : 0;
  const edits = [
    ...patchMarks(text, index, [...new Set(marked)], highlight, isCleared),
    ...patchCells(text, index, cellPatches(patching, index, changes), workbook.main.is1904),
    ...patchNotes(drafts, workbook, sheet, text, index, notes, isCleared, spelling),
  ];
  drafts.write(sheet.part, applyEdits(text, edits));
  return [];
}

/** One patch for each cell: its new value if it has one, and its look with the mark added or taken away. */
function cellPatches({ styles, formats, isCleared }: Patching, index: SheetIndex, changes: readonly CellChange[]): CellPatch[] {
  const patches = new Map<string, CellPatch>();
  const styleOf = (at: Position) => Number(cellIn(index, at)?.attributes["s"] ?? 0);
  const update = (at: Position, patch: Partial<CellPatch>) => {
    const key = addressOf(at.row, at.column);
    patches.set(key, { row: at.row, column: at.column, ...patches.get(key), ...patch });
  };
  const isMarked = (at: Position) => styles.fillOf(styleOf(at)) === markFill;
  const wanted = new Set(changes.flatMap((change) => (change.kind === "mark" ? [change.cell] : [])));
  if (isCleared) {
    // The fill the cell had is not known any more; only cells to be filled in are marked.
    for (const { number: row, cells } of index.rows)
      for (const { column } of cells.values())
        if (isMarked({ row, column }) && !wanted.has(addressOf(row, column)))
          update({ row, column }, { style: styles.filledStyle(styleOf({ row, column }), looks.entry.fill ?? "") });
  }
  for (const change of changes) {
    const at = addressIn(change);
    if (change.kind === "value") update(at, { value: fitValue(change.value, formats[styleOf(at)]) });
    if (change.kind === "mark" && !isMarked(at)) update(at, { style: styles.filledStyle(styleOf(at), markFill) });
  }
  return [...patches.values()];
}

interface Position {
  readonly row: number;
  readonly column: number;
}

function addressIn(change: CellChange): Position {
  const address = parseAddress(change.cell);
  if (!address) throw new Bug(`no address of a cell: ${change.cell}`);
  return address;
}

/** A serial number in a cell without date format would be read as a number. */
function fitValue(value: PatchValue | null, format = generalFormat): PatchValue | null {
  return value?.kind === "date" && !format.isDay ? { kind: "text", text: value.date } : value;
}
