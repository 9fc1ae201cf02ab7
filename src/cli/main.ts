#!/usr/bin/env node
/** The front door: builds the program, maps commander's endings to our exit codes, and turns a bug of ours into exit 70 with a note. */
import { Command, CommanderError, Option } from "commander";
import { exitCodes } from "./finish.ts";
import { speakChinese } from "./speak-chinese.ts";

/** Every command, loaded when it is asked for: a command that reads a YAML file need not wait for the PDF library. */
const commands: Readonly<Record<string, () => Promise<() => Command>>> = {
  init: async () => (await import("./commands/init.ts")).initCommand,
  plan: async () => (await import("./commands/plan.ts")).planCommand,
  blanks: async () => (await import("./commands/blanks.ts")).blanksCommand,
  collect: async () => (await import("./commands/collect.ts")).collectCommand,
  archive: async () => (await import("./commands/archive.ts")).archiveCommand,
  status: async () => (await import("./commands/status.ts")).statusCommand,
  remind: async () => (await import("./commands/remind.ts")).remindCommand,
  check: async () => (await import("./commands/check.ts")).checkCommand,
  summarize: async () => (await import("./commands/summarize.ts")).summarizeCommand,
  report: async () => (await import("./commands/report.ts")).reportCommand,
  run: async () => (await import("./commands/run.ts")).runCommand,
  verify: async () => (await import("./commands/verify.ts")).verifyCommand,
  review: async () => (await import("./commands/review.ts")).reviewCommand,
  trace: async () => (await import("./commands/trace.ts")).traceCommand,
  comments: async () => (await import("./commands/comments.ts")).commentsCommand,
  sign: async () => (await import("./commands/sign.ts")).signCommand,
  publish: async () => (await import("./commands/publish.ts")).publishCommand,
  signatures: async () => (await import("./commands/signatures.ts")).signaturesCommand,
  edits: async () => (await import("./commands/edits.ts")).editsCommand,
  drafts: async () => (await import("./commands/drafts.ts")).draftsCommand,
  diff: async () => (await import("./commands/diff.ts")).diffCommand,
  explain: async () => (await import("./commands/explain.ts")).explainCommand,
};

async function buildProgram(): Promise<Command> {
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
  for (const load of wantedCommands()) program.addCommand((await load())());
  for (const command of everyCommand(program)) command.copyInheritedSettings(program);
  return program;
}

/** The one command that the words name; all of them where they name none, so that help and near misses know every name. */
function wantedCommands(): readonly (() => Promise<() => Command>)[] {
  const named = process.argv.slice(2).find((word) => Object.hasOwn(commands, word));
  const load = named === undefined ? undefined : commands[named];
  return load === undefined ? Object.values(commands) : [load];
}

function everyCommand(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...everyCommand(child)]);
}

async function main(): Promise<void> {
  try {
    await (await buildProgram()).parseAsync(process.argv);
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
