/** The bytes of one file → what was read from them. Runs inside the reader's worker, and again when the questions changed. */

import { readSubmission } from "../../intake/read-submission.ts";
import type { Reading, ReceivedFile } from "../../intake/reading.ts";
import type { Assignment } from "../../model/assignment.ts";
import { decodeXlsx } from "../../workbook/read-xlsx.ts";

/** Remarks: those of decodeXlsx and readSubmission. */
export function readWorkbook(assignment: Assignment, bytes: Uint8Array, file: ReceivedFile): Reading {
  const book = decodeXlsx(bytes, file.name);
  if (!book.ok) return { submission: null, remarks: book.remarks };
  const reading = readSubmission(book.value, file, assignment);
  return { submission: reading.submission, remarks: [...book.remarks, ...reading.remarks] };
}
