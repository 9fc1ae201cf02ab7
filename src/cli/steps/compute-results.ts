/** Workspace → facts.json, results.json, status.json and summary.xlsx. */
import { join } from "node:path";
import { aggregate } from "../../aggregate/aggregate.ts";
import { buildSummary } from "../../aggregate/build-summary.ts";
import { collectFacts } from "../../aggregate/collect-facts.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { showPath, writeBytes } from "../../io/disk.ts";
import type { Facts } from "../../model/fact.ts";
import type { Results } from "../../model/results.ts";
import { encodeXlsx } from "../../workbook/write-xlsx.ts";
import type { LoadedWorkspace } from "../workspace-folder.ts";
import { currentSubmissions } from "./current-submissions.ts";

export interface Computed {
  readonly facts: Facts;
  readonly results: Results;
}

/** Wrong cells of the workbooks come as error remarks beside the value: what could be read is computed all the same. */
export function computeResults(loaded: LoadedWorkspace): Outcome<Computed> {
  const submissions = currentSubmissions(loaded);
  if (!submissions.ok) return submissions;
  const facts = collectFacts(submissions.value, loaded.indicators);
  const results = aggregate({ ...loaded, submissions: submissions.value });
  if (!results.ok) return { ok: false, remarks: [...submissions.remarks, ...results.remarks] };
  return success({ facts, results: results.value }, [...submissions.remarks, ...results.remarks]);
}

/** Writes what was computed; the paths as shown to people. Remarks: IO-003. */
export async function writeResults(loaded: LoadedWorkspace, { facts, results }: Computed): Promise<Outcome<string[]>> {
  const summary = await encodeXlsx(buildSummary({ ...loaded, facts, results }));
  const files: readonly (readonly [string, Uint8Array | string])[] = [
    ["facts.json", showJson(facts)],
    ["results.json", showJson(results)],
    ["status.json", showJson({ format: "status/1", standings: results.standings })],
    ["summary.xlsx", summary],
  ];
  const remarks: Diagnostic[] = [];
  const written: string[] = [];
  for (const [name, content] of files) {
    const outcome = writeBytes(join(loaded.folder.out, name), content);
    remarks.push(...outcome.remarks);
    if (outcome.ok) written.push(showPath(outcome.value));
  }
  return success(written, remarks);
}

export function showJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
