/** workspace/1 (fazhi.yaml): one district, one year: who reports by when, to whom the report goes and who signs it. */
import { z } from "zod";
import { dateText, identifier } from "./scalars.ts";

export const roundSchema = z.strictObject({
  id: identifier,
  title: z.string().min(1).describe("轮次名称"),
  deadline: dateText.describe("截止日，含当日；当日收到算按时"),
});

export const fontRoleSchema = z.enum(["fangsong", "kaiti", "heiti", "xiaobiaosong", "songti", "latin"]);

export const reportHeadSchema = z.strictObject({
  title: z.string().optional().describe("报告标题；不写则为“地区＋年份＋年法治政府建设工作报告”"),
  documentNumber: z.string().optional().describe("发文字号，如 相政呈〔2024〕21号"),
  recipients: z.array(z.string()).default([]).describe("主送机关"),
  copies: z.array(z.string()).default([]).describe("抄送机关"),
  signatory: z.string().describe("署名，发文机关"),
  issuer: z.string().optional().describe("签发人，只用于上报稿"),
  date: dateText.describe("成文日期"),
  note: z.string().optional().describe("附注，不带括号，如 此件公开发布"),
  duty: z.array(identifier).optional().describe("写进第一章（第一责任人履职）的节或任务的编号；不写则按标题判断"),
  template: z.string().default("district").describe("templates/reports 里模板的名字"),
});

/** An agreed exception: this plan item or target is not reported, with a reason and the name of who decided it. */
export const waiverSchema = z.strictObject({
  item: identifier.optional(),
  target: identifier.optional(),
  reason: z.string().min(1).describe("原因"),
  by: z.string().min(1).describe("谁同意的"),
});

/** What a check found is accepted as it stands, with a reason and the name of who decided it. */
export const checkWaiverSchema = z.strictObject({
  check: identifier.describe("核对规则的编号"),
  unit: identifier.optional().describe("只放行这个单位（code）；不写则各单位都放行"),
  reason: z.string().min(1).describe("原因"),
  by: z.string().min(1).describe("谁同意的"),
});

export const workspaceSchema = z.strictObject({
  format: z.literal("workspace/1"),
  district: z.string().min(1).describe("地区全称"),
  year: z.int().min(1990).max(2100).describe("报告年度"),
  rounds: z.array(roundSchema).min(1).describe("填报轮次，按先后列出"),
  report: reportHeadSchema.describe("报告的文头文尾"),
  office: z.string().optional().describe("收表单位；不写则为“地区＋司法局”"),
  exempt: z.array(identifier).default([]).describe("本年度不需要填报的单位（code）"),
  waivers: z.array(waiverSchema).default([]).describe("经同意不报的任务或目标"),
  checkWaivers: z.array(checkWaiverSchema).default([]).describe("经同意放行的核对问题"),
  previous: z.string().optional().describe("上一年度工作区的文件夹，或一张上年数的 csv 表，相对于本工作区"),
  fonts: z.partialRecord(fontRoleSchema, z.string()).default({}).describe("指定字体文件，不用系统里找到的字体时才写"),
});

export type Round = z.infer<typeof roundSchema>;
export type FontRole = z.infer<typeof fontRoleSchema>;
export type Waiver = z.infer<typeof waiverSchema>;
export type CheckWaiver = z.infer<typeof checkWaiverSchema>;
export type Workspace = z.infer<typeof workspaceSchema>;
