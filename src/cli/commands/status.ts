/** fazhi status: who reported, when, and how completely. */
import type { Command } from "commander";
import { runs, workspaceCommand } from "../command.ts";
import { showStandings } from "../show-standings.ts";
import { computeResults } from "../steps/compute-results.ts";
import { loadWorkspace } from "../workspace-folder.ts";

export function statusCommand(): Command {
  const command = workspaceCommand("status", "各单位填报情况：应报、已报、逾期、缺项");
  const run = runs(command, (world) => {
    const loaded = loadWorkspace(command.opts<{ workspace: string }>().workspace);
    if (!loaded.ok) return { lines: [], result: null, remarks: loaded.remarks };
    const computed = computeResults(loaded.value);
    if (!computed.ok) return { lines: [], result: null, remarks: computed.remarks };
    const { standings } = computed.value.results;
    return {
      lines: showStandings(standings, loaded.value.roster, world),
      result: { format: "status/1", standings },
      remarks: [],
    };
  });
  return command.action(run);
}
