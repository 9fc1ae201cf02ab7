/** fazhi status: who reported, when, and how completely. */
import { type Command, Option } from "commander";
import { totalStandings } from "../../remind/count-standings.ts";
import { runs, workspaceCommand } from "../command.ts";
import { showStandings } from "../show-standings.ts";
import { computeStatus, writeStatus } from "../steps/write-status.ts";
import { loadWorkspace } from "../workspace-folder.ts";

interface StatusOptions {
  readonly workspace: string;
  readonly to?: "xlsx";
}

export function statusCommand(): Command {
  const command = workspaceCommand("status", "各单位填报情况：应报、已报、逾期、缺项").addOption(
    new Option("--to <格式>", "另外写成一张表 status.xlsx").choices(["xlsx"]),
  );
  const run = runs(command, async (world) => {
    const options = command.opts<StatusOptions>();
    const loaded = loadWorkspace(options.workspace);
    if (!loaded.ok) return { lines: [], result: null, remarks: loaded.remarks };
    const counted = computeStatus(loaded.value);
    if (!counted.ok) return { lines: [], result: null, remarks: counted.remarks };
    const written = options.to === "xlsx" ? await writeStatus(loaded.value, counted.value, world.now().slice(0, 10)) : undefined;
    const file = written?.ok ? [written.value] : [];
    return {
      lines: [...showStandings(counted.value, loaded.value.roster, world), ...file],
      result: { format: "status/1", totals: totalStandings(counted.value), standings: counted.value },
      remarks: written?.remarks ?? [],
    };
  });
  return command.action(run);
}
