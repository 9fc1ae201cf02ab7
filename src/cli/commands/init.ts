/** fazhi init: a new workspace with commented files. */
import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { diagnose } from "../../diagnostics/diagnostic.ts";
import { exists, makeFolder, readText, showPath, writeBytes } from "../../io/disk.ts";
import { runs } from "../command.ts";
import { templateFolders, workspaceFolder } from "../workspace-folder.ts";
import { say } from "../world.ts";

const files = ["fazhi.yaml", "plan.yaml", "roster.yaml", "indicators.yaml"] as const;

export function initCommand(): Command {
  const command = new Command("init")
    .description("新建一个工作区（一个地区、一个年度）")
    .argument("<文件夹>", "例如 data/相城2024")
    .requiredOption("--district <名称>", "地区全称，如 苏州市相城区")
    .requiredOption("--year <年份>", "报告年度", parseYear);
  const run = (path: string) =>
    runs(command, (world) => {
      const { district, year } = command.opts<{ district: string; year: number }>();
      const folder = workspaceFolder(path);
      const at = showPath(folder.root);
      if (exists(folder.file("fazhi.yaml"))) {
        return { lines: [], result: null, remarks: [diagnose("IO-004", { kind: "file", file: at }, { path: at })] };
      }
      const remarks = files.flatMap((name) =>
        copyTemplate(folder, name, { district, year: String(year), nextYear: String(year + 1) }),
      );
      remarks.push(...makeFolder(folder.inbox).remarks);
      const next = say(
        world,
        `工作区已建好：${at}\n下一步：编辑其中的四个 yaml 文件，然后运行 fazhi plan check -w ${at}`,
        `Workspace made: ${at}\nNext: edit its four yaml files, then run fazhi plan check -w ${at}`,
      );
      return { lines: [next], result: { workspace: at, files }, remarks };
    })();
  return command.action(run);
}

function copyTemplate(folder: ReturnType<typeof workspaceFolder>, name: string, words: Readonly<Record<string, string>>) {
  const source = templateFolders(folder)
    .map((templates) => join(templates, "workspace", name))
    .find(exists);
  const text = readText(source ?? name);
  if (!text.ok) return [...text.remarks];
  // The words stand inside double-quoted YAML strings.
  const quoted = (word: string) => JSON.stringify(word).slice(1, -1);
  const filled = text.value.replace(/\{\{(\w+)\}\}/g, (_, key: string) => quoted(words[key] ?? ""));
  return [...writeBytes(folder.file(name), filled).remarks];
}

function parseYear(text: string): number {
  if (!/^(19|20)\d{2}$/.test(text)) throw new InvalidArgumentError("年份写成 2024 的样子。");
  return Number(text);
}
