/** A plan document, whatever its format, to the plan it sets out. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { interpretPlan } from "./interpret-plan.ts";
import type { PlanReading } from "./plan-reading.ts";
import { readLines } from "./readers/read-lines.ts";

/**
 * Reads .docx, .pdf, .html and .txt (UTF-8, GB18030); the format is told from the bytes. The same plan gives the same items in each of them.
 * `file` is the name for diagnostics. Codes: PLAN-001 to PLAN-014, and those of ooxml/ for a damaged docx.
 */
export async function readPlan(bytes: Uint8Array, file: string): Promise<Outcome<PlanReading>> {
  const lines = await readLines(bytes, file);
  if (!lines.ok) return lines;
  const reading = interpretPlan(lines.value, file);
  const remarks: Diagnostic[] = [...lines.remarks, ...reading.remarks];
  return reading.ok ? success(reading.value, remarks) : failure(...remarks);
}
