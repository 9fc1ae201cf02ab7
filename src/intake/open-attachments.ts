/** A received file → the files in it: itself, or what a ZIP of attachments holds, also one ZIP inside another. One file is in memory at a time. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { readZip, type ZipLimits } from "../ooxml/read-zip.ts";

/** `path` names a file inside a ZIP as "folder.zip!name". `faults` is set, and `bytes` empty, where a ZIP or a file in it could not be opened. */
export interface Attachment {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly faults: readonly Diagnostic[];
}

const mebibyte = 1024 * 1024;

/** A ZIP with the workbooks of a whole district. */
export const bundleLimits: ZipLimits = {
  fileBytes: 200 * mebibyte,
  inflatedBytes: 400 * mebibyte,
  partBytes: 20 * mebibyte,
  entries: 2000,
};

/** ZIPs inside ZIPs are opened this deep; deeper ones are refused as the workbooks they are not. */
const deepest = 3;

/** What all ZIPs of one received file together may still unpack: ten thousand small ones inside each other are a bomb as well. */
interface Allowance {
  bytes: number;
  entries: number;
}

/** Gives the files one after the other. A file that is no bundle is given as it is. Codes: OOXML-001 to OOXML-006. */
export function* openAttachments(path: string, bytes: Uint8Array): Generator<Attachment> {
  yield* open(path, bytes, 0, { bytes: bundleLimits.inflatedBytes, entries: bundleLimits.entries });
}

function* open(path: string, bytes: Uint8Array, depth: number, left: Allowance): Generator<Attachment> {
  if (depth >= deepest || !isBundle(path, bytes)) {
    yield { path, bytes, faults: [] };
    return;
  }
  const zip = readZip(bytes, path, { ...bundleLimits, inflatedBytes: left.bytes, entries: left.entries });
  if (!zip.ok) {
    yield { path, bytes: depth === 0 ? bytes : new Uint8Array(), faults: zip.remarks };
    return;
  }
  // An .xlsx that a mail program renamed to .zip is a workbook, not a bundle.
  if (zip.value.names.includes("[Content_Types].xml") || zip.value.names.includes("mimetype")) {
    yield { path, bytes, faults: [] };
    return;
  }
  const { names } = zip.value;
  if (names.length === 0) yield { path, bytes, faults: [diagnose("INTAKE-019", { kind: "file", file: path }, { path })] };
  left.entries -= names.length;
  for (const name of names) {
    const content = zip.value.read(name);
    const inner = `${path}!${name}`;
    if (content.ok) {
      left.bytes -= content.value.length;
      yield* open(inner, content.value, depth + 1, left);
    } else yield { path: inner, bytes: new Uint8Array(), faults: content.remarks };
  }
}

/** Whether the file may hold others. What calls itself an office file is left to the reader of office files, which names what is wrong with it. */
export function isBundle(path: string, bytes: Uint8Array): boolean {
  // The local file header signature, or that of an empty archive (APPNOTE.TXT 4.3.7, 4.3.16).
  const isZip =
    bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
  return isZip && !/\.(xls[xmb]?|xlt[xm]?|et|ett|doc[xm]?|wps|ppt[xm]?|dps|od[st]|ofd)$/i.test(path);
}

/** Files that Office, WPS, Windows and macOS leave beside the real ones. */
export function isLitter(path: string): boolean {
  const name = path.split(/[/!]/).at(-1) ?? "";
  return name.startsWith("~$") || name.startsWith(".") || /^(thumbs\.db|desktop\.ini)$/i.test(name) || path.includes("__MACOSX/");
}
