/** fazhi drafts: the drafts that were kept, oldest first. */
import type { Command } from "commander";
import { runs, workspaceCommand } from "../command.ts";
import { listDrafts } from "../steps/keep-draft.ts";
import { workspaceFolder } from "../workspace-folder.ts";
import { say } from "../world.ts";

export function draftsCommand(): Command {
  const command = workspaceCommand("drafts", "列出留存的稿次");
  const run = runs(command, (world) => {
    const folder = workspaceFolder(command.opts<{ workspace: string }>().workspace);
    const { drafts, remarks } = listDrafts(folder);
    const lines = drafts.map(({ number, madeOn, kind, template, submissions }) => {
      const kinds = kind === "final" ? say(world, "定稿", "final") : say(world, "讨论稿", "draft");
      const sent = say(world, `填报表 ${submissions.length} 份`, `${submissions.length} workbooks`);
      return `${String(number).padStart(4)}  ${madeOn.slice(0, 16).replace("T", " ")}  ${kinds}  ${template}  ${sent}`;
    });
    const none = say(world, "还没有留存的稿子，先运行 fazhi report。", "No draft is kept yet: run fazhi report first.");
    const shown = drafts.map(({ assignment: _assignment, edits: _edits, templates: _templates, ...draft }) => draft);
    return { lines: lines.length === 0 && remarks.length === 0 ? [none] : lines, result: { drafts: shown }, remarks };
  });
  return command.action(run);
}
