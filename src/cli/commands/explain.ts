/** fazhi explain CODE: what a problem means, with a bad and a good example. */
import { Command, InvalidArgumentError } from "commander";
import { type Code, catalogue, entryOf, isCode } from "../../diagnostics/catalogue.ts";
import { nearest } from "../../model/read-yaml.ts";
import { runs } from "../command.ts";
import { say, type World } from "../world.ts";

export function explainCommand(): Command {
  const command = new Command("explain").description("解释一个问题代码").argument("<代码>", "例如 INTAKE-004", parseCode);
  const run = (code: Code) =>
    runs(command, (world) => ({ lines: explain(code, world), result: explained(code, world), remarks: [] }))();
  return command.action(run);
}

function parseCode(text: string): Code {
  const wanted = text.toUpperCase();
  if (isCode(wanted)) return wanted;
  const near = nearest(wanted, Object.keys(catalogue));
  throw new InvalidArgumentError(near ? `没有这个代码，是不是想写 ${near}？` : "没有这个代码。");
}

function explained(code: Code, world: World) {
  const { severity, title, bad, good } = entryOf(code);
  return { code, severity, title: title[world.language], bad, good };
}

function explain(code: Code, world: World): string[] {
  const { severity, title, bad, good } = entryOf(code);
  const kind = severity === "error" ? say(world, "错误", "error") : say(world, "提醒", "warning");
  return [
    `${code}  ${kind}  ${title[world.language]}`,
    say(world, `  不行：${bad}`, `  bad:  ${bad}`),
    say(world, `  可以：${good}`, `  good: ${good}`),
  ];
}
