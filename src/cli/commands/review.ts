/** fazhi review: the draft as one page to read, trace and remark on; `review import`: the remarks that come back. */
import type { Command } from "commander";
import { runs, workspaceCommand } from "../command.ts";
import { makeReviewPage } from "../steps/make-review-page.ts";
import { loadWorkspace } from "../workspace-folder.ts";
import { reviewImportCommand } from "./review/import.ts";

export function reviewCommand(): Command {
  const command = workspaceCommand("review", "生成审阅页 review.html：看稿、查数字来源、写意见");
  const run = runs(command, async (world) => {
    const loaded = loadWorkspace(command.opts<{ workspace: string }>().workspace);
    if (!loaded.ok) return { lines: [], result: null, remarks: loaded.remarks };
    const page = await makeReviewPage(loaded.value, world.language);
    if (!page.ok) return { lines: [], result: null, remarks: page.remarks };
    return { lines: [page.value], result: { files: [page.value] }, remarks: page.remarks };
  });
  return command.action(run).addCommand(reviewImportCommand());
}
