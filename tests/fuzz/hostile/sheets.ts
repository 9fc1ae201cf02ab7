/** Well-formed workbooks that are too large, contradict themselves, or carry what has no business in a returned workbook. */
import { edited, type Hostile, insideRoot, packed, partNames, sheetPart, stringsPart, workbookPart } from "./good-file.ts";

const any = (make: Hostile["make"]): Hostile => ({ expect: "any", make });
const same = (make: Hostile["make"]): Hostile => ({ expect: "same", make });
const refused = (make: Hostile["make"]): Hostile => ({ expect: "refused", make, extension: "xlsx" });

const last = 1_048_576;
const relationsPart = "xl/_rels/workbook.xml.rels";
const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const rows = (count: number, row: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => row(index + 1)).join("");
const afterRows = (added: string) => () => edited(sheetPart, (xml) => xml.replace("</sheetData>", `</sheetData>${added}`));
const moreRows = (added: string) => edited(sheetPart, (xml) => xml.replace("</sheetData>", `${added}</sheetData>`));
const ownSheet = (inner: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inner}</worksheet>`;
const asFirstCell = (cell: string) => moreRows(`<row r="900">${cell}</row>`);
const related = (type: string, target: string, more: Record<string, string | Uint8Array> = {}, mode = "") =>
  packed({
    ...more,
    [relationsPart]: relations().replace(
      "</Relationships>",
      `<Relationship Id="rIdZ" Type="${officeTypes}/${type}" Target="${target}"${mode}/></Relationships>`,
    ),
  });

function relations(): string {
  let text = "";
  edited(relationsPart, (xml) => {
    text = xml;
    return `${xml} `;
  });
  return text;
}

export const sheets: Readonly<Record<string, Hostile>> = {
  "a million styled rows": any(() =>
    moreRows(
      rows(1_000_000, (n) => `<row r="${n + 1000}" s="1"/>`)
        .slice(0, 31e6)
        .replace(/<[^>]*$/, ""),
    ),
  ),
  "a million styled cells": any(() => moreRows(rows(50_000, (n) => `<row r="${n + 1000}">${'<c s="1"/>'.repeat(20)}</row>`))),
  "16,384 columns": any(() => moreRows(`<row r="1000">${'<c s="2"/>'.repeat(16_384)}</row>`)),
  "16,385 columns": refused(() => moreRows(`<row r="1000">${"<c/>".repeat(16_385)}</row>`)),
  "150,000 numbers": refused(() => moreRows(rows(1500, (n) => `<row r="${n + 1000}">${"<c><v>1</v></c>".repeat(100)}</row>`))),
  "a million words": any(() =>
    packed({
      [sheetPart]: ownSheet(
        `<sheetData>${rows(500_000, (n) => `<row r="${n}"><c t="inlineStr"><is><t>词</t></is></c></row>`)}</sheetData>`,
      ),
    }),
  ),
  "absurd dimension": same(() =>
    edited(sheetPart, (xml) => xml.replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD1048576"')),
  ),
  "dimension of one cell": same(() => edited(sheetPart, (xml) => xml.replace(/<dimension ref="[^"]*"/, '<dimension ref="A1"'))),
  "whole sheet merged": any(() =>
    edited(sheetPart, (xml) => xml.replace(/<mergeCells[^>]*>/, (tag) => `${tag}<mergeCell ref="A1:XFD${last}"/>`)),
  ),
  "100,000 merges": any(() =>
    edited(sheetPart, (xml) =>
      xml.replace(/<mergeCells[^>]*>/, (tag) => tag + rows(100_000, (n) => `<mergeCell ref="AA${n + 1000}:AB${n + 1000}"/>`)),
    ),
  ),
  "validation over all cells": same(
    afterRows(
      `<dataValidations><dataValidation type="list" sqref="A1:XFD${last}"><formula1>"a,b"</formula1></dataValidation></dataValidations>`,
    ),
  ),
  "100,000 validations": any(
    afterRows(
      `<dataValidations>${rows(100_000, (n) => `<dataValidation sqref="Z${n}"><formula1>1</formula1></dataValidation>`)}</dataValidations>`,
    ),
  ),
  "100,000 conditional formats": any(
    afterRows(
      rows(
        100_000,
        (n) => `<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="${n}"/></conditionalFormatting>`,
      ),
    ),
  ),
  "columns up to a thousand million": same(() =>
    edited(sheetPart, (xml) => xml.replace(/<cols>/, '<cols><col min="1" max="1000000000" width="9"/>')),
  ),
  "name over the whole sheet": same(() =>
    edited(workbookPart, (xml) =>
      xml.replace("<definedNames>", `<definedNames><definedName name="all">指标数据!$A$1:$XFD$${last}</definedName>`),
    ),
  ),
  "100,000 names": any(() =>
    edited(workbookPart, (xml) =>
      xml.replace("<definedNames>", `<definedNames>${rows(100_000, (n) => `<definedName name="n${n}">A1</definedName>`)}`),
    ),
  ),
  "60,000 sheets": any(() =>
    edited(workbookPart, (xml) =>
      xml.replace("</sheets>", `${rows(60_000, (n) => `<sheet name="s${n}" sheetId="${n + 99}" r:id="q${n}"/>`)}</sheets>`),
    ),
  ),
  "60,000 relationships": any(() =>
    edited(relationsPart, (xml) =>
      xml.replace(
        "</Relationships>",
        `${rows(60_000, (n) => `<Relationship Id="q${n}" Type="${officeTypes}/worksheet" Target="w${n}.xml"/>`)}</Relationships>`,
      ),
    ),
  ),
  "300 sheets": any(() => {
    const own = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`xl/worksheets/q${i}.xml`, ownSheet("<sheetData/>")]));
    const list = rows(300, (n) => `<sheet name="s${n}" sheetId="${n + 99}" r:id="q${n}"/>`);
    const links = rows(
      300,
      (n) => `<Relationship Id="q${n}" Type="${officeTypes}/worksheet" Target="worksheets/q${n - 1}.xml"/>`,
    );
    let book = "";
    edited(workbookPart, (xml) => {
      book = xml.replace("</sheets>", `${list}</sheets>`);
      return book;
    });
    return packed({
      ...own,
      [workbookPart]: book,
      [relationsPart]: relations().replace("</Relationships>", `${links}</Relationships>`),
    });
  }),
  "huge table of strings": any(() =>
    edited(stringsPart, (xml) => xml.replace("</sst>", `${"<si><t>凑数的话</t></si>".repeat(800_000)}</sst>`)),
  ),
  "strings counted wrongly": same(() =>
    edited(stringsPart, (xml) => xml.replace(/ (count|uniqueCount)="\d+"/g, ' $1="4000000000"')),
  ),
  "string of 10 MiB": any(() =>
    edited(stringsPart, (xml) => xml.replace("</sst>", `<si><t>${"长".repeat(3_500_000)}</t></si></sst>`)),
  ),
  "300,000 runs in a string": any(() =>
    edited(stringsPart, (xml) => xml.replace("</sst>", `<si>${"<r><t>a</t></r>".repeat(300_000)}</si></sst>`)),
  ),
  "string that is not there": refused((random) =>
    asFirstCell(`<c r="A900" t="s"><v>${random.pick(["99999", "-1", "x", "1.5", "1e3"])}</v></c>`),
  ),
  "style that is not there": same(() => asFirstCell('<c r="A900" s="99999"/>')),
  "row 0": refused(() => moreRows('<row r="0"><c><v>1</v></c></row>')),
  "row out of the sheet": refused((random) =>
    moreRows(`<row r="${random.pick(["1048577", "99999999999", "-5", "x", "1e5x"])}"><c><v>1</v></c></row>`),
  ),
  "cell in another row": refused(() => asFirstCell('<c r="B7"><v>1</v></c>')),
  "cell with an impossible address": refused((random) =>
    asFirstCell(`<c r="${random.pick(["ZZZZ900", "900", "A", "XFE900", "A-900", ""])}"><v>1</v></c>`),
  ),
  "cell twice": refused(() => moreRows('<row r="900"><c r="B900"><v>1</v></c><c r="B900"><v>2</v></c></row>')),
  "row twice": any(() => moreRows('<row r="900"><c r="B900"><v>1</v></c></row><row r="900"><c r="B900"><v>2</v></c></row>')),
  "number of 10,000 digits": any(() => asFirstCell(`<c r="B900"><v>${"9".repeat(10_000)}</v></c>`)),
  "number beyond all numbers": any((random) =>
    asFirstCell(`<c r="B900"><v>${random.pick(["1e999", "-1e9999", "NaN", "INF", "0x10", "1e"])}</v></c>`),
  ),
  "cyclic formulas": any(() => asFirstCell('<c r="B900"><f>C900</f></c><c r="C900"><f>B900</f></c>')),
  "shared formula over the sheet": any(() =>
    asFirstCell(`<c r="B900"><f t="shared" ref="A1:XFD${last}" si="0">A1</f><v>1</v></c>`),
  ),
  "array formula over the sheet": any(() =>
    asFirstCell(`<c r="B900"><f t="array" ref="A1:XFD${last}">A1:XFD${last}</f><v>1</v></c>`),
  ),
  "formula of 1 MiB": any(() => asFirstCell(`<c r="B900"><f>${"1+".repeat(500_000)}1</f><v>1</v></c>`)),
  "formula that calls a program": any(() => asFirstCell("<c r=\"B900\"><f>cmd|' /C calc'!A0</f><v>1</v></c>")),
  "no styles": any(() => packed({ "xl/styles.xml": null })),
  "no strings": refused(() => packed({ [stringsPart]: null })),
  "no theme and no properties": same(() =>
    packed({ "xl/theme/theme1.xml": null, "docProps/app.xml": null, "docProps/core.xml": null }),
  ),
  "no drawings and comments": same(() => packed({ "xl/drawings/vmlDrawing3.vml": null, "xl/comments3.xml": null })),
  "no content types": same(() => packed({ "[Content_Types].xml": null })),
  "no list of relationships": refused((random) => packed({ [random.pick(["_rels/.rels", relationsPart])]: null })),
  "no main part": refused(() => packed({ [workbookPart]: null })),
  "one part missing": any((random) => packed({ [random.pick(partNames())]: null })),
  "one part empty": any((random) => packed({ [random.pick(partNames())]: "" })),
  "one part that is another": any((random) => {
    let other = "";
    edited(random.pick([sheetPart, stringsPart, workbookPart]), (xml) => {
      other = xml;
      return `${xml} `;
    });
    return packed({ [random.pick(partNames())]: other });
  }),
  "absolute targets": same(() => edited(relationsPart, (xml) => xml.replace(/Target="(?!\/)/g, 'Target="/xl/'))),
  "targets with dots": same(() => edited(relationsPart, (xml) => xml.replace(/Target="(?!\/)/g, 'Target="./../xl/./'))),
  "targets that climb out": any(() => edited(relationsPart, (xml) => xml.replace(/Target="(?!\/)/g, 'Target="../../../../xl/'))),
  "targets on the net": refused(() =>
    edited(relationsPart, (xml) => xml.replace(/Target="worksheets/g, 'TargetMode="External" Target="http://x.invalid')),
  ),
  "relationship to itself": any(() => related("worksheet", "workbook.xml")),
  "two sheets with one name": refused(() =>
    edited(workbookPart, (xml) => xml.replace("</sheets>", '<sheet name="指标数据" sheetId="77" r:id="none"/></sheets>')),
  ),
  "sheet name of 30,000 characters": any(() =>
    edited(workbookPart, (xml) => xml.replace(/name="填报说明"/, `name="${"名".repeat(30_000)}"`)),
  ),
  "links to other workbooks": same(() => related("externalLink", "externalLinks/e1.xml", { "xl/externalLinks/e1.xml": "<a/>" })),
  "link to the net": same(() => related("externalLinkPath", "http://x.invalid/a.xlsx", {}, ' TargetMode="External"')),
  macros: same(() => related("vbaProject", "vbaProject.bin", { "xl/vbaProject.bin": Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]) })),
  "embedded object": same(() => packed({ "xl/embeddings/oleObject1.bin": new Uint8Array(100_000) })),
  "embedded program": same(() => packed({ "xl/activeX/a.exe": "MZ" })),
  "query to the net": same(() =>
    related("connections", "connections.xml", {
      "xl/connections.xml": "<connections><connection command=\"=cmd|'/C calc'!A0\"/></connections>",
    }),
  ),
  "custom XML with a document type": any(() => packed({ "customXml/item1.xml": "<!DOCTYPE a><a/>" })),
  "100,000 hyperlinks": any(
    afterRows(`<hyperlinks>${rows(100_000, (n) => `<hyperlink ref="Z${n}" location="A1"/>`)}</hyperlinks>`),
  ),
  "everything hidden": same(() => edited(sheetPart, (xml) => xml.replace(/<row (?![^>]*hidden)/g, '<row hidden="1" '))),
  "sheet of nothing": any(() => packed({ [sheetPart]: ownSheet("<sheetData/>") })),
  "sheet without rows": any(() => packed({ [sheetPart]: ownSheet("") })),
  "marks of our tables everywhere": any(() =>
    moreRows(rows(20_000, (n) => `<row r="${n + 1000}"><c t="inlineStr"><is><t>fz:figures</t></is></c></row>`)),
  ),
  "rows of our tables everywhere": any(() =>
    moreRows(rows(40_000, (n) => `<row r="${n + 1000}"><c t="inlineStr"><is><t>cases|2023</t></is></c></row>`)),
  ),
  "another unit": any(() => edited(stringsPart, (xml) => xml.replace(">sfj<", ">cgj<"))),
  "an unknown unit": refused(() => edited(stringsPart, (xml) => xml.replace(">sfj<", ">xyz<"))),
  "another year": refused(() => edited(stringsPart, (xml) => xml.replace(">2023<", ">2021<"))),
  "extension list with anything": same(() =>
    edited(sheetPart, (xml) => insideRoot(xml, '<extLst><ext uri="{x}"><a xmlns="urn:a">1</a></ext></extLst>')),
  ),
};
