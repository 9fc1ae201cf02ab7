/** workspace/1 (fazhi.yaml): one district, one year: who reports by when, to whom the report goes and who signs it. */
import { z } from "zod";
import { dateText, identifier } from "./scalars.ts";

export const roundSchema = z.strictObject({
  id: identifier,
  title: z.string().min(1).describe("轮次名称"),
  deadline: dateText.describe("截止日，含当日；当日收到算按时"),
});

export const fontRoleSchema = z.enum(["fangsong", "kaiti", "heiti", "xiaobiaosong", "songti", "latin"]);

/** Head of a unit's own report. What is left out is made from the unit's name and the head of the district's report. */
export const unitHeadSchema = z.strictObject({
  title: z.string().optional().describe("报告标题；不写则为“单位全称＋年份＋年法治政府建设工作报告”"),
  documentNumber: z.string().optional().describe("发文字号"),
  recipients: z.array(z.string()).optional().describe("主送机关；不写则为区级报告的署名机关"),
  copies: z.array(z.string()).optional().describe("抄送机关"),
  signatory: z.string().optional().describe("署名；不写则为单位全称，镇、乡为人民政府，街道为办事处"),
  issuer: z.string().optional().describe("签发人，只用于上报稿"),
  redHead: z.string().min(1).optional().describe("红头（发文机关标志），如 苏州市相城区人民政府文件；只印在带签发人的上报稿上"),
  toc: z.boolean().optional().describe("是否印目录；不写则超过 30 页才印"),
  date: dateText.optional().describe("成文日期；不写则与区级报告相同"),
  note: z.string().optional().describe("附注，不带括号"),
});

export const unitReportsSchema = z.strictObject({
  all: unitHeadSchema.default({}).describe("各单位相同的部分"),
  own: z.record(identifier, unitHeadSchema).default({}).describe("个别单位不同的部分，按单位代码"),
});

/** A narrative is cut after its last whole sentence within `to` characters; what was cut is listed in 编辑说明. */
export const shorteningSchema = z.strictObject({
  item: identifier.describe("任务编号"),
  unit: identifier.optional().describe("只压缩这个单位（code）写的；不写则这项任务下各单位的都压缩"),
  to: z.int().min(20).describe("最多多少字"),
  by: z.string().min(1).describe("谁决定的"),
});

export const reportHeadSchema = z.strictObject({
  title: z.string().optional().describe("报告标题；不写则为“地区＋年份＋年法治政府建设工作报告”"),
  documentNumber: z.string().optional().describe("发文字号，如 相政呈〔2024〕21号"),
  recipients: z.array(z.string()).default([]).describe("主送机关"),
  copies: z.array(z.string()).default([]).describe("抄送机关"),
  signatory: z.string().describe("署名，发文机关"),
  issuer: z.string().optional().describe("签发人，只用于上报稿"),
  redHead: z.string().min(1).optional().describe("红头（发文机关标志），如 苏州市相城区人民政府文件；只印在带签发人的上报稿上"),
  toc: z.boolean().optional().describe("是否印目录；不写则超过 30 页才印"),
  date: dateText.describe("成文日期"),
  note: z.string().optional().describe("附注，不带括号，如 此件公开发布"),
  duty: z.array(identifier).optional().describe("写进第一章（第一责任人履职）的节或任务的编号；不写则按标题判断"),
  template: z.string().default("district").describe("templates/reports 里模板的名字"),
  arrange: z
    .enum(["plan", "areas"])
    .optional()
    .describe("第二章按计划的章节（plan，不写时）还是按 templates/areas.yaml 的方面（areas）编排"),
  maxNarrative: z.int().min(50).optional().describe("单位写的一段举措最多多少字，超过的在句末截断并列入编辑说明；不写则不截"),
  shorten: z.array(shorteningSchema).optional().describe("个别压缩的段落，写明谁决定的"),
  units: unitReportsSchema.optional().describe("各单位自己的年度报告的文头文尾"),
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
  dataSheets: z
    .record(z.string(), z.array(z.string().min(1)))
    .default({})
    .describe("数据表（templates/data-sheets.yaml 里的表名）发给哪些单位：单位、代码、集合，或“全部”；空着是不发"),
  waivers: z.array(waiverSchema).default([]).describe("经同意不报的任务或目标"),
  checkWaivers: z.array(checkWaiverSchema).default([]).describe("经同意放行的核对问题"),
  previous: z.string().optional().describe("上一年度工作区的文件夹，或一张上年数的 csv 表，相对于本工作区"),
  fonts: z.partialRecord(fontRoleSchema, z.string()).default({}).describe("指定字体文件，不用系统里找到的字体时才写"),
});

export type Round = z.infer<typeof roundSchema>;
export type FontRole = z.infer<typeof fontRoleSchema>;
export type Waiver = z.infer<typeof waiverSchema>;
export type CheckWaiver = z.infer<typeof checkWaiverSchema>;
export type UnitHead = z.infer<typeof unitHeadSchema>;
export type Workspace = z.infer<typeof workspaceSchema>;
