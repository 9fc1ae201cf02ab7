/** A sheet of the review workbook as handed back: rows by id, entries by key, wherever they have been moved. */
import type { CellPlace } from "../../diagnostics/place.ts";
import { addressOf, columnLetters, parseAddress, type ReadBook, type ReadCell, type ReadSheet } from "../../workbook/workbook.ts";

/** `entries` are by column key; empty cells are not in it. */
export interface ReviewRow {
  readonly id: string;
  readonly at: CellPlace;
  readonly entries: ReadonlyMap<string, ReviewEntry>;
}

export interface ReviewEntry {
  readonly cell: ReadCell;
  readonly at: CellPlace;
}

/** Rows in sheet order; undefined when the book has no sheet with this mark, or the sheet has lost its column of verdicts. */
export function reviewRows(book: ReadBook, mark: string, file: string): ReviewRow[] | undefined {
  const sheet = book.sheets.find((one) => [...one.cells.values()].some((cell) => isText(cell, mark)));
  if (!sheet) return undefined;
  const corner = [...sheet.cells].find(([, cell]) => isText(cell, mark));
  const place = parseAddress(corner?.[0] ?? "");
  if (!place) return undefined;
  const keys = keysOf(sheet, place.row, place.column);
  return keys.has("verdict") ? rowsOf(sheet, place, keys, file) : undefined;
}

function isText(cell: ReadCell, words: string): boolean {
  return cell.kind === "text" && cell.text === words;
}

/** Column numbers by the key in the hidden row. */
function keysOf(sheet: ReadSheet, row: number, corner: number): Map<string, number> {
  const keys = new Map<string, number>();
  for (const [address, cell] of sheet.cells) {
    const place = parseAddress(address);
    if (place?.row === row && place.column !== corner && cell.kind === "text") keys.set(cell.text, place.column);
  }
  return keys;
}

function rowsOf(
  sheet: ReadSheet,
  corner: { readonly row: number; readonly column: number },
  keys: ReadonlyMap<string, number>,
  file: string,
): ReviewRow[] {
  const ids = [...sheet.cells].flatMap(([address, cell]) => {
    const place = parseAddress(address);
    return place && place.column === corner.column && place.row > corner.row && cell.kind === "text"
      ? [{ row: place.row, id: cell.text.trim() }]
      : [];
  });
  return ids
    .toSorted((a, b) => a.row - b.row)
    .map(({ row, id }) => {
      const at = (column: number): CellPlace => ({ kind: "cell", file, sheet: sheet.name, cell: addressOf(row, column) });
      const entries = [...keys].flatMap(([key, column]): [string, ReviewEntry][] => {
        const cell = sheet.cells.get(`${columnLetters(column)}${row}`);
        return cell === undefined || (cell.kind === "text" && cell.text.trim() === "") ? [] : [[key, { cell, at: at(column) }]];
      });
      return { id, at: at(keys.get("verdict") ?? corner.column), entries: new Map(entries) };
    });
}
