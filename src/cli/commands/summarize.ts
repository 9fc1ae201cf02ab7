/** fazhi summarize: facts against targets → results.json, summary.xlsx. */
import { type Command, Option } from "commander";
import { type SummaryOrder, showSummary, summaryOrders } from "../../aggregate/show-summary.ts";
import { runs, workspaceCommand } from "../command.ts";
import { showTable } from "../show-table.ts";
import { checkComputed } from "../steps/check-facts.ts";
import { computeResults, writeResults } from "../steps/compute-results.ts";
import { loadWorkspace } from "../workspace-folder.ts";

interface SummarizeOptions {
  readonly workspace: string;
  readonly by?: SummaryOrder;
  readonly as: "md" | "csv";
}

export function summarizeCommand(): Command {
  const command = workspaceCommand("summarize", "汇总指标、判定目标，生成汇总表 summary.xlsx")
    .addOption(new Option("--by <方式>", "另外打印一张表：按节、单位、目标或镇街").choices(summaryOrders))
    .addOption(new Option("--as <格式>", "打印的表用 Markdown 还是 CSV").choices(["md", "csv"]).default("md"));
  const run = runs(command, async () => {
    const options = command.opts<SummarizeOptions>();
    const loaded = loadWorkspace(options.workspace);
    if (!loaded.ok) return { lines: [], result: null, remarks: loaded.remarks };
    const computed = computeResults(loaded.value);
    if (!computed.ok) return { lines: [], result: null, remarks: computed.remarks };
    const checked = checkComputed(loaded.value, computed.value, true);
    if (!checked.ok) return { lines: [], result: null, remarks: [...computed.remarks, ...checked.remarks] };
    const written = await writeResults(loaded.value, checked.value.computed);
    const files = written.ok ? written.value : [];
    const table = options.by === undefined ? undefined : showSummary({ ...loaded.value, ...computed.value }, options.by);
    return {
      lines: table === undefined ? files : showTable(table, options.as),
      result: table === undefined ? { files } : { by: options.by, ...table },
      remarks: [...computed.remarks, ...checked.value.remarks, ...written.remarks],
    };
  });
  return command.action(run);
}
