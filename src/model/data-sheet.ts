/**
 * data-sheets/1 (templates/data-sheets.yaml): sheets that bureaus collect beside the plan's figures. A `table` has fixed cells, each of which becomes an
 * indicator of its own; a `list` grows by one row for each document, case or decision. Which units get which is said in fazhi.yaml (`dataSheets`).
 */
import { z } from "zod";
import { decimalText } from "./scalars.ts";

const key = z
  .string()
  .regex(/^[a-z][a-z0-9]{0,19}$/, { message: "key 用小写字母开头，只含小写字母和数字，不超过 20 字" })
  .describe("编号，定了不要改");
const keys = z.array(key).min(1);
const width = z.number().min(4).max(120).describe("列宽，字符数");

const sheetWords = {
  id: key,
  name: z
    .string()
    .regex(/^[^[\]:*?/\\']{1,24}$/, { message: "表名不能含 [ ] : * ? / \\ '，不超过 24 字" })
    .describe("工作表名"),
  everyone: z.boolean().default(false).describe("fazhi.yaml 没有写这张表时，是否发给所有填报单位"),
  hint: z.string().min(1).describe("表头下面的填表说明"),
};

const listColumnSchema = z
  .strictObject({
    key,
    title: z.string().min(1),
    width,
    kind: z.enum(["text", "date", "number", "choice"]).default("text"),
    words: z.array(z.string().min(1)).default([]).describe("kind 为 choice 时可选的词"),
    required: z.boolean().default(false).describe("填了这一行就必须填这一栏"),
    long: z.boolean().default(false).describe("是否成段的文字"),
  })
  .refine(({ kind, words }) => (kind === "choice") === words.length > 0, { message: "choice 要写 words，其他的不写" });

const tableRowSchema = z.strictObject({
  key,
  label: z.string().min(1).max(30).describe("项目"),
  section: z.string().min(1).optional().describe("从这一行起的小标题"),
  meaning: z.string().default("").describe("口径"),
  unit: z.string().default("件"),
  kind: z.enum(["count", "text", "date"]).default("count"),
  whole: z.boolean().default(true).describe("是否只能填整数"),
  max: decimalText.optional(),
  required: z.boolean().default(true),
  sumOf: keys.optional().describe("合计：由这些行相加，自动计算"),
  atMost: key.optional().describe("不大于哪一行"),
});

const tableColumnSchema = z.strictObject({
  key,
  title: z.string().min(1),
  width,
  sumOf: keys.optional().describe("合计栏：由这些栏相加，自动计算"),
});

const listSheetSchema = z.strictObject({
  kind: z.literal("list"),
  ...sheetWords,
  rows: z.int().min(1).max(200).describe("预备的行数；单位可以插入更多"),
  columns: z.array(listColumnSchema).min(3).max(12),
});

const tableSheetSchema = z.strictObject({
  kind: z.literal("table"),
  ...sheetWords,
  columns: z.array(tableColumnSchema).min(1).max(8),
  rows: z.array(tableRowSchema).min(1).max(100),
});

export const dataSheetsSchema = z.strictObject({
  format: z.literal("data-sheets/1"),
  sheets: z.array(z.discriminatedUnion("kind", [listSheetSchema, tableSheetSchema])),
});

export type ListSheet = z.infer<typeof listSheetSchema>;
export type ListColumn = z.infer<typeof listColumnSchema>;
export type TableSheet = z.infer<typeof tableSheetSchema>;
export type TableRow = z.infer<typeof tableRowSchema>;
export type TableColumn = z.infer<typeof tableColumnSchema>;
export type DataSheet = ListSheet | TableSheet;

/** A data sheet and the codes of the units it goes to, in roster order. */
export interface AskedSheet {
  readonly sheet: DataSheet;
  readonly units: readonly string[];
  /** fazhi.yaml names it: then it alone is reason enough to send a unit a workbook. */
  readonly isStated: boolean;
}

/** Where an indicator that stands in a data sheet has its cell. */
export const sheetCellSchema = z.strictObject({ sheet: key, row: key, column: key });

/** Id of the indicator behind a cell of a table; the column only where there are several. */
export function cellIndicator({ id, columns }: TableSheet, row: string, column: string): string {
  return columns.length === 1 ? `${id}-${row}` : `${id}-${row}-${column}`;
}

/** A cell that the workbook adds up itself. */
export function isTotal(row: TableRow, column: TableColumn): boolean {
  return row.sumOf !== undefined || column.sumOf !== undefined;
}

/** The cells a total adds up: those of its column's rows, or of its row's columns. */
export function partsOf(row: TableRow, column: TableColumn): { readonly row: string; readonly column: string }[] {
  if (column.sumOf !== undefined) return column.sumOf.map((part) => ({ row: row.key, column: part }));
  return (row.sumOf ?? []).map((part) => ({ row: part, column: column.key }));
}

/** All data sheets of a unit, in the order of the layout. */
export function dataSheetsFor(unit: string, asked: readonly AskedSheet[] | undefined): DataSheet[] {
  return (asked ?? []).flatMap(({ sheet, units }) => (units.includes(unit) ? [sheet] : []));
}

export function sheetsFor<K extends DataSheet["kind"]>(
  kind: K,
  unit: string,
  asked: readonly AskedSheet[] | undefined,
): Extract<DataSheet, { kind: K }>[] {
  return dataSheetsFor(unit, asked).flatMap((sheet) =>
    // The kind was compared: TypeScript does not narrow a union by a type parameter.
    sheet.kind === kind ? [sheet as Extract<DataSheet, { kind: K }>] : [],
  );
}
