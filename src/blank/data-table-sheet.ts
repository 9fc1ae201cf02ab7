/** A data sheet with fixed cells (行政处罚 …): one row for each number, totals that add up by themselves, 本单位无此项 for the sheet as a whole. */
import { isTotal, partsOf, type TableColumn, type TableRow, type TableSheet } from "../model/data-sheet.ts";
import type { Indicator } from "../model/indicator.ts";
import { cellName, dataTableName, headKey, nilKey, sectionKey, tableMark, witnessKey } from "../workbook/cell-keys.ts";
import { type BookCell, type BookRow, columnLetters, type Highlight, type Validation } from "../workbook/workbook.ts";
import { type BlankContent, type KeyedSheet, yesListName } from "./blank-content.ts";
import { blankCell, entry, heightFor, keyColumn, text } from "./cells.ts";
import { answerValidations, previousCell } from "./figures-sheet.ts";

/** Rows above the first number: hidden keys, title, hint, heads, 本单位无此项. */
const headRows = 5;
const nilRow = headRows;
const widths = { no: 6, label: 30, meaning: 40, unit: 10, previous: 12, note: 26 } as const;
const before = ["no", "label", "meaning", "unit", "previous"] as const;
/** Sheet column of the first number, behind the row keys, what is shown and the witness. */
const firstColumn = before.length + 3;
const titles = { no: "序号", label: "项目", meaning: "口径", unit: "计量单位", previous: "上年", note: "备注" } as const;

/** Absolute references to the cells of one required question, for 完成度. */
export interface SheetQuestion {
  readonly indicator: Indicator;
  readonly value: string;
  readonly nil: string;
  readonly reason: string;
}

export interface DataTableSheet extends KeyedSheet {
  readonly questions: readonly SheetQuestion[];
}

/** What the parts of one sheet share. */
interface Layout {
  readonly content: BlankContent;
  readonly sheet: TableSheet;
  /** Sheet row, from 1, of each row key. */
  readonly rowOf: ReadonlyMap<string, number>;
}

export function dataTableSheet(content: BlankContent, sheet: TableSheet): DataTableSheet {
  const rowOf = new Map<string, number>();
  let next = headRows;
  for (const row of sheet.rows) {
    next += row.section === undefined ? 1 : 2;
    rowOf.set(row.key, next);
  }
  const layout: Layout = { content, sheet, rowOf };
  const last = columnLetters(firstColumn + sheet.columns.length);
  const asked = sheet.rows.flatMap((row) => sheet.columns.map((column) => ({ row, column })));
  const entries = asked.filter(({ row, column }) => !isTotal(row, column));
  const heads = [...sheet.rows.flatMap(({ key, section }) => (section === undefined ? [] : [(rowOf.get(key) ?? 0) - 1]))];
  return {
    sheet: {
      name: sheet.name,
      state: "visible",
      columns: [
        keyColumn,
        ...before.map((key) => ({ width: widths[key] })),
        keyColumn,
        ...sheet.columns.map(({ width }) => ({ width })),
        { width: widths.note },
      ],
      rows: [...headOf(layout), nilOf(layout), ...rowsOf(layout)],
      merges: [`B2:${last}2`, `B3:${last}3`, ...heads.map((row) => `B${row}:${last}${row}`)],
      freeze: { rows: headRows - 1, columns: 3 },
      printTitleRows: [headRows - 1, headRows - 1],
      orientation: "landscape",
      protected: true,
      validations: [
        nilValidation(refOf(layout, nilRow, sheet.columns[0]?.key ?? "")),
        ...entries.flatMap(({ row, column }) => {
          const indicator = indicatorAt(layout, row, column);
          const at = addressIn(layout, row.key, column.key);
          return indicator ? answerValidations(content, indicator, () => at) : [];
        }),
      ],
      highlights: [
        ...entries.filter(({ row }) => row.required).map(({ row, column }) => openHighlight(layout, row, column)),
        ...asked.flatMap(({ row, column }) => tooLarge(layout, row, column)),
      ],
    },
    names: namesOf(layout, entries),
    questions: entries.flatMap(({ row, column }) => {
      const indicator = indicatorAt(layout, row, column);
      return indicator?.required ? [questionOf(layout, indicator, row, column)] : [];
    }),
  };
}

function headOf({ content, sheet }: Layout): BookRow[] {
  const keys = [...before, witnessKey, ...sheet.columns.map(({ key }) => key), "note"];
  const columns = [...before.map((key) => titles[key]), "", ...sheet.columns.map(({ title }) => title), titles.note];
  const width = Object.values(widths).reduce((sum, one) => sum + one, 0) + sheet.columns.reduce((sum, one) => sum + one.width, 0);
  return [
    { hidden: true, cells: [text(`${tableMark}${dataTableName(sheet.id)}`, "key"), ...keys.map((key) => text(key, "key"))] },
    { height: 30, cells: [null, text(`${sheet.name}（${content.unit.name}）`, "title")] },
    { height: heightFor([{ words: sheet.hint, width }]), cells: [null, text(content.fill(sheet.hint), "guidance")] },
    { height: 30, cells: [text(headKey, "key"), ...columns.map((title) => text(title, "header"))] },
  ];
}

const nilWords = "整张表都不涉及的，在右边选“是”，在备注写明原因，其余各格不填。";

function nilOf({ sheet }: Layout): BookRow {
  return {
    height: heightFor([{ words: nilWords, width: widths.meaning }]),
    cells: [
      text(nilKey, "key"),
      blankCell("label"),
      text("本单位无此项", "label"),
      text(nilWords, "muted"),
      blankCell("label"),
      blankCell("label"),
      text(nilKey, "key"),
      ...sheet.columns.map((_, index) => (index === 0 ? entry() : blankCell("label"))),
      entry({ long: true }),
    ],
  };
}

function rowsOf(layout: Layout): BookRow[] {
  const { sheet } = layout;
  return sheet.rows.flatMap((row, index): BookRow[] => {
    const written = rowOfTable(layout, row, index + 1);
    if (row.section === undefined) return [written];
    const empty = Array.from({ length: before.length + 1 + sheet.columns.length }, () => blankCell("section"));
    return [{ height: 24, cells: [text(sectionKey(row.key), "key"), text(row.section, "section"), ...empty] }, written];
  });
}

function rowOfTable(layout: Layout, row: TableRow, number: number): BookRow {
  const { sheet, content } = layout;
  const isSum = row.sumOf !== undefined;
  const [first] = sheet.columns;
  const before = first && sheet.columns.length === 1 ? indicatorAt(layout, row, first)?.previous[content.unit.code] : undefined;
  return {
    height: heightFor([
      { words: row.meaning, width: widths.meaning },
      { words: row.label, width: widths.label },
    ]),
    cells: [
      text(row.key, "key"),
      text(String(number), "label-center"),
      text(row.label, isSum ? "section" : "label"),
      text(isSum && row.meaning === "" ? "自动相加，不用填" : row.meaning, "muted"),
      text(row.kind === "count" ? row.unit : "", "label-center"),
      previousCell(before),
      text(row.key, "key"),
      ...sheet.columns.map((column) => cellOf(layout, row, column)),
      entry({ long: true }),
    ],
  };
}

function cellOf(layout: Layout, row: TableRow, column: TableColumn): BookCell {
  if (isTotal(row, column)) {
    const parts = partsOf(row, column).map((part) => addressIn(layout, part.row, part.column));
    // Empty while nothing is filled: a total of 0 would look like a report of 0.
    const formula = `IF(COUNT(${parts.join(",")})=0,"",SUM(${parts.join(",")}))`;
    return { value: { kind: "formula", formula, result: null }, style: "total", format: row.whole ? "0" : "General" };
  }
  if (row.kind === "date") return entry({ format: 'yyyy"年"m"月"d"日"' });
  if (row.kind === "text") return entry({ long: true });
  return entry({ format: row.whole ? "0" : "General" });
}

function indicatorAt({ content, sheet }: Layout, row: TableRow, column: TableColumn): Indicator | undefined {
  return content.indicators.find(({ cell }) => cell?.sheet === sheet.id && cell.row === row.key && cell.column === column.key);
}

function columnAt({ sheet }: Layout, key: string): string {
  const index = key === "note" ? sheet.columns.length : sheet.columns.findIndex((column) => column.key === key);
  return columnLetters(firstColumn + index);
}

function addressIn(layout: Layout, row: string, column: string): string {
  return `${columnAt(layout, column)}${layout.rowOf.get(row) ?? 0}`;
}

function refOf(layout: Layout, row: number, column: string): string {
  return `${columnAt(layout, column)}${row}`;
}

function absolute(layout: Layout, row: number, column: string): string {
  return `'${layout.sheet.name}'!$${columnAt(layout, column)}$${row}`;
}

function questionOf(layout: Layout, indicator: Indicator, row: TableRow, column: TableColumn): SheetQuestion {
  return {
    indicator,
    value: absolute(layout, layout.rowOf.get(row.key) ?? 0, column.key),
    nil: absolute(layout, nilRow, layout.sheet.columns[0]?.key ?? ""),
    reason: absolute(layout, nilRow, "note"),
  };
}

function namesOf(layout: Layout, entries: readonly { readonly row: TableRow; readonly column: TableColumn }[]) {
  const { sheet } = layout;
  const table = dataTableName(sheet.id);
  const nilColumn = sheet.columns[0]?.key ?? "";
  return [
    { name: cellName(table, nilKey, nilColumn), ref: absolute(layout, nilRow, nilColumn) },
    { name: cellName(table, nilKey, "note"), ref: absolute(layout, nilRow, "note") },
    ...entries.map(({ row, column }) => ({
      name: cellName(table, row.key, column.key),
      ref: absolute(layout, layout.rowOf.get(row.key) ?? 0, column.key),
    })),
  ];
}

function nilValidation(range: string): Validation {
  return {
    kind: "list",
    source: yesListName,
    range,
    promptTitle: "本单位无此项",
    prompt: "整张表都不涉及时选“是”，并在备注写明原因；有一项涉及就不要选，没有发生的填 0。",
    error: "只能选“是”，或留空。",
  };
}

/** A required cell stays tinted until it is filled or the sheet is declared not to concern the unit. */
function openHighlight(layout: Layout, row: TableRow, column: TableColumn): Highlight {
  const range = addressIn(layout, row.key, column.key);
  const nil = `$${columnAt(layout, layout.sheet.columns[0]?.key ?? "")}$${nilRow}`;
  return { range, formula: `AND(${range}="",${nil}="")`, style: "warn" };
}

function tooLarge(layout: Layout, row: TableRow, column: TableColumn): Highlight[] {
  if (row.atMost === undefined) return [];
  const [part, whole] = [addressIn(layout, row.key, column.key), addressIn(layout, row.atMost, column.key)];
  return [{ range: part, formula: `AND(ISNUMBER(${part}),ISNUMBER(${whole}),${part}>${whole})`, style: "bad" }];
}
