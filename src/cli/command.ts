/** What all commands share: the workspace option, the world made from the global options, and how an action ends. */
import { Command, Option } from "commander";
import { type CommandEnd, finish } from "./finish.ts";
import type { World } from "./world.ts";

/** A command that works on a workspace: `-w DIR`, by default the current folder. */
export function workspaceCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .addOption(new Option("-w, --workspace <文件夹>", "工作区文件夹").default("."));
}

interface GlobalOptions {
  readonly lang: "zh" | "en";
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** Runs an action in the real world and ends the command as finish.ts says. */
export function runs(command: Command, action: (world: World) => CommandEnd | Promise<CommandEnd>): () => Promise<void> {
  return async () => {
    const world = realWorld(command.optsWithGlobals<GlobalOptions>());
    process.exitCode = finish(world, await action(world));
  };
}

function realWorld(options: GlobalOptions): World {
  return {
    language: options.lang,
    json: options.json === true,
    quiet: options.quiet === true,
    color: options.color && process.stderr.isTTY === true && process.env["NO_COLOR"] === undefined,
    now: () => new Date().toISOString(),
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
  };
}
