/** What can be wrong, or only unusual, with the XML of a part. */
import type { Random } from "../random.ts";
import {
  edited,
  editedAll,
  type Hostile,
  insideRoot,
  packed,
  partNames,
  sheetPart,
  stringsPart,
  workbookPart,
} from "./good-file.ts";

const any = (make: Hostile["make"]): Hostile => ({ expect: "any", make });
const same = (make: Hostile["make"]): Hostile => ({ expect: "same", make });
const refused = (make: Hostile["make"]): Hostile => ({ expect: "refused", make, extension: "xlsx" });

const readParts = [
  sheetPart,
  stringsPart,
  workbookPart,
  "xl/styles.xml",
  "_rels/.rels",
  "[Content_Types].xml",
  "xl/_rels/workbook.xml.rels",
];
const declaration = /^<\?xml[^>]*\?>\s*/;
const bare = (xml: string) => xml.replace(declaration, "");

function inSome(random: Random, change: (xml: string) => string): Uint8Array {
  return edited(random.pick(readParts), change);
}

const laughs = (levels: number) =>
  `<!DOCTYPE a [<!ENTITY e0 "ha">${Array.from({ length: levels }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join("")}]>`;

/** UTF-16 as some programs write it. */
function wide(xml: string, isBig: boolean, hasMark: boolean): Uint8Array {
  const bytes = Buffer.from(`${hasMark ? "\uFEFF" : ""}<?xml version="1.0" encoding="UTF-16"?>${bare(xml)}`, "utf16le");
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
}

/** The elements of a part with a prefix, the namespace declared for it. */
function prefixed(xml: string): string {
  return xml.replace(/<(\/?)(?=[A-Za-z])(?![A-Za-z0-9]+:)/g, "<$1x:").replace(/ xmlns="/, ' xmlns:x="');
}

const plainParts = new Set(
  partNames().filter((name) => /^xl\/(worksheets\/sheet\d+|sharedStrings|styles|workbook)\.xml$/.test(name)),
);

export const markup: Readonly<Record<string, Hostile>> = {
  "entity bomb": refused((random) => inSome(random, (xml) => `${laughs(5 + random.whole(30))}${bare(xml)}`)),
  "entity used in a cell": refused(() =>
    edited(stringsPart, (xml) => `${laughs(9)}${bare(xml).replace(/(<t[^>]*>)/, "$1&e9;")}`),
  ),
  "document type with a file": refused((random) =>
    inSome(random, (xml) => `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${bare(xml)}`),
  ),
  "document type with an address": refused((random) =>
    inSome(random, (xml) => `<!DOCTYPE a SYSTEM "http://x.invalid/a.dtd">${bare(xml)}`),
  ),
  "undeclared entity": refused(() => edited(stringsPart, (xml) => xml.replace(/(<t[^>]*>)/, "$1&nbsp;"))),
  "nested 300 deep": refused(() => edited(sheetPart, (xml) => insideRoot(xml, `${"<a>".repeat(300)}${"</a>".repeat(300)}`))),
  "nested a million deep": refused(() =>
    edited(sheetPart, (xml) => insideRoot(xml, `${"<a>".repeat(1e6)}${"</a>".repeat(1e6)}`)),
  ),
  "nested and never closed": refused((random) => inSome(random, (xml) => insideRoot(xml, "<a>".repeat(200_000)))),
  "attribute of 5 MiB": any(() => edited(sheetPart, (xml) => insideRoot(xml, `<a b="${"x".repeat(5e6)}"/>`))),
  "50,000 attributes": any(() =>
    edited(sheetPart, (xml) => insideRoot(xml, `<a ${Array.from({ length: 50_000 }, (_, i) => `b${i}="1"`).join(" ")}/>`)),
  ),
  "20,000 namespaces": any(() =>
    edited(sheetPart, (xml) =>
      insideRoot(xml, `<a ${Array.from({ length: 20_000 }, (_, i) => `xmlns:n${i}="u${i}"`).join(" ")}/>`),
    ),
  ),
  "namespaces declared level by level": any(() =>
    edited(sheetPart, (xml) =>
      insideRoot(
        xml,
        `${Array.from({ length: 200 }, (_, i) => `<a xmlns:n${i}="u${i}">`).join("")}${"</a>".repeat(200)}`.repeat(200),
      ),
    ),
  ),
  "text of 20 MiB": any(() => edited(sheetPart, (xml) => insideRoot(xml, `<a>${"长".repeat(7e6)}</a>`))),
  "comment of 20 MiB": any(() => edited(sheetPart, (xml) => insideRoot(xml, `<!--${"x".repeat(2e7)}-->`))),
  "a million comments": any(() => edited(sheetPart, (xml) => insideRoot(xml, "<!---->".repeat(1e6)))),
  "a million entities": any(() => edited(sheetPart, (xml) => insideRoot(xml, `<a>${"&amp;".repeat(1e6)}</a>`))),
  "a million empty elements": any(() => edited(workbookPart, (xml) => insideRoot(xml, "<a/>".repeat(1_200_000)))),
  "tag never closed": refused((random) => inSome(random, (xml) => xml.slice(0, xml.lastIndexOf("</")))),
  "tags crossed": refused((random) => inSome(random, (xml) => insideRoot(xml, "<a><b></a></b>"))),
  "attribute twice": refused((random) => inSome(random, (xml) => insideRoot(xml, '<a b="1" b="2"/>'))),
  "two roots": refused((random) => inSome(random, (xml) => `${xml}<a/>`)),
  "words behind the root": refused((random) => inSome(random, (xml) => `${xml}ha`)),
  "forbidden characters": refused((random) =>
    inSome(random, (xml) => insideRoot(xml, random.pick(["\u0000", "\u0001", "\u000b", "\uffff"]))),
  ),
  "reference to a forbidden character": refused((random) => inSome(random, (xml) => insideRoot(xml, "<a>&#0;&#x1F;</a>"))),
  "broken UTF-8": refused(() =>
    packed({ [sheetPart]: new Uint8Array([...Buffer.from("<a>"), 0xff, 0xfe, 0xc3, ...Buffer.from("</a>")]) }),
  ),
  "half of a surrogate": refused(() =>
    packed({ [sheetPart]: new Uint8Array([...Buffer.from("<a>"), 0xed, 0xa0, 0x80, ...Buffer.from("</a>")]) }),
  ),
  "empty part": refused((random) => packed({ [random.pick([sheetPart, workbookPart, stringsPart])]: "" })),
  "part of white space": refused((random) => packed({ [random.pick([sheetPart, workbookPart])]: " \n " })),
  "claims UTF-7": refused((random) => inSome(random, (xml) => `<?xml version="1.0" encoding="UTF-7"?>${bare(xml)}`)),
  "claims another encoding": refused((random) =>
    inSome(
      random,
      (xml) =>
        `<?xml version="1.0" encoding="${random.pick(["GB2312", "GBK", "ISO-8859-1", "UTF-32", "x-unknown"])}"?>${bare(xml)}`,
    ),
  ),
  "UTF-16, small end first": same(() => editedAll((xml) => wide(xml, false, true))),
  "UTF-16, big end first": same(() => editedAll((xml) => wide(xml, true, true))),
  "UTF-16 without mark": same((random) => editedAll((xml) => wide(xml, random.whole(2) === 0, false))),
  "byte order marks": same(() => editedAll((xml) => `\uFEFF${xml}`)),
  "no declaration": same(() => editedAll(bare)),
  "XML 1.1": any(() => editedAll((xml) => `<?xml version="1.1" encoding="UTF-8"?>${bare(xml)}`)),
  "single quotes": same(() => editedAll((xml) => xml.replace(/="([^"']*)"/g, "='$1'"))),
  "CDATA for text": same(() => edited(stringsPart, (xml) => xml.replace(/>([^<>&]+)<\/t>/g, "><![CDATA[$1]]></t>"))),
  "characters as references": same(() =>
    edited(stringsPart, (xml) =>
      xml.replace(
        />([^<>&]+)<\/t>/g,
        (_, said: string) => `>${[...said].map((c) => `&#x${c.codePointAt(0)?.toString(16)};`).join("")}</t>`,
      ),
    ),
  ),
  "comments and instructions everywhere": same(() => edited(sheetPart, (xml) => xml.replace(/<row/g, "<!-- a --><?b c?><row"))),
  "line breaks between elements": same(() => edited(sheetPart, (xml) => xml.replace(/<(row|c|v|f)([ >])/g, "\r\n  <$1$2"))),
  "prefixed elements": same(() => editedAll((xml, name) => (plainParts.has(name) ? prefixed(xml) : xml))),
  "strict namespaces": same(() =>
    editedAll((xml) =>
      xml
        .replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    ),
  ),
  "another namespace": refused(() =>
    edited(workbookPart, (xml) => xml.replaceAll("spreadsheetml/2006/main", "spreadsheetml/2099/main")),
  ),
  "a sheet of another namespace": any(() =>
    edited(sheetPart, (xml) => xml.replaceAll("spreadsheetml/2006/main", "spreadsheetml/2099/main")),
  ),
  "unknown elements": same(() => edited(sheetPart, (xml) => insideRoot(xml, '<q:a xmlns:q="urn:q"><q:b c="1">x</q:b></q:a>'))),
};
