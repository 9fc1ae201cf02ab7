/** Plan, results and templates → the report as a document. The door of this room. */
import { type Diagnostic, isError } from "../diagnostics/diagnostic.ts";
import { conclude, failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { compareText } from "../diagnostics/place.ts";
import type { Block, Document, Inline } from "../model/document.ts";
import { plainName } from "../model/roster.ts";
import { blocksFromMdast } from "./blocks-from-mdast.ts";
import { numberOf } from "./build-attainments.ts";
import { type BuiltReportData, buildReportData, type ReportInput } from "./build-report-data.ts";
import { checkTemplate } from "./check-template.ts";
import type { FigureLookup } from "./helpers.ts";
import { checkHonesty } from "./honesty-gate.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { renderTemplate } from "./render-template.ts";
import type { Templates } from "./template-set.ts";

export interface BuildReportInput extends ReportInput {
  readonly templates: Templates;
}

/**
 * The template is the one `report.template` of the workspace names. Remarks: REPORT-001 to REPORT-010 for the template, with which nothing is
 * built; REPORT-020 to REPORT-038 for what the report would say. With `draft` these do not stand in the way: the gaps are marked in the text.
 */
export function buildReport(input: BuildReportInput): Outcome<Document> {
  const { workspace, templates, indicators, draft } = input;
  const template = workspace.report.template;
  const mistakes = checkTemplate(template, templates, new Set(indicators.indicators.map((indicator) => indicator.label)));
  if (mistakes.length > 0) return failure(...mistakes);
  const built = buildReportData(input);
  const { markdown, values } = renderTemplate(template, templates, built.data, figureLookup(input, built));
  const blocks = blocksFromMdast(parseMarkdown(markdown), values, { head: built.data, blocks: built.blocks });
  const remarks = [...built.remarks, ...checkHonesty(blocks, built.data, template)];
  const document = documentOf(blocks, built, input);
  return draft ? success(document, remarks.map(asWarning)) : conclude(document, remarks);
}

/** In a draft the gaps stand in the text, so nothing that is wrong could pass for right. */
function asWarning(remark: Diagnostic): Diagnostic {
  return isError(remark) ? { ...remark, severity: "warning" } : remark;
}

function figureLookup({ indicators }: ReportInput, { book }: BuiltReportData): FigureLookup {
  const idByLabel = new Map(indicators.indicators.map((indicator) => [plainName(indicator.label), indicator.id]));
  return (label) => {
    const prose = numberOf(book, idByLabel.get(plainName(label)) ?? null);
    return prose.paragraphs.length > 0 ? prose : undefined;
  };
}

function documentOf(blocks: Block[], { data, origins }: BuiltReportData, { workspace }: ReportInput): Document {
  const used = new Set(blocks.flatMap(figureIdsOf));
  return {
    format: "report/1",
    title: data.title,
    district: data.district,
    year: data.year,
    date: workspace.report.date,
    author: data.signatory,
    blocks,
    figures: Object.fromEntries([...origins].filter(([id]) => used.has(id)).toSorted(([a], [b]) => compareText(a, b))),
  };
}

function figureIdsOf(block: Block): string[] {
  const ids = (inlines: readonly Inline[]) => inlines.flatMap((inline) => (inline.kind === "fact" ? [inline.fact] : []));
  switch (block.kind) {
    case "title":
      return ids(block.lines.flat());
    case "heading":
    case "annex":
      return ids(block.inlines);
    case "paragraph":
      return ids([...(block.lead ?? []), ...block.inlines]);
    case "table":
      return ids([...block.caption, ...block.rows.flat(2)]);
    case "chart":
      return [...ids(block.caption), ...block.chart.series.flatMap((one) => one.values.map((value) => value.fact ?? ""))].filter(
        (id) => id !== "",
      );
    default:
      return [];
  }
}
