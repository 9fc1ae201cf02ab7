/** fazhi review import FILE…: remarks saved by the review page → edits/remarks. */
import { Command } from "commander";
import { runs } from "../../command.ts";
import { importRemarks } from "../../steps/import-review-page.ts";
import { loadWorkspace } from "../../workspace-folder.ts";
import { say } from "../../world.ts";

export function reviewImportCommand(): Command {
  const command = new Command("import")
    .description("读入领导在审阅页保存的意见，存到 edits/remarks")
    .argument("<文件...>", "审阅页保存的 json 文件");
  const run = (paths: readonly string[]) =>
    runs(command, (world) => {
      // `-w` belongs to `fazhi review`, which takes it wherever it stands.
      const loaded = loadWorkspace(command.optsWithGlobals<{ workspace: string }>().workspace);
      if (!loaded.ok) return { lines: [], result: null, remarks: loaded.remarks };
      const imported = importRemarks(loaded.value.folder, paths);
      if (!imported.ok) return { lines: [], result: null, remarks: imported.remarks };
      const lines = imported.value.map(({ file, by, count, placed }) =>
        say(
          world,
          `${file}：${by} ${count} 条意见，${placed} 条在本稿找到原文`,
          `${file}: ${count} remarks by ${by}, ${placed} placed in this draft`,
        ),
      );
      return { lines, result: { imported: imported.value }, remarks: imported.remarks };
    })();
  return command.action(run);
}
