/** fazhi plan diff: what changed between two years' plans. */
import { Command } from "commander";
import type { Outcome } from "../../../diagnostics/outcome.ts";
import { readBytes, readText, showPath } from "../../../io/disk.ts";
import { type Plan, planSchema } from "../../../model/plan.ts";
import { readYaml } from "../../../model/read-yaml.ts";
import { diffPlans, showPlanDiff } from "../../../plan/diff-plans.ts";
import { readPlan } from "../../../plan/read-plan.ts";
import { runs } from "../../command.ts";

export function planDiffCommand(): Command {
  const command = new Command("diff")
    .description("比较两年的计划：新增、取消、改变的任务和目标")
    .argument("<旧>", "plan.yaml 或计划原文")
    .argument("<新>", "plan.yaml 或计划原文");
  const run = (older: string, newer: string) =>
    runs(command, async () => {
      const [before, after] = [await loadPlan(older), await loadPlan(newer)];
      if (!before.ok || !after.ok) return { lines: [], result: null, remarks: [...before.remarks, ...after.remarks] };
      const diff = diffPlans(before.value, after.value);
      return { lines: showPlanDiff(diff), result: { ...diff }, remarks: [...before.remarks, ...after.remarks] };
    })();
  return command.action(run);
}

/** A plan.yaml as it stands, or a document as `plan import` reads it. */
async function loadPlan(file: string): Promise<Outcome<Plan>> {
  if (/\.ya?ml$/i.test(file)) {
    const text = readText(file);
    return text.ok ? readYaml(text.value, showPath(file), "plan/1", planSchema) : text;
  }
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  const reading = await readPlan(bytes.value, showPath(file));
  return reading.ok ? { ok: true, value: reading.value.plan, remarks: reading.remarks } : reading;
}
