/** fazhi publish: the package of the year for the website and the file; `verify` makes it anew from itself and compares. */
import { Command } from "commander";
import { runs, workspaceCommand } from "../command.ts";
import { publishYear, verifyPackage } from "../steps/publish-year.ts";
import { loadWorkspace } from "../workspace-folder.ts";
import { say } from "../world.ts";

export function publishCommand() {
  const command = workspaceCommand("publish", "生成年度归档包：公开版、上报稿、数据、原件、台账和清单");
  const run = runs(command, async (world) => {
    const loaded = loadWorkspace(command.opts<{ workspace: string }>().workspace);
    if (!loaded.ok) return { lines: [], result: null, remarks: loaded.remarks };
    const published = await publishYear(loaded.value);
    if (!published.ok) return { lines: [], result: null, remarks: published.remarks };
    const { folder, manifest } = published.value;
    const shown = manifest.files.filter(({ audience }) => audience === "public").length;
    const line = say(
      world,
      `归档包：${folder}（${manifest.files.length} 个文件，其中可公开 ${shown} 个，见“公开版”文件夹）。`,
      `Package: ${folder} (${manifest.files.length} files, ${shown} of them public, in 公开版).`,
    );
    return { lines: [line], result: { folder, manifest }, remarks: published.remarks };
  });
  return command.action(run).addCommand(verifyCommand());
}

function verifyCommand() {
  const command = new Command("verify")
    .description("核对归档包：逐个文件对摘要，再只凭包里的原件重做一遍，逐字节比对")
    .argument("<文件夹>", "归档包");
  const run = (folder: string) =>
    runs(command, async (world) => {
      const verified = await verifyPackage(folder);
      if (!verified.ok) return { lines: [], result: null, remarks: verified.remarks };
      const { files, tool } = verified.value;
      const line = say(
        world,
        `已核对 ${files.length} 个文件（${tool} 生成），并由包里的原件重做了报告和数据。`,
        `${files.length} files checked (made by ${tool}); reports and data were made anew from the originals.`,
      );
      return { lines: [line], result: { manifest: verified.value }, remarks: verified.remarks };
    })();
  return command.action(run);
}
