/** What a check found in the figures or texts of the units: in results.json, for the summary and the review. */
import { z } from "zod";
import { sourceSchema } from "./fact.ts";
import { identifier } from "./scalars.ts";

/** error stops the report; explain asks the unit for a 说明 (备注) beside its figure; hint is only listed. */
export const findingLevelSchema = z.enum(["error", "explain", "hint"]);

export const findingSchema = z.strictObject({
  rule: identifier.describe("编号 of the rule, as in 核对规则"),
  title: z.string().describe("规则名称"),
  level: findingLevelSchema,
  unit: identifier.nullable().describe("unit code; null where several units or the district are concerned"),
  indicators: z.array(identifier),
  message: z.string().describe("what does not fit, in Chinese, with the numbers"),
  places: z.array(sourceSchema).min(1).describe("the cells concerned, the one to look at first leading"),
  explanation: z
    .string()
    .nullable()
    .describe("the 说明 that the unit wrote in 备注 of the cells concerned; null where there is none"),
  waiver: z.strictObject({ reason: z.string(), by: z.string() }).nullable(),
});

export type FindingLevel = z.infer<typeof findingLevelSchema>;
export type Finding = z.infer<typeof findingSchema>;
