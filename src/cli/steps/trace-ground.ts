/** A workspace's outputs and ledger → what a trace is looked up in. */
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { numberVersions } from "../../model/file-version.ts";
import type { TraceGround } from "../../review/trace-number.ts";
import type { LoadedWorkspace } from "../workspace-folder.ts";
import { readArchive } from "./archive.ts";
import { readFacts, readReport, readResults } from "./read-outputs.ts";

/** Remarks: those of read-outputs.ts, INTAKE-020 for a broken ledger. */
export function readTraceGround(loaded: LoadedWorkspace): Outcome<TraceGround> {
  const { folder, roster, plan, indicators } = loaded;
  const [report, results, facts, archive] = [readReport(folder), readResults(folder), readFacts(folder), readArchive(folder)];
  if (!report.ok || !results.ok || !facts.ok || !archive.ok)
    return { ok: false, remarks: [...report.remarks, ...results.remarks, ...facts.remarks, ...archive.remarks] };
  const versions = numberVersions(archive.value.entries);
  return success({ report: report.value, results: results.value, facts: facts.value, roster, plan, indicators, versions });
}
