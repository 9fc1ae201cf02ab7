/** The identity of a unit's questions. */
import { sha256 } from "./hash.ts";
import type { Indicator } from "./indicator.ts";
import type { Item } from "./plan.ts";

/** Identity of what the workbook asks: a reader knows from it whether the questions have changed since. */
export function fingerprintOf(items: readonly Item[], indicators: readonly Indicator[]): string {
  const questions = [items.map((item) => item.id), indicators.map(({ id, kind, unit, rhythm }) => [id, kind, unit, rhythm])];
  return sha256(JSON.stringify(questions)).slice(0, 16);
}
