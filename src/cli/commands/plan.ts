/** fazhi plan: reading, checking and comparing plans. */
import { Command } from "commander";
import { planCheckCommand } from "./plan/check.ts";
import { planConfirmCommand } from "./plan/confirm.ts";
import { planDiffCommand } from "./plan/diff.ts";
import { planImportCommand } from "./plan/import.ts";
import { planProposeCommand } from "./plan/propose.ts";

export function planCommand(): Command {
  const command = new Command("plan").description("读入、核对和比较计划文件");
  for (const child of [planImportCommand, planConfirmCommand, planCheckCommand, planProposeCommand, planDiffCommand])
    command.addCommand(child());
  return command;
}
