/** Table -> strips, one a row, with the head drawn again on every further page. */
import type { BlockOf } from "../../model/document.ts";
import { columnShares } from "../column-shares.ts";
import type { Faces } from "../faces.ts";
import { cellStyles, linePitchPt, type TextStyle, textStyles, typeHeightPt, typeWidthPt } from "../official-page.ts";
import { breakLines, type Line } from "./break-lines.ts";
import { drawInlines, drawText } from "./drawn-text.ts";
import { fullMeasure, type Measure, setLine } from "./set-lines.ts";
import { setCentred } from "./set-opening.ts";
import { black, blankStrip, keepTogether, type Mark, type Strip } from "./strip.ts";

const cellPaddingPt = { side: 4, above: 2 } as const;
const outerRulePt = 1;
const innerRulePt = 0.5;
const captionGapPt = 4;

interface Column {
  readonly leftPt: number;
  readonly widthPt: number;
  readonly align: Measure["align"];
}

interface Cell {
  readonly lines: readonly Line[];
  readonly align: Measure["align"];
}

/** The caption stays with the head and the first two rows; the last two rows stay together. */
export function setTable(block: BlockOf<"table">, faces: Faces): Strip[] {
  const columns = placeColumns(block);
  const { head: headStyle, cell: cellStyle } = cellStyles(block.columns.length);
  const wrap = (column: Column, style: TextStyle) => (sorts: Parameters<typeof breakLines>[0]) =>
    breakLines(sorts, column.widthPt - 2 * cellPaddingPt.side).filter((line) => line.sorts.length > 0 || style === cellStyle);
  const headCells = block.columns.map((column, index): Cell => {
    const place = columns[index] ?? noColumn;
    return { lines: wrap(place, headStyle)(drawText(column.title, headStyle.font, headStyle.sizePt, faces)), align: "center" };
  });
  const head = setRow(headCells, columns, headStyle, { top: true, bottom: false });
  const bodyCells = block.rows.map((row) =>
    columns.map((column, index): Cell => {
      const sorts = drawInlines(row[index] ?? [], cellStyle.font, cellStyle.sizePt, faces);
      return { lines: wrap(column, cellStyle)(sorts), align: column.align };
    }),
  );
  const mostLines = Math.floor((typeHeightPt - head.heightPt - 2 * cellPaddingPt.above) / cellStyle.pitchPt) - 1;
  const parts = bodyCells.flatMap((cells) => splitRow(cells, mostLines));
  const rows = parts.map((cells, index) => ({
    ...setRow(cells, columns, cellStyle, { top: false, bottom: index === parts.length - 1 }),
    repeatedHead: head,
    keepWithNext: index === 0 || index === parts.length - 2,
  }));
  const caption = setCentred(
    drawInlines(block.caption, textStyles.caption.font, textStyles.caption.sizePt, faces),
    textStyles.caption,
  );
  const opening = keepTogether([blankStrip(captionGapPt), ...caption, blankStrip(captionGapPt), head], rows.length > 0);
  return [...opening, ...keepLast(rows), blankStrip(linePitchPt / 2)];
}

const noColumn: Column = { leftPt: 0, widthPt: 0, align: "left" };

function keepLast(rows: readonly Strip[]): Strip[] {
  return rows.map((row, index) => (index === rows.length - 1 ? { ...row, keepWithNext: false } : row));
}

function placeColumns(block: BlockOf<"table">): Column[] {
  let leftPt = 0;
  return columnShares(block).map((share, index) => {
    const column = { leftPt, widthPt: share * typeWidthPt, align: block.columns[index]?.align ?? "left" };
    leftPt += column.widthPt;
    return column;
  });
}

/** A row taller than a page goes on below itself. */
function splitRow(cells: readonly Cell[], mostLines: number): Cell[][] {
  const tallest = Math.max(...cells.map((cell) => cell.lines.length), 1);
  const parts = Math.ceil(tallest / mostLines);
  return Array.from({ length: parts }, (_, part) =>
    cells.map((cell) => ({ ...cell, lines: cell.lines.slice(part * mostLines, (part + 1) * mostLines) })),
  );
}

function setRow(
  cells: readonly Cell[],
  columns: readonly Column[],
  style: TextStyle,
  edge: { top: boolean; bottom: boolean },
): Strip {
  const tallest = Math.max(...cells.map((cell) => cell.lines.length), 1);
  const heightPt = tallest * style.pitchPt + 2 * cellPaddingPt.above;
  const text = cells.flatMap((cell, index) => {
    const column = columns[index] ?? noColumn;
    const measure: Measure = { ...fullMeasure, sizePt: style.sizePt, pitchPt: style.pitchPt, align: cell.align };
    const above = (heightPt - cell.lines.length * style.pitchPt) / 2;
    const left = column.leftPt + cellPaddingPt.side;
    const width = column.widthPt - 2 * cellPaddingPt.side;
    return cell.lines.flatMap((line, number) => setLine(line, measure, left, width, above + number * style.pitchPt));
  });
  return { heightPt, marks: [...rowRules(columns, heightPt, edge), ...text], keepWithNext: true };
}

/** Every row draws its own edges, so that a table may end anywhere on a page. */
function rowRules(columns: readonly Column[], heightPt: number, edge: { top: boolean; bottom: boolean }): Mark[] {
  const edges = [0, ...columns.map((column) => column.leftPt + column.widthPt)];
  const vertical = edges.map((x, index): Mark => {
    const widthPt = index === 0 || index === edges.length - 1 ? outerRulePt : innerRulePt;
    return { kind: "rule", x1: x, y1: 0, x2: x, y2: heightPt, widthPt, color: black };
  });
  const across = (y: number, widthPt: number): Mark => ({
    kind: "rule",
    x1: 0,
    y1: y,
    x2: typeWidthPt,
    y2: y,
    widthPt,
    color: black,
  });
  return [...vertical, ...(edge.top ? [across(0, outerRulePt)] : []), across(heightPt, edge.bottom ? outerRulePt : innerRulePt)];
}
