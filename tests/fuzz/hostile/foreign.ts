/** Files that are no workbooks, under the names of workbooks and others. */
import { deflateSync, gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import type { Random } from "../random.ts";
import { goodFile, type Hostile } from "./good-file.ts";

const refused = (make: Hostile["make"]): Hostile => ({ expect: "refused", make });
const text = (words: string) => new TextEncoder().encode(words);
const hex = (start: string, random: Random, length = 3000) =>
  new Uint8Array(Buffer.concat([Buffer.from(start, "hex"), Buffer.from(Array.from({ length }, () => random.whole(256)))]));

/** A compound file (the container of .xls and .et) with one stream of this name in its directory. Source: [MS-CFB] 2.2, 2.6. */
function compound(stream: string): Uint8Array {
  const file = Buffer.alloc(512 * 8);
  file.write("d0cf11e0a1b11ae1", 0, "hex");
  file.write("Root Entry\u0000", 1024, "utf16le");
  file.writeUInt16LE(22, 1024 + 64);
  const name = Buffer.from(`${stream}\u0000`, "utf16le");
  name.copy(file, 1024 + 128);
  file.writeUInt16LE(name.length, 1024 + 128 + 64);
  return new Uint8Array(file);
}

const types = (type: string, part: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${part}" ContentType="application/vnd.${type}"/></Types>`;
const rootRelations = (part: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${part}"/></Relationships>`;

function office(type: string, part: string, content: string | Uint8Array): Uint8Array {
  return zipSync({
    "[Content_Types].xml": text(types(type, part)),
    "_rels/.rels": text(rootRelations(part)),
    [part]: typeof content === "string" ? text(content) : content,
  });
}

function openDocument(kind: string): Uint8Array {
  return zipSync({
    mimetype: [text(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    "content.xml": text('<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'),
  });
}

const wordRoot = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>';

export const foreign: Readonly<Record<string, Hostile>> = {
  nothing: refused(() => new Uint8Array()),
  "one byte": refused((random) => Uint8Array.of(random.whole(256))),
  zeros: refused((random) => new Uint8Array(1 + random.whole(100_000))),
  noise: refused((random) => hex("", random, 1 + random.whole(20_000))),
  "noise after PK": refused((random) => hex("504b0304", random, 1 + random.whole(5000))),
  PK: refused(() => text("PK")),
  words: refused(() => text("各单位：\n请于本周五前报送。\n")),
  "words in GBK": refused(() => Uint8Array.from([0xc7, 0xeb, 0xb2, 0xe9, 0xca, 0xd5])),
  "words in UTF-16": refused(() => new Uint8Array(Buffer.from("\uFEFF单位\t数量\r\n司法局\t3\r\n", "utf16le"))),
  CSV: refused((random) => text(`单位${random.pick([",", ";", "\t", "，"])}数\n司法局,3\n城管局,4\n`)),
  "page as workbook": refused((random) =>
    text(
      random.pick([
        "<html><table><tr><td>3</table>",
        "<!DOCTYPE html><html></html>",
        "\ufeff<table></table>",
        "<meta charset=gbk><table>",
      ]),
    ),
  ),
  "mail page": refused(() => text("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html>")),
  "XML workbook of 2003": refused(() =>
    text(
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    ),
  ),
  "plain XML": refused(() => text('<?xml version="1.0"?><a/>')),
  JSON: refused(() => text('{"format":"plan/1"}')),
  ".xls": refused(() => compound("Workbook")),
  ".xls of 1995": refused(() => compound("Book")),
  "locked workbook": refused(() => compound("EncryptedPackage")),
  ".doc": refused(() => compound("WordDocument")),
  "mail message": refused(() => compound("__properties_version1.0")),
  "compound file cut off": refused((random) => compound("Workbook").subarray(0, 8 + random.whole(600))),
  ".docx": refused(() =>
    office("openxmlformats-officedocument.wordprocessingml.document.main+xml", "word/document.xml", wordRoot),
  ),
  ".pptx": refused(() =>
    office(
      "openxmlformats-officedocument.presentationml.presentation.main+xml",
      "ppt/presentation.xml",
      '<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>',
    ),
  ),
  ".xlsb": refused(() => office("ms-excel.sheet.binary.macroEnabled.main", "xl/workbook.bin", Uint8Array.of(131, 1, 0))),
  ".vsdx": refused(() => office("ms-visio.drawing.main+xml", "visio/document.xml", "<a/>")),
  ".ods": refused(() => openDocument("spreadsheet")),
  ".odt": refused(() => openDocument("text")),
  ".jar": refused(() =>
    zipSync({ "META-INF/MANIFEST.MF": text("Manifest-Version: 1.0"), "A.class": Uint8Array.of(0xca, 0xfe, 0xba, 0xbe) }),
  ),
  ".apk": refused(() => zipSync({ "AndroidManifest.xml": Uint8Array.of(3, 0, 8, 0), "classes.dex": text("dex\n035") })),
  ".epub": refused(() =>
    zipSync({ mimetype: [text("application/epub+zip"), { level: 0 }], "META-INF/container.xml": text("<a/>") }),
  ),
  ".ofd": refused(() => zipSync({ "OFD.xml": text("<ofd:OFD xmlns:ofd='http://www.ofdspec.org/2016'/>") })),
  ".pdf": refused((random) => hex("255044462d312e370a", random)),
  ".png": refused((random) => hex("89504e470d0a1a0a", random)),
  ".jpg": refused((random) => hex("ffd8ffe000104a464946", random)),
  ".gif": refused((random) => hex("474946383961", random)),
  ".bmp": refused((random) => hex("424d", random)),
  ".tif": refused((random) => hex("49492a00", random)),
  ".webp": refused(() => text("RIFF\u0001\u0001\u0001\u0001WEBPVP8 ")),
  ".heic": refused(() => new Uint8Array([0, 0, 0, 24, ...text("ftypheic"), 0, 0, 0, 0])),
  ".rar": refused((random) => hex("526172211a0700", random)),
  ".7z": refused((random) => hex("377abcaf271c", random)),
  ".gz": refused(() => new Uint8Array(gzipSync(goodFile))),
  ".zz": refused(() => new Uint8Array(deflateSync(goodFile))),
  ".exe": refused((random) => hex("4d5a9000", random)),
  ".lnk": refused((random) => hex("4c0000000114020000000000c000000000000046", random)),
  ".sqlite": refused(() => text("SQLite format 3\u0000")),
  ".mp4": refused(() => new Uint8Array([0, 0, 0, 24, ...text("ftypmp42"), 0, 0, 0, 0])),
  ".ttf": refused((random) => hex("00010000", random)),
  "good file turned round": refused(() => goodFile.toReversed()),
  "good file in capitals of base64": refused(() => text(Buffer.from(goodFile).toString("base64"))),
};
