/** fazhi trace NUMBER|FIGURE|FILE!CELL|WORDS: who says so, in which cell; and where a cell's number is used. */
import type { Command } from "commander";
import { traceNumber } from "../../review/trace-number.ts";
import { runs, workspaceCommand } from "../command.ts";
import { showTrace } from "../show-trace.ts";
import { readFacts, readReport, readResults } from "../steps/read-outputs.ts";
import { loadWorkspace } from "../workspace-folder.ts";

export function traceCommand(): Command {
  const command = workspaceCommand("trace", "追查数字：报告里的数从哪个单元格来，一个单元格用在报告哪里").argument(
    "<数字或位置>",
    "数字、指标编号、报告里的一句话，或 文件!单元格、文件!表!单元格",
  );
  const run = (query: string) =>
    runs(command, (world) => {
      const loaded = loadWorkspace(command.opts<{ workspace: string }>().workspace);
      if (!loaded.ok) return { lines: [], result: null, remarks: loaded.remarks };
      const { folder, roster } = loaded.value;
      const [report, results, facts] = [readReport(folder), readResults(folder), readFacts(folder)];
      if (!report.ok || !results.ok || !facts.ok)
        return { lines: [], result: null, remarks: [...report.remarks, ...results.remarks, ...facts.remarks] };
      const ground = { report: report.value, results: results.value, facts: facts.value, roster };
      const trace = traceNumber(query, ground);
      if (!trace.ok) return { lines: [], result: null, remarks: trace.remarks };
      return { lines: showTrace(trace.value, world), result: trace.value, remarks: trace.remarks };
    })();
  return command.action(run);
}
