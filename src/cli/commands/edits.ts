/** fazhi edits: taking over what staff changed in the finished DOCX, showing it and giving it up. */
import { Command, Option } from "commander";
import type { Edit } from "../../model/edits.ts";
import { runs, workspaceCommand } from "../command.ts";
import { absorbFile, dropEdit } from "../steps/absorb-edits.ts";
import { readEdits } from "../steps/apply-edits.ts";
import { workspaceFolder } from "../workspace-folder.ts";
import { say, type World } from "../world.ts";

export function editsCommand(): Command {
  const command = new Command("edits").description("收入在成文 DOCX 里改的话，下次生成时保留");
  for (const child of [absorbCommand, listCommand, dropCommand]) command.addCommand(child());
  return command;
}

function absorbCommand(): Command {
  const command = workspaceCommand("absorb", "把改过的 report.docx 里的话收入 edits/wording.yaml")
    .argument("<文件>", "改过的 DOCX")
    .requiredOption("--by <姓名>", "谁改的")
    .option("--reason <原因>", "为什么改；稿子里自己写的数以它为出处")
    .addOption(new Option("--tracked <读法>", "还没处理的修订怎么读").choices(["accept", "reject"]).default("accept"));
  return command.action((path: string) =>
    runs(command, (world) => {
      const options = command.opts<{ workspace: string; by: string; reason?: string; tracked: "accept" | "reject" }>();
      const { by, reason, tracked, workspace } = options;
      const on = world.now().slice(0, 10);
      const absorbed = absorbFile(workspaceFolder(workspace), path, { by, reason, tracked, on });
      if (!absorbed.ok) return { lines: [], result: null, remarks: absorbed.remarks };
      const { edits, taken, withdrawn } = absorbed.value;
      const fresh = edits.filter(({ id }) => taken.includes(id));
      const counts = say(
        world,
        `收入 ${taken.length} 处改稿，撤回 ${withdrawn.length} 处，共 ${edits.length} 处。`,
        `${taken.length} edits taken, ${withdrawn.length} withdrawn, ${edits.length} in all.`,
      );
      return {
        lines: [counts, ...fresh.map((edit) => `  ${showEdit(edit, world)}`)],
        result: { taken, withdrawn, edits },
        remarks: absorbed.remarks,
      };
    })(),
  );
}

function listCommand(): Command {
  const command = workspaceCommand("list", "列出收入的改稿");
  const run = runs(command, (world) => {
    const edits = readEdits(workspaceFolder(command.opts<{ workspace: string }>().workspace));
    if (!edits.ok) return { lines: [], result: null, remarks: edits.remarks };
    return { lines: edits.value.map((edit) => showEdit(edit, world)), result: { edits: edits.value }, remarks: edits.remarks };
  });
  return command.action(run);
}

function dropCommand(): Command {
  const command = workspaceCommand("drop", "不要某一处改稿，恢复生成的文字").argument("<编号>", "fazhi edits list 列出的编号");
  return command.action((id: string) =>
    runs(command, (world) => {
      const left = dropEdit(workspaceFolder(command.opts<{ workspace: string }>().workspace), id);
      if (!left.ok) return { lines: [], result: null, remarks: left.remarks };
      const line = say(
        world,
        `已去掉 ${id}，还有 ${left.value.length} 处改稿。`,
        `${id} was dropped, ${left.value.length} edits are left.`,
      );
      return { lines: [line], result: { dropped: id, edits: left.value }, remarks: left.remarks };
    })(),
  );
}

const kinds = {
  changed: ["改写", "changed"],
  inserted: ["增写", "inserted"],
  deleted: ["删去", "deleted"],
  moved: ["移动", "moved"],
} as const;

function showEdit({ id, kind, at, base, now, by }: Edit, world: World): string {
  const [zh, en] = kinds[kind];
  const text = kind === "deleted" ? base : (now ?? base);
  return `${id}  ${say(world, zh, en)}  ${by}  ${at === "" ? "" : `${at}：`}${(text ?? "").replace(/\s+/g, " ")}`;
}
