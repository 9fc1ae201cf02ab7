/** fazhi trace NUMBER|FIGURE|FILE!CELL|WORDS or --page N: who says so, in which cell; and where a cell's number is used. */
import { join } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import type { Outcome } from "../../diagnostics/outcome.ts";
import { readBytes, showPath } from "../../io/disk.ts";
import type { Trace } from "../../model/trace.ts";
import { type TraceGround, traceNumber } from "../../review/trace-number.ts";
import { tracePage } from "../../review/trace-page.ts";
import { runs, workspaceCommand } from "../command.ts";
import { showTrace } from "../show-trace.ts";
import { readTraceGround } from "../steps/trace-ground.ts";
import { loadWorkspace } from "../workspace-folder.ts";

export function traceCommand(): Command {
  const command = workspaceCommand("trace", "追查数字：报告里的数从哪个单元格来，一个单元格用在报告哪里")
    .argument("[数字或位置]", "数字、指标编号、报告里的一句话，或 文件!单元格、文件!表!单元格")
    .option("--page <页码>", "列出 report.pdf 这一页上的数", parsePage);
  const run = (query: string | undefined) => {
    const { workspace, page } = command.opts<{ workspace: string; page?: number }>();
    if ((query === undefined) === (page === undefined))
      command.error("error: 写要查的数字或位置，或写 --page 页码，二者写其一。");
    return runs(command, async (world) => {
      const loaded = loadWorkspace(workspace);
      if (!loaded.ok) return { lines: [], result: null, remarks: loaded.remarks };
      const ground = readTraceGround(loaded.value);
      if (!ground.ok) return { lines: [], result: null, remarks: ground.remarks };
      const path = join(loaded.value.folder.out, "report.pdf");
      const trace = page === undefined ? traceNumber(query ?? "", ground.value) : await traceInFile(page, path, ground.value);
      if (!trace.ok) return { lines: [], result: null, remarks: trace.remarks };
      return { lines: showTrace(trace.value, world), result: trace.value, remarks: trace.remarks };
    })();
  };
  return command.action(run);
}

async function traceInFile(page: number, path: string, ground: TraceGround): Promise<Outcome<Trace>> {
  const bytes = readBytes(path);
  return bytes.ok ? tracePage(page, bytes.value, showPath(path), ground) : bytes;
}

function parsePage(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError("页码须是数字。");
  return Number(text);
}
