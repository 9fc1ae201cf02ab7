/** A block -> the ids of the figures it prints or draws. */
import type { Block, Inline } from "../model/document.ts";
import { unitsOf } from "./units.ts";

export function figuresIn(block: Block): string[] {
  const bare = { format: "report/1", title: "", district: "", year: 0, date: "", author: "", figures: {} } as const;
  const printed = unitsOf({ ...bare, blocks: [block] }).flatMap(({ inlines }) => inlines.flatMap(factsOf));
  if (block.kind !== "chart") return printed;
  return [...printed, ...block.chart.series.flatMap(({ values }) => values.flatMap(({ fact }) => (fact === null ? [] : [fact])))];
}

function factsOf(inline: Inline): string[] {
  return inline.kind === "fact" ? [inline.fact] : [];
}
