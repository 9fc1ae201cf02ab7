/** plan/1: what a plan document asks for. Sections and items as printed, each target with the words it was read from. */
import { z } from "zod";
import { dateText, decimalText, identifier } from "./scalars.ts";

const positionSchema = z.strictObject({
  line: z.int().min(1).describe("1-based line in the text as read"),
  column: z.int().min(1).describe("1-based column, in UTF-16 code units"),
});

/** From the first character to just after the last, in the text as read. */
export const spanSchema = z.strictObject({ from: positionSchema, to: positionSchema });

export const operatorSchema = z.enum([">=", "<=", "=", ">", "<", "rise", "fall", "all", "by"]);

export const perSchema = z.enum(["once", "week", "month", "quarter", "half", "year", "two-years", "term", "case", "person-year"]);

/** A target as read. `value` is null where the words give none (rise, fall, by). A share is in "%", as printed. */
export const targetSchema = z.strictObject({
  id: identifier,
  metric: z.string().min(1).describe("what is measured, in the plan's words"),
  op: operatorSchema.describe("all: every one of the scope (全覆盖); by: done by the deadline; rise, fall: against last year"),
  value: decimalText.nullable().describe("decimal number without unit; null for rise, fall, by"),
  unit: z.string().nullable().describe("unit of count as printed, for example 次, 篇, %"),
  per: perSchema.nullable().describe("how often it falls due; null where the plan names no period"),
  scope: z.string().nullable().describe("who or what it holds for, in the plan's words"),
  deadline: dateText.nullable().describe("last day, inclusive"),
  hedge: z.string().nullable().describe("原则上, 力争, 基本 …; null for a firm target"),
  quote: z.string().describe("the clause it was read from"),
  span: spanSchema.nullable().describe("where the quote stands; null in a plan typed by hand"),
  doubtful: z.string().min(1).optional().describe("why the reading is in doubt; absent when it is not"),
});

/** Names as written in the plan. A group such as 各镇（街、区） is never split. */
export const itemUnitsSchema = z.strictObject({
  lead: z.array(z.string()).default([]),
  support: z.array(z.string()).default([]),
  groups: z.array(z.string()).default([]),
  doubtful: z.string().min(1).optional(),
});

export const sectionSchema = z.strictObject({
  id: identifier,
  no: z.string().describe("number as printed, without brackets or dots: 一, 12"),
  title: z.string(),
  parent: identifier.optional().describe("id of the section this one stands in"),
});

export const itemSchema = z.strictObject({
  id: identifier,
  no: z.string().describe("number as printed: 一, 12, 一是"),
  section: identifier.nullable().describe("id of its section; null in a plan without sections"),
  parent: identifier.optional().describe("id of the item this sub-item belongs to"),
  title: z.string(),
  text: z.string(),
  span: spanSchema.nullable(),
  units: itemUnitsSchema,
  targets: z.array(targetSchema).default([]),
});

export const planSchema = z.strictObject({
  format: z.literal("plan/1"),
  title: z.string().min(1),
  year: z.int().min(1990).max(2100).nullable().describe("first year the plan holds for; null where it names none"),
  until: z.int().min(1990).max(2100).nullable().describe("last year it holds for; the same as year in an annual plan"),
  district: z.string().nullable(),
  documentNumber: z.string().nullable().describe("发文字号"),
  sections: z.array(sectionSchema),
  items: z.array(itemSchema),
  targets: z.array(targetSchema).default([]).describe("targets that stand outside any item"),
});

export type Span = z.infer<typeof spanSchema>;
export type Operator = z.infer<typeof operatorSchema>;
export type Per = z.infer<typeof perSchema>;
export type Target = z.infer<typeof targetSchema>;
export type ItemUnits = z.infer<typeof itemUnitsSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Item = z.infer<typeof itemSchema>;
export type Plan = z.infer<typeof planSchema>;

/** "4.创新法治观察机制", "（一）…": how an item is named to people, and how a choice from a drop-down is understood again. */
export function itemLabel(item: Pick<Item, "no" | "title">): string {
  return /^\d+$/.test(item.no) ? `${item.no}.${item.title}` : `（${item.no}）${item.title}`;
}

/** All targets of a plan, those of the items first, in plan order. */
export function targetsOf(plan: Plan): Target[] {
  return [...plan.items.flatMap((item) => item.targets), ...plan.targets];
}
