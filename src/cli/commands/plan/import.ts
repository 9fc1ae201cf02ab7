/** fazhi plan import: documents → plans. */
import { Command } from "commander";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { readBytes, showPath, writeBytes } from "../../../io/disk.ts";
import type { Plan } from "../../../model/plan.ts";
import { writeYaml } from "../../../model/write-yaml.ts";
import { showCoverage } from "../../../plan/coverage.ts";
import type { PlanReading } from "../../../plan/plan-reading.ts";
import { readPlan } from "../../../plan/read-plan.ts";
import { buildReviewSheet } from "../../../plan/review-sheet.ts";
import { encodeXlsx } from "../../../workbook/write-xlsx.ts";
import { runs } from "../../command.ts";
import type { CommandEnd } from "../../finish.ts";
import { say, type World } from "../../world.ts";

interface ImportOptions {
  readonly output?: string;
  readonly coverage?: boolean;
  readonly text?: boolean;
}

export function planImportCommand(): Command {
  const command = new Command("import")
    .description("从 Word、PDF、网页或文本读出计划任务、责任单位和目标")
    .argument("<文件...>", "工作要点、实施方案等")
    .option("-o, --output <文件>", "写出 plan.yaml，旁边附导入核对表.xlsx（只能读一个文件时用）")
    .option("--text", "显示读出的文本；结果里的行号、列号都以它为准")
    .option("--coverage", "显示原文每一部分读成了什么，合计 100%");
  const run = (files: string[]) =>
    runs(command, async (world) => {
      const options = command.opts<ImportOptions>();
      const ends = [];
      for (const file of files) ends.push(await importOne(file, options, world));
      const plans = ends.flatMap(({ plan }) => (plan === null ? [] : [plan]));
      const result = plans.length === 0 ? null : files.length === 1 ? plans[0] : plans;
      return {
        lines: ends.flatMap(({ lines }) => lines),
        result,
        remarks: ends.flatMap(({ remarks }) => remarks),
      } satisfies CommandEnd;
    })();
  return command.action(run);
}

interface Imported {
  readonly plan: Plan | null;
  readonly lines: readonly string[];
  readonly remarks: readonly Diagnostic[];
}

async function importOne(file: string, options: ImportOptions, world: World): Promise<Imported> {
  const bytes = readBytes(file);
  if (!bytes.ok) return { plan: null, lines: [], remarks: bytes.remarks };
  const reading = await readPlan(bytes.value, showPath(file));
  if (!reading.ok) return { plan: null, lines: [], remarks: reading.remarks };
  const { plan, coverage, text } = reading.value;
  const written = options.output === undefined ? [] : await writePlan(options.output, reading.value);
  return {
    plan,
    lines: options.text === true ? [text] : [showPlan(plan, world), ...(options.coverage === true ? showCoverage(coverage) : [])],
    remarks: [...reading.remarks, ...written],
  };
}

/** plan.yaml, and beside it the sheet in which a person confirms the reading. */
async function writePlan(output: string, reading: PlanReading): Promise<Diagnostic[]> {
  const yaml = writeYaml(reading.plan, `由 fazhi plan import 读出，请对照“导入核对表.xlsx”核对后使用。\n${reading.plan.title}`);
  const sheet = await encodeXlsx(buildReviewSheet(reading));
  const name = output.replace(/\.ya?ml$/i, "");
  return [writeBytes(output, yaml), writeBytes(`${name}.导入核对表.xlsx`, sheet)].flatMap((outcome) => [...outcome.remarks]);
}

function showPlan(plan: Plan, world: World): string {
  const targets = plan.items.reduce((count, item) => count + item.targets.length, plan.targets.length);
  return say(
    world,
    `${plan.title}：${plan.sections.length} 节，${plan.items.length} 项任务，${targets} 个目标。`,
    `${plan.title}: ${plan.sections.length} sections, ${plan.items.length} items, ${targets} targets.`,
  );
}
