/** fazhi archive verify: every received byte against the ledger. */
import type { Command } from "commander";
import { runs, workspaceCommand } from "../../command.ts";
import { verifyArchive } from "../../steps/verify-archive.ts";
import { loadWorkspace } from "../../workspace-folder.ts";
import { say } from "../../world.ts";

export function verifyCommand(): Command {
  const command = workspaceCommand("verify", "核对存档的每个文件与台账是否一致");
  const run = runs(command, (world) => {
    const loaded = loadWorkspace(command.opts<{ workspace: string }>().workspace);
    if (!loaded.ok) return { lines: [], result: null, remarks: loaded.remarks };
    const { entries, originals, remarks } = verifyArchive(loaded.value.folder);
    const isWhole = remarks.length === 0;
    const line = isWhole
      ? say(
          world,
          `台账 ${entries} 条、存档 ${originals} 个文件，全部一致。`,
          `${entries} entries, ${originals} files: all as received.`,
        )
      : say(
          world,
          `台账 ${entries} 条、存档 ${originals} 个文件，有不一致。`,
          `${entries} entries, ${originals} files: not all as received.`,
        );
    return { lines: [line], result: { entries, originals, isWhole }, remarks };
  });
  return command.action(run);
}
