#!/usr/bin/env node
/** The front door: builds the program, maps commander's endings to our exit codes, and turns a bug of ours into exit 70 with a note. */
import { Command, CommanderError, Option } from "commander";
import { blanksCommand } from "./commands/blanks.ts";
import { collectCommand } from "./commands/collect.ts";
import { explainCommand } from "./commands/explain.ts";
import { initCommand } from "./commands/init.ts";
import { planCommand } from "./commands/plan.ts";
import { reportCommand } from "./commands/report.ts";
import { runCommand } from "./commands/run.ts";
import { statusCommand } from "./commands/status.ts";
import { summarizeCommand } from "./commands/summarize.ts";
import { exitCodes } from "./finish.ts";
import { speakChinese } from "./speak-chinese.ts";

function buildProgram(): Command {
  const program = new Command("fazhi")
    .description("法治政府建设年度报告：从计划到成文，数字不用重抄")
    .version("0.1.0", "-V, --version", "显示版本")
    .addOption(new Option("--lang <语言>", "提示语言").choices(["zh", "en"]).default("zh"))
    .option("--json", "以 JSON 输出结果")
    .option("--quiet", "只显示错误和结果")
    .option("--no-color", "不用颜色")
    .showHelpAfterError("用 fazhi --help 查看用法。")
    .exitOverride();
  speakChinese(program);
  const commands = [
    initCommand,
    planCommand,
    blanksCommand,
    collectCommand,
    statusCommand,
    summarizeCommand,
    reportCommand,
    runCommand,
    explainCommand,
  ];
  for (const command of commands) program.addCommand(command());
  for (const command of everyCommand(program)) command.copyInheritedSettings(program);
  return program;
}

function everyCommand(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...everyCommand(child)]);
}

async function main(): Promise<void> {
  try {
    await buildProgram().parseAsync(process.argv);
  } catch (problem) {
    process.exitCode = problem instanceof CommanderError ? endOf(problem) : reportBug(problem);
  }
}

/** Asking for help or version is no mistake; everything else commander ends with is wrong usage. */
function endOf(problem: CommanderError): number {
  return problem.exitCode === 0 ? exitCodes.done : exitCodes.usage;
}

function reportBug(problem: unknown): number {
  const detail = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
  process.stderr.write(
    `程序自身出错，没有改动您的原始文件。请把下面几行和所用命令一并反馈给开发者（a bug of ours; please report these lines）：\n${detail}\n`,
  );
  return exitCodes.bug;
}

await main();
