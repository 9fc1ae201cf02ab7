/** Table -> the share of the width that each of its columns gets; together exactly one, whatever the shares given add up to. */
import type { BlockOf } from "../model/document.ts";

/** Columns without any share are as wide as each other. */
export function columnShares(block: BlockOf<"table">): number[] {
  const given = block.columns.map((column) => Math.max(column.share, 0));
  const sum = given.reduce((total, share) => total + share, 0);
  return sum > 0 ? given.map((share) => share / sum) : given.map(() => 1 / Math.max(given.length, 1));
}
