/** fazhi report: results → the report. */
import { type Command, InvalidArgumentError } from "commander";
import type { Format } from "../../publish/writers.ts";
import { runs, workspaceCommand } from "../command.ts";
import { progressOf } from "../progress.ts";
import { checkComputed, mayReport } from "../steps/check-facts.ts";
import { computeResults } from "../steps/compute-results.ts";
import { allFormats, isFormat, writeReport } from "../steps/write-report.ts";
import { type LoadedWorkspace, loadWorkspace } from "../workspace-folder.ts";
import { say } from "../world.ts";

export function reportCommand(): Command {
  const command = workspaceCommand("report", "生成年度报告")
    .option("--to <格式>", `用逗号分开：${allFormats.join(",")}`, parseFormats, allFormats)
    .option("--template <名称>", "templates/reports 里的模板；不写则用 fazhi.yaml 的 report.template")
    .option("--draft", "未过的诚信核对在文中标出，不中止");
  const run = runs(command, async (world) => {
    const options = command.opts<{ workspace: string; to: Format[]; template?: string; draft?: boolean }>();
    const found = loadWorkspace(options.workspace);
    if (!found.ok) return { lines: [], result: null, remarks: found.remarks };
    const loaded = withTemplate(found.value, options.template);
    const computed = computeResults(loaded);
    if (!computed.ok) return { lines: [], result: null, remarks: computed.remarks };
    const draft = options.draft === true;
    const checked = checkComputed(loaded, computed.value);
    if (!checked.ok) return { lines: [], result: null, remarks: checked.remarks };
    if (!mayReport(checked.value, draft)) return { lines: [], result: null, remarks: checked.value.remarks };
    const progress = progressOf(world, say(world, "生成报告", "Report"));
    const request = { formats: options.to, draft, onWritten: progress.step };
    const report = await writeReport(loaded, checked.value.computed, request);
    progress.end();
    if (!report.ok) return { lines: [], result: null, remarks: [...checked.value.remarks, ...report.remarks] };
    const remarks = [...checked.value.remarks, ...report.remarks];
    return { lines: [...report.value.files], result: { files: report.value.files }, remarks };
  });
  return command.action(run);
}

/** The name on the command line stands before the one in fazhi.yaml. */
function withTemplate(loaded: LoadedWorkspace, template: string | undefined): LoadedWorkspace {
  const { workspace } = loaded;
  return template === undefined ? loaded : { ...loaded, workspace: { ...workspace, report: { ...workspace.report, template } } };
}

function parseFormats(text: string): Format[] {
  const wanted = text.split(/[,，、]/).map((word) => word.trim());
  const unknown = wanted.filter((word) => !isFormat(word));
  if (unknown.length > 0)
    throw new InvalidArgumentError(`没有“${unknown.join("、")}”这种格式，只能是 ${allFormats.join("、")}。`);
  return wanted.filter(isFormat);
}
