/** The reports of the five demo seasons, made once for all proofs of a test file. */

import { buildDocument } from "../../src/cli/steps/write-report.ts";
import type { Document } from "../../src/model/document.ts";
import { computeSeason, playSeason, take } from "../chain/season.ts";

export const seeds = ["xiangcheng-2023", "binhu-2022", "suqian-2021", "wujiang-2021", "xiangzhou-2021"] as const;

/** As a draft, so that a seed whose honesty gate is not passed is set as well. */
export async function reportOfSeed(seed: string): Promise<Document> {
  const season = await playSeason(seed);
  return take(buildDocument(season, computeSeason(season), true));
}
