/** blank-layout/1 (templates/blank.yaml): the words and widths of the workbooks units fill. Which cells there are is fixed in code. */
import { z } from "zod";

const column = z.strictObject({ title: z.string().min(1), width: z.number().min(3).max(120).describe("列宽，字符数") });
const sheetName = z
  .string()
  .regex(/^[^[\]:*?/\\']{1,31}$/, { message: "表名不能含 [ ] : * ? / \\ '，不超过 31 字" })
  .describe("工作表名");

export const blankLayoutSchema = z.strictObject({
  format: z.literal("blank-layout/1"),
  fileName: z.string().regex(/\.xlsx$/, { message: "文件名须以 .xlsx 结尾" }),
  title: z.string().min(1),
  guide: z.strictObject({ sheet: sheetName, width: z.number().min(20).max(200), lines: z.array(z.string()) }),
  contact: z.strictObject({
    title: z.string(),
    fields: z.strictObject({
      office: z.string(),
      preparer: z.string(),
      reviewer: z.string(),
      phone: z.string(),
      date: z.string(),
    }),
  }),
  completion: z.strictObject({
    sheet: sheetName,
    hint: z.string().describe("表头下面的说明"),
    columns: z.strictObject({
      no: column,
      part: column,
      required: column,
      open: column,
      doubtful: column,
      state: column,
      jump: column,
    }),
  }),
  figures: z.strictObject({
    sheet: sheetName,
    columns: z.strictObject({
      no: column,
      label: column,
      meaning: column,
      unit: column,
      period: column,
      target: column,
      previous: column,
      value: column,
      numerator: column,
      denominator: column,
      nil: column,
      reason: column,
      note: column,
    }),
  }),
  measure: z.strictObject({
    sheet: sheetName,
    columns: z.strictObject({ no: column, item: column, task: column, references: column, text: column }),
  }),
  shortcoming: z.strictObject({
    sheet: sheetName,
    rows: z.int().min(1).max(200),
    columns: z.strictObject({ no: column, item: column, title: column, text: column, cause: column }),
  }),
  arrangement: z.strictObject({
    sheet: sheetName,
    rows: z.int().min(1).max(200),
    columns: z.strictObject({ no: column, item: column, title: column, text: column }),
  }),
});

export type BlankLayout = z.infer<typeof blankLayoutSchema>;
