/** What Word keeps in a file besides the words one sees. */
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readDocx } from "../../src/plan/readers/read-docx.ts";

const word =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function pack(body: string, side: Readonly<Record<string, string>> = {}): Uint8Array {
  const links = Object.keys(side).map(
    (name, index) => `<Relationship Id="r${index}" Type="${office}/${name.replace(/\d/, "")}" Target="${name}.xml"/>`,
  );
  const parts = Object.entries(side).map(([name, xml]) => [`word/${name}.xml`, strToU8(xml)] as const);
  return zipSync({
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/_rels/document.xml.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join("")}</Relationships>`,
    ),
    "word/document.xml": strToU8(`<w:document ${word}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(parts),
  });
}

function linesOf(bytes: Uint8Array): string[] {
  const lines = readDocx(bytes, "要点.docx");
  if (!lines.ok) throw new Error(JSON.stringify(lines.remarks));
  return lines.value.map(({ kind, text }) => (kind === "text" ? text : `${kind}: ${text}`));
}

const run = (text: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (content: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

test("changes are read as accepted, and hidden words and codes of fields are not read", () => {
  const changed = paragraph(
    `${run("加强")}<w:del>${run("旧词")}</w:del><w:ins>${run("新词")}</w:ins>${run("暗语", "<w:vanish/>")}<w:r><w:instrText>PAGE</w:instrText></w:r>${run("宣传。")}`,
  );
  expect(linesOf(pack(changed))).toEqual(["加强新词宣传。"]);
});

test("a text box stands behind its paragraph, once", () => {
  const box = `<w:txbxContent>${paragraph(run("框内任务"))}</w:txbxContent>`;
  const both = `<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`;
  expect(linesOf(pack(paragraph(run("正文") + both)))).toEqual(["正文", "框内任务"]);
});

test("headers, footers and the table of contents are furniture", () => {
  const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph(run("一、宣传 1"))}</w:sdtContent></w:sdt>`;
  const header = `<w:hdr ${word}>${paragraph(run("内部资料"))}</w:hdr>`;
  expect(linesOf(pack(contents + paragraph(run("正文")), { header1: header }))).toEqual([
    "furniture: 一、宣传 1",
    "正文",
    "furniture: 内部资料",
  ]);
});

test("numbers come from the list, from the style, and go on or begin anew as Word prints them", () => {
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering ${word}><w:abstractNum w:abstractNumId="7">${level(0, "chineseCounting", "%1、")}${level(1, "chineseCountingThousand", "（%2）")}${level(2, "decimal", "%1.%3")}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num></w:numbering>`;
  const styles = `<w:styles ${word}><w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`;
  const item = (list: number, at: number) =>
    paragraph(run("项"), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
  const styled = (more = "") => paragraph(run("章"), `<w:pStyle w:val="A"/>${more}`);
  const body =
    styled() +
    item(1, 1) +
    item(1, 1) +
    styled() +
    item(1, 1) +
    item(1, 2) +
    item(2, 0) +
    item(2, 0) +
    styled('<w:numPr><w:numId w:val="0"/></w:numPr>');
  expect(linesOf(pack(body, { numbering, styles }))).toEqual([
    "heading: 一、章",
    "（一）项",
    "（二）项",
    "heading: 二、章",
    "（一）项",
    "二.1 项",
    "九、项",
    "十、项",
    "heading: 章",
  ]);
});

test("a frame of one cell is text, a table keeps its merged cells", () => {
  const cell = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
  const frame = `<w:tbl><w:tr>${cell("框中正文")}</w:tr></w:tbl>`;
  const table = `<w:tbl><w:tr>${cell("任务", '<w:vMerge w:val="restart"/>')}${cell("甲")}</w:tr><w:tr>${cell("", "<w:vMerge/>")}${cell("乙")}</w:tr><w:tr>${cell("合计", '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`;
  expect(linesOf(pack(frame + table))).toEqual(["框中正文", "row: 任务\t甲", "row: \t乙", "row: 合计\t"]);
});
