/** A demo season with its review page, for the tests of this room. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkComputed } from "../../src/cli/steps/check-facts.ts";
import { collectInbox } from "../../src/cli/steps/collect-inbox.ts";
import { showJson, writeResults } from "../../src/cli/steps/compute-results.ts";
import { makeReviewPage } from "../../src/cli/steps/make-review-page.ts";
import type { LoadedWorkspace } from "../../src/cli/workspace-folder.ts";
import { writeBytes } from "../../src/io/disk.ts";
import type { PageData } from "../../src/review-page/page-data.ts";
import { computeSeason, playSeason, reportSeason, take } from "../chain/season.ts";

export interface PageSeason {
  readonly season: LoadedWorkspace;
  /** Path of review.html. */
  readonly path: string;
}

export async function playPageSeason(name = "xiangcheng-2023"): Promise<PageSeason> {
  const season = await playSeason(name);
  const now = "2024-02-20T02:00:00.000Z";
  take(await collectInbox(season, { paths: [], receivedOn: "2024-01-26", now, onFile: () => undefined }));
  take(await writeResults(season, take(checkComputed(season, computeSeason(season))).computed));
  take(writeBytes(join(season.folder.out, "report.json"), showJson(reportSeason(season))));
  take(await makeReviewPage(season, "zh"));
  return { season, path: join(season.folder.out, "review.html") };
}

export function readPage(path: string): string {
  return readFileSync(path, "utf8");
}

/** What the page carries, read back out of its HTML as a browser would. */
export function dataOf(html: string): PageData {
  const json = /<script type="application\/json" id="page-data">([^<]*)<\/script>/.exec(html)?.[1] ?? "";
  return JSON.parse(json) as PageData; // written by write-page.ts
}
