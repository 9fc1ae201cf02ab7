/** workspace/1 (fazhi.yaml): one district, one year: who reports by when, to whom the report goes and who signs it. */
import { z } from "zod";
import { dateText, identifier } from "./scalars.ts";

export const roundSchema = z.strictObject({
  id: identifier,
  title: z.string().min(1),
  deadline: dateText.describe("last day on which a workbook is on time"),
});

export const fontRoleSchema = z.enum(["fangsong", "kaiti", "heiti", "xiaobiaosong", "songti", "latin"]);

export const reportHeadSchema = z.strictObject({
  title: z.string().optional().describe("title of the report; absent: <district><year>年法治政府建设工作报告"),
  documentNumber: z.string().optional().describe("发文字号, for example 相政呈〔2024〕21号"),
  recipients: z.array(z.string()).default([]).describe("主送机关"),
  copies: z.array(z.string()).default([]).describe("抄送机关"),
  signatory: z.string().describe("署名, the body that issues the report"),
  issuer: z.string().optional().describe("签发人, only in the copy for superiors"),
  date: dateText.describe("成文日期"),
  note: z.string().optional().describe("附注 without brackets, for example 此件公开发布"),
  duty: z
    .array(identifier)
    .optional()
    .describe("ids of the plan's sections or items that make up chapter 一 (第一责任人履职); absent: found by their titles"),
  template: z.string().default("district").describe("name of the template in templates/reports"),
});

/** An agreed exception: this plan item or target is not reported, with a reason and the name of who decided it. */
export const waiverSchema = z.strictObject({
  item: identifier.optional(),
  target: identifier.optional(),
  reason: z.string().min(1),
  by: z.string().min(1),
});

export const workspaceSchema = z.strictObject({
  format: z.literal("workspace/1"),
  district: z.string().min(1),
  year: z.int().min(1990).max(2100).describe("the year reported on"),
  rounds: z.array(roundSchema).min(1),
  report: reportHeadSchema,
  office: z.string().optional().describe("who collects the workbooks; absent: <district>司法局"),
  exempt: z.array(identifier).default([]).describe("codes of units that need not report this year"),
  waivers: z.array(waiverSchema).default([]),
  previous: z.string().optional().describe("folder of last year's workspace, relative to this one"),
  fonts: z
    .partialRecord(fontRoleSchema, z.string())
    .default({})
    .describe("font files by role, where the fonts of the system are not wanted"),
});

export type Round = z.infer<typeof roundSchema>;
export type FontRole = z.infer<typeof fontRoleSchema>;
export type ReportHead = z.infer<typeof reportHeadSchema>;
export type Waiver = z.infer<typeof waiverSchema>;
export type Workspace = z.infer<typeof workspaceSchema>;
