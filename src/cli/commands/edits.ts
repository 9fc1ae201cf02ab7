/** fazhi edits: taking over what staff changed in the finished DOCX, showing it and giving it up. */
import { Command, Option } from "commander";
import { mainReport } from "../../model/document.ts";
import type { Edit } from "../../model/edits.ts";
import { runs, workspaceCommand } from "../command.ts";
import { absorbFile, dropEdit, wantedReport } from "../steps/absorb-edits.ts";
import { readAllEdits } from "../steps/edit-files.ts";
import { workspaceFolder } from "../workspace-folder.ts";
import { say, type World } from "../world.ts";

export function editsCommand(): Command {
  const command = new Command("edits").description("收入在成文 DOCX 里改的话，下次生成时保留");
  for (const child of [absorbCommand, listCommand, dropCommand]) command.addCommand(child());
  return command;
}

function absorbCommand(): Command {
  const command = workspaceCommand("absorb", "把改过的 DOCX 里的话收入 edits，各份报告分开存")
    .argument("<文件>", "改过的 DOCX")
    .requiredOption("--by <姓名>", "谁改的")
    .option("--reason <原因>", "为什么改；稿子里自己写的数以它为出处")
    .option("--template <名称>", "文件属性被去掉时，写明是哪个模板的报告")
    .option("--unit <单位>", "文件属性被去掉时，写明是哪个单位自己的报告")
    .addOption(new Option("--tracked <读法>", "还没处理的修订怎么读").choices(["accept", "reject"]).default("accept"));
  return command.action((path: string) =>
    runs(command, (world) => {
      const { by, reason, tracked, workspace, ...named } = command.opts<AbsorbFlags>();
      const on = world.now().slice(0, 10);
      const wanted = wantedReport(workspace, named);
      if (!wanted.ok) return { lines: [], result: null, remarks: wanted.remarks };
      const absorbed = absorbFile(workspaceFolder(workspace), path, { by, reason, tracked, on, wanted: wanted.value });
      if (!absorbed.ok) return { lines: [], result: null, remarks: absorbed.remarks };
      const { report, edits, taken, withdrawn } = absorbed.value;
      const fresh = edits.filter(({ id }) => taken.includes(id));
      const counts = say(
        world,
        `${showReport(report, world)}收入 ${taken.length} 处改稿，撤回 ${withdrawn.length} 处，共 ${edits.length} 处。`,
        `${showReport(report, world)}${taken.length} edits taken, ${withdrawn.length} withdrawn, ${edits.length} in all.`,
      );
      return {
        lines: [counts, ...fresh.map((edit) => `  ${showEdit(edit, world)}`)],
        result: { report, taken, withdrawn, edits },
        remarks: absorbed.remarks,
      };
    })(),
  );
}

function listCommand(): Command {
  const command = workspaceCommand("list", "列出收入的改稿");
  const run = runs(command, (world) => {
    const all = readAllEdits(workspaceFolder(command.opts<{ workspace: string }>().workspace));
    if (!all.ok) return { lines: [], result: null, remarks: all.remarks };
    const lines = all.value.flatMap(({ report, edits }) => {
      const shown = edits.map((edit) => showEdit(edit, world));
      return report === mainReport || shown.length === 0 ? shown : [showReport(report, world), ...shown];
    });
    const listed = all.value.flatMap(({ report, edits }) => edits.map((edit) => ({ ...edit, report })));
    return { lines, result: { edits: listed }, remarks: all.remarks };
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
        `已去掉 ${id}，还有 ${left.value.edits.length} 处改稿。`,
        `${id} was dropped, ${left.value.edits.length} edits are left.`,
      );
      return { lines: [line], result: { dropped: id, ...left.value }, remarks: left.remarks };
    })(),
  );
}

interface AbsorbFlags {
  readonly workspace: string;
  readonly by: string;
  readonly reason?: string;
  readonly tracked: "accept" | "reject";
  readonly template?: string;
  readonly unit?: string;
}

/** Nothing for the main report. */
function showReport(report: string, world: World): string {
  return report === mainReport ? "" : say(world, `${report}：`, `${report}: `);
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
