/** A table of a web page to rows. Tables that only arrange the page are told apart. */
import type { SourceLine } from "../text/source-line.ts";
import { attributeOf, childrenOf, type Element, isElement, visibleText } from "./html-elements.ts";
import { type SpannedCell, spreadRows } from "./table-rows.ts";

/** Longer cells hold running text: the table then arranges the page, in characters. */
const longestCell = 1500;

export function isDataTable(table: Element): boolean {
  const rows = rowsOf(table);
  const cells = rows.flatMap(cellsOf);
  return (
    rows.length >= 2 &&
    rows.some((row) => cellsOf(row).length >= 2) &&
    !cells.some((cell) => contains(cell, "table")) &&
    cells.every((cell) => visibleText(cell).length <= longestCell)
  );
}

export function readHtmlTable(table: Element, number: number): SourceLine[] {
  const rows: SpannedCell[][] = rowsOf(table).map((row) =>
    cellsOf(row).map((cell) => ({
      lines: visibleText(cell).split("\n"),
      columns: spanOf(cell, "colspan"),
      rows: spanOf(cell, "rowspan"),
    })),
  );
  return spreadRows(rows, number);
}

/** HTML lets a cell span at most 1000 columns. Source: HTML Living Standard, 4.9.11. */
function spanOf(cell: Element, name: string): number {
  const value = Number.parseInt(attributeOf(cell, name), 10);
  return Number.isFinite(value) ? Math.min(Math.max(value, 1), 1000) : 1;
}

function rowsOf(table: Element): Element[] {
  return childrenOf(table)
    .filter(isElement)
    .flatMap((child) =>
      child.tagName === "tr" ? [child] : ["tbody", "thead", "tfoot"].includes(child.tagName) ? rowsOf(child) : [],
    );
}

function cellsOf(row: Element): Element[] {
  return childrenOf(row)
    .filter(isElement)
    .filter(({ tagName }) => tagName === "td" || tagName === "th");
}

function contains(element: Element, name: string): boolean {
  return childrenOf(element).some((child) => isElement(child) && (child.tagName === name || contains(child, name)));
}
