/** A made-up report with every part an official document can have, written as DOCX, for tests that break one thing at a time. */
import { findFonts } from "../../src/io/find-fonts.ts";
import type { Block, Document, Inline } from "../../src/model/document.ts";
import type { FontSet } from "../../src/model/font-set.ts";
import { writeDocx } from "../../src/publish/write-docx.ts";
import { take } from "../chain/season.ts";

const t = (text: string): Inline => ({ kind: "text", text });
const n = (fact: string, text: string): Inline => ({ kind: "fact", fact, text });
const heading = (level: 1 | 2 | 3 | 4, text: string): Block => ({ kind: "heading", level, id: text, inlines: [t(text)] });
const paragraph = (...inlines: Inline[]): Block => ({ kind: "paragraph", inlines });
const origin = (label: string, value: string) => ({ label, value, unitOfMeasure: "件", formula: "单位填报", sources: [] });

const blocks: Block[] = [
  { kind: "document-number", text: "临政呈〔2026〕8号", issuer: "王某某" },
  { kind: "title", lines: [[t("临江区人民政府关于")], [t("2025年法治政府建设情况的报告")]] },
  { kind: "recipients", text: "云州市人民政府" },
  paragraph(t("2025年，临江区扎实推进法治政府建设，各项工作取得新进展。现将有关情况报告如下。")),
  heading(1, "一、主要举措和成效"),
  heading(2, "（一）优化政务服务"),
  heading(3, "1.推进集成办理"),
  heading(4, "（1）线上办理"),
  paragraph(t("全年受理事项"), n("handled", "290"), t("件，办结"), n("closed", "281"), t("件。")),
  heading(4, "（2）线下办理"),
  paragraph(t("全年线下受理事项"), n("handled", "290"), t("件，企业群众反映良好。")),
  heading(3, "2.完善“好差评”制度"),
  paragraph(t("落实《优化营商环境条例》第十条，开通12345热线，评价渠道更加畅通。")),
  heading(2, "（二）规范行政执法"),
  { kind: "paragraph", lead: [t("1.加强培训。")], leadLevel: 3, inlines: [t("举办培训班，提升执法能力。")] },
  heading(1, "二、存在的不足和原因"),
  paragraph(t("部分单位重视不够，主要原因是人员不足。")),
  heading(1, "三、党政主要负责人履行第一责任人职责情况"),
  paragraph(t("党政主要负责人带头学法，定期听取汇报。")),
  heading(1, "四、2026年主要安排"),
  paragraph(t("2026年，继续补齐短板，确保目标完成。")),
  { kind: "attachments", titles: ["主要指标完成情况表", "典型案例选编"] },
  { kind: "signature", signatory: "临江区人民政府", date: "2026年2月9日" },
  { kind: "note", text: "此件公开发布" },
  { kind: "annex", label: "附件1", inlines: [t("主要指标完成情况表")] },
  {
    kind: "table",
    id: "t1",
    caption: [t("表1　主要指标")],
    columns: [
      { title: "序号", align: "center", share: 0.2 },
      { title: "指标", align: "left", share: 0.5 },
      { title: "完成值", align: "right", share: 0.3 },
    ],
    rows: [
      [[t("1")], [t("受理事项")], [n("handled", "290"), t("件")]],
      [[t("2")], [t("办结事项")], [n("closed", "281"), t("件")]],
    ],
  },
  {
    kind: "chart",
    id: "c1",
    caption: [t("图1　办理情况")],
    alt: "受理290件，办结281件",
    chart: {
      kind: "column",
      unitOfMeasure: "件",
      categories: ["受理", "办结"],
      series: [
        {
          label: "件数",
          values: [
            { value: "290", fact: "handled" },
            { value: "281", fact: "closed" },
          ],
        },
      ],
    },
  },
  { kind: "annex", label: "附件2", inlines: [t("典型案例选编")] },
  paragraph(t("双方当事人签订和解协议并履行完毕。")),
  { kind: "imprint", copies: ["市委全面依法治市委员会办公室"], office: "临江区人民政府办公室", date: "2026年2月9日" },
];

export const fullReport: Document = {
  format: "report/1",
  title: "临江区人民政府关于2025年法治政府建设情况的报告",
  district: "临江区",
  year: 2025,
  date: "2026-02-09",
  author: "临江区司法局",
  redHead: "临江区人民政府文件",
  toc: true,
  blocks,
  figures: { handled: origin("受理事项", "290"), closed: origin("办结事项", "281") },
};

/** The open fonts of the project alone. */
export function bundledFonts(): FontSet {
  return take(findFonts({}, { systemFolders: [] }));
}

export async function fullReportDocx(): Promise<Uint8Array> {
  return take(await writeDocx(fullReport, { fonts: bundledFonts() }));
}
