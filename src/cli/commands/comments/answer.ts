/** fazhi comments answer ID: what became of one opinion. */
import { Option } from "commander";
import { answerOpinions } from "../../../comments/answer-opinions.ts";
import { statusNamed, statusWords } from "../../../comments/opinion-words.ts";
import { diagnose } from "../../../diagnostics/diagnostic.ts";
import { runs, workspaceCommand } from "../../command.ts";
import { readRegister, writeRegister } from "../../steps/review-copies.ts";
import { workspaceFolder } from "../../workspace-folder.ts";
import { say } from "../../world.ts";

interface AnswerOptions {
  readonly workspace: string;
  readonly status: string;
  readonly answer: string;
  readonly by: string;
}

export function answerCommand() {
  const command = workspaceCommand("answer", "答复一条意见")
    .argument("<编号>", "fazhi comments register 列出的编号")
    .addOption(new Option("--status <办理情况>", "办理情况").choices(Object.values(statusWords)).makeOptionMandatory())
    .option("--answer <答复>", "答复", "")
    .requiredOption("--by <姓名>", "谁答复");
  const run = (id: string) =>
    runs(command, (world) => {
      const { workspace, status, answer, by } = command.opts<AnswerOptions>();
      const folder = workspaceFolder(workspace);
      const register = readRegister(folder);
      if (!register.ok) return { lines: [], result: null, remarks: register.remarks };
      const answered = answerOpinions(register.value, [{ id, status: statusNamed(status) ?? "open", answer, answeredBy: by }]);
      if (answered.unknown.length > 0) {
        const remark = diagnose("COMMENTS-009", { kind: "file", file: "reviews/register.yaml" }, { id });
        return { lines: [], result: null, remarks: [remark] };
      }
      const written = writeRegister(folder, answered.register);
      if (!written.ok) return { lines: [], result: null, remarks: written.remarks };
      return {
        lines: [say(world, `已登记：${id} ${status}`, `Recorded: ${id} ${status}`)],
        result: { id, status, answer, by },
        remarks: [],
      };
    })();
  return command.action(run);
}
