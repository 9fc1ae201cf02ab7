/** Files that hold no plan: each is named for what it is. */
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readPlan } from "../../src/plan/read-plan.ts";
import { asDocx, asPdf, asScan, asTxt } from "../support/plan-documents.ts";

const title = "某区2023年普法工作要点";
const tasks = ["一、开展宪法宣传。举办活动10场。", "二、建设法治公园。建成2个。"];

async function codesOf(bytes: Uint8Array): Promise<string[]> {
  return (await readPlan(bytes, "文件")).remarks.map(({ code }) => code);
}

const compound = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600));

test("an empty file, and one with nothing but spaces, has no text", async () => {
  expect(await codesOf(new Uint8Array())).toEqual(["PLAN-001"]);
  expect(await codesOf(asTxt(["  ", "　"]))).toEqual(["PLAN-001"]);
  expect(await codesOf(await asDocx([""]))).toEqual(["PLAN-001"]);
});

test("a scanned PDF is called a scan", async () => {
  expect(await codesOf(await asScan(2, []))).toEqual(["PLAN-002"]);
});

test("a page without text among others is pointed out", async () => {
  const reading = await readPlan(await asScan(1, [title, ...tasks]), "要点.pdf");
  expect(reading.ok).toBe(true);
  expect(reading.remarks).toMatchObject([{ code: "PLAN-009", facts: { pages: "2" } }]);
});

test("an encrypted docx and a locked PDF ask for the password to be removed", async () => {
  const encrypted = Buffer.concat([compound, Buffer.from("EncryptedPackage", "utf16le"), new Uint8Array(400)]);
  expect(await codesOf(encrypted)).toEqual(["PLAN-003"]);
  expect(await codesOf(await asPdf([title, ...tasks], "secret"))).toEqual(["PLAN-003"]);
});

test("an old .doc is to be saved as .docx", async () => {
  expect(await codesOf(compound)).toEqual(["PLAN-004"]);
});

test.each([
  ["jpg", [0xff, 0xd8, 0xff, 0xe0]],
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d]],
  ["gif", [0x47, 0x49, 0x46, 0x38, 0x39]],
])("a picture (%s) is called a picture", async (_kind, head) => {
  expect(await codesOf(Uint8Array.of(...head, ...new Uint8Array(100)))).toEqual(["PLAN-005"]);
});

test("50 MB of text are refused before anything is read", async () => {
  expect(await codesOf(new Uint8Array(50 * 1024 * 1024).fill(0x61))).toEqual(["PLAN-006"]);
});

test.each<[string, Uint8Array, string]>([
  ["binary junk", Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256), ""],
  ["RTF", strToU8("{\\rtf1 abc}"), "RTF 文件"],
  [
    "a workbook",
    zipSync({
      "[Content_Types].xml": strToU8(workbookTypes()),
      "_rels/.rels": strToU8(workbookRelationships()),
      "xl/workbook.xml": strToU8("<workbook/>"),
    }),
    "Excel 工作簿",
  ],
  ["an OFD", zipSync({ "OFD.xml": strToU8("<OFD/>") }), "OFD 版式文件"],
  [
    "an ODT",
    zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.text"), "content.xml": strToU8("<x/>") }),
    "ODF 文档",
  ],
  ["a ZIP of files", zipSync({ "要点.txt": strToU8("x") }), "压缩包"],
  [
    "an archived web page",
    strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x'),
    "MHT 网页归档",
  ],
])("%s is named", async (_name, bytes, kind) => {
  const { remarks } = await readPlan(bytes, "文件");
  expect(remarks).toMatchObject([{ code: "PLAN-007", facts: { kind } }]);
});

function workbookTypes(): string {
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;
}

function workbookRelationships(): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
}

test("half a PDF is damaged", async () => {
  const whole = await asPdf([title, ...tasks]);
  expect(await codesOf(whole.slice(0, 300))).toEqual(["PLAN-008"]);
});

test("half a docx is damaged, and says so by the codes of the container", async () => {
  const whole = await asDocx([title, ...tasks]);
  expect(await codesOf(whole.slice(0, whole.length / 2))).toEqual(["OOXML-001"]);
});

test.each([
  ["PLAN-010", "某区2022年普法工作总结", ["一、主要做法。全年共举办活动20场，培训500人次。", "二、存在的问题。力量不足。"]],
  ["PLAN-010", "某县关于2022年法治建设情况的报告", ["一、工作开展情况。开展检查30次。"]],
  ["PLAN-011", "某市行政规范性文件管理办法", ["第一章 总则", "第一条 为规范管理，制定本办法。", "第二条 本办法适用于全市。"]],
  ["PLAN-012", "某区法治建设工作会议纪要", ["一、会议听取汇报。", "二、会议要求加强普法。"]],
  ["PLAN-012", "关于召开全区法治建设工作会议的通知", ["一、会议时间。3月10日下午。", "二、参会人员。各单位负责人1名。"]],
  ["PLAN-012", "办公用房租赁合同", ["一、租赁标的。甲方将房屋出租给乙方。", "二、租金每月3000元。"]],
  ["PLAN-012", "行政执法证件申领表", ["一、申请理由。工作需要。", "二、单位意见。同意。"]],
  ["PLAN-012", "《某区普法工作要点》政策解读", ["一、起草背景。为做好普法。", "二、主要内容。共五条。"]],
])("%s: %s is no plan", async (code, heading, lines) => {
  expect(await codesOf(asTxt([heading, ...lines]))).toEqual([code]);
});

test("a report without a title that says so is told by how it looks back", async () => {
  const lines = [
    "某局普法工作",
    "一、宣传成效明显。全年累计开展活动30场，共发放资料5000份，培训干部300人，同比增长20%。",
    "二、执法更加规范。完成案卷评查120件，办结投诉56件，整改问题12个，已全部完成任务。",
    "三、存在的问题。力量不足。",
  ];
  expect(await codesOf(asTxt(lines))).toEqual(["PLAN-010"]);
});

test("a plan that mentions a report in its title is a plan", async () => {
  expect(await codesOf(asTxt(["某区法治政府建设年度报告编制工作方案", ...tasks]))).toEqual([]);
});

test("a text without numbers or tables has no tasks", async () => {
  expect(await codesOf(asTxt([title, "请各单位认真做好普法工作。"]))).toEqual(["PLAN-013"]);
});

test("paragraphs with short titles are no tasks where the title speaks of no plan", async () => {
  const lines = ["某区风土人情", "物产丰富。当地盛产稻米和茶叶。", "交通便利。两条铁路在此交汇。"];
  expect(await codesOf(asTxt(lines))).toEqual(["PLAN-013"]);
});

test("a missing number is pointed out where it is missing", async () => {
  const { ok, remarks } = await readPlan(asTxt([title, "一、开展宣传。办好活动。", "三、抓好培训。办班2期。"]), "要点.txt");
  expect(ok).toBe(true);
  expect(remarks).toMatchObject([{ code: "PLAN-014", at: { line: 3, column: 1 }, facts: { before: "一", after: "三" } }]);
});
