/** fazhi check: what the rules find in the figures and texts of the units; --init writes the rule sheet. */
import type { Command } from "commander";
import { isOpen } from "../../check/check-facts.ts";
import { buildRuleTemplate } from "../../check/rule-template.ts";
import { diagnose } from "../../diagnostics/diagnostic.ts";
import { exists, showPath, writeBytes } from "../../io/disk.ts";
import { encodeXlsx } from "../../workbook/write-xlsx.ts";
import { runs, workspaceCommand } from "../command.ts";
import type { CommandEnd } from "../finish.ts";
import { checkComputed, ruleSheets } from "../steps/check-facts.ts";
import { computeResults } from "../steps/compute-results.ts";
import { type LoadedWorkspace, loadWorkspace } from "../workspace-folder.ts";
import { say, type World } from "../world.ts";

export function checkCommand(): Command {
  const command = workspaceCommand("check", "按核对规则检查各单位的数和文字").option(
    "--init",
    `写一张带示例的 ${ruleSheets.book}，供修改`,
  );
  const run = runs(command, async (world) => {
    const options = command.opts<{ workspace: string; init?: boolean }>();
    const loaded = loadWorkspace(options.workspace);
    if (!loaded.ok) return { lines: [], result: null, remarks: loaded.remarks };
    return options.init === true ? writeTemplate(loaded.value) : listFindings(loaded.value, world);
  });
  return command.action(run);
}

/** A sheet that stands there already is never written over. */
async function writeTemplate({ folder, indicators, workspace }: LoadedWorkspace): Promise<CommandEnd> {
  const path = folder.file(ruleSheets.book);
  const file = showPath(path);
  if (exists(path)) return { lines: [], result: null, remarks: [diagnose("IO-004", { kind: "file", file }, { path: file })] };
  const written = writeBytes(path, await encodeXlsx(buildRuleTemplate(indicators.indicators, workspace.year)));
  return { lines: written.ok ? [file] : [], result: { file }, remarks: written.remarks };
}

function listFindings(loaded: LoadedWorkspace, world: World): CommandEnd {
  const computed = computeResults(loaded);
  if (!computed.ok) return { lines: [], result: null, remarks: computed.remarks };
  const checked = checkComputed(loaded, computed.value, true);
  if (!checked.ok) return { lines: [], result: null, remarks: checked.remarks };
  const { rules, remarks } = checked.value;
  const findings = checked.value.computed.results.findings ?? [];
  const open = findings.filter(isOpen);
  const counts = [rules.length, findings.length, open.length, findings.filter((one) => one.level === "hint").length];
  const line = say(
    world,
    `核对规则 ${counts[0]} 条，查出 ${counts[1]} 处：待处理 ${counts[2]}，提示 ${counts[3]}，其余已说明或已放行。`,
    `${counts[0]} rules, ${counts[1]} findings: ${counts[2]} open, ${counts[3]} hints, the rest explained or waived.`,
  );
  return { lines: [line], result: { rules: rules.length, findings }, remarks };
}
