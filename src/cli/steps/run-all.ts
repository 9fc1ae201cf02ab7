/** The whole chain: collect, compute, report; each step goes as far as the data allow. */
import { failure } from "../../diagnostics/outcome.ts";
import type { Attainment, Results } from "../../model/results.ts";
import type { CommandEnd } from "../finish.ts";
import { progressOf } from "../progress.ts";
import { showCollected } from "../show-collected.ts";
import { showTotals } from "../show-standings.ts";
import type { LoadedWorkspace } from "../workspace-folder.ts";
import { say, type World } from "../world.ts";
import { checkComputed, mayReport } from "./check-facts.ts";
import { collectInbox } from "./collect-inbox.ts";
import { computeResults, writeResults } from "./compute-results.ts";
import { makeReviewPage } from "./make-review-page.ts";
import { allFormats, writeReport } from "./write-report.ts";

export async function runAll(loaded: LoadedWorkspace, world: World, draft: boolean): Promise<CommandEnd> {
  const now = world.now();
  const collecting = progressOf(world, say(world, "收取", "Collecting"));
  const collected = await collectInbox(loaded, { paths: [], receivedOn: now.slice(0, 10), now, onFile: collecting.step });
  collecting.end();
  if (!collected.ok) return { lines: [], result: null, remarks: collected.remarks };
  // What is wrong in the workbooks that count is reported with the results; here only what was refused.
  const accepted = new Set(collected.value.added.filter((entry) => entry.verdict === "accepted").map((entry) => entry.path));
  const refused = collected.remarks.filter((remark) => !accepted.has(remark.at.file));
  const computed = computeResults(loaded);
  if (!computed.ok) return { lines: [], result: null, remarks: [...refused, ...computed.remarks] };
  const checked = checkComputed(loaded, computed.value);
  if (!checked.ok) return { lines: [], result: null, remarks: [...refused, ...computed.remarks, ...checked.remarks] };
  const findings = checked.value.remarks;
  const written = await writeResults(loaded, checked.value.computed);
  const reporting = progressOf(world, say(world, "生成报告", "Report"));
  const report = mayReport(checked.value, draft)
    ? await writeReport(loaded, checked.value.computed, { formats: allFormats, draft, madeOn: now, onWritten: reporting.step })
    : failure();
  reporting.end();
  const page = report.ok ? await makeReviewPage(loaded, world.language) : failure();
  const { results } = checked.value.computed;
  const files = [
    ...(written.ok ? written.value : []),
    ...(report.ok ? report.value.files : []),
    ...(page.ok ? [page.value] : []),
  ];
  return {
    lines: [
      showCollected(collected.value, world),
      showTotals(results.standings, world),
      ...showVerdicts(results, world),
      say(world, "成果：", "Results:"),
      ...files.map((file) => `  ${file}`),
      ...(report.ok ? [] : [heldBack(world)]),
    ],
    result: { standings: results.standings, attainments: results.attainments, files },
    remarks: [...refused, ...computed.remarks, ...findings, ...written.remarks, ...report.remarks, ...page.remarks],
  };
}

function heldBack(world: World): string {
  return say(
    world,
    "报告没有生成：先处理标为“错误”的问题再运行，或加 --draft 先出一份标出缺口的讨论稿。",
    "No report was made: mend what is marked as an error and run again, or use --draft for one with its gaps marked.",
  );
}

/** Targets by verdict, then each one that was not met. */
function showVerdicts(results: Results, world: World): string[] {
  const count = (...verdicts: readonly Attainment["verdict"][]) =>
    results.attainments.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const total = say(
    world,
    `目标 ${results.attainments.length} 项：完成 ${count("met")}，未完成 ${count("missed")}，部分完成 ${count("partly")}，未报 ${count("unreported")}，不适用或未到期 ${count("not-applicable", "not-due")}。`,
    `${results.attainments.length} targets: ${count("met")} met, ${count("missed")} missed, ${count("partly")} partly, ${count("unreported")} unreported, ${count("not-applicable", "not-due")} not applicable or not due.`,
  );
  const open = results.attainments.filter(
    ({ verdict }) => verdict === "missed" || verdict === "partly" || verdict === "unreported",
  );
  const words = { missed: ["未完成", "missed"], partly: ["部分完成", "partly"], unreported: ["未报", "unreported"] } as const;
  return [
    total,
    ...open.map(({ verdict, metric, required, waiver }) => {
      const [zh, en] = words[verdict as keyof typeof words]; // `open` holds just these three verdicts
      const waived =
        waiver === null
          ? ""
          : say(world, `（经${waiver.by}同意不报：${waiver.reason}）`, ` (waived by ${waiver.by}: ${waiver.reason})`);
      return `  ${say(world, zh, en)}：${metric} ${required}${waived}`;
    }),
  ];
}
