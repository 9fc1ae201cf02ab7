/** fazhi collect: inbox → archive, ledger, readings. */
import { type Command, InvalidArgumentError } from "commander";
import { isDateText } from "../../model/scalars.ts";
import { runs, workspaceCommand } from "../command.ts";
import { progressOf } from "../progress.ts";
import { showCollected, showSuperseded } from "../show-collected.ts";
import { collectInbox } from "../steps/collect-inbox.ts";
import { loadWorkspace } from "../workspace-folder.ts";
import { say } from "../world.ts";

export function collectCommand(): Command {
  const command = workspaceCommand("collect", "收取各单位报回的填报表，存档并读取")
    .argument("[路径...]", "文件或文件夹，默认工作区的 inbox")
    .option("--received-on <日期>", "实际收到的日期（如 2024-01-20），默认今天", parseDay);
  const run = (paths: string[]) =>
    runs(command, async (world) => {
      const options = command.opts<{ workspace: string; receivedOn?: string }>();
      const loaded = loadWorkspace(options.workspace);
      if (!loaded.ok) return { lines: [], result: null, remarks: loaded.remarks };
      const progress = progressOf(world, say(world, "收取", "Collecting"));
      const now = world.now();
      const collected = await collectInbox(loaded.value, {
        paths,
        receivedOn: options.receivedOn ?? now.slice(0, 10),
        now,
        onFile: progress.step,
      });
      progress.end();
      if (!collected.ok) return { lines: [], result: null, remarks: collected.remarks };
      const lines = [showCollected(collected.value, world), ...showSuperseded(collected.value, loaded.value.roster, world)];
      return { lines, result: { ...collected.value }, remarks: collected.remarks };
    })();
  return command.action(run);
}

function parseDay(text: string): string {
  if (!isDateText(text)) throw new InvalidArgumentError("日期写成 2024-01-20 的样子。");
  return text;
}
