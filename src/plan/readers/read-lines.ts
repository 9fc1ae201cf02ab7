/** The bytes of any document to its lines, or the reason why there are none. */
import { diagnose } from "../../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../../diagnostics/outcome.ts";
import { detectFormat } from "../detect-format.ts";
import type { SourceLine } from "../text/source-line.ts";
import { decodeText } from "./decode-text.ts";
import { readDocx } from "./read-docx.ts";
import { readHtml } from "./read-html.ts";
import { readPdf } from "./read-pdf.ts";
import { readTxt } from "./read-txt.ts";

const mebibyte = 1024 * 1024;
/** A plan of 40 pages has some 100 kB of text; a saved web page may hold pictures besides. */
const mostTextBytes = 2 * mebibyte;
const mostFileBytes = 40 * mebibyte;

/** Codes: PLAN-001 to PLAN-009, and those of ooxml/. */
export async function readLines(bytes: Uint8Array, file: string): Promise<Outcome<readonly SourceLine[]>> {
  const at = { kind: "file", file } as const;
  const format = detectFormat(bytes);
  const limit = format === "txt" ? mostTextBytes : mostFileBytes;
  if (bytes.length > limit) return failure(diagnose("PLAN-006", at, { found: showSize(bytes.length), limit: showSize(limit) }));
  switch (format) {
    case "empty":
      return failure(diagnose("PLAN-001", at, {}));
    case "cfb":
      return failure(diagnose(isEncrypted(bytes) ? "PLAN-003" : "PLAN-004", at, {}));
    case "picture":
      return failure(diagnose("PLAN-005", at, {}));
    case "binary":
      return failure(diagnose("PLAN-007", at, { kind: "" }));
    case "rtf":
      return failure(diagnose("PLAN-007", at, { kind: "RTF 文件" }));
    case "mhtml":
      return failure(diagnose("PLAN-007", at, { kind: "MHT 网页归档" }));
    case "pdf":
      return notEmpty(await readPdf(bytes, file), file);
    case "zip":
    case "docx":
      return notEmpty(readDocx(bytes, file), file);
    case "html":
    case "txt":
      return notEmpty(readText(bytes, file, format), file);
  }
}

function readText(bytes: Uint8Array, file: string, format: "html" | "txt"): Outcome<readonly SourceLine[]> {
  const text = decodeText(bytes, format === "html" ? declaredEncoding(bytes) : undefined);
  if (text === undefined) return failure(diagnose("PLAN-007", { kind: "file", file }, { kind: "" }));
  return success(format === "html" ? readHtml(text) : readTxt(text));
}

/** What a web page says of its encoding; gb2312 and gbk are parts of gb18030. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  const name = /charset\s*=\s*["']?\s*([a-z0-9_-]+)/i.exec(start)?.[1]?.toLowerCase();
  return name !== undefined && /^gb/.test(name) ? "gb18030" : undefined;
}

function notEmpty(lines: Outcome<readonly SourceLine[]>, file: string): Outcome<readonly SourceLine[]> {
  if (lines.ok && !lines.value.some((line) => /[\p{L}\p{N}]/u.test(line.text)))
    return failure(diagnose("PLAN-001", { kind: "file", file }, {}));
  return lines;
}

/** An encrypted docx is a compound file with an entry of this name, in UTF-16. Source: [MS-OFFCRYPTO] 2.3.2. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
}

function showSize(bytes: number): string {
  return `${Math.ceil(bytes / mebibyte)} MB`;
}
