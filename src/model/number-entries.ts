/** numbers/1 (edits/numbers.yaml): numbers that editors wrote into the report themselves, each with who and why. */
import { z } from "zod";

export const numberEntrySchema = z.strictObject({
  text: z.string().min(1).describe("文稿里的写法，连同前后几个字，如 走访企业300余家"),
  by: z.string().min(1).describe("谁写的"),
  reason: z.string().min(1).describe("出处或原因"),
});

export const numberEntriesSchema = z.strictObject({
  format: z.literal("numbers/1"),
  numbers: z.array(numberEntrySchema),
});

export type NumberEntry = z.infer<typeof numberEntrySchema>;
