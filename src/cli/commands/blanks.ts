/** fazhi blanks: one workbook per unit. */

import { dirname } from "node:path";
import type { Command } from "commander";
import { runs, workspaceCommand } from "../command.ts";
import { progressOf } from "../progress.ts";
import { makeBlanks, roundOf } from "../steps/make-blanks.ts";
import { loadWorkspace } from "../workspace-folder.ts";
import { say } from "../world.ts";

export function blanksCommand(): Command {
  const command = workspaceCommand("blanks", "为每个责任单位生成填报表").option("--round <轮次>", "填报轮次的编号，默认最后一轮");
  const run = runs(command, async (world) => {
    const options = command.opts<{ workspace: string; round?: string }>();
    const loaded = loadWorkspace(options.workspace);
    if (!loaded.ok) return { lines: [], result: null, remarks: loaded.remarks };
    const progress = progressOf(world, say(world, "生成填报表", "Blanks"));
    const made = await makeBlanks(loaded.value, roundOf(loaded.value, options.round), progress.step);
    progress.end();
    if (!made.ok) return { lines: [], result: null, remarks: made.remarks };
    const folder = dirname(made.value[0]?.path ?? "");
    const lines = [
      say(world, `已为 ${made.value.length} 个单位生成填报表：${folder}`, `${made.value.length} blanks in ${folder}`),
    ];
    return { lines, result: { blanks: made.value }, remarks: made.remarks };
  });
  return command.action(run);
}
