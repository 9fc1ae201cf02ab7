/** A demo season in a temporary folder, and the report computed from it, for tests of the whole chain. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collectInbox } from "../../src/cli/steps/collect-inbox.ts";
import { type Computed, computeResults } from "../../src/cli/steps/compute-results.ts";
import { buildDocument } from "../../src/cli/steps/write-report.ts";
import type { LoadedWorkspace } from "../../src/cli/workspace-folder.ts";
import { buildDemo } from "../../src/demo/build-demo.ts";
import type { Outcome } from "../../src/diagnostics/outcome.ts";
import type { Document } from "../../src/model/document.ts";
import { type Change, patchXlsx } from "../../src/workbook/patch-xlsx.ts";

export function take<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks, null, 1));
  return outcome.value;
}

export async function playSeason(name: string): Promise<LoadedWorkspace> {
  const workspace = join(mkdtempSync(join(tmpdir(), "fazhi-season-")), "data", name);
  return take(await buildDemo({ seed: join("seeds", name), workspace, onStep: () => undefined }));
}

export function computeSeason(loaded: LoadedWorkspace): Computed {
  return take(computeResults(loaded));
}

export function reportSeason(loaded: LoadedWorkspace): Document {
  return take(buildDocument(loaded, computeSeason(loaded), false));
}

/** The unit sends its workbook again with some cells changed, under the same name. */
export async function sendAgain(
  loaded: LoadedWorkspace,
  file: string,
  changes: readonly Change[],
  receivedOn: string,
): Promise<Outcome<unknown>> {
  const path = join(loaded.folder.inbox, file);
  writeFileSync(path, take(patchXlsx(new Uint8Array(readFileSync(path)), file, changes)));
  return collectInbox(loaded, { paths: [], receivedOn, now: `${receivedOn}T02:00:00.000Z`, onFile: () => undefined });
}
