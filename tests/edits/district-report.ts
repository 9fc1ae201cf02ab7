/** A made-up report that follows its data like a real one: figures in prose and tables, verdicts whose words change with them. */
import { findFonts } from "../../src/io/find-fonts.ts";
import type { Block, Document, Inline } from "../../src/model/document.ts";
import type { EditBase } from "../../src/model/edits.ts";
import { readWord } from "../../src/ooxml/read-word.ts";
import type { WordDocument } from "../../src/ooxml/word-document.ts";
import { writeDocx } from "../../src/publish/write-docx.ts";
import { take } from "../chain/season.ts";

export interface District {
  readonly cases: number;
  readonly mediations: number;
  readonly visits: number;
  readonly lectures: number;
  readonly rate: string;
  readonly trainings: number;
}

export const district: District = { cases: 290, mediations: 1372, visits: 86, lectures: 24, rate: "98.6%", trainings: 9 };

const labels = {
  cases: ["受理行政复议案件", "件"],
  mediations: ["人民调解案件", "件"],
  visits: ["执法监督检查", "次"],
  lectures: ["法治讲座", "场"],
  rate: ["出庭应诉率", "%"],
  trainings: ["执法培训", "期"],
} as const;

const t = (text: string): Inline => ({ kind: "text", text });

export function writeReport(data: District): Document {
  const n = (key: keyof District): Inline => ({ kind: "fact", fact: key, text: String(data[key]) });
  const p = (...inlines: Inline[]): Block => ({ kind: "paragraph", inlines });
  const h = (level: 1 | 2, text: string): Block => ({ kind: "heading", level, id: text, inlines: [t(text)] });
  const reached = data.lectures >= 20;
  const blocks: Block[] = [
    { kind: "title", lines: [[t("临江区人民政府关于")], [t("2025年法治政府建设情况的报告")]] },
    { kind: "recipients", text: "云州市人民政府" },
    p(t("2025年，临江区扎实推进法治政府建设，各项工作取得新进展。现将有关情况报告如下。")),
    h(1, "一、主要举措和成效"),
    h(2, "（一）化解行政争议"),
    p(
      t("全年受理行政复议案件"),
      n("cases"),
      t("件，负责人出庭应诉率"),
      n("rate"),
      t("，行政争议得到实质性化解。各镇街设立受理点，方便群众就近申请。"),
    ),
    p(t("开展人民调解"), n("mediations"), t("件，调解组织覆盖所有村社区，矛盾纠纷化解在基层。")),
    h(2, "（二）规范行政执法"),
    p(t("开展执法监督检查"), n("visits"), t("次，举办执法培训"), n("trainings"), t("期，执法人员能力稳步提升。")),
    p(t("推行执法公示和全过程记录，执法透明度明显提高。")),
    {
      kind: "paragraph",
      lead: [t("1.普及法律知识。")],
      leadLevel: 3,
      inlines: [
        t("举办法治讲座"),
        n("lectures"),
        t(reached ? "场，完成年度目标，" : "场，未完成年度目标，"),
        t("群众法治意识不断增强。"),
      ],
    },
    h(1, "二、存在的不足和原因"),
    p(t("部分单位重视不够，主要原因是人员不足。")),
    ...(reached ? [] : [p(t("法治讲座场次不足，主要原因是师资不够。"))]),
    h(1, "三、下一年度主要安排"),
    p(t("继续补齐短板，确保目标完成。")),
    { kind: "signature", signatory: "临江区人民政府", date: "2026年2月9日" },
    {
      kind: "table",
      id: "t1",
      caption: [t("表1　主要指标")],
      columns: [
        { title: "指标", align: "left", share: 0.6 },
        { title: "完成值", align: "right", share: 0.2 },
        { title: "说明", align: "left", share: 0.2 },
      ],
      rows: (["cases", "visits", "lectures"] as const).map((key) => [[t(labels[key][0])], [n(key), t(labels[key][1])], [t("—")]]),
    },
  ];
  const figures = Object.fromEntries(
    Object.entries(labels).map(([key, [label, unit]]) => [
      key,
      { label, value: String(data[key as keyof District]), unitOfMeasure: unit, formula: "单位填报", sources: [] }, // the keys of `labels` are those of the data
    ]),
  );
  return {
    format: "report/1",
    title: "报告",
    district: "临江区",
    year: 2025,
    date: "2026-02-09",
    author: "临江区人民政府",
    blocks,
    figures,
  };
}

/** The main report; the copy for superiors, which differs in its number and note alone; and a unit's own. */
export const variants = ["report", "district-upward", "units/sfj/report"] as const;

/** The three share most of their lines, as in a real year. */
export function writeVariant(data: District, variant: (typeof variants)[number]): Document {
  const report = writeReport(data);
  const note: Block = { kind: "note", text: "此件公开发布" };
  const number: Block = { kind: "document-number", text: "临政呈〔2026〕8号", issuer: "王某某" };
  if (variant === "report") return { ...report, blocks: [...report.blocks, note] };
  if (variant === "district-upward") return { ...report, variant, blocks: [number, ...report.blocks] };
  const own = (text: string) => text.replace("临江区人民政府", "临江区司法局").replace("临江区扎实", "临江区司法局扎实");
  const blocks = report.blocks.map((block): Block => {
    if (block.kind === "title")
      return { ...block, lines: block.lines.map((line) => line.map((one) => ({ ...one, text: own(one.text) }))) };
    if (block.kind === "paragraph") return { ...block, inlines: block.inlines.map((one) => ({ ...one, text: own(one.text) })) };
    return block.kind === "signature" ? { ...block, signatory: own(block.signatory) } : block;
  });
  return { ...report, variant, blocks };
}

const fonts = take(findFonts({}));

export async function printDocx(document: Document): Promise<Uint8Array> {
  return take(await writeDocx(document, { fonts }));
}

export function openDocx(bytes: Uint8Array): WordDocument {
  return take(readWord(bytes, "report.docx"));
}

export function baseOf(generated: Document, more: Partial<EditBase> = {}): EditBase {
  return { format: "edit-base/1", generated, edits: [], numbers: [], draft: false, ...more };
}
