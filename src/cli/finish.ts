/** How a command ends: results on stdout, remarks on stderr, and the exit code. */
import { styleText } from "node:util";
import { type Diagnostic, isError } from "../diagnostics/diagnostic.ts";
import { showDiagnostics, sortDiagnostics, speak } from "../diagnostics/show-diagnostic.ts";
import { say, type World } from "./world.ts";

/** 0 done, warnings allowed; 1 the user's files have errors; 2 wrong usage; 70 a bug of ours. */
export const exitCodes = { done: 0, faulty: 1, usage: 2, bug: 70 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What a command leaves behind. `result` is printed as JSON with --json, `lines` otherwise. */
export interface CommandEnd {
  readonly lines: readonly string[];
  readonly result: unknown;
  readonly remarks: readonly Diagnostic[];
}

export function finish(world: World, end: CommandEnd): ExitCode {
  const errors = end.remarks.filter(isError).length;
  if (world.json) {
    const remarks = sortDiagnostics(end.remarks).map((remark) => speak(remark, world.language));
    world.out(JSON.stringify(withRemarks(end.result, remarks), null, 2));
  } else {
    for (const line of end.lines) world.out(line);
  }
  if (!world.json || end.result === null) printRemarks(world, end.remarks);
  return errors > 0 ? exitCodes.faulty : exitCodes.done;
}

/** Results that are objects carry their remarks; a command with a result of its own fixed shape leaves them to stderr. */
function withRemarks(result: unknown, remarks: readonly unknown[]): unknown {
  if (typeof result === "object" && result !== null && "format" in result) return result;
  return typeof result === "object" && result !== null && !Array.isArray(result) ? { ...result, remarks } : { result, remarks };
}

function printRemarks(world: World, remarks: readonly Diagnostic[]): void {
  const shown = world.quiet ? remarks.filter(isError) : remarks;
  for (const line of showDiagnostics(shown, world.language)) world.err(paint(world, line));
  const errors = remarks.filter(isError).length;
  const warnings = remarks.length - errors;
  if (errors + (world.quiet ? 0 : warnings) > 0) {
    world.err(say(world, `共 ${errors} 处错误、${warnings} 处提醒。`, `${errors} errors, ${warnings} warnings.`));
  }
}

function paint(world: World, line: string): string {
  if (!world.color || line.startsWith(" ")) return line;
  return / {2}(错误|error) /.test(line) ? styleText("red", line) : styleText("yellow", line);
}
