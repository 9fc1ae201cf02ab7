/** fazhi comments register: 意见采纳表 as workbook and document, and the list on the screen. */
import { kindWords, statusWords } from "../../../comments/opinion-words.ts";
import { findTogether } from "../../../comments/register.ts";
import { runs, workspaceCommand } from "../../command.ts";
import { currentRegister, writeRegisterFiles } from "../../steps/write-register.ts";
import { loadWorkspace } from "../../workspace-folder.ts";
import { say } from "../../world.ts";

export function registerCommand() {
  const command = workspaceCommand("register", "列出意见，生成意见采纳表（xlsx 和 docx）");
  const run = runs(command, async (world) => {
    const loaded = loadWorkspace(command.opts<{ workspace: string }>().workspace);
    if (!loaded.ok) return { lines: [], result: null, remarks: loaded.remarks };
    const register = currentRegister(loaded.value);
    if (!register.ok) return { lines: [], result: null, remarks: register.remarks };
    const written = await writeRegisterFiles(loaded.value, register.value);
    if (!written.ok) return { lines: [], result: null, remarks: written.remarks };
    const { opinions, copies } = register.value;
    const together = findTogether(opinions);
    const lines = opinions.map(({ id, by, kind, at, text, status }) => {
      const conflict = together.get(id)?.conflict === true ? say(world, "  同处不一致", "  conflict") : "";
      return `${id}  ${statusWords[status]}  ${by}  ${kindWords[kind]}  ${at.chapter} “${at.quote}”：${text}${conflict}`;
    });
    const total = say(
      world,
      `收回 ${copies.length} 份，意见 ${opinions.length} 条。`,
      `${copies.length} copies, ${opinions.length} opinions.`,
    );
    const result = {
      opinions: opinions.map((one) => ({ ...one, together: together.get(one.id) ?? null })),
      files: written.value,
    };
    return { lines: [...lines, total, ...written.value], result, remarks: written.remarks };
  });
  return command.action(run);
}
