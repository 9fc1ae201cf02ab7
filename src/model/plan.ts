/** plan/1: what a plan document asks for. Sections and items as printed, each target with the words it was read from. */
import { z } from "zod";
import { dateText, decimalText, identifier } from "./scalars.ts";

const positionSchema = z.strictObject({
  line: z.int().min(1).describe("读出的文本中的行号，从 1 起"),
  column: z.int().min(1).describe("列号，从 1 起（按 UTF-16 计）"),
});

/** From the first character to just after the last, in the text as read. */
export const spanSchema = z.strictObject({ from: positionSchema, to: positionSchema });

export const operatorSchema = z.enum([">=", "<=", "=", ">", "<", "rise", "fall", "all", "by"]);

export const perSchema = z.enum(["once", "week", "month", "quarter", "half", "year", "two-years", "term", "case", "person-year"]);

/** A target as read. `value` is null where the words give none (rise, fall, by). A share is in "%", as printed. */
export const targetSchema = z.strictObject({
  id: identifier,
  metric: z.string().min(1).describe("衡量什么，用计划里的话"),
  op: operatorSchema.describe("all 全覆盖；by 按期完成；rise、fall 比上年升、降；其余为数值比较"),
  value: decimalText.nullable().describe("不带单位的数；rise、fall、by 写 null"),
  unit: z.string().nullable().describe("计量单位，如 次、篇、%"),
  per: perSchema.nullable().describe("多久一次；计划没有说的写 null"),
  scope: z.string().nullable().describe("对谁、对什么，用计划里的话"),
  deadline: dateText.nullable().describe("最后期限，含当日"),
  hedge: z.string().nullable().describe("限定词：原则上、力争、基本等；硬目标写 null"),
  quote: z.string().describe("读出目标的原文"),
  span: spanSchema.nullable().describe("原文的位置；手工录入的计划写 null"),
  doubtful: z.string().min(1).optional().describe("读法有疑问的原因；没有疑问就不写"),
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
  no: z.string().describe("原文的编号，不带括号和点，如 一、12"),
  title: z.string(),
  parent: identifier.optional().describe("上一级节的编号"),
});

export const itemSchema = z.strictObject({
  id: identifier,
  no: z.string().describe("原文的编号，如 一、12、一是"),
  section: identifier.nullable().describe("所在节的编号；不分节的计划写 null"),
  parent: identifier.optional().describe("子项所属任务的编号"),
  title: z.string(),
  text: z.string(),
  span: spanSchema.nullable(),
  units: itemUnitsSchema,
  targets: z.array(targetSchema).default([]),
});

export const planSchema = z.strictObject({
  format: z.literal("plan/1"),
  title: z.string().min(1).describe("计划的标题"),
  year: z.int().min(1990).max(2100).nullable().describe("计划的第一年；没有写明的为 null"),
  until: z.int().min(1990).max(2100).nullable().describe("计划的最后一年；年度计划与 year 相同"),
  district: z.string().nullable(),
  documentNumber: z.string().nullable().describe("发文字号"),
  sections: z.array(sectionSchema),
  items: z.array(itemSchema),
  targets: z.array(targetSchema).default([]).describe("不在任何任务内的目标"),
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
