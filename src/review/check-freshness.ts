/** The figures that a report prints -> those that the results now give otherwise. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Document, Inline } from "../model/document.ts";
import type { Figure, Results } from "../model/results.ts";
import { showDate, showNumber } from "../model/show-number.ts";
import { answerWords } from "../model/verdict-words.ts";

/** Remarks: REVIEW-023, once a figure. Figures that only the report counts (report:, target.) have nothing to be held against. */
export function checkFreshness(report: Document, results: Results | null): Diagnostic[] {
  const figures = new Map(results?.figures.map((figure) => [figure.id, figure]));
  const told = new Set<string>();
  return factInlines(report).flatMap(({ fact, text }) => {
    const figure = figures.get(fact);
    const forms = figure === undefined ? [] : formsOf(figure);
    if (forms[0] === undefined || forms.includes(text) || told.has(fact)) return [];
    told.add(fact);
    const words = { label: figure?.label ?? fact, printed: text, now: forms[0] };
    return [diagnose("REVIEW-023", { kind: "file", file: "report.json" }, words)];
  });
}

/** How a figure may be printed: in its own style, as in prose, or with plain digits, as in tables. None for one without a value. */
function formsOf({ value, text, style }: Figure): string[] {
  if (value !== null) return [showNumber(value, style), showNumber(value, "plain")];
  const answer = answerWords[text ?? ""];
  if (text !== null && answer !== undefined) return [text, answer];
  return text === null ? [] : [/^\d{4}-\d{2}-\d{2}$/.test(text) ? showDate(text) : text];
}

type FactInline = Extract<Inline, { kind: "fact" }>;

export function factInlines(report: Document): FactInline[] {
  return report.blocks
    .flatMap((block): readonly Inline[] => {
      switch (block.kind) {
        case "title":
          return block.lines.flat();
        case "heading":
        case "annex":
          return block.inlines;
        case "paragraph":
          return [...(block.lead ?? []), ...block.inlines];
        case "table":
          return [...block.caption, ...block.rows.flat(2)];
        case "chart":
          return block.caption;
        default:
          return [];
      }
    })
    .filter((inline) => inline.kind === "fact");
}
