/** fazhi archive: verify what was received, withdraw what no longer counts. */
import { Command } from "commander";
import { verifyCommand } from "./archive/verify.ts";
import { withdrawCommand } from "./archive/withdraw.ts";

export function archiveCommand(): Command {
  return new Command("archive")
    .description("核对存档，撤回已收的填报表")
    .addCommand(verifyCommand())
    .addCommand(withdrawCommand());
}
