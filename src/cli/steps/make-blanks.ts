/** Workspace → one workbook per reporting unit in out/<name>/blanks. */
import { join } from "node:path";
import { blankFileName, buildBlank } from "../../blank/build-blank.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { Bug, type Outcome, success } from "../../diagnostics/outcome.ts";
import { showPath, writeBytes } from "../../io/disk.ts";
import { reportingUnits } from "../../model/assignment.ts";
import type { Round } from "../../model/workspace.ts";
import { encodeXlsx } from "../../workbook/write-xlsx.ts";
import { type LoadedWorkspace, loadBlankLayout } from "../workspace-folder.ts";

export interface BlankMade {
  readonly unit: string;
  readonly name: string;
  readonly path: string;
}

/** The round asked for, or the last one of the workspace. */
export function roundOf(loaded: LoadedWorkspace, id: string | undefined): Round {
  const round = loaded.workspace.rounds.find((candidate) => candidate.id === id) ?? loaded.workspace.rounds.at(-1);
  if (round === undefined) throw new Bug("the schema lets no workspace through without a round");
  return round;
}

/** Remarks: IO-003 for a file that could not be written; the others are made all the same. */
export async function makeBlanks(
  loaded: LoadedWorkspace,
  round: Round,
  onMade: (done: number, total: number, name: string) => void,
): Promise<Outcome<BlankMade[]>> {
  const layout = loadBlankLayout(loaded.folder);
  if (!layout.ok) return layout;
  const units = reportingUnits(loaded);
  const made: BlankMade[] = [];
  const remarks: Diagnostic[] = [];
  for (const unit of units) {
    const request = { assignment: loaded, round, unit, layout: layout.value };
    const path = join(loaded.folder.out, "blanks", blankFileName(request));
    const written = writeBytes(path, await encodeXlsx(buildBlank(request)));
    remarks.push(...written.remarks);
    if (written.ok) made.push({ unit: unit.code, name: unit.name, path: showPath(path) });
    onMade(made.length, units.length, unit.name);
  }
  return success(made, remarks);
}
