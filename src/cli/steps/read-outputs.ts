/** What earlier runs left in the out folder, checked against its schema, for commands that ask about it. */
import { join, relative, resolve } from "node:path";
import type { z } from "zod";
import { diagnose } from "../../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../../diagnostics/outcome.ts";
import { exists, readText, showPath } from "../../io/disk.ts";
import { documentSchema, mainReport } from "../../model/document.ts";
import { factsSchema } from "../../model/fact.ts";
import { type NumberEntry, numberEntriesSchema } from "../../model/number-entries.ts";
import { readYaml } from "../../model/read-yaml.ts";
import { resultsSchema } from "../../model/results.ts";
import type { WorkspaceFolder } from "../workspace-folder.ts";

/** Remarks: IO-001 and IO-002, REVIEW-004 for one that was changed or cut short. */
export function readReport(folder: WorkspaceFolder) {
  return readReportNamed(folder, mainReport);
}

/** The main report or one of its variants: district-upward, units/sfj/report. Remarks as `readReport`. */
export function readReportNamed({ out }: WorkspaceFolder, report: string) {
  return readOutput(join(out, `${report}.json`), "report/1", documentSchema);
}

/** The report a finished file was made from: the .json beside it where there is one (comment-draft.docx, units/sfj/report.pdf), or else the main one. */
export function readReportOf(file: string | undefined, folder: WorkspaceFolder) {
  const beside = file === undefined ? "" : file.replace(/\.[^./\\]+$/, ".json");
  const inside = !relative(folder.out, resolve(beside)).startsWith("..");
  return beside !== "" && inside && exists(beside) ? readOutput(beside, "report/1", documentSchema) : readReport(folder);
}

export function readResults({ out }: WorkspaceFolder) {
  return readOutput(join(out, "results.json"), "results/1", resultsSchema);
}

export function readFacts({ out }: WorkspaceFolder) {
  return readOutput(join(out, "facts.json"), "facts/1", factsSchema);
}

function readOutput<T>(path: string, format: string, schema: z.ZodType<T>): Outcome<T> {
  const text = readText(path);
  if (!text.ok) return text;
  const parsed = schema.safeParse(parseJson(text.value));
  return parsed.success
    ? success(parsed.data)
    : failure(diagnose("REVIEW-004", { kind: "file", file: showPath(path) }, { format }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** None where editors have entered none. Remarks: those of the YAML files that people edit. */
export function readNumberEntries(folder: WorkspaceFolder): Outcome<readonly NumberEntry[]> {
  const path = folder.file("edits/numbers.yaml");
  if (!exists(path)) return success([]);
  const text = readText(path);
  if (!text.ok) return text;
  const entries = readYaml(text.value, showPath(path), "numbers/1", numberEntriesSchema);
  return entries.ok ? success(entries.value.numbers) : entries;
}
