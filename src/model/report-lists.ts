/** areas/1 and causes/1 (templates/areas.yaml, templates/causes.yaml): lists of words by which a report is arranged, which bureau staff may change. */
import { z } from "zod";
import { identifier } from "./scalars.ts";

/** Whichever area has most of its words in a measure takes it up; those that no area claims stand in the last one. */
export const areaSchema = z.strictObject({
  title: z.string().min(1).describe("方面的名称，印作小标题"),
  words: z.array(z.string().min(2)).default([]).describe("任务的标题、正文里出现这些词，就归到这个方面"),
  items: z.array(identifier).default([]).describe("明确归到这个方面的章节或任务的编号，优先于词语"),
});

export const areasSchema = z.strictObject({
  format: z.literal("areas/1"),
  areas: z.array(areaSchema).min(1).describe("按报告中的先后列出"),
});

export const causeSchema = z.strictObject({
  title: z.string().min(1).describe("一类原因，印作小标题"),
  words: z.array(z.string().min(2)).min(1).describe("单位写的原因里出现这些词，就归到这一类"),
});

export const causesSchema = z.strictObject({
  format: z.literal("causes/1"),
  causes: z.array(causeSchema).describe("按先后比较，出现词语最多的一类"),
});

export type Area = z.infer<typeof areaSchema>;

export type Cause = z.infer<typeof causeSchema>;
