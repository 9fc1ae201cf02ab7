/** fazhi archive withdraw UNIT: what the unit sent no longer counts. */
import type { Command } from "commander";
import { runs, workspaceCommand } from "../../command.ts";
import { withdrawUnit } from "../../steps/withdraw-unit.ts";
import { loadWorkspace } from "../../workspace-folder.ts";
import { say } from "../../world.ts";

export function withdrawCommand(): Command {
  const command = workspaceCommand("withdraw", "撤回一个单位已收的填报表，由它得出的数随之撤下；原件仍在存档")
    .argument("<单位>", "单位的编号或名称")
    .requiredOption("--reason <原因>", "为什么撤回")
    .requiredOption("--by <姓名>", "谁决定的");
  const run = (unit: string) =>
    runs(command, (world) => {
      const options = command.opts<{ workspace: string; reason: string; by: string }>();
      const loaded = loadWorkspace(options.workspace);
      if (!loaded.ok) return { lines: [], result: null, remarks: loaded.remarks };
      const done = withdrawUnit(loaded.value, { unit, reason: options.reason, by: options.by, now: world.now() });
      if (!done.ok) return { lines: [], result: null, remarks: done.remarks };
      const files = done.value.files.join("、");
      const line = say(world, `已撤回：${files}。该单位可以重新报送。`, `Withdrawn: ${files}. The unit may send another.`);
      return { lines: [line], result: done.value, remarks: done.remarks };
    })();
  return command.action(run);
}
