/** fazhi verify FILE…: the official format and the source of every number, proved on the finished files. */
import { Command } from "commander";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { exists, readBytes, showPath } from "../../io/disk.ts";
import type { FileBytes } from "../../review/open-files.ts";
import { type Evidence, verifyDocument } from "../../review/verify-document.ts";
import { runs } from "../command.ts";
import { showVerification } from "../show-verification.ts";
import { readNumberEntries, readReportOf, readResults } from "../steps/read-outputs.ts";
import { workspaceFolder } from "../workspace-folder.ts";

export function verifyCommand(): Command {
  const command = new Command("verify")
    .description("核对成文的 DOCX 和 PDF：公文格式、每个数字的出处、两个文件是否一致")
    .argument("<文件...>", "DOCX 或 PDF，可同时给")
    .option("-w, --workspace <文件夹>", "对照这个工作区的数据；不写时，当前文件夹是工作区就对照它");
  const run = (paths: readonly string[]) =>
    runs(command, async (world) => {
      const remarks: Diagnostic[] = [];
      const files = paths.flatMap((path): FileBytes[] => {
        const bytes = readBytes(path);
        remarks.push(...bytes.remarks);
        return bytes.ok ? [{ file: showPath(path), bytes: bytes.value }] : [];
      });
      const evidence = readEvidence(command.opts<{ workspace?: string }>().workspace, paths[0]);
      if (!evidence.ok || files.length === 0) return { lines: [], result: null, remarks: [...remarks, ...evidence.remarks] };
      const verified = await verifyDocument(files, evidence.value);
      const value = verified.ok ? verified.value : null;
      const lines = value === null ? [] : showVerification(value, evidence.value.report !== null, world);
      const all = [...remarks, ...verified.remarks];
      return { lines, result: value === null ? null : { verification: value }, remarks: all };
    })();
  return command.action(run);
}

/** A folder that was named must hold a report; one that merely is the current one need not. */
function readEvidence(named: string | undefined, file: string | undefined): Outcome<Evidence> {
  const folder = workspaceFolder(named ?? ".");
  if (named === undefined && !exists(folder.file("fazhi.yaml"))) return success({ report: null, results: null, entries: [] });
  const report = readReportOf(file, folder);
  const results = readResults(folder);
  const entries = readNumberEntries(folder);
  if (!report.ok || !results.ok || !entries.ok)
    return { ok: false, remarks: [...report.remarks, ...results.remarks, ...entries.remarks] };
  return success({ report: report.value, results: results.value, entries: entries.value });
}
