/** The text of a worksheet part → where its rows and cells stand in it, so that one cell can be changed and the rest left alone. */
import type { XmlAttributes } from "../ooxml/xml-attributes.ts";
import { type OpenTag, tokenizeXml } from "../ooxml/xml-tokens.ts";
import { addressOf, parseAddress } from "./workbook.ts";

export interface CellSpan {
  readonly column: number;
  readonly start: number;
  end: number;
  /** End of the opening tag. */
  readonly openEnd: number;
  readonly attributes: Readonly<Record<string, string>>;
  hasFormula: boolean;
}

export interface RowSpan {
  readonly number: number;
  readonly start: number;
  end: number;
  readonly openEnd: number;
  /** Start of the closing tag; -1 where the tag closes itself. */
  closeStart: number;
  readonly cells: Map<number, CellSpan>;
}

export interface SheetIndex {
  /** "x:" where the file writes `<x:c>`, else "". */
  readonly prefix: string;
  readonly rows: readonly RowSpan[];
  /** The same rows by number; of several with one number the first. */
  readonly byNumber: ReadonlyMap<number, RowSpan>;
  /** The sheetData element. */
  readonly data: { readonly start: number; readonly openEnd: number; readonly closeStart: number; readonly end: number };
  /** The elements directly under the root, in order, with local names. */
  readonly blocks: readonly { readonly name: string; readonly start: number; readonly end: number }[];
  /** Start of the closing tag of the root. */
  readonly rootEnd: number;
}

export function cellIn(index: SheetIndex, at: { readonly row: number; readonly column: number }): CellSpan | undefined {
  return index.byNumber.get(at.row)?.cells.get(at.column);
}

interface Progress {
  depth: number;
  row: RowSpan | undefined;
  cell: CellSpan | undefined;
  lastRow: number;
  lastColumn: number;
  data: { start: number; openEnd: number; closeStart: number; end: number } | undefined;
  prefix: string;
  blockStart: number;
  rootEnd: number;
  readonly rows: RowSpan[];
  readonly blocks: { name: string; start: number; end: number }[];
}

/** The part must have been read before: contradictions are not looked for again. Undefined when there is no sheetData. */
export function indexSheet(text: string): SheetIndex | undefined {
  const state: Progress = {
    depth: 0,
    row: undefined,
    cell: undefined,
    lastRow: 0,
    lastColumn: 0,
    data: undefined,
    prefix: "",
    blockStart: 0,
    rootEnd: text.length,
    rows: [],
    blocks: [],
  };
  tokenizeXml(text, {
    open: (tag, attributes) => {
      state.depth++;
      openElement(state, tag, attributes);
      if (tag.isEmpty) closeElement(state, tag.name, -1, tag.end);
      return true;
    },
    close: (name, start, end) => closeElement(state, name, start, end),
    text: () => undefined,
  });
  const { prefix, rows, data, blocks, rootEnd } = state;
  const byNumber = new Map(rows.toReversed().map((row) => [row.number, row]));
  return data && { prefix, rows, byNumber, data, blocks, rootEnd };
}

function openElement(state: Progress, { name, start, end, isEmpty }: OpenTag, attributes: XmlAttributes): void {
  const local = name.slice(name.indexOf(":") + 1);
  if (state.depth === 2) state.blockStart = start;
  if (state.depth === 2 && local === "sheetData") {
    state.data = { start, openEnd: end, closeStart: -1, end };
    state.prefix = name.slice(0, name.length - local.length);
  } else if (state.depth === 3 && local === "row" && state.data?.end === state.data?.openEnd) {
    state.lastRow = Number(attributes.get("r") ?? state.lastRow + 1);
    state.lastColumn = 0;
    state.row = { number: state.lastRow, start, end, openEnd: end, closeStart: isEmpty ? -1 : end, cells: new Map() };
    state.rows.push(state.row);
  } else if (state.depth === 4 && local === "c" && state.row) {
    const address = attributes.get("r")?.toUpperCase() ?? addressOf(state.lastRow, state.lastColumn + 1);
    state.lastColumn = parseAddress(address)?.column ?? state.lastColumn + 1;
    state.cell = { column: state.lastColumn, start, end, openEnd: end, attributes: attributes.all(), hasFormula: false };
    state.row.cells.set(state.lastColumn, state.cell);
  } else if (state.depth === 5 && local === "f" && state.cell) state.cell.hasFormula = true;
}

/** `start` is -1 for an element that closes itself. */
function closeElement(state: Progress, name: string, start: number, end: number): void {
  const local = name.slice(name.indexOf(":") + 1);
  if (state.depth === 1) state.rootEnd = start;
  if (state.depth === 2) state.blocks.push({ name: local, start: state.blockStart, end });
  if (state.depth === 2 && local === "sheetData" && state.data) {
    state.data.closeStart = start;
    state.data.end = end;
  } else if (state.depth === 3 && state.row) {
    state.row.end = end;
    if (start >= 0) state.row.closeStart = start;
    state.row = undefined;
  } else if (state.depth === 4 && state.cell) {
    state.cell.end = end;
    state.cell = undefined;
  }
  state.depth--;
}
