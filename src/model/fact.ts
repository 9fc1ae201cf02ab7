/** facts/1 (facts.json): every value a unit gave, with the cell it stands in. */
import { z } from "zod";
import { indicatorKindSchema } from "./indicator.ts";
import { decimalText, identifier } from "./scalars.ts";

/** `cell` is one cell, or two joined by a comma for a ratio: numerator, denominator. `file` is the name in the archive's ledger. */
export const sourceSchema = z.strictObject({ file: z.string(), sha256: z.string(), sheet: z.string(), cell: z.string() });

/**
 * value: decimal string of a count, or null; text: the words of a text fact, a date, or the done mark; for a ratio numerator and denominator are
 * set and value is null (0/0 has no value). A fact of kind nil says 本单位无此项, with the reason in note: all numbers are null.
 */
export const factSchema = z.strictObject({
  id: identifier,
  indicator: identifier,
  unit: identifier.describe("code of the reporting unit"),
  period: z.string(),
  value: decimalText.nullable(),
  text: z.string().nullable(),
  numerator: decimalText.nullable(),
  denominator: decimalText.nullable(),
  unitOfMeasure: z.string(),
  kind: z.union([indicatorKindSchema, z.literal("nil")]),
  source: sourceSchema,
  note: z.string(),
});

export const factsSchema = z.strictObject({ format: z.literal("facts/1"), facts: z.array(factSchema) });

export type Source = z.infer<typeof sourceSchema>;
export type Fact = z.infer<typeof factSchema>;
export type Facts = z.infer<typeof factsSchema>;
