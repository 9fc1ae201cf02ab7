/** fazhi comments reply: each returned copy again, with the answers as replies beneath its comments. */
import { runs, workspaceCommand } from "../../command.ts";
import { currentRegister, writeReplies } from "../../steps/write-register.ts";
import { loadWorkspace } from "../../workspace-folder.ts";
import { say } from "../../world.ts";

export function replyCommand() {
  const command = workspaceCommand("reply", "把答复写成批注的回复，放进各人的返回稿");
  const run = runs(command, (world) => {
    const loaded = loadWorkspace(command.opts<{ workspace: string }>().workspace);
    if (!loaded.ok) return { lines: [], result: null, remarks: loaded.remarks };
    const register = currentRegister(loaded.value);
    if (!register.ok) return { lines: [], result: null, remarks: register.remarks };
    const replied = writeReplies(loaded.value, register.value, world.now().slice(0, 10));
    if (!replied.ok) return { lines: [], result: null, remarks: replied.remarks };
    const lines = replied.value.map(({ file, replies }) =>
      say(world, `${file}：回复 ${replies} 条`, `${file}: ${replies} replies`),
    );
    const none = say(world, "没有已答复的批注。", "No comment has been answered.");
    return { lines: lines.length > 0 ? lines : [none], result: { files: replied.value }, remarks: replied.remarks };
  });
  return command.action(run);
}
