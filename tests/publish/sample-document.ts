/** A made-up report of a made-up district with every kind of block, some thirty bound numbers, a table of 20 rows and two charts. */
import type { Block, Document, Inline, Origin } from "../../src/model/document.ts";

interface SampleFigure {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
}

const figures = {
  hearings: { label: "区委常委会专题听取汇报次数", value: "4", unit: "次" },
  lectures: { label: "领导干部学法次数", value: "26", unit: "次" },
  training: { label: "法治专题培训班期数", value: "3", unit: "期" },
  trained: { label: "参训人数", value: "412", unit: "人" },
  matters: { label: "取消证明事项", value: "57", unit: "项" },
  online: { label: "全程网办率", value: "96.4", unit: "%" },
  handled: { label: "受理政务服务事项", value: "172.25", unit: "万件" },
  offline: { label: "线下办理", value: "68.13", unit: "万件" },
  remote: { label: "网上办理", value: "104.12", unit: "万件" },
  files: { label: "审核规范性文件", value: "19", unit: "件" },
  filed: { label: "规范性文件报备率", value: "100", unit: "%" },
  decisions: { label: "重大行政决策事项", value: "8", unit: "项" },
  contracts: { label: "审查合同", value: "323", unit: "份" },
  inspectors: { label: "持证执法人员", value: "1204", unit: "人" },
  reviewers: { label: "法制审核人员", value: "87", unit: "人" },
  share: { label: "法制审核人员占比", value: "7.2", unit: "%" },
  checks: { label: "双随机抽查企业", value: "3160", unit: "户次" },
  dossiers: { label: "评查案卷", value: "241", unit: "卷" },
  drills: { label: "应急演练", value: "41", unit: "场" },
  hazards: { label: "重大隐患整改率", value: "100", unit: "%" },
  received: { label: "受理行政复议申请", value: "290", unit: "件" },
  closed: { label: "审结行政复议案件", value: "281", unit: "件" },
  corrected: { label: "复议纠错率", value: "8.4", unit: "%" },
  mediated: { label: "调解和解案件", value: "91", unit: "件" },
  suits: { label: "一审行政诉讼案件", value: "66", unit: "件" },
  present: { label: "负责人出庭应诉率", value: "97.6", unit: "%" },
  advice: { label: "司法建议办复率", value: "94.4", unit: "%" },
  proposals: { label: "办理建议提案", value: "218", unit: "件" },
  satisfied: { label: "建议提案满意率", value: "98.2", unit: "%" },
  disclosed: { label: "主动公开政府信息", value: "5431", unit: "条" },
  audits: { label: "完成审计项目", value: "22", unit: "个" },
  growth: { label: "复议受理同比", value: "23.9", unit: "%" },
} as const satisfies Record<string, SampleFigure>;

type FigureId = keyof typeof figures;

const t = (text: string): Inline => ({ kind: "text", text });
const n = (fact: FigureId): Inline => ({ kind: "fact", fact, text: figures[fact].value });

/** Prose with figures in braces: `受理{received}件`. */
function prose(text: string): Inline[] {
  return text
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 0 ? t(part) : n(part as FigureId)))
    .filter((inline) => inline.text !== "");
}

const paragraph = (text: string): Block => ({ kind: "paragraph", inlines: prose(text) });
const measure = (lead: string, text: string): Block => ({
  kind: "paragraph",
  lead: prose(lead),
  leadLevel: 3,
  inlines: prose(text),
});
const heading = (level: 1 | 2, id: string, text: string): Block => ({ kind: "heading", level, id, inlines: [t(text)] });

const tableFacts = Object.keys(figures).slice(0, 20) as FigureId[];

const chapters: Block[] = [
  heading(1, "c1", "一、党政主要负责人履行推进法治建设第一责任人职责情况"),
  paragraph(
    "区委、区政府主要负责人把法治建设放在全局工作里统筹谋划，全年{hearings}次主持专题会议听取汇报，对重要改革亲自过问、对重点环节亲自协调。区政府常务会议学法{lectures}次，举办法治专题培训班{training}期，{trained}名科级以上干部参加学习并通过闭卷测试；“关键少数”带头出庭、带头述法，年终述法实现各镇（街道、区）和区级部门全覆盖。",
  ),
  heading(1, "c2", "二、推进法治政府建设的主要举措和成效"),
  heading(2, "c2-1", "（一）优化政府职能，营商环境持续改善"),
  measure(
    "1.深化“放管服”改革。",
    "对照上级清单逐项认领，取消证明事项{matters}项，全程网办率达到{online}%。全年受理政务服务事项{handled}万件，其中网上办理{remote}万件、窗口办理{offline}万件，企业开办、不动产登记、工程审批等高频事项实现“一窗受理、集成服务”。推出“一件事一次办”套餐，把分散在不同部门的申报材料合并成一张表，让群众少跑腿、让数据多跑路。",
  ),
  measure(
    "2.健全公平竞争审查机制。",
    "把公平竞争审查嵌入文件制定流程，未经审查不得提交审议；组织第三方评估，清理含有地方保护、指定交易内容的条款，督促制定机关限期修改或者废止，并将结果向社会公开。建立企业诉求直通渠道，做到事事有回音、件件有着落。",
  ),
  heading(2, "c2-2", "（二）完善制度供给，决策质量稳步提升"),
  measure(
    "3.严把合法性审核关口。",
    "审核行政规范性文件{files}件，报备率{filed}%；列入年度目录的{decisions}项重大行政决策全部履行公众参与、专家论证、风险评估、合法性审查、集体讨论和公布程序。审查各类合同{contracts}份，提出修改意见并跟踪采纳情况，防止“带病”签约。",
  ),
  measure(
    "4.加强法律顾问和公职律师队伍建设。",
    "各镇（街道、区）和区级部门普遍聘请法律顾问，实行年度考核与动态调整，明确参与重大决策、重要合同、复议应诉的具体环节，杜绝“顾而不问”。",
  ),
  heading(2, "c2-3", "（三）严格执法监督，执法行为更加规范"),
  measure(
    "5.全面落实行政执法“三项制度”。",
    "全区持证执法人员{inspectors}人，法制审核人员{reviewers}人，占比{share}%，高于不低于5%的要求。开展“双随机、一公开”抽查{checks}户次，评查执法案卷{dossiers}卷，对发现的程序瑕疵逐案反馈、限期整改，并把典型问题编成教学案例供各执法单位对照学习。",
  ),
  measure(
    "6.提升突发事件依法处置能力。",
    "修订总体应急预案和专项预案，组织各类应急演练{drills}场，重大事故隐患整改率{hazards}%。建立平战结合的指挥体系，完善信息报送、物资调拨、舆情回应的衔接规则。",
  ),
  heading(2, "c2-4", "（四）化解矛盾纠纷，权利救济更加畅通"),
  measure(
    "7.发挥行政复议主渠道作用。",
    "受理行政复议申请{received}件，同比增长{growth}%；审结{closed}件，纠错率{corrected}%，经调解和解结案{mediated}件。推行繁简分流、听证审理和文书上网，情况见表1和图1。",
  ),
  {
    kind: "chart",
    id: "f1",
    caption: [t("图1　行政复议与应诉主要数据")],
    alt: "柱形图：受理行政复议申请290件，审结281件，调解和解91件，一审行政诉讼66件。",
    chart: {
      kind: "column",
      unitOfMeasure: "件",
      categories: ["受理", "审结", "调解和解", "一审诉讼"],
      series: [
        {
          label: "本年",
          values: (["received", "closed", "mediated", "suits"] as const).map((id) => ({ value: figures[id].value, fact: id })),
        },
        {
          label: "上年",
          values: [
            { value: "234", fact: null },
            { value: "221", fact: null },
            { value: "73", fact: null },
            { value: null, fact: null },
          ],
        },
      ],
    },
  },
  measure(
    "8.做好行政应诉工作。",
    "一审行政诉讼案件{suits}件，行政机关负责人出庭应诉率{present}%，司法建议办复率{advice}%。对败诉案件逐案剖析，形成“一案一报告”，推动同类问题源头治理。",
  ),
  heading(2, "c2-5", "（五）强化权力监督，政务公开不断深化"),
  measure(
    "9.自觉接受各方面监督。",
    "办理人大代表建议和政协提案{proposals}件，满意率{satisfied}%；主动公开政府信息{disclosed}条；完成审计项目{audits}个，问题整改纳入督查台账，销号管理。",
  ),
  {
    kind: "chart",
    id: "f2",
    caption: [t("图2　主要比率指标完成情况")],
    alt: "条形图：全程网办率96.4%，报备率100%，出庭应诉率97.6%，司法建议办复率94.4%，满意率98.2%。",
    chart: {
      kind: "bar",
      unitOfMeasure: "%",
      categories: ["全程网办率", "规范性文件报备率", "负责人出庭应诉率", "司法建议办复率", "建议提案满意率"],
      series: [
        {
          label: "完成值",
          values: (["online", "filed", "present", "advice", "satisfied"] as const).map((id) => ({
            value: figures[id].value,
            fact: id,
          })),
        },
      ],
    },
  },
  heading(1, "c3", "三、存在的不足和原因"),
  paragraph(
    "对照目标任务，工作中还有一些短板：一是司法建议办复率为{advice}%，距离全部办复尚有差距，主要是个别单位收文流转不畅、责任人不明确；二是基层法制审核力量不均衡，部分镇（街道）由兼职人员承担审核；三是执法案卷质量参差不齐，说理部分较为简单，自由裁量的依据写得不够清楚。",
  ),
  heading(1, "c4", "四、下一年度主要安排"),
  paragraph(
    "下一年度将围绕上述问题补短板、强弱项：建立司法建议收发登记和到期提醒制度，做到收到即转、限期办复；采取区级统筹、片区联审的方式充实基层审核力量；开展案卷质量提升行动，每季度集中评查并通报，推动法治政府建设再上新台阶。",
  ),
];

const blocks: Block[] = [
  { kind: "document-number", text: "临政呈〔2026〕3号", issuer: "周明远" },
  { kind: "title", lines: [[t("临江区人民政府")], [t("关于2025年法治政府建设情况的报告")]] },
  { kind: "recipients", text: "云州市人民政府" },
  paragraph(
    "2025年，临江区坚持以习近平新时代中国特色社会主义思想为指导，认真贯彻市委、市政府部署，紧扣年度重点任务清单推进法治政府建设，各项工作取得新的进展。现将有关情况报告如下。",
  ),
  ...chapters,
  { kind: "attachments", titles: ["2025年度法治政府建设主要指标完成情况表", "典型案例选编"] },
  { kind: "signature", signatory: "临江区人民政府", date: "2026年2月9日" },
  { kind: "note", text: "此件公开发布" },
  { kind: "annex", label: "附件1", inlines: [t("2025年度法治政府建设主要指标完成情况表")] },
  {
    kind: "table",
    id: "t1",
    caption: [t("表1　主要指标完成情况")],
    columns: [
      { title: "序号", align: "center", share: 0.09 },
      { title: "指标", align: "left", share: 0.41 },
      { title: "目标", align: "center", share: 0.16 },
      { title: "完成值", align: "right", share: 0.18 },
      { title: "结论", align: "center", share: 0.16 },
    ],
    rows: tableFacts.map((id, index) => [
      [t(String(index + 1))],
      [t(figures[id].label)],
      [t(index % 3 === 0 ? "≥1次/季度" : "—")],
      [n(id), t(figures[id].unit)],
      [t(index === 7 ? "部分完成（2个单位未达标）" : "完成")],
    ]),
  },
  { kind: "annex", label: "附件2", inlines: [t("典型案例选编")] },
  heading(2, "a2-1", "（一）一次上门调解化解十年积怨"),
  paragraph("某小区加装电梯引发相邻纠纷，经司法所、社区和律师三方联动，双方当事人签订和解协议并履行完毕。"),
  {
    kind: "imprint",
    copies: ["市委全面依法治市委员会办公室", "区委办公室", "区人大常委会办公室"],
    office: "临江区人民政府办公室",
    date: "2026年2月9日",
  },
];

function originOf(id: FigureId): Origin {
  const figure = figures[id];
  return {
    label: figure.label,
    value: figure.value,
    unitOfMeasure: figure.unit,
    formula: "各单位合计",
    sources: [{ fact: `${id}.1`, unit: "区司法局", file: "司法局.xlsx", sha256: "0".repeat(64), sheet: "指标数据", cell: "F12" }],
  };
}

export const sampleDocument: Document = {
  format: "report/1",
  title: "临江区人民政府关于2025年法治政府建设情况的报告",
  district: "临江区",
  year: 2025,
  date: "2026-02-09",
  author: "临江区司法局",
  blocks,
  figures: Object.fromEntries((Object.keys(figures) as FigureId[]).map((id) => [id, originOf(id)])),
};
