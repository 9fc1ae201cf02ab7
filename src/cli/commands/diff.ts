/** fazhi diff A B: what changed between two drafts, why, and the redline. */
import { type Command, InvalidArgumentError } from "commander";
import { changeLines } from "../../history/show-changes.ts";
import { runs, workspaceCommand } from "../command.ts";
import { diffDrafts, type RedlineFormat, redlineFormats } from "../steps/diff-drafts.ts";
import { loadWorkspace } from "../workspace-folder.ts";

export function diffCommand(): Command {
  const command = workspaceCommand("diff", "比较两稿：变化的数字及原因、花脸稿（修订标记的 DOCX 和 PDF）")
    .argument("[旧]", "稿次、last、previous，或 report.json、DOCX 的路径", "previous")
    .argument("[新]", "同上", "last")
    .option("--to <格式>", `用逗号分开：${redlineFormats.join(",")}`, parseFormats, [...redlineFormats]);
  const run = (before: string, after: string) =>
    runs(command, async () => {
      const options = command.opts<{ workspace: string; to: readonly RedlineFormat[] }>();
      const loaded = loadWorkspace(options.workspace);
      if (!loaded.ok) return { lines: [], result: null, remarks: loaded.remarks };
      const { folder, workspace } = loaded.value;
      const made = await diffDrafts(folder, workspace.fonts, { before, after, formats: options.to });
      if (!made.ok) return { lines: [], result: null, remarks: made.remarks };
      const { changes, uncovered, files } = made.value;
      return { lines: [...changeLines(changes, uncovered), ...files], result: made.value, remarks: made.remarks };
    })();
  return command.action(run);
}

function parseFormats(text: string): RedlineFormat[] {
  const wanted = text.split(/[,，、]/).map((word) => word.trim());
  const known = redlineFormats.filter((format) => wanted.includes(format));
  if (known.length < new Set(wanted).size) throw new InvalidArgumentError(`只能是 ${redlineFormats.join("、")}。`);
  return known;
}
