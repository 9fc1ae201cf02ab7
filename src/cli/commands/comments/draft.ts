/** fazhi comments draft: the report as a draft with Word comments where its readers should look twice. */
import { runs, workspaceCommand } from "../../command.ts";
import { sendDraft } from "../../steps/send-draft.ts";
import { loadWorkspace } from "../../workspace-folder.ts";
import { say } from "../../world.ts";

export function draftCommand() {
  const command = workspaceCommand("draft", "生成送审稿 review.docx：该留意的地方加批注，打开修订");
  const run = runs(command, async (world) => {
    const loaded = loadWorkspace(command.opts<{ workspace: string }>().workspace);
    if (!loaded.ok) return { lines: [], result: null, remarks: loaded.remarks };
    const sent = await sendDraft(loaded.value);
    if (!sent.ok) return { lines: [], result: null, remarks: sent.remarks };
    const { file, notes } = sent.value;
    const line = say(world, `${file}（${notes} 处批注；修订已打开）`, `${file} (${notes} comments; change tracking is on)`);
    return { lines: [line], result: sent.value, remarks: sent.remarks };
  });
  return command.action(run);
}
