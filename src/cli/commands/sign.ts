/** fazhi sign: a leader's approval, bound to the words and numbers of the report as it stands. */
import { runs, workspaceCommand } from "../command.ts";
import { signReport } from "../steps/sign-report.ts";
import { loadWorkspace } from "../workspace-folder.ts";
import { say } from "../world.ts";

interface SignOptions {
  readonly workspace: string;
  readonly name: string;
  readonly role: string;
  readonly opinion: string;
  readonly chapter?: string;
  readonly date?: string;
}

export function signCommand() {
  const command = workspaceCommand("sign", "登记领导签批：记下姓名、职务、日期和所签内容，之后改动一字即失效")
    .requiredOption("--name <姓名>", "签批人")
    .requiredOption("--role <职务>", "签批人的职务")
    .option("--opinion <意见>", "签批意见", "同意")
    .option("--chapter <章>", "只签一章，写章的序号，如 二；不写则签全文")
    .option("--date <日期>", "签批日期，YYYY-MM-DD；不写则为今天");
  const run = runs(command, (world) => {
    const { workspace, name, role, opinion, chapter, date } = command.opts<SignOptions>();
    const loaded = loadWorkspace(workspace);
    if (!loaded.ok) return { lines: [], result: null, remarks: loaded.remarks };
    const signing = { name, role, opinion, date: date ?? world.now().slice(0, 10), chapter: chapter ?? null };
    const signed = signReport(loaded.value, signing);
    if (!signed.ok) return { lines: [], result: null, remarks: signed.remarks };
    const scope = signed.value.chapter ?? say(world, "全文", "the whole report");
    const line = say(
      world,
      `已登记：${name}（${role}）${signing.date}签批“${opinion}”，范围：${scope}，内容摘要 ${signed.value.content.slice(0, 16)}。`,
      `Recorded: ${name} (${role}), ${signing.date}, "${opinion}", scope: ${scope}, content ${signed.value.content.slice(0, 16)}.`,
    );
    return { lines: [line], result: signed.value, remarks: signed.remarks };
  });
  return command.action(run);
}
