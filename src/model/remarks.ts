/** remarks/1: what a reader of a draft has to say about it, place by place. Saved by the review page as JSON, kept in edits/remarks as YAML. */
import { z } from "zod";
import { dateText } from "./scalars.ts";

/** Where a remark belongs. The words decide: blocks move when a draft is made again. */
export const remarkPlaceSchema = z.strictObject({
  block: z.int().min(1).describe("文稿的第几块，从 1 起"),
  chapter: z.string().describe("所在的各级标题，用“ ＞ ”隔开；在标题之前的为空"),
  quote: z.string().describe("所指的原文"),
  fact: z.string().optional().describe("所指数字的编号；对整段的意见不写"),
});

export const remarkSchema = z.strictObject({
  id: z.string().min(1).describe("在本文件里不重复"),
  at: remarkPlaceSchema,
  text: z.string().min(1).describe("意见"),
});

export const remarksSchema = z.strictObject({
  format: z.literal("remarks/1"),
  report: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { message: "应为 64 位十六进制数" })
    .describe("所看文稿 report.json 的 SHA-256"),
  by: z.string().min(1).describe("谁的意见"),
  on: dateText.describe("保存的日子"),
  remarks: z.array(remarkSchema).min(1),
});

export type Remark = z.infer<typeof remarkSchema>;
export type Remarks = z.infer<typeof remarksSchema>;
