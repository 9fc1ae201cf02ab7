/** fazhi remind: letters to the units that still owe something, and one page for the leader. */
import { type Command, InvalidArgumentError } from "commander";
import { isDateText } from "../../model/scalars.ts";
import { runs, workspaceCommand } from "../command.ts";
import { roundOf } from "../steps/make-blanks.ts";
import { writeReminders } from "../steps/write-reminders.ts";
import { loadWorkspace } from "../workspace-folder.ts";
import { say } from "../world.ts";

interface RemindOptions {
  readonly workspace: string;
  readonly round?: string;
  readonly on?: string;
  readonly times: number;
}

export function remindCommand(): Command {
  const command = workspaceCommand("remind", "催报函：给未报和有空格、错格的单位各一份，另有一页催报情况")
    .option("--round <轮次>", "填报轮次的编号，默认最后一轮")
    .option("--on <日期>", "函的日期（如 2024-02-01），默认今天", parseDay)
    .option("--times <次数>", "第几次催报，次数决定措辞", parseTimes, 1);
  const run = runs(command, async (world) => {
    const options = command.opts<RemindOptions>();
    const loaded = loadWorkspace(options.workspace);
    if (!loaded.ok) return { lines: [], result: null, remarks: loaded.remarks };
    const on = options.on ?? world.now().slice(0, 10);
    const made = await writeReminders(loaded.value, { round: roundOf(loaded.value, options.round), on, times: options.times });
    if (!made.ok) return { lines: [], result: null, remarks: made.remarks };
    const { reminders, overview } = made.value;
    const total = say(
      world,
      `已写 ${reminders.length} 份催报函；催报情况：${overview}`,
      `${reminders.length} letters; overview: ${overview}`,
    );
    return { lines: [total, ...reminders.map(({ path }) => `  ${path}`)], result: { ...made.value }, remarks: made.remarks };
  });
  return command.action(run);
}

function parseDay(text: string): string {
  if (!isDateText(text)) throw new InvalidArgumentError("日期写成 2024-02-01 的样子。");
  return text;
}

function parseTimes(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError("写 1、2、3 这样的数。");
  return Number(text);
}
