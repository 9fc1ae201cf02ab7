/** Limits for a Word document: a report with pictures can be bigger than a workbook; its text is not. */
import type { ZipLimits } from "./read-zip.ts";

const mebibyte = 1024 * 1024;

export const wordLimits: ZipLimits = {
  fileBytes: 40 * mebibyte,
  inflatedBytes: 200 * mebibyte,
  partBytes: 64 * mebibyte,
  entries: 2000,
};
