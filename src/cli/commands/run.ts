/** fazhi run: everything from the inbox to the report. */
import type { Command } from "commander";
import { runs, workspaceCommand } from "../command.ts";
import { runAll } from "../steps/run-all.ts";
import { loadWorkspace } from "../workspace-folder.ts";

export function runCommand(): Command {
  const command = workspaceCommand("run", "从收件箱到报告，一次做完").option("--draft", "未过的诚信核对在文中标出，不中止");
  const run = runs(command, (world) => {
    const options = command.opts<{ workspace: string; draft?: boolean }>();
    const loaded = loadWorkspace(options.workspace);
    if (!loaded.ok) return { lines: [], result: null, remarks: loaded.remarks };
    return runAll(loaded.value, world, options.draft === true);
  });
  return command.action(run);
}
