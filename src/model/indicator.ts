/**
 * indicators/1 (indicators.yaml): what the units are asked, each number once, and which target each answer decides.
 * The plan says what is wanted; this file is the bureau's decision how to ask for it.
 */
import { z } from "zod";
import { sheetCellSchema } from "./data-sheet.ts";
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
    label: z.string().min(1).max(40).describe("指标名，不能重复；文字里用〔指标名〕引用"),
    meaning: z.string().describe("口径：数什么、哪段时间"),
    kind: indicatorKindSchema.describe("count 数量、ratio 比率、text 文字、date 日期、done 是否完成"),
    unit: z.string().default("").describe("计量单位，如 件、万件；text、date、done 不写"),
    item: identifier.describe("在哪项任务下填报（任务编号）"),
    units: z.array(z.string()).min(1).describe("由谁填：单位名录里的单位或集合"),
    rhythm: rhythmSchema.default("year").describe("多久填一个数：year、half、quarter、month"),
    total: totalSchema.default("sum").describe("全区怎么合：sum 相加（比率分子分母分别相加）、max 取最大、none 不合"),
    numerator: z.string().optional().describe("比率的分子数什么"),
    denominator: z.string().optional().describe("比率的分母数什么"),
    whole: z.boolean().default(true).describe("数量是否只能填整数"),
    min: decimalText.optional().describe("最小值；不写为 0"),
    max: decimalText.optional().describe("最大值"),
    required: z.boolean().default(true).describe("是否必填"),
    style: styleSchema.optional().describe("写进报告时的样子；不写则按类型：比率为百分数、日期为年月日、其余为数字"),
    previous: z.record(identifier, decimalText).default({}).describe("上年数，按单位代码；比率写百分数"),
    definitionNote: z.string().min(1).optional().describe("口径与上年不同时的说明；口径变了而没有写，不能成稿"),
    judges: z.array(judgementSchema).default([]).describe("判定哪些目标；scope：each 逐单位、total 全区合计"),
    wording: z.string().optional().describe("提示给填表人的句子，含〔指标名〕"),
    cell: sheetCellSchema.optional().describe("在数据表里的位置；打开工作区时由程序加上，文件里不写"),
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
