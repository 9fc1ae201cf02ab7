/** What a report template sees, as one schema: build-report-data.ts fills it, check-template.ts holds templates against it before any data exists. */
import { z } from "zod";
import { inlineSchema } from "../model/document.ts";
import { verdictSchema } from "../model/results.ts";

/** Words with figures bound in place, by paragraph. The only thing besides text and numbers that a template may print. */
export const proseSchema = z
  .strictObject({ kind: z.literal("prose"), paragraphs: z.array(z.array(inlineSchema)) })
  .meta({ id: "prose" });

const names = z.array(z.string());

/** One target of the plan against what was reached. */
export const attainmentDataSchema = z
  .strictObject({
    no: z.int().describe("from 1, in plan order"),
    metric: z.string(),
    item: z.string().describe("title of its plan item; empty for a target outside the items"),
    required: proseSchema.describe("as in a table: ≥95%"),
    requiredWords: proseSchema.describe("as in a sentence: 不低于95%"),
    verdict: verdictSchema,
    verdictWord: z.string(),
    each: z.boolean().describe("every unit asked is held to it; otherwise the district as a whole"),
    result: proseSchema.describe("district's figure, or how many units reached it"),
    gap: proseSchema.describe("distance from the target: 1.57个百分点; prints nothing where there is no number"),
    hasGap: z.boolean(),
    over: z.boolean().describe("more than the plan allows, where otherwise less than it asks: 超出 instead of 相差"),
    short: names.describe("units that fall short"),
    shortList: proseSchema.describe("the same with what they reached: 盛泽镇（第四季度0次）、…"),
    shortCount: proseSchema,
    sole: z.boolean().describe("one unit alone was asked"),
    undecided: z.boolean().describe("what was reported meets it, but units that were asked said nothing"),
    silent: names.describe("units that were asked and gave nothing"),
    ownShort: proseSchema.describe(
      "what the one unit of its own report reached and lacks: 实际为4.2%，相差0.8个百分点, or 未达到要求（第四季度0次）; prints nothing elsewhere",
    ),
    undone: z.boolean().describe("the units that fall short answered 否: there is nothing to measure"),
    reported: proseSchema,
    expected: proseSchema,
    waiver: z.string().describe("agreed reason for leaving it out; empty without one"),
    waivedBy: z.string(),
  })
  .meta({ id: "attainment" });

const measureSchema = z.strictObject({
  no: z.string().describe("number as printed: （一） or 1."),
  title: z.string(),
  lead: z.string().describe("number, title and full stop: the words of a run-in heading"),
  units: names,
  body: proseSchema,
});

const measureSectionSchema = z.strictObject({
  no: z.string().describe("（一）; empty where the measures stand in no section"),
  title: z.string(),
  intro: proseSchema.describe("what units wrote on the section itself; prints nothing where there is none"),
  items: z.array(measureSchema),
});

/** One of the shortcomings that units put down to the same kind of cause. */
const shortcomingPartSchema = z.strictObject({
  title: z.string(),
  body: proseSchema,
  units: names,
  several: z.boolean().describe("more than one unit names it"),
  missed: z.array(attainmentDataSchema),
  many: z.boolean(),
});

/**
 * own: named by units. cause: several of them that units put down to the same kind of cause, as `parts`. targets: built from targets that were
 * missed. reporting: built from what was never reported.
 */
export const shortcomingSchema = z.strictObject({
  kind: z.enum(["own", "cause", "targets", "reporting"]),
  own: z.boolean(),
  cause: z.boolean(),
  reporting: z.boolean(),
  parts: z.array(shortcomingPartSchema),
  unitCount: proseSchema.describe("how many units name the cause: 3个; prints nothing but for a cause"),
  title: z.string().describe("empty for a built one: its title stands in the template"),
  body: proseSchema,
  units: names,
  several: z.boolean().describe("more than one unit names it"),
  missed: z.array(attainmentDataSchema),
  many: z.boolean().describe("three missed targets or more, which read better as 一是… 二是…"),
  unreported: z.array(attainmentDataSchema),
  items: names.describe("titles of plan items nobody reported on"),
  late: names,
  missing: names,
});

export const arrangementSchema = z.strictObject({
  own: z.boolean(),
  title: z.string().describe("empty for one built from missed targets or missing reports"),
  body: proseSchema,
  answers: z.string().describe("title of the shortcoming it answers, for a built one"),
  units: names.describe("units whose task it is, for a built one"),
  missed: names.describe("metrics of the missed targets it answers"),
  undecided: z.boolean().describe("nothing was missed in what was reported; those who said nothing may still undo it"),
  reporting: z.boolean(),
});

const cellDataSchema = z.union([proseSchema, z.literal("")]).describe("what stands in a cell; the empty text where nothing does");

/** One row that a unit put into a list. Beside 单位 it has each column of the list under its names. */
const listEntrySchema = z.record(z.string(), z.union([z.string(), cellDataSchema]));

const listDataSchema = z.strictObject({
  条目: z.array(listEntrySchema),
  条数: proseSchema.describe("how many, without a measure word; 未报 where nobody was asked or nobody answered"),
  单位数: proseSchema.describe("how many units listed something"),
});

/** One row of a table: 项目, 小标题, and 数值, or in a table of several columns each column under its names. */
const tableRowSchema = z.record(z.string(), z.union([z.string(), proseSchema]));

/** 有数, 各行, and each row under its own names: its number, or in a table of several columns the whole row. */
const tableDataSchema = z.record(z.string(), z.union([z.boolean(), z.array(tableRowSchema), proseSchema, tableRowSchema]));

export const countNames = [
  "items",
  "subItems",
  "targets",
  "met",
  "short",
  "unreported",
  "notApplicable",
  "notDue",
  "waived",
  "units",
  "onTime",
  "late",
  "missing",
] as const;

/** All counts are figures of the tool's own, each with its origin. */
export const reportDataSchema = z.strictObject({
  title: z.string(),
  district: z.string(),
  whole: z.string().describe("全区, 全县, 全市: by the last character of the district's name"),
  year: z.int(),
  previousYear: z.int(),
  nextYear: z.int(),
  planTitle: z.string(),
  planWord: z.string().describe("年度计划, or 实施方案 for a plan of several years"),
  documentNumber: z.string(),
  recipients: names,
  copies: names,
  signatory: z.string(),
  issuer: z.string(),
  date: z.string().describe("2024年3月5日"),
  note: z.string(),
  draft: z.boolean(),
  counts: z.strictObject(Object.fromEntries(countNames.map((key) => [key, proseSchema]))),
  allMet: z.boolean().describe("every target is reached or does not apply"),
  anyMet: z.boolean(),
  anyShort: z.boolean(),
  anyUnreported: z.boolean(),
  anyNotApplicable: z.boolean(),
  anyNotDue: z.boolean(),
  anySubItems: z.boolean(),
  anyWaived: z.boolean().describe("targets waived"),
  duty: z.array(measureSchema),
  sections: z.array(measureSectionSchema),
  shortcomings: z.array(shortcomingSchema),
  arrangements: z.array(arrangementSchema),
  targets: z.array(attainmentDataSchema),
  waived: z.array(z.strictObject({ name: z.string(), reason: z.string(), by: z.string() })),
  hasComparison: z.boolean().describe("at least two figures can be set against last year's"),
  hasCompletion: z.boolean(),
  清单: z.record(z.string(), listDataSchema).describe("lists that grow, by name"),
  数据表: z.record(z.string(), tableDataSchema).describe("sheets of fixed cells, by name"),
});

export type Prose = z.infer<typeof proseSchema>;
export type AttainmentData = z.infer<typeof attainmentDataSchema>;
export type MeasureData = z.infer<typeof measureSchema>;
export type MeasureSection = z.infer<typeof measureSectionSchema>;
export type Shortcoming = z.infer<typeof shortcomingSchema>;
export type Arrangement = z.infer<typeof arrangementSchema>;
export type ReportData = z.infer<typeof reportDataSchema>;
export type ListData = z.infer<typeof listDataSchema>;
export type TableData = z.infer<typeof tableDataSchema>;
export type CountName = (typeof countNames)[number];
