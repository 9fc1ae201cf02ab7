/** From the workspace to the finished files of one report or of many: data, checks, then each report that was asked for. */
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Format } from "../../publish/writers.ts";
import { chooseUnits, type UnitReport } from "../../report/choose-units.ts";
import type { EditorialNote } from "../../report/editorial-notes.ts";
import type { CommandEnd } from "../finish.ts";
import { progressOf } from "../progress.ts";
import { loadWorkspace } from "../workspace-folder.ts";
import { say, type World } from "../world.ts";
import { checkComputed, mayReport } from "./check-facts.ts";
import { computeResults } from "./compute-results.ts";
import { type Variant, writeReport } from "./write-report.ts";

/** As the command line has it: `template` and `unit` undefined where they were not written. */
export interface WantedReports {
  readonly formats: readonly Format[];
  readonly draft: boolean;
  readonly template: string | undefined;
  readonly unit: string | undefined;
  /** Whether the district's report is kept among the drafts of the workspace. */
  readonly kept: boolean;
}

export async function makeReports(path: string, wanted: WantedReports, world: World): Promise<CommandEnd> {
  const end = (remarks: readonly Diagnostic[]): CommandEnd => ({ lines: [], result: null, remarks });
  const loaded = loadWorkspace(path);
  if (!loaded.ok) return end(loaded.remarks);
  const computed = computeResults(loaded.value);
  if (!computed.ok) return end(computed.remarks);
  const checked = checkComputed(loaded.value, computed.value);
  if (!checked.ok) return end(checked.remarks);
  if (!mayReport(checked.value, wanted.draft)) return end(checked.value.remarks);
  const chosen = chooseUnits(wanted, { roster: loaded.value.roster, results: checked.value.computed.results });
  if (!chosen.ok) return end([...checked.value.remarks, ...chosen.remarks]);
  const remarks = [...checked.value.remarks, ...chosen.remarks];
  const files: string[] = [];
  const notes: EditorialNote[] = [];
  const variants = variantsOf(chosen.value, wanted.template);
  const progress = progressOf(world, say(world, "生成报告", "Report"));
  for (const [index, variant] of variants.entries()) {
    const onWritten =
      variants.length === 1
        ? progress.step
        : (_done: number, _total: number, file: string) => progress.step(index + 1, variants.length, file);
    const { formats, draft } = wanted;
    const request = { formats, draft, variant, onWritten, ...(wanted.kept ? { madeOn: world.now() } : {}) };
    const report = await writeReport(loaded.value, checked.value.computed, request);
    remarks.push(...report.remarks);
    if (!report.ok) continue;
    files.push(...report.value.files);
    notes.push(...report.value.notes);
  }
  progress.end();
  return { lines: files, result: files.length > 0 ? { files, notes } : null, remarks: once(remarks) };
}

/** Fonts and checks are remarked on with every report. */
function once(remarks: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(remarks.map((remark) => [JSON.stringify(remark), remark])).values()];
}

function variantsOf(units: readonly UnitReport[] | null, template: string | undefined): readonly Variant[] {
  return units ?? [template === undefined ? {} : { template }];
}
