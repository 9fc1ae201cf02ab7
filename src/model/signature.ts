/** signature/1 (signatures.jsonl, one JSON line each): who approved which words and numbers of the report, chained by hash like the ledger. */
import { z } from "zod";
import { dateText } from "./scalars.ts";

/** One signed stretch of text: a paragraph, heading, table cell, caption or chart value. `place` tells a reader where it stands, for example 二、（一）第3段. */
export const passageSchema = z.strictObject({ place: z.string(), text: z.string() });

export const signatureSchema = z.strictObject({
  format: z.literal("signature/1"),
  seq: z.int().min(1),
  name: z.string().min(1),
  role: z.string().min(1).describe("职务"),
  opinion: z.string().describe("签批意见，如 同意"),
  date: dateText.describe("签批日期"),
  chapter: z.string().nullable().describe("heading of the signed chapter as printed; null for the whole report"),
  passages: z.array(passageSchema).describe("the signed words, so that a later change can be told"),
  content: z.string().describe("SHA-256 of the passages"),
  previous: z.string().describe("hash of the signature before; empty for the first"),
  hash: z.string().describe("SHA-256 over all other fields"),
});

export type SignedPassage = z.infer<typeof passageSchema>;
export type Signature = z.infer<typeof signatureSchema>;
