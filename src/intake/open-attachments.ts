/** A received file → the files in it: itself, or what a ZIP of attachments holds, also one ZIP inside another. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { readZip, type ZipLimits } from "../ooxml/read-zip.ts";

/** `path` names a file inside a ZIP as "folder.zip!name". */
export interface Attachment {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Attachments {
  readonly files: readonly Attachment[];
  /** Why a ZIP, or a file in it, could not be opened. */
  readonly remarks: readonly Diagnostic[];
}

const mebibyte = 1024 * 1024;

/** A ZIP with the workbooks of a whole district. */
const bundleLimits: ZipLimits = {
  fileBytes: 200 * mebibyte,
  inflatedBytes: 400 * mebibyte,
  partBytes: 20 * mebibyte,
  entries: 2000,
};

/** ZIPs inside ZIPs are opened this deep; deeper ones are refused as the workbooks they are not. */
const deepest = 3;

export function openAttachments(path: string, bytes: Uint8Array, depth = 0): Attachments {
  if (depth >= deepest || !/\.zip$/i.test(path) || !isZip(bytes)) return { files: [{ path, bytes }], remarks: [] };
  const zip = readZip(bytes, path, bundleLimits);
  if (!zip.ok) return { files: [], remarks: zip.remarks };
  // An .xlsx that a mail program renamed to .zip is a workbook, not a bundle.
  if (zip.value.names.includes("[Content_Types].xml")) return { files: [{ path, bytes }], remarks: [] };
  const opened = zip.value.names.map((name): Attachments => {
    const content = zip.value.read(name);
    return content.ok ? openAttachments(`${path}!${name}`, content.value, depth + 1) : { files: [], remarks: content.remarks };
  });
  return { files: opened.flatMap((part) => part.files), remarks: opened.flatMap((part) => part.remarks) };
}

/** The local file header signature (APPNOTE.TXT 4.3.7). */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** Files that Office, WPS, Windows and macOS leave beside the real ones. */
export function isLitter(path: string): boolean {
  const name = path.split(/[/!]/).at(-1) ?? "";
  return name.startsWith("~$") || name.startsWith(".") || /^(thumbs\.db|desktop\.ini)$/i.test(name) || path.includes("__MACOSX/");
}
