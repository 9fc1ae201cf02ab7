/** register/1 (reviews/register.yaml): every remark of every reader of a draft, with what became of it. Staff write the answers. */
import { z } from "zod";
import { dateText } from "./scalars.ts";

/**
 * comment: a Word comment; tracked: a change with change tracking on; direct: a change without; page: a remark saved by the review page.
 */
export const opinionKindSchema = z.enum(["comment", "tracked", "direct", "page"]);

/** open: 待处理; adopted: 采纳; partly: 部分采纳; rejected: 不采纳. */
export const opinionStatusSchema = z.enum(["open", "adopted", "partly", "rejected"]);

/** What a reader saw: the copy of the draft that was sent out, a paragraph of it and characters in that paragraph. */
export const opinionPlaceSchema = z.strictObject({
  draft: z.string().describe("送审稿的摘要"),
  paragraph: z.int().min(0),
  from: z.int().min(0),
  to: z.int().min(0),
  chapter: z.string().describe("所在的各级标题"),
  quote: z.string().describe("所指的原文"),
});

export const opinionSchema = z.strictObject({
  id: z.string().describe("编号，由人、处、内容算出：同一份意见再收一次还是它"),
  by: z.string().describe("谁的意见"),
  on: dateText.nullable().describe("意见上的日期，没有则空"),
  kind: opinionKindSchema,
  at: opinionPlaceSchema,
  text: z.string().describe("意见；改动写成“甲”改为“乙”"),
  replacement: z.string().nullable().describe("改动之后的文字；批注为空"),
  parent: z.string().nullable().describe("回复的是哪一条意见的编号"),
  resolved: z.boolean().describe("在文档里已标为解决"),
  copy: z.string().describe("所在的返回稿的摘要"),
  status: opinionStatusSchema.default("open").describe("办理情况"),
  answer: z.string().default("").describe("答复"),
  answeredBy: z.string().default("").describe("谁答复"),
});

/** A file that came back, kept under reviews/received by its hash. */
export const copySchema = z.strictObject({
  sha256: z.string(),
  file: z.string().describe("收到时的文件名"),
  from: z.string().describe("谁交回的"),
  receivedOn: dateText,
  draft: z.string().describe("它是哪一份送审稿的返回稿"),
});

export const registerSchema = z.strictObject({
  format: z.literal("register/1"),
  copies: z.array(copySchema),
  opinions: z.array(opinionSchema),
});

export type OpinionKind = z.infer<typeof opinionKindSchema>;
export type OpinionStatus = z.infer<typeof opinionStatusSchema>;
export type OpinionPlace = z.infer<typeof opinionPlaceSchema>;
export type Opinion = z.infer<typeof opinionSchema>;
export type ReturnedCopy = z.infer<typeof copySchema>;
export type Register = z.infer<typeof registerSchema>;
