/** Plan, results and templates → the report as a document. The door of this room. */
import { type Diagnostic, diagnose, isError } from "../diagnostics/diagnostic.ts";
import { conclude, failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { compareText } from "../diagnostics/place.ts";
import type { Block, Document, Inline } from "../model/document.ts";
import { plainName } from "../model/roster.ts";
import { blocksFromMdast } from "./blocks-from-mdast.ts";
import { numberOf } from "./build-attainments.ts";
import { type BuiltReportData, buildReportData, type ReportInput } from "./build-report-data.ts";
import { checkTemplate } from "./check-template.ts";
import type { EditorialNote } from "./editorial-notes.ts";
import { wholeFigureId } from "./figure-book.ts";
import type { FigureLookup } from "./helpers.ts";
import { checkHonesty } from "./honesty-gate.ts";
import { knownSheets } from "./known-sheets.ts";
import { noteLists } from "./list-notes.ts";
import { narrowToUnit } from "./narrow-to-unit.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { renderTemplate } from "./render-template.ts";
import type { ReportData } from "./report-data.ts";
import { labelsOfTables } from "./table-data.ts";
import type { Templates } from "./template-set.ts";

export interface BuildReportInput extends ReportInput {
  readonly templates: Templates;
  /** Name of a file in reports/; absent: the workspace's. */
  readonly template?: string;
}

export interface ComposedReport {
  readonly document: Document;
  /** What the tool did to the words of the units: for the staff who answer for the text. */
  readonly notes: readonly EditorialNote[];
  /** What the template saw and which one it was: whoever changes the words holds them to the honesty gate again. */
  readonly data: ReportData;
  readonly template: string;
}

/**
 * The template is `template`, or else the one `report.template` of the workspace names; with `unit` it is that unit's own report. Remarks: REPORT-001 to REPORT-010 for the template, with which nothing is
 * built; REPORT-020 to REPORT-045 for what the report would say. With `draft` these do not stand in the way: the gaps are marked in the text.
 */
export function composeReport(given: BuildReportInput): Outcome<ComposedReport> {
  const input = given.unit === undefined ? given : { ...given, ...narrowToUnit(given, given.unit) };
  const { templates, indicators, draft } = input;
  const template = given.template ?? given.workspace.report.template;
  const sheets = knownSheets(input.sheets ?? []);
  const labels = new Set([...indicators.indicators.map(({ label }) => label), ...labelsOfTables(sheets.tables)]);
  const mistakes = checkTemplate(template, templates, { labels, sheets });
  if (mistakes.length > 0) return failure(...mistakes);
  const built = buildReportData(input);
  const { markdown, values } = renderTemplate(template, templates, built.data, figureLookup(input, built));
  const blocks = blocksFromMdast(parseMarkdown(markdown), values, { head: built.data, blocks: built.blocks });
  const found = [...built.remarks, ...checkHonesty(blocks, built.data, template), ...checkRedHead(input)];
  const remarks = given.unit === undefined ? found : found.map((remark) => ofUnit(remark, input));
  const document = documentOf(blocks, built, input);
  const composed = { document, data: built.data, template, notes: [...built.notes, ...noteLists(input, document)] };
  return draft ? success(composed, remarks.map(asWarning)) : conclude(composed, remarks);
}

/** A red head is printed above 签发人 only (GB/T 9704-2012, 7.2): the public version goes without by intent, a workspace without either name by oversight. */
function checkRedHead({ workspace }: ReportInput): Diagnostic[] {
  const { redHead, issuer, documentNumber } = workspace.report;
  if (redHead === undefined || (issuer && documentNumber)) return [];
  const missing = issuer ? "report.documentNumber" : "report.issuer";
  return [diagnose("REPORT-045", { kind: "file", file: "fazhi.yaml" }, { redHead, missing })];
}

/** The document alone. Remarks: those of `composeReport`. */
export function buildReport(input: BuildReportInput): Outcome<Document> {
  const composed = composeReport(input);
  return composed.ok ? success(composed.value.document, composed.remarks) : composed;
}

/** A remark on no cell says whose report it is about. */
function ofUnit(remark: Diagnostic, { unit }: ReportInput): Diagnostic {
  const { at } = remark;
  return at.kind === "file" && unit ? { ...remark, at: { ...at, file: `${unit.name}的报告：${at.file}` } } : remark;
}

/** In a draft the gaps stand in the text, so nothing that is wrong could pass for right. */
function asWarning(remark: Diagnostic): Diagnostic {
  return isError(remark) ? { ...remark, severity: "warning" } : remark;
}

function figureLookup({ indicators }: ReportInput, { book }: BuiltReportData): FigureLookup {
  const idByLabel = new Map(indicators.indicators.map((indicator) => [plainName(indicator.label), indicator.id]));
  return (label) => {
    const indicator = idByLabel.get(plainName(label));
    const prose = numberOf(book, indicator === undefined ? null : wholeFigureId(book, indicator));
    return prose.paragraphs.length > 0 ? prose : undefined;
  };
}

function documentOf(blocks: Block[], { data, origins }: BuiltReportData, { workspace }: ReportInput): Document {
  const used = new Set(blocks.flatMap(figureIdsOf));
  const { redHead, toc } = workspace.report;
  const upward = blocks.find((block) => block.kind === "document-number" && block.issuer !== null);
  const printed = redHead !== undefined && upward !== undefined ? redHead : null;
  return {
    format: "report/1",
    title: data.title,
    district: workspace.district,
    year: data.year,
    date: workspace.report.date,
    author: data.signatory,
    ...(printed === null ? {} : { redHead: printed }),
    ...(toc === undefined ? {} : { toc }),
    // Below a red head the number comes before the title (GB/T 9704-2012, 7.2.5).
    blocks: printed === null || upward === undefined ? blocks : [upward, ...blocks.filter((block) => block !== upward)],
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
