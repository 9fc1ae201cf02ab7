/** fazhi signatures [FILE…]: who signed what, whether it still holds, and whether finished files are what was signed. */
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { readBytes, showPath } from "../../io/disk.ts";
import type { Document } from "../../model/document.ts";
import { verifyDocument } from "../../review/verify-document.ts";
import { type JudgedSignature, remarkOnSignatures, showChange } from "../../signoff/judge-signatures.ts";
import { runs, workspaceCommand } from "../command.ts";
import { judgeReport } from "../steps/judge-report.ts";
import { readReport } from "../steps/read-outputs.ts";
import { workspaceFolder } from "../workspace-folder.ts";
import { say, type World } from "../world.ts";

export function signaturesCommand() {
  const command = workspaceCommand("signatures", "列出签批：谁签了什么，是否仍然有效，改动了哪里").argument(
    "[文件...]",
    "同时核对这些 DOCX、PDF 是不是所签的报告",
  );
  const run = (paths: readonly string[]) =>
    runs(command, async (world) => {
      const folder = workspaceFolder(command.opts<{ workspace: string }>().workspace);
      const report = readReport(folder);
      const judged = report.ok ? judgeReport(folder, report.value) : report;
      if (!report.ok || !judged.ok) return { lines: [], result: null, remarks: judged.remarks };
      const files = await compareFiles(paths, report.value);
      const lines = judged.value.flatMap((one) => showJudged(one, world));
      const none = say(world, "还没有人签批。", "Nobody has signed yet.");
      return {
        lines: lines.length > 0 ? lines : [none],
        result: { signatures: judged.value.map(({ signature, ...worth }) => ({ ...signature, passages: undefined, ...worth })) },
        remarks: [...remarkOnSignatures(judged.value), ...files],
      };
    })();
  return command.action(run);
}

/** Remarks: SIGNOFF-005, one a file that is not the report; the codes of files that cannot be read. */
async function compareFiles(paths: readonly string[], report: Document): Promise<Diagnostic[]> {
  const remarks: Diagnostic[] = [];
  for (const path of paths) {
    const bytes = readBytes(path);
    remarks.push(...bytes.remarks);
    if (!bytes.ok) continue;
    const file = showPath(path);
    const verified = await verifyDocument([{ file, bytes: bytes.value }], { report, results: null, entries: [] });
    if (!verified.ok) remarks.push(...verified.remarks);
    const differences = verified.ok ? (verified.value.files[0]?.differences ?? []) : [];
    const [first] = differences;
    if (first === undefined) continue;
    const words = `${first.where}，所签为“${first.expected}”，文件为“${first.found}”`;
    remarks.push(diagnose("SIGNOFF-005", { kind: "file", file }, { file, count: differences.length, first: words }));
  }
  return remarks;
}

function showJudged({ signature, valid, changes }: JudgedSignature, world: World): string[] {
  const { name, role, date, opinion, chapter } = signature;
  const worth = valid ? say(world, "有效", "valid") : say(world, "失效", "void");
  const scope = chapter ?? say(world, "全文", "whole report");
  return [
    `${worth}  ${date}  ${name}（${role}）  ${opinion}  ${scope}`,
    ...changes.map((change) => `      ${showChange(change)}`),
  ];
}
