/** Ways to spoil a finished DOCX, each named after the one format check that has to catch it. */

/** Parts of the package by name, as text. */
export type Parts = Readonly<Record<string, string>>;
export type Mutation = (parts: Parts) => Parts;

const body = "word/document.xml";
const styles = "word/styles.xml";

function change(part: string, edit: (xml: string) => string): Mutation {
  return (parts) => ({ ...parts, [part]: edit(parts[part] ?? "") });
}

const swap = (part: string, from: string | RegExp, to: string) => change(part, (xml) => xml.replace(from, to));
/** The contents repeat the headings; what is spoilt is the text behind them, and only what stands nowhere else in front. */
function behindContents(xml: string): number {
  return Math.max(xml.lastIndexOf('w:val="TOC'), 0);
}

const words = (from: string | RegExp, to: string) =>
  change(body, (xml) => {
    const start = behindContents(xml);
    const spoilt = xml.slice(start).replace(from, to);
    return spoilt === xml.slice(start) ? xml.replace(from, to) : xml.slice(0, start) + spoilt;
  });

/** The paragraph of the body that holds the words. */
function paragraph(holds: string, edit: (xml: string) => string): Mutation {
  return change(body, (xml) => {
    const behind = xml.indexOf(holds, behindContents(xml));
    const at = behind < 0 ? xml.indexOf(holds) : behind;
    const start = Math.max(xml.lastIndexOf("<w:p>", at), xml.lastIndexOf("<w:p ", at));
    const end = xml.indexOf("</w:p>", at) + "</w:p>".length;
    return xml.slice(0, start) + edit(xml.slice(start, end)) + xml.slice(end);
  });
}

/** A property put first among those of the paragraph, and any of the same name taken out. */
function property(holds: string, element: string): Mutation {
  const name = /<w:(\w+)/.exec(element)?.[1] ?? "";
  return paragraph(holds, (xml) =>
    xml.replace(new RegExp(`<w:${name}(?: [^>]*)?/>`), "").replace(/(<w:pStyle [^>]*\/>)/, `$1${element}`),
  );
}

/** A property of every run of the paragraph. */
function runs(holds: string, element: string): Mutation {
  return paragraph(holds, (xml) => xml.replaceAll("</w:rPr>", `${element}</w:rPr>`));
}

function face(holds: string, name: string): Mutation {
  return paragraph(holds, (xml) => xml.replaceAll(/<w:rFonts[^>]*\/>/g, `<w:rFonts w:eastAsia="${name}"/>`));
}

function style(id: string, from: string | RegExp, to: string): Mutation {
  return change(styles, (xml) => {
    const start = xml.indexOf(`w:styleId="${id}"`);
    const end = xml.indexOf("</w:style>", start);
    return xml.slice(0, start) + xml.slice(start, end).replace(from, to) + xml.slice(end);
  });
}

/** The footer whose number stands on the given side. */
function footer(side: "right" | "left", from: string | RegExp, to: string): Mutation {
  return (parts) =>
    Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [
        name,
        /footer\d*\.xml$/.test(name) && xml.includes(`<w:jc w:val="${side}"/>`) ? xml.replace(from, to) : xml,
      ]),
    );
}

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A further part of the package, tied to the body as rIdNew. */
function further(type: string, name: string, xml: string): Mutation {
  const relationships = "word/_rels/document.xml.rels";
  const base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const tie = `<Relationship Id="rIdNew" Type="${base}/${type}" Target="${name}"/></Relationships>`;
  return (parts) => ({
    ...parts,
    [`word/${name}`]: xml,
    [relationships]: (parts[relationships] ?? "").replace("</Relationships>", tie),
  });
}

const both =
  (first: Mutation, second: Mutation): Mutation =>
  (parts) =>
    second(first(parts));

const title = "临江区人民政府关于";
const prose = "各项工作取得新进展";
const head1 = "一、主要举措和成效";
const head2 = "（一）优化政务服务";
const head3 = "1.推进集成办理";
const number = "临政呈〔2026〕8号";
const recipients = "云州市人民政府：";
const note = "（此件公开发布）";
const annex = /附件：1\./;
const blank = '<w:p><w:pPr><w:pStyle w:val="FzLine"/></w:pPr></w:p>';
const signatory = '<w:t xml:space="preserve">临江区人民政府</w:t>';

export const mutations: readonly (readonly [check: string, mutation: Mutation])[] = [
  ["contents-words", swap(body, head1, "一、主要做法和成效")],
  ["contents-order", swap(body, /(PAGEREF _Toc3.{0,160}?<w:t [^>]*>)\d/, "$10")],
  [
    "contents-fields",
    change(body, (xml) => xml.replace(/<w:r><w:(?:fldChar|instrText)[^>]*?(?:\/>|>[^<]*<\/w:instrText>)<\/w:r>/g, "")),
  ],
  ["paper-width", words(/w:w="1190\d"/, 'w:w="12240"')],
  ["paper-height", words(/w:h="1683\d"/, 'w:h="15840"')],
  ["margin-top", words(/w:top="209\d"/, 'w:top="1440"')],
  ["margin-bottom", words(/w:bottom="198\d"/, 'w:bottom="1440"')],
  ["margin-left", words(/w:left="158\d"/, 'w:left="1800"')],
  ["margin-right", words('w:right="1474"', 'w:right="1800"')],
  ["footer-distance", words(/w:footer="140\d"/, 'w:footer="720"')],
  ["orientation", words('w:orient="portrait"', 'w:orient="landscape"')],
  ["gutter", words('w:gutter="0"', 'w:gutter="567"')],
  ["columns", words("<w:docGrid", '<w:cols w:num="2"/><w:docGrid')],
  ["grid-kind", words('w:type="lines"', 'w:type="default"')],
  ["grid-lines", words('w:linePitch="579"', 'w:linePitch="640"')],
  ["one-paper", property(prose, '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/><w:pgMar w:top="2098" w:left="1587"/></w:sectPr>')],
  ["page-number-odd", footer("right", "PAGE", "DATE")],
  ["page-number-even", footer("left", "PAGE", "DATE")],
  ["odd-even", swap("word/settings.xml", "<w:evenAndOddHeaders/>", "")],
  ["first-page-number", words("<w:docGrid", "<w:titlePg/><w:docGrid")],
  ["page-number-right", footer("right", 'w:val="right"', 'w:val="center"')],
  ["page-number-left", footer("left", 'w:val="left"', 'w:val="center"')],
  ["page-number-right-space", footer("right", 'w:right="280"', 'w:right="0"')],
  ["page-number-left-space", footer("left", 'w:left="280"', 'w:left="0"')],
  ["page-number-size", style("FzPageNumber", 'w:sz w:val="28"', 'w:sz w:val="18"')],
  ["page-number-font", style("FzPageNumber", /宋体/g, "Calibri")],
  ["page-number-dashes", footer("right", "— ", "- ")],
  ["page-number-start", words("<w:pgNumType/>", '<w:pgNumType w:start="5"/>')],
  ["page-number-digits", words("<w:pgNumType/>", '<w:pgNumType w:fmt="upperRoman"/>')],
  [
    "title-present",
    both(
      paragraph(title, () => ""),
      paragraph("2025年法治政府建设情况的报告</w:t>", () => ""),
    ),
  ],
  ["title-font", face(title, "宋体")],
  ["title-size", style("Title", 'w:sz w:val="44"', 'w:sz w:val="36"')],
  ["title-centred", style("Title", 'w:val="center"', 'w:val="left"')],
  ["title-not-bold", runs(title, "<w:b/>")],
  ["title-pitch", style("Title", 'w:lineRule="exact"', 'w:lineRule="auto"')],
  ["title-no-stop", words("法治政府建设情况的报告</w:t>", "法治政府建设情况的报告。</w:t>")],
  ["title-kind", words("法治政府建设情况的报告</w:t>", "法治政府建设情况</w:t>")],
  ["title-quotes", words("2025年法治政府建设情况的报告", "2025年，法治政府建设情况的报告")],
  [
    "title-blank-line",
    change(body, (xml) =>
      xml.replace(
        /<w:p><w:pPr><w:pStyle w:val="FzLine"\/><w:keepNext w:val="false"\/><\/w:pPr><\/w:p>(?=<w:p><w:pPr><w:pStyle w:val="FzContentsTitle")/,
        "",
      ),
    ),
  ],
  ["number-brackets", words(number, "临政呈[2026]8号")],
  ["number-year", words(number, "临政呈〔26〕8号")],
  ["number-no-di", words(number, "临政呈〔2026〕第8号")],
  ["number-no-zero", words(number, "临政呈〔2026〕08号")],
  ["number-spaces", words(number, "临政呈 〔2026〕8号")],
  ["number-font", face(number, "黑体")],
  ["number-place", words(`\u3000${number}`, number)],
  ["issuer-colon", words("签发人：", "签发人 ")],
  [
    "issuer-font",
    words(
      'w:val="FzLead2"/><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">王',
      'w:val="FzLead2"/><w:rFonts w:eastAsia="仿宋_GB2312"/></w:rPr><w:t xml:space="preserve">王',
    ),
  ],
  ["recipients-colon", words(recipients, "云州市人民政府:")],
  ["recipients-flush", property(recipients, '<w:ind w:firstLine="640"/>')],
  ["recipients-font", face(recipients, "楷体")],
  ["heading1-font", face(head1, "宋体")],
  ["heading2-font", face(head2, "黑体")],
  ["heading3-font", face(head3, "黑体")],
  ["heading-size", style("Heading2", 'w:sz w:val="32"', 'w:sz w:val="30"')],
  ["heading-not-bold", runs(head2, "<w:b/>")],
  ["heading-indent", property(head1, '<w:ind w:firstLine="0" w:firstLineChars="0"/>')],
  ["heading-left", property(head1, '<w:jc w:val="center"/>')],
  ["heading-pitch", property(head1, '<w:spacing w:line="360" w:lineRule="auto"/>')],
  ["heading-keeps", property(head2, '<w:keepNext w:val="0"/>')],
  ["heading-no-stop", words(`${head2}<`, `${head2}：<`)],
  ["heading-color", runs(head2, '<w:color w:val="2E74B5"/>')],
  ["order-1", words("三、党政", "四、党政")],
  ["order-2", words("（二）规范行政执法", "（三）规范行政执法")],
  ["order-3", words("2.完善“好差评”", "4.完善“好差评”")],
  ["order-4", words("（2）线下办理", "（3）线下办理")],
  ["form-1", words(head1, "一.主要举措和成效")],
  ["form-2", words(head2, "(一)优化政务服务")],
  ["form-3", words(head3, "1、推进集成办理")],
  ["form-4", words("（1）线上办理", "(1)线上办理")],
  ["body-font", face(prose, "宋体")],
  [
    "body-latin",
    words(
      '<w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">2025年，临江区扎实',
      '<w:rFonts w:ascii="Calibri"/></w:rPr><w:t xml:space="preserve">2025年，临江区扎实',
    ),
  ],
  ["body-size", runs(prose, '<w:sz w:val="28"/>')],
  ["body-color", runs(prose, '<w:color w:val="FF0000"/>')],
  ["body-not-bold", runs(prose, "<w:b/>")],
  ["body-upright", runs(prose, '<w:u w:val="single"/>')],
  ["body-pitch", property(prose, '<w:spacing w:line="360" w:lineRule="auto"/>')],
  ["body-characters", runs(prose, '<w:spacing w:val="20"/>')],
  ["body-indent", property(prose, '<w:ind w:firstLine="0" w:firstLineChars="0"/>')],
  ["body-flush", property(prose, '<w:ind w:left="640" w:firstLine="640"/>')],
  ["body-align", property(prose, '<w:jc w:val="center"/>')],
  ["body-spacing", property(prose, '<w:spacing w:before="240" w:line="579" w:lineRule="exact"/>')],
  ["body-no-blanks", paragraph("全年线下受理事项", (xml) => blank + xml)],
  ["no-typed-indent", words("部分单位重视不够", "\u3000\u3000部分单位重视不够")],
  ["no-line-breaks", words("重视不够，主要", "重视不够，</w:t><w:br/><w:t>主要")],
  ["date-present", words("2026年2月9日</w:t></w:r></w:p><w:p>", "二月</w:t></w:r></w:p><w:p>")],
  ["date-digits", words("2026年2月9日</w:t></w:r></w:p><w:p>", "二〇二六年二月九日</w:t></w:r></w:p><w:p>")],
  ["date-year", words("2026年2月9日</w:t></w:r></w:p><w:p>", "26年2月9日</w:t></w:r></w:p><w:p>")],
  ["date-no-zero", words("2026年2月9日</w:t></w:r></w:p><w:p>", "2026年02月09日</w:t></w:r></w:p><w:p>")],
  ["date-place", property("2026年2月9日</w:t></w:r></w:p><w:p>", '<w:ind w:right="0"/>')],
  ["signature-present", paragraph(signatory, () => "")],
  ["signature-place", property(signatory, '<w:jc w:val="left"/>')],
  [
    "signature-space",
    change(body, (xml) => xml.replace(/(?:<w:p><w:pPr><w:pStyle w:val="FzLine"\/><w:keepNext\/><\/w:pPr><\/w:p>){2}/, "")),
  ],
  ["signature-keeps", property(signatory, '<w:keepNext w:val="0"/>')],
  ["signature-font", face(signatory, "楷体")],
  ["note-brackets", words(note, "(此件公开发布)")],
  ["note-indent", property(note, '<w:jc w:val="center"/>')],
  ["attachments-colon", words(annex, "附件:1.")],
  ["attachments-no-stop", words("1.主要指标完成情况表<", "1.主要指标完成情况表；<")],
  ["attachments-numbers", words("2.典型案例选编<", "3.典型案例选编<")],
  ["attachments-indent", property("附件：1.", '<w:ind w:left="0" w:firstLine="0"/>')],
  [
    "attachments-space",
    change(body, (xml) =>
      xml.replace(/<w:p><w:pPr><w:pStyle w:val="FzLine"\/><w:keepNext\/><\/w:pPr><\/w:p>(?=<w:p>(?:(?!<\/w:p>).)*附件：1)/, ""),
    ),
  ],
  ["annex-page", words(/<w:pageBreakBefore\/>(?=(?:(?!<w:pageBreakBefore).)*附件1<\/w:t>)/, "")],
  ["annex-font", face("附件1</w:t>", "仿宋_GB2312")],
  ["annex-flush", property("附件1</w:t>", '<w:ind w:firstLine="640"/>')],
  ["annex-title", style("FzAnnexTitle", 'w:val="center"', 'w:val="left"')],
  ["annex-complete", paragraph("2.典型案例选编", () => "")],
  ["imprint-size", style("FzImprint", 'w:sz w:val="28"', 'w:sz w:val="32"')],
  ["imprint-copies", words("委员会办公室。", "委员会办公室")],
  ["imprint-date", words("2026年2月9日印发", "2026年02月09日印发")],
  ["imprint-rules", change(body, (xml) => xml.replace(/(.*<w:tblBorders><w:top [^>]*w:sz=)"\d+"/s, '$1"24"'))],
  ["table-head-repeats", words("<w:tblHeader/>", "")],
  ["table-rows-whole", words("<w:cantSplit/>", "")],
  [
    "table-width",
    change(body, (xml) => xml.replace(/(<w:tblW )[^>]*(\/>)(?=(?:(?!<\/w:tbl>).)*完成值)/, '$1w:type="dxa" w:w="10500"$2')),
  ],
  ["table-caption", words("表1　主要指标", "主要指标")],
  ["table-caption-keeps", property("表1　主要指标", '<w:keepNext w:val="0"/>')],
  ["table-order", words("表1　主要指标", "表2　主要指标")],
  ["figure-order", words(">图1　办理情况", ">图3　办理情况")],
  ["caption-centred", style("FzCaption", 'w:val="center"', 'w:val="left"')],
  ["caption-no-stop", words(">图1　办理情况", ">图1　办理情况。".replace("。", "；"))],
  ["figure-width", words(/<wp:extent cx="\d+"/, '<wp:extent cx="6500000"')],
  ["figure-alt", words(/ descr="受理290件，办结281件" title="[^"]*"/, ' descr=""')],
  ["figure-pitch", style("FzFigure", 'w:lineRule="auto"', 'w:lineRule="exact"')],
  ["figure-caption", words(">图1　办理情况", ">办理情况")],
  ["figure-keeps", style("FzFigure", "<w:keepNext/>", "")],
  ["half-comma", words("取得新进展。现将", "取得新进展,现将")],
  ["half-brackets", words("人员不足。", "人员(含编外)不足。")],
  ["straight-quotes", words("“好差评”", '"好差评"')],
  ["angle-title", words("《优化营商环境条例》", "&lt;优化营商环境条例&gt;")],
  ["paired-marks", words("《优化营商环境条例》", "《优化营商环境条例")],
  ["doubled-marks", words("评价渠道更加畅通。", "评价渠道更加畅通。。")],
  ["ellipsis", words("人员不足。", "人员不足...等。")],
  ["mark-at-start", words(">部分单位重视", ">，部分单位重视")],
  ["body-ends", words("主要原因是人员不足。", "主要原因是人员不足")],
  ["spaces", words("部分单位重视不够", "部分单位 重视不够")],
  ["full-width-digits", words("12345热线", "１２３４５热线")],
  ["thousands", words("12345热线", "12,345热线")],
  ["short-years", words(">2026年，继续", ">26年度，继续")],
  ["date-zeros", words("2026年，继续", "2026年03月起，继续")],
  ["percent", words("确保目标完成", "确保目标100 %完成")],
  ["no-draft-marks", words("人员不足。", "人员不足【待补】。")],
  [
    "no-changes",
    words(/<w:r>(?=(?:(?!<\/w:r>).)*部分单位重视)((?:(?!<\/w:r>).)*<\/w:r>)/, '<w:ins w:id="9" w:author="甲"><w:r>$1</w:ins>'),
  ],
  [
    "no-comments",
    further(
      "comments",
      "comments.xml",
      `<w:comments ${namespace}><w:comment w:id="0" w:author="甲"><w:p/></w:comment></w:comments>`,
    ),
  ],
  [
    "no-header",
    both(
      further("header", "header9.xml", `<w:hdr ${namespace}><w:p><w:r><w:t>内部资料</w:t></w:r></w:p></w:hdr>`),
      words("<w:footerReference", '<w:headerReference w:type="default" r:id="rIdNew"/><w:footerReference'),
    ),
  ],
  ["no-hidden", runs("部分单位重视", "<w:vanish/>")],
];
