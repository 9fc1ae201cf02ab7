/** Bytes that are no .xlsx → what they are, with the remedy. Judged by content: a wrong extension is the usual case. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";

/** Undefined for a ZIP that may be a workbook. Codes: WORKBOOK-001, 002, 004 to 011. */
export function nameForeign(bytes: Uint8Array, file: string): Diagnostic | undefined {
  const at = { kind: "file", file } as const;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(buffer, "504b")) return nameForeignZip(buffer, at);
  if (buffer.subarray(0, 4096).every((byte) => byte === 0)) return diagnose("WORKBOOK-009", at, { bytes: buffer.length });
  if (startsWith(buffer, "d0cf11e0a1b11ae1")) return nameCompound(buffer, at);
  const sort = signatures.find(({ start }) => startsWith(buffer, start))?.sort ?? sortOfImage(buffer);
  if (sort === "picture" || sort === "pdf") return diagnose("WORKBOOK-008", at, { found: sort });
  if (sort === "archive") return diagnose("WORKBOOK-011", at, { found: sort });
  return nameText(buffer, at);
}

interface FilePlace {
  readonly kind: "file";
  readonly file: string;
}

const signatures = [
  { start: "25504446", sort: "pdf" },
  { start: "ffd8ff", sort: "picture" },
  { start: "89504e47", sort: "picture" },
  { start: "47494638", sort: "picture" },
  { start: "424d", sort: "picture" },
  { start: "49492a00", sort: "picture" },
  { start: "4d4d002a", sort: "picture" },
  { start: "526172211a07", sort: "archive" },
  { start: "377abcaf271c", sort: "archive" },
  { start: "1f8b08", sort: "archive" },
] as const;

function startsWith(buffer: Buffer, hex: string): boolean {
  return buffer.subarray(0, hex.length / 2).toString("hex") === hex;
}

function sortOfImage(buffer: Buffer): "picture" | undefined {
  const riff = buffer.subarray(0, 4).toString("latin1") === "RIFF" && buffer.subarray(8, 12).toString("latin1") === "WEBP";
  const heic = /^ftyp(heic|heix|mif1|avif)/.test(buffer.subarray(4, 12).toString("latin1"));
  return riff || heic ? "picture" : undefined;
}

/** OpenDocument puts its type, uncompressed, into the first entry. */
function nameForeignZip(buffer: Buffer, at: FilePlace): Diagnostic | undefined {
  const head = buffer.subarray(0, 200).toString("latin1");
  if (!head.includes("mimetypeapplication/vnd.oasis.opendocument.")) return undefined;
  return head.includes("opendocument.text") ? diagnose("WORKBOOK-007", at, {}) : diagnose("WORKBOOK-004", at, {});
}

/** The old container of Office and WPS: what it holds is told by the names of its streams. Source: [MS-CFB] 2.6.1. */
function nameCompound(buffer: Buffer, at: FilePlace): Diagnostic {
  const holds = (name: string) => hasStream(buffer, name);
  if (holds("EncryptedPackage")) return diagnose("WORKBOOK-002", at, {});
  if (holds("Workbook") || holds("Book")) {
    const extension = /\.(et|ett)$/i.test(at.file) ? ".et" : ".xls";
    return diagnose("WORKBOOK-001", at, { extension });
  }
  if (holds("WordDocument")) return diagnose("WORKBOOK-007", at, {});
  return diagnose("WORKBOOK-011", at, { found: "other" });
}

/** Directory entries are 128 bytes long, start with the name in UTF-16 and give its length in bytes, with the final zero, at offset 64. */
function hasStream(buffer: Buffer, name: string): boolean {
  const pattern = Buffer.from(`${name}\u0000`, "utf16le");
  for (let found = buffer.indexOf(pattern); found >= 0; found = buffer.indexOf(pattern, found + 2)) {
    if (found % 128 === 0 && found + 66 <= buffer.length && buffer.readUInt16LE(found + 64) === pattern.length) return true;
  }
  return false;
}

function nameText(buffer: Buffer, at: FilePlace): Diagnostic {
  const text = decodeHead(buffer);
  if (text === undefined) return diagnose("WORKBOOK-011", at, { found: "other" });
  const head = text.trimStart().slice(0, 2000);
  if (/^(<!doctype html|<html|<table|<meta|<head|<body|<style|<div)/i.test(head))
    return diagnose("WORKBOOK-005", at, { found: "html" });
  if (/^MIME-Version:/i.test(head)) return diagnose("WORKBOOK-005", at, { found: "html" });
  if (/urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/.test(head))
    return diagnose("WORKBOOK-005", at, { found: "xml" });
  const lines = head.split(/\r\n|\r|\n/).slice(0, 20);
  const separated = lines.filter((line) => /[,，;\t].*[,，;\t]|[,;\t]/.test(line)).length;
  const isTable = /\.(csv|tsv)$/i.test(at.file) || (lines.length > 1 && separated > lines.length / 2);
  return isTable ? diagnose("WORKBOOK-006", at, {}) : diagnose("WORKBOOK-010", at, {});
}

/** Undefined when the start of the file is no text in UTF-8, UTF-16 with byte order mark, or GBK. */
function decodeHead(buffer: Buffer): string | undefined {
  const head = buffer.subarray(0, 8192);
  const isUtf16 = startsWith(buffer, "fffe") || startsWith(buffer, "feff");
  const encodings = isUtf16 ? [startsWith(buffer, "fffe") ? "utf-16le" : "utf-16be"] : ["utf-8", "gb18030"];
  for (const encoding of encodings) {
    const text = decode(head, encoding);
    if (text !== undefined && !/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/.test(text)) return text;
  }
  return undefined;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    // Streaming forgives a character cut in two at the end.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
