/** fazhi plan check: what no schema can say. */
import type { Command } from "commander";
import { showPath } from "../../../io/disk.ts";
import { reportingUnits } from "../../../model/assignment.ts";
import { targetsOf } from "../../../model/plan.ts";
import { checkPlan } from "../../../plan/check-plan.ts";
import { runs, workspaceCommand } from "../../command.ts";
import { loadWorkspace } from "../../workspace-folder.ts";
import { say } from "../../world.ts";

export function planCheckCommand(): Command {
  const command = workspaceCommand("check", "核对计划、指标和单位名录：认不出的单位、没有指标的目标、没有人负责的任务");
  const run = runs(command, (world) => {
    const loaded = loadWorkspace(command.opts<{ workspace: string }>().workspace);
    if (!loaded.ok) return { lines: [], result: null, remarks: loaded.remarks };
    const { plan, roster, statedIndicators: indicators, folder } = loaded.value;
    const files = {
      plan: showPath(folder.file("plan.yaml")),
      roster: showPath(folder.file("roster.yaml")),
      indicators: showPath(folder.file("indicators.yaml")),
    };
    const remarks = checkPlan(plan, roster, indicators, files);
    const counts = {
      items: plan.items.length,
      targets: targetsOf(plan).length,
      indicators: indicators.indicators.length,
      units: reportingUnits(loaded.value).length,
    };
    const line = say(
      world,
      `任务 ${counts.items} 项，目标 ${counts.targets} 个，指标 ${counts.indicators} 个，填报单位 ${counts.units} 个。`,
      `${counts.items} items, ${counts.targets} targets, ${counts.indicators} indicators, ${counts.units} units.`,
    );
    return { lines: [line], result: counts, remarks };
  });
  return command.action(run);
}
