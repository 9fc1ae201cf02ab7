/** Workspace → who reported what, counted per unit and in total; and out/<name>/status.xlsx. */
import { join } from "node:path";
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { showPath, writeBytes } from "../../io/disk.ts";
import { buildStatusSheet } from "../../remind/build-status-sheet.ts";
import { type CountedStanding, countStandings } from "../../remind/count-standings.ts";
import { encodeXlsx } from "../../workbook/write-xlsx.ts";
import type { LoadedWorkspace } from "../workspace-folder.ts";
import { computeStandings } from "./compute-standings.ts";

/** Wrong cells are told by `collect`; here they are only counted. Remarks: those of computeStandings. */
export function computeStatus(loaded: LoadedWorkspace): Outcome<CountedStanding[]> {
  const computed = computeStandings(loaded);
  if (!computed.ok) return computed;
  return success(countStandings(computed.value.standings, computed.value.submissions, loaded), computed.remarks);
}

/** `on`: the day the table speaks of. The path as shown to people. Remarks: IO-003. */
export async function writeStatus(
  loaded: LoadedWorkspace,
  counted: readonly CountedStanding[],
  on: string,
): Promise<Outcome<string>> {
  const bytes = await encodeXlsx(buildStatusSheet(counted, loaded.workspace, on));
  const written = writeBytes(join(loaded.folder.out, "status.xlsx"), bytes);
  return written.ok ? success(showPath(written.value), written.remarks) : written;
}
