/** results/1 (results.json): facts set against targets: figures, verdicts, who reported, and what the units wrote. */
import { z } from "zod";
import { sourceSchema } from "./fact.ts";
import { findingSchema } from "./finding.ts";
import { styleSchema } from "./indicator.ts";
import { dateText, decimalText, identifier } from "./scalars.ts";

/**
 * A number or word that a report may show. Ids: `<indicator>` for the district, `<indicator>@<unit>` for one unit's own,
 * `<id>:<period>` for a part of the year, `<id>:yoy` for the change against last year in per cent, `<id>:previous` for last year's value,
 * `<id>:numerator` and `<id>:denominator` for the two sums of a ratio.
 * A ratio's value is in per cent and exact only up to 12 decimals; it is rounded once, when shown.
 */
export const figureSchema = z.strictObject({
  id: z.string(),
  indicator: identifier,
  label: z.string(),
  unit: identifier.nullable().describe("unit code; null for the district"),
  period: z.string(),
  value: decimalText.nullable().describe("null when nothing was reported, not applicable (0/0), or for words"),
  text: z.string().nullable().describe("for text, date and done"),
  unitOfMeasure: z.string(),
  style: styleSchema,
  formula: z.string().describe("how it was computed, in Chinese, for example 91÷50－1"),
  from: z.array(identifier).describe("ids of the facts it rests on"),
  reported: z.int().describe("units that gave a value or nil"),
  expected: z.int().describe("units asked"),
});

/** partly: some units meet it, some do not. not-applicable: every answer is nil, or 0/0. not-due: its deadline lies after the year. */
export const verdictSchema = z.enum(["met", "missed", "partly", "unreported", "not-applicable", "not-due"]);

export const unitVerdictSchema = z.strictObject({
  unit: identifier,
  verdict: verdictSchema,
  figure: z.string().nullable().describe("id of the unit's figure"),
  gap: decimalText.nullable().describe("how far from the target, in its unit, always positive; null when met or not a number"),
  detail: z.string().describe("what is short, in Chinese, for example 第三季度0次"),
});

export const attainmentSchema = z.strictObject({
  target: identifier,
  item: identifier.nullable(),
  indicator: identifier.nullable().describe("null: no indicator asks for it, so it cannot be judged"),
  metric: z.string(),
  required: z.string().describe("the requirement as shown, for example ≥95%，原则上每季度≥1次"),
  hedge: z.string().nullable(),
  scope: z.enum(["each", "total"]),
  verdict: verdictSchema,
  figure: z.string().nullable().describe("id of the district's figure"),
  gap: decimalText.nullable(),
  byUnit: z.array(unitVerdictSchema),
  reported: z.int(),
  expected: z.int(),
  waiver: z.strictObject({ reason: z.string(), by: z.string() }).nullable(),
});

/** incomplete: it came, but required cells are open or wrong. */
export const standingSchema = z.strictObject({
  unit: identifier,
  state: z.enum(["on-time", "late", "missing", "exempt"]),
  receivedOn: dateText.nullable(),
  deadline: dateText,
  file: z.string().nullable(),
  openCells: z.int().describe("required cells left blank"),
  wrongCells: z.int().describe("cells that could not be read as asked"),
});

export const narrativeSchema = z.strictObject({
  unit: identifier,
  kind: z.enum(["measure", "shortcoming", "arrangement"]),
  item: identifier.nullable(),
  title: z.string(),
  text: z.string(),
  cause: z.string(),
  source: sourceSchema,
});

export const itemStandingSchema = z.strictObject({
  item: identifier,
  state: z.enum(["reported", "waived", "unreported"]),
  units: z.array(identifier).describe("units that reported on it"),
});

/** One list that grows, over all units: `entries` in roster order; `nil`: who said that there is nothing to list. Values by column key. */
export const resultListSchema = z.strictObject({
  id: identifier,
  title: z.string(),
  columns: z.array(z.strictObject({ key: z.string(), title: z.string(), kind: z.enum(["text", "date", "number", "choice"]) })),
  asked: z.array(identifier).describe("unit codes"),
  entries: z.array(
    z.strictObject({
      unit: identifier,
      values: z.record(z.string(), z.string()),
      source: sourceSchema.describe("the first filled cell of the row"),
      cells: z.record(z.string(), z.string()).optional().describe("the cell of each value, by column key"),
    }),
  ),
  nil: z.array(z.strictObject({ unit: identifier, reason: z.string() })),
});

export const resultsSchema = z.strictObject({
  format: z.literal("results/1"),
  district: z.string(),
  year: z.int(),
  standings: z.array(standingSchema),
  figures: z.array(figureSchema),
  attainments: z.array(attainmentSchema),
  items: z.array(itemStandingSchema),
  narratives: z.array(narrativeSchema),
  lists: z.array(resultListSchema).optional().describe("lists that grow; absent where none is asked"),
  findings: z.array(findingSchema).optional().describe("what the checks found; absent where none were run"),
});

export type Figure = z.infer<typeof figureSchema>;
export type Verdict = z.infer<typeof verdictSchema>;
export type UnitVerdict = z.infer<typeof unitVerdictSchema>;
export type Attainment = z.infer<typeof attainmentSchema>;
export type Standing = z.infer<typeof standingSchema>;
export type ItemStanding = z.infer<typeof itemStandingSchema>;
export type ResultNarrative = z.infer<typeof narrativeSchema>;
export type ResultList = z.infer<typeof resultListSchema>;
export type Results = z.infer<typeof resultsSchema>;
