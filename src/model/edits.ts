/** edits/1 (edits/wording.yaml): the words that editors put into the finished report, and edit-base/1: what they had before them. */
import { z } from "zod";
import { documentSchema } from "./document.ts";
import { numberEntrySchema } from "./number-entries.ts";
import { dateText } from "./scalars.ts";

/** What part of the report an edit stands in. */
export const partSchema = z.enum([
  "title",
  "document-number",
  "recipients",
  "heading",
  "paragraph",
  "caption",
  "column",
  "cell",
  "row",
  "attachment",
  "signatory",
  "date",
  "note",
  "copies",
  "office",
  "annex-label",
  "annex",
]);

const figureSchema = z.strictObject({
  fact: z.string().describe("指标在 report.json 里的代号"),
  text: z.string().describe("收入时印的数"),
});

/** `instead`: the figure whose place the number took; `was`: how that figure was printed then. */
export const typedNumberSchema = z.strictObject({
  text: z.string().min(1).describe("编辑写的数"),
  instead: z.string().optional().describe("顶替了哪个指标"),
  was: z.string().optional().describe("当时报送的数"),
});

/**
 * `base` is what the tool had written, `now` what the editor wants; a figure stands in them as 〔name〕, resolved by `figures`.
 * changed has both; inserted only `now` (for a row of a table its cells, with ｜ between them); deleted only `base`; moved has `base`, and `now` where words changed as well.
 */
export const editSchema = z.strictObject({
  id: z.string().min(1).describe("编号，由工具给出"),
  kind: z.enum(["changed", "inserted", "deleted", "moved"]).describe("改写、增写、删去、移动"),
  part: partSchema.describe("在哪一类文字里"),
  at: z.string().describe("所在章节，表格里是 表 / 行 / 列"),
  nth: z.int().min(1).optional().describe("同一处有几段相同的文字时，是第几段"),
  level: z.int().min(1).max(4).optional().describe("增写的标题是几级"),
  base: z.string().optional().describe("工具生成的文字"),
  now: z.string().optional().describe("改成的文字"),
  after: z.string().optional().describe("接在哪一段之后；不写则在最前"),
  before: z.string().optional().describe("后面原来是哪一段"),
  figures: z.record(z.string(), figureSchema).describe("〔〕里的名字各是哪个数"),
  numbers: z.array(typedNumberSchema).optional().describe("编辑自己写的数"),
  by: z.string().min(1).describe("谁改的"),
  on: dateText.optional().describe("哪天收入的"),
  reason: z.string().min(1).optional().describe("为什么改"),
});

export const editsSchema = z.strictObject({ format: z.literal("edits/1"), edits: z.array(editSchema) });

/** A report as an editor got it: what the tool wrote, and the edits that were laid over it. */
export const editBaseSchema = z.strictObject({
  format: z.literal("edit-base/1"),
  generated: documentSchema,
  edits: z.array(editSchema),
  numbers: z.array(numberEntrySchema),
  draft: z.boolean(),
});

export type EditPart = z.infer<typeof partSchema>;
export type TypedNumber = z.infer<typeof typedNumberSchema>;
export type Edit = z.infer<typeof editSchema>;
export type EditBase = z.infer<typeof editBaseSchema>;
