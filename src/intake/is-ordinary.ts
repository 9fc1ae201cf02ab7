/** Whether a file is so small, also unpacked, that reading it cannot take long whatever it holds. */
import { readZip } from "../ooxml/read-zip.ts";

/** Ten times what a filled workbook of ours comes to; what takes steps by the square of its size still ends within seconds. */
const ordinaryLimits = { fileBytes: 512 * 1024, inflatedBytes: 1024 * 1024, partBytes: 256 * 1024, entries: 64 };

/** Files that are no ZIP are named by their first bytes, and ordinary when they are small. */
export function isOrdinary(bytes: Uint8Array): boolean {
  if (bytes.length > ordinaryLimits.fileBytes) return false;
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return true;
  // A damaged ZIP is refused before anything is unpacked; only size is a reason for care.
  return readZip(bytes, "", ordinaryLimits).remarks.every(({ code }) => code !== "OOXML-002");
}
