/** fazhi report --watch: makes the reports again whenever a template or a file of the workspace changes, until Ctrl-C. */
import { watchFolders } from "../../io/watch-folders.ts";
import { type CommandEnd, finish } from "../finish.ts";
import { templateFolders, workspaceFolder } from "../workspace-folder.ts";
import { say, type World } from "../world.ts";
import { makeReports, type WantedReports } from "./make-reports.ts";

/** The results written into a workspace that keeps its own out folder are no change of its files. */
const watched = /(^|\/)(edits\/.*|[^/]+)\.(ya?ml|hbs|csv|xlsx)$|^(archive|submissions)\//;

export async function watchReports(path: string, wanted: WantedReports, world: World): Promise<CommandEnd> {
  const folder = workspaceFolder(path);
  const roots = [folder.root, ...templateFolders(folder).slice(1)];
  const render = async () => {
    finish(world, await makeReports(path, wanted, world));
    world.err(say(world, "等待改动，按 Ctrl-C 结束。", "Waiting for changes; Ctrl-C ends."));
  };
  await watchFolders(roots, (name) => watched.test(name) && !name.startsWith("out/"), render);
  return { lines: [], result: null, remarks: [] };
}
