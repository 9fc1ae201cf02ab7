/** fazhi report: results → the report of the district, or the own reports of its units. */
import { type Command, InvalidArgumentError } from "commander";
import type { Format } from "../../publish/writers.ts";
import { runs, workspaceCommand } from "../command.ts";
import { makeReports } from "../steps/make-reports.ts";
import { watchReports } from "../steps/watch-reports.ts";
import { allFormats, isFormat } from "../steps/write-report.ts";

interface Options {
  readonly workspace: string;
  readonly to: Format[];
  readonly template?: string;
  readonly unit?: string;
  readonly draft?: boolean;
  readonly watch?: boolean;
}

export function reportCommand(): Command {
  const command = workspaceCommand("report", "生成年度报告")
    .option("--to <格式>", `用逗号分开：${allFormats.join(",")}`, parseFormats, allFormats)
    .option("--template <名称>", "templates/reports 里的模板；不写则用 fazhi.yaml 的 report.template")
    .option("--unit <单位>", "单位自己的年度报告：单位代码或名称；all 为每个单位各一份")
    .option("--draft", "未过的诚信核对在文中标出，不中止")
    .option("--watch", "改模板或工作区的文件时重新生成，按 Ctrl-C 结束");
  const run = runs(command, (world) => {
    const { workspace, to, draft = false, watch = false, template, unit } = command.opts<Options>();
    // While somebody tries out a template every save would leave a draft behind.
    const wanted = { formats: to, draft, template, unit, kept: !watch };
    return watch ? watchReports(workspace, wanted, world) : makeReports(workspace, wanted, world);
  });
  return command.action(run);
}

function parseFormats(text: string): Format[] {
  const wanted = text.split(/[,，、]/).map((word) => word.trim());
  const unknown = wanted.filter((word) => !isFormat(word));
  if (unknown.length > 0)
    throw new InvalidArgumentError(`没有“${unknown.join("、")}”这种格式，只能是 ${allFormats.join("、")}。`);
  return wanted.filter(isFormat);
}
