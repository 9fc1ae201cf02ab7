/** fazhi plan propose: what units should be asked, derived from the targets. */
import type { Command } from "commander";
import { readText, showPath, writeBytes } from "../../../io/disk.ts";
import { planSchema } from "../../../model/plan.ts";
import { readYaml } from "../../../model/read-yaml.ts";
import { rosterSchema } from "../../../model/roster.ts";
import { writeYaml } from "../../../model/write-yaml.ts";
import { proposeIndicators } from "../../../plan/propose-indicators.ts";
import { runs, workspaceCommand } from "../../command.ts";
import { workspaceFolder } from "../../workspace-folder.ts";
import { say } from "../../world.ts";

export function planProposeCommand(): Command {
  const command = workspaceCommand("propose", "由目标拟出指标，写成 indicators.yaml 的草稿").option(
    "-o, --output <文件>",
    "写到哪个文件，默认工作区的 indicators.draft.yaml",
  );
  const run = runs(command, (world) => {
    const options = command.opts<{ workspace: string; output?: string }>();
    const folder = workspaceFolder(options.workspace);
    const [planFile, rosterFile] = [folder.file("plan.yaml"), folder.file("roster.yaml")];
    const [planText, rosterText] = [readText(planFile), readText(rosterFile)];
    if (!planText.ok || !rosterText.ok) return { lines: [], result: null, remarks: [...planText.remarks, ...rosterText.remarks] };
    const plan = readYaml(planText.value, showPath(planFile), "plan/1", planSchema);
    const roster = readYaml(rosterText.value, showPath(rosterFile), "roster/1", rosterSchema);
    if (!plan.ok || !roster.ok) return { lines: [], result: null, remarks: [...plan.remarks, ...roster.remarks] };
    const proposal = proposeIndicators(plan.value, roster.value);
    const output = options.output ?? folder.file("indicators.draft.yaml");
    const written = writeBytes(
      output,
      writeYaml(proposal, "由目标拟出的指标草稿：核对口径、单位和判定后，改名为 indicators.yaml。"),
    );
    const line = say(
      world,
      `拟出 ${proposal.indicators.length} 个指标：${showPath(output)}`,
      `${proposal.indicators.length} indicators proposed: ${showPath(output)}`,
    );
    return { lines: written.ok ? [line] : [], result: proposal, remarks: written.remarks };
  });
  return command.action(run);
}
