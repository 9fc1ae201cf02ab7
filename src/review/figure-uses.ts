/** A report -> every place in it that shows a figure: sentence, table row, caption or chart. */
import { type Block, type Document, type Inline, textOf } from "../model/document.ts";
import type { FigureUse } from "../model/trace.ts";
import { sentenceAt } from "./streams.ts";

/** In reading order; a figure printed twice in one sentence counts twice. */
export function figureUses(report: Document): FigureUse[] {
  const chapters: string[] = [];
  return report.blocks.flatMap((block, index) => {
    if (block.kind === "heading") {
      chapters.length = block.level - 1;
      chapters[block.level - 1] = textOf(block.inlines);
    }
    if (block.kind === "annex") chapters.splice(0, chapters.length, `${block.label} ${textOf(block.inlines)}`);
    const place = { chapter: chapters.filter((chapter) => chapter !== undefined).join(" ＞ "), block: index + 1 };
    return usesIn(block).map((use) => ({ ...use, ...place }));
  });
}

type Use = Omit<FigureUse, "chapter" | "block">;

function usesIn(block: Block): Use[] {
  switch (block.kind) {
    case "title":
      return block.lines.flatMap((line) => inText(line));
    case "heading":
    case "annex":
      return inText(block.inlines);
    case "paragraph":
      return inText([...(block.lead ?? []), ...block.inlines]);
    case "table":
      return [...inText(block.caption), ...block.rows.flatMap((row) => inRow(row))];
    case "chart":
      return [
        ...inText(block.caption),
        ...block.chart.series.flatMap(({ label, values }) =>
          values.flatMap(({ fact, value }, index): Use[] =>
            fact === null
              ? []
              : [
                  {
                    figure: fact,
                    text: value ?? "",
                    behind: block.chart.unitOfMeasure,
                    kind: "chart",
                    sentence: `${textOf(block.caption)}：${block.chart.categories[index] ?? ""}，${label}`,
                  },
                ],
          ),
        ),
      ];
    default:
      return [];
  }
}

function inText(inlines: readonly Inline[]): Use[] {
  const whole = textOf(inlines);
  let position = 0;
  return inlines.flatMap((inline): Use[] => {
    const start = position;
    position += inline.text.length;
    if (inline.kind !== "fact") return [];
    const sentence = sentenceAt(whole, start, whole.length);
    return [{ figure: inline.fact, text: inline.text, behind: whole.slice(position, position + 6), kind: "sentence", sentence }];
  });
}

/** A row is shown as a whole. */
function inRow(row: readonly (readonly Inline[])[]): Use[] {
  const sentence = row.map((cell) => textOf(cell)).join(" | ");
  return row.flatMap((cell) => inText(cell).map((use): Use => ({ ...use, kind: "table", sentence })));
}
