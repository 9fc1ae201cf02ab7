/** fazhi comments read FILE…: what came back is kept and entered into the register. */
import { runs, workspaceCommand } from "../../command.ts";
import { readCopies } from "../../steps/read-copies.ts";
import { loadWorkspace } from "../../workspace-folder.ts";
import { say } from "../../world.ts";

export function readCommand() {
  const command = workspaceCommand("read", "读入返回稿（docx）、填好的意见采纳表（xlsx）或审阅页的意见（json）")
    .argument("<文件...>", "可以一次给几份")
    .option("--from <姓名>", "谁交回的；不写则用文件名。文档里有姓名的批注和修订以文档为准")
    .option("--received-on <日期>", "收到日期，YYYY-MM-DD；不写则为今天");
  const run = (paths: readonly string[]) =>
    runs(command, (world) => {
      const options = command.opts<{ workspace: string; from?: string; receivedOn?: string }>();
      const loaded = loadWorkspace(options.workspace);
      if (!loaded.ok) return { lines: [], result: null, remarks: loaded.remarks };
      const receivedOn = options.receivedOn ?? world.now().slice(0, 10);
      const read = readCopies(loaded.value, { paths, from: options.from ?? null, receivedOn });
      if (!read.ok) return { lines: [], result: null, remarks: read.remarks };
      const lines = read.value.files.map(({ file, opinions, answers }) =>
        say(
          world,
          `${file}：新登记意见 ${opinions} 条，读入答复 ${answers} 条`,
          `${file}: ${opinions} new opinions, ${answers} answers`,
        ),
      );
      return { lines, result: { files: read.value.files }, remarks: read.remarks };
    })();
  return command.action(run);
}
