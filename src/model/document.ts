/** report/1 (report.json): the report as blocks. Writers (docx, pdf, html, md) see only these, so they cannot drift apart. */
import { z } from "zod";
import { sourceSchema } from "./fact.ts";

/** `fact` is the id of a figure of results/1; `text` is what is printed. */
export const inlineSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), text: z.string(), strong: z.boolean().optional() }),
  z.strictObject({ kind: z.literal("fact"), fact: z.string(), text: z.string(), strong: z.boolean().optional() }),
]);

const inlines = z.array(inlineSchema);

export const chartSchema = z.strictObject({
  kind: z.enum(["bar", "column", "pie"]),
  unitOfMeasure: z.string(),
  /** One value a category and series; null where nothing was reported. `fact` ties a bar to its figure. */
  categories: z.array(z.string()),
  series: z.array(
    z.strictObject({
      label: z.string(),
      values: z.array(z.strictObject({ value: z.string().nullable(), fact: z.string().nullable() })),
    }),
  ),
});

/**
 * heading level 1–4: 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3); the number is part of the text.
 * paragraph `lead`: a heading that runs on into the paragraph (1.标题。正文), set in the style of `leadLevel`.
 */
export const blockSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("title"), lines: z.array(inlines) }),
  z.strictObject({ kind: z.literal("document-number"), text: z.string(), issuer: z.string().nullable() }),
  z.strictObject({ kind: z.literal("recipients"), text: z.string() }),
  z.strictObject({
    kind: z.literal("heading"),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    id: z.string(),
    inlines,
  }),
  z.strictObject({
    kind: z.literal("paragraph"),
    lead: inlines.optional(),
    leadLevel: z.union([z.literal(2), z.literal(3), z.literal(4)]).optional(),
    inlines,
  }),
  z.strictObject({
    kind: z.literal("table"),
    id: z.string(),
    caption: inlines,
    columns: z.array(
      z.strictObject({
        title: z.string(),
        align: z.enum(["left", "center", "right"]),
        share: z.number().describe("share of the width, 0–1"),
      }),
    ),
    rows: z.array(z.array(inlines)),
  }),
  z.strictObject({ kind: z.literal("chart"), id: z.string(), caption: inlines, alt: z.string(), chart: chartSchema }),
  z.strictObject({ kind: z.literal("attachments"), titles: z.array(z.string()) }),
  z.strictObject({ kind: z.literal("signature"), signatory: z.string(), date: z.string().describe("2024年3月5日") }),
  z.strictObject({ kind: z.literal("note"), text: z.string().describe("附注, printed in brackets") }),
  z.strictObject({ kind: z.literal("imprint"), copies: z.array(z.string()), office: z.string(), date: z.string() }),
  z.strictObject({ kind: z.literal("annex"), label: z.string().describe("附件1"), inlines: inlines }),
]);

/** Where a printed number comes from: its exact value, how it was computed, and the cells under it. */
export const originSchema = z.strictObject({
  label: z.string(),
  value: z.string().nullable(),
  unitOfMeasure: z.string(),
  formula: z.string(),
  sources: z.array(z.strictObject({ fact: z.string(), unit: z.string(), ...sourceSchema.shape })),
});

export const documentSchema = z.strictObject({
  format: z.literal("report/1"),
  title: z.string(),
  district: z.string(),
  year: z.int(),
  date: z.string().describe("成文日期 as YYYY-MM-DD; the only date writers may put into files"),
  author: z.string(),
  variant: z.string().optional().describe("哪一份报告：district-upward、units/sfj/report；不写为主报告"),
  redHead: z.string().optional().describe("红头，如 苏州市相城区人民政府文件；不写则不印"),
  toc: z.boolean().optional().describe("是否印目录；不写则超过 30 页才印"),
  blocks: z.array(blockSchema),
  figures: z.record(z.string(), originSchema).describe("every figure that an inline or chart names, by id"),
});

export type Inline = z.infer<typeof inlineSchema>;
export type Chart = z.infer<typeof chartSchema>;
export type Block = z.infer<typeof blockSchema>;
export type BlockOf<K extends Block["kind"]> = Extract<Block, { kind: K }>;
export type Origin = z.infer<typeof originSchema>;
export type Document = z.infer<typeof documentSchema>;

/** What the district's report by the workspace's own template is called beside its variants. */
export const mainReport = "report";

/** The words of inlines, without marks. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => inline.text).join("");
}
