/** A report → the headings above each of its blocks, joined by “ ＞ ”, by the block's place. */
import { type Document, textOf } from "../model/document.ts";

/** A heading stands under itself; "" before the first. */
export function chaptersOf(report: Document): string[] {
  const above: string[] = [];
  return report.blocks.map((block) => {
    if (block.kind === "heading") {
      above.length = block.level - 1;
      above[block.level - 1] = textOf(block.inlines);
    }
    if (block.kind === "annex") above.splice(0, above.length, `${block.label} ${textOf(block.inlines)}`);
    // A report may skip a level, which leaves a hole.
    return above.filter((chapter) => chapter !== undefined).join(" ＞ ");
  });
}
