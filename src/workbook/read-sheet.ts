/** A worksheet part → its cells, merges and hidden rows, in one pass. Empty cells cost nothing but their scan. */
import { diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { namespaces } from "../ooxml/namespaces.ts";
import { scanXml, type XmlHandlers } from "../ooxml/scan-xml.ts";
import type { XmlAttributes } from "../ooxml/xml-attributes.ts";
import { readText } from "./cell-text.ts";
import { type Fault, type RawCell, readCell, type SheetContext } from "./read-cell.ts";
import { isTrue } from "./read-parts.ts";
import { addressOf, type ReadCell, type ReadSheet } from "./workbook.ts";

type SheetContent = Pick<ReadSheet, "cells" | "merges" | "hiddenRows">;

/** Codes: WORKBOOK-012 (contradictory), WORKBOOK-013 (too many cells), OOXML-008 to OOXML-011. */
export function readSheet(bytes: Uint8Array, name: string, part: string, context: SheetContext): Outcome<SheetContent> {
  const state = freshState();
  const scanned = scanXml(bytes, context.file, part, handlersOf(state, context));
  if (!scanned.ok) return scanned;
  const at = { kind: "cell", file: context.file, sheet: name, cell: state.address || "A1" } as const;
  if (state.fault) return failure(diagnose("WORKBOOK-012", at, { reason: state.fault }));
  if (state.cells.size > context.cellsLeft)
    return failure(diagnose("WORKBOOK-013", { kind: "file", file: context.file }, { limit: mostCells }));
  return success({ cells: state.cells, merges: state.merges, hiddenRows: state.hiddenRows });
}

/** Non-empty cells of one workbook: real ones have some hundreds. */
export const mostCells = 100_000;
const lastRow = 1_048_576;
const lastColumn = 16_384;

interface State {
  readonly cells: Map<string, ReadCell>;
  readonly merges: string[];
  readonly hiddenRows: Set<number>;
  row: number;
  column: number;
  address: string;
  /** Where the scan stands: outside of sheetData, in a row, in a cell, in the inline string of a cell. */
  place: "outside" | "rows" | "row" | "cell" | "inline";
  phonetic: number;
  raw: RawCell;
  /** The element whose text is being gathered. */
  gathering: "" | "v" | "f" | "t";
  text: string;
  isPreserved: boolean;
  fault: Fault | undefined;
}

function freshState(): State {
  return {
    cells: new Map(),
    merges: [],
    hiddenRows: new Set(),
    row: 0,
    column: 0,
    address: "",
    place: "outside",
    phonetic: 0,
    raw: emptyCell,
    gathering: "",
    text: "",
    isPreserved: false,
    fault: undefined,
  };
}

const emptyCell: RawCell = { type: "n", style: 0, value: undefined, formula: undefined, inline: undefined };

function handlersOf(state: State, context: SheetContext): XmlHandlers {
  return {
    open: (name, namespace, attributes) => {
      if (namespace !== namespaces.spreadsheet) return;
      if (state.place === "outside") openOutside(state, name, attributes);
      else if (state.place === "rows" && name === "row") openRow(state, attributes);
      else if (state.place === "row" && name === "c") openCell(state, attributes);
      else if (state.place === "cell" || state.place === "inline") openInCell(state, name, attributes);
    },
    close: (name, namespace) => {
      if (namespace === namespaces.spreadsheet) close(state, name, context);
    },
    text: (text) => {
      if (state.gathering !== "") state.text += text;
    },
    isDone: () => state.fault !== undefined || state.cells.size > context.cellsLeft,
  };
}

function openOutside(state: State, name: string, attributes: XmlAttributes): void {
  if (name === "sheetData") state.place = "rows";
  else if (name === "mergeCell") {
    const area = attributes.get("ref");
    if (area) state.merges.push(area.toUpperCase());
  }
}

function openRow(state: State, attributes: XmlAttributes): void {
  const given = attributes.get("r");
  state.row = given === undefined ? state.row + 1 : Number(given);
  state.column = 0;
  state.place = "row";
  if (!(Number.isInteger(state.row) && state.row >= 1 && state.row <= lastRow)) setFault(state, "address");
  if (isTrue(attributes.get("hidden"))) state.hiddenRows.add(state.row);
}

function openCell(state: State, attributes: XmlAttributes): void {
  const given = attributes.get("r");
  if (given !== undefined) goTo(state, given);
  else {
    state.column++;
    state.address = addressOf(state.row, state.column);
  }
  if (state.column > lastColumn) setFault(state, "address");
  const type = attributes.get("t") ?? "n";
  const style = Number(attributes.get("s") ?? 0);
  state.raw = { type, style, value: undefined, formula: undefined, inline: undefined };
  state.place = "cell";
}

/** A cell that names another row than the one it stands in could be read either way. */
function goTo(state: State, address: string): void {
  let column = 0;
  let index = 0;
  let isSmall = false;
  for (; index < address.length; index++) {
    const code = address.charCodeAt(index);
    const letter = code & ~0x20;
    if (letter < 65 || letter > 90) break;
    if (letter !== code) isSmall = true;
    column = column * 26 + letter - 64;
  }
  state.column = column;
  state.address = isSmall ? address.toUpperCase() : address;
  if (column === 0 || index > 3 || wholeNumber(address, index) !== state.row) setFault(state, "address");
}

/** The digits from `start` to the end; 0 where there is anything else, or a zero in front. */
function wholeNumber(text: string, start: number): number {
  if (text.charCodeAt(start) === 0x30) return 0;
  let number = 0;
  for (let index = start; index < text.length; index++) {
    const digit = text.charCodeAt(index) - 0x30;
    if (digit < 0 || digit > 9) return 0;
    number = number * 10 + digit;
  }
  return number;
}

function openInCell(state: State, name: string, attributes: XmlAttributes): void {
  if (state.place === "cell" && name === "is") {
    state.place = "inline";
    state.raw.inline = "";
  } else if (name === "rPh") state.phonetic++;
  else if (state.place === "inline" ? name === "t" && state.phonetic === 0 : name === "v" || name === "f") {
    // The names were just compared.
    state.gathering = name as "v" | "f" | "t";
    state.text = "";
    state.isPreserved = attributes.get("xml:space") === "preserve";
  }
}

function close(state: State, name: string, context: SheetContext): void {
  if (state.gathering === name) keepText(state);
  else if (name === "rPh") state.phonetic--;
  else if (name === "is" && state.place === "inline") state.place = "cell";
  else if (name === "c" && state.place === "cell") closeCell(state, context);
  else if (name === "row" && state.place === "row") state.place = "rows";
  else if (name === "sheetData" && state.place === "rows") state.place = "outside";
}

function keepText(state: State): void {
  if (state.gathering === "v") state.raw.value = state.text;
  else if (state.gathering === "f") state.raw.formula = state.text;
  else state.raw.inline = (state.raw.inline ?? "") + readText(state.text, state.isPreserved);
  state.gathering = "";
}

function closeCell(state: State, context: SheetContext): void {
  state.place = "row";
  const cell = readCell(state.raw, context);
  if (cell === undefined || state.fault) return;
  if (typeof cell === "string") setFault(state, cell);
  else if (state.cells.has(state.address)) setFault(state, "twice");
  else state.cells.set(state.address, cell);
}

function setFault(state: State, fault: Fault): void {
  state.fault ??= fault;
}
