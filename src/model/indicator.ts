/**
 * indicators/1 (indicators.yaml): what the units are asked, each number once, and which target each answer decides.
 * The plan says what is wanted; this file is the bureau's decision how to ask for it.
 */
import { z } from "zod";
import { dateText, decimalText, identifier } from "./scalars.ts";

export const indicatorKindSchema = z.enum(["count", "ratio", "text", "date", "done"]);

/** year: one value; quarter, month: one value each period, summed for the year. */
export const rhythmSchema = z.enum(["year", "half", "quarter", "month"]);

/** How the values of several units become the district's: sum (ratios: numerators and denominators each), largest, or none. */
export const totalSchema = z.enum(["sum", "max", "none"]);

/**
 * How a number is written in the report. plain: 2288; grouped is not used in official prose; chinese: 两 for 2;
 * wan: 104.12万 for 1041200; rough: 千余 for 1000; percent: 100%.
 */
export const styleSchema = z.enum(["plain", "chinese", "wan", "rough", "percent", "date"]);

/**
 * Decides one target. `each`: every unit asked is held to it; `total`: the district's figure is.
 * `op`, `value` and `deadline` repeat the target's only where the bureau reads it more exactly than the plan words it.
 */
export const judgementSchema = z.strictObject({
  target: identifier,
  scope: z.enum(["each", "total"]),
  op: z.enum([">=", "<=", "=", ">", "<", "rise", "fall", "all", "by"]).optional(),
  value: decimalText.optional(),
  deadline: dateText.optional(),
});

export const indicatorSchema = z
  .strictObject({
    id: identifier,
    label: z.string().min(1).max(40).describe("short name, unique in the file; narratives refer to it as 〔label〕"),
    meaning: z.string().describe("definition for the clerk: what is counted, over which period"),
    kind: indicatorKindSchema,
    unit: z.string().default("").describe("unit of measure: 件, 个, 万件, %; empty for text, date, done"),
    item: identifier.describe("plan item under which it is reported"),
    units: z.array(z.string()).min(1).describe("names of units or groups of the roster that are asked"),
    rhythm: rhythmSchema.default("year"),
    total: totalSchema.default("sum"),
    numerator: z.string().optional().describe("for a ratio: what the numerator counts"),
    denominator: z.string().optional().describe("for a ratio: what the denominator counts"),
    whole: z.boolean().default(true).describe("count: whole numbers only"),
    min: decimalText.optional(),
    max: decimalText.optional(),
    required: z.boolean().default(true).describe("an empty answer makes the workbook incomplete"),
    style: styleSchema.optional().describe("absent: percent for ratios, date for dates, plain otherwise"),
    previous: z.record(identifier, decimalText).default({}).describe("last year's value by unit code; a ratio's in %"),
    judges: z.array(judgementSchema).default([]),
    wording: z.string().optional().describe("sentence with 〔label〕 put before the clerk in the narrative sheet"),
  })
  .refine(
    (indicator) => indicator.kind !== "ratio" || (indicator.numerator !== undefined && indicator.denominator !== undefined),
    {
      message: "比率指标须写明 numerator 和 denominator",
    },
  );

export const indicatorsSchema = z.strictObject({
  format: z.literal("indicators/1"),
  indicators: z.array(indicatorSchema),
});

export type IndicatorKind = z.infer<typeof indicatorKindSchema>;
export type Rhythm = z.infer<typeof rhythmSchema>;
export type NumberStyle = z.infer<typeof styleSchema>;
export type Judgement = z.infer<typeof judgementSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type Indicators = z.infer<typeof indicatorsSchema>;
