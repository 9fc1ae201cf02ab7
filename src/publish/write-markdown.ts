/** Document -> Markdown (GFM) for reading, searching and comparing as text. Charts become tables of their values. */
import { type Outcome, success, unreachable } from "../diagnostics/outcome.ts";
import { type Block, type BlockOf, type Document, textOf } from "../model/document.ts";
import { cleanDocument } from "./clean-document.ts";
import { attachmentLines, imprintLines, issuerMark, noteLine, recipientsLine } from "./official-words.ts";

/** Remarks: PUBLISH-001 for characters left out. */
export function writeMarkdown(document: Document): Outcome<Uint8Array> {
  const cleaned = cleanDocument(document, "report.md");
  const { redHead } = cleaned.document;
  const head = redHead === undefined ? [] : [`**${escapeMarkdown(redHead)}**`];
  const text = [...head, ...cleaned.document.blocks.map(markdownBlock)].join("\n\n");
  return success(new TextEncoder().encode(`${text}\n`), cleaned.remarks);
}

function markdownBlock(block: Block): string {
  switch (block.kind) {
    case "title":
      return `# ${block.lines.map((line) => escapeLine(textOf(line))).join("")}`;
    case "document-number":
      return escapeProse(block.issuer === null ? block.text : `${block.text}　　${issuerMark}${block.issuer}`);
    case "recipients":
      return escapeProse(recipientsLine(block));
    case "heading":
      return `${"#".repeat(block.level + 1)} ${escapeLine(textOf(block.inlines))}`;
    case "paragraph":
      return markdownParagraph(block);
    case "table":
      return markdownTable(block);
    case "chart":
      return markdownChart(block);
    case "attachments":
      return attachmentLines(block)
        .map(({ mark, title }) => escapeProse(mark + title))
        .join("  \n");
    case "signature":
      return `${escapeProse(block.signatory)}  \n${escapeProse(block.date)}`;
    case "note":
      return escapeProse(noteLine(block));
    case "imprint":
      return markdownImprint(block);
    case "annex":
      return `---\n\n${escapeProse(block.label)}\n\n## ${escapeLine(textOf(block.inlines))}`;
    default:
      return unreachable(block);
  }
}

/** Bold beside Han characters is read as bold by few programs, so a lead stands plain as in the printed report. */
function markdownParagraph(block: BlockOf<"paragraph">): string {
  return escapeProse(`${textOf(block.lead ?? [])}${textOf(block.inlines)}`);
}

function markdownTable(block: BlockOf<"table">): string {
  const rules = { left: ":--", center: ":-:", right: "--:" } as const;
  const lines = [
    row(block.columns.map((column) => column.title)),
    row(
      block.columns.map((column) => rules[column.align]),
      (mark) => mark,
    ),
    ...block.rows.map((cells) => row(block.columns.map((_, index) => textOf(cells[index] ?? [])))),
  ];
  return `${escapeProse(textOf(block.caption))}\n\n${lines.join("\n")}`;
}

function markdownChart(block: BlockOf<"chart">): string {
  const { categories, series, unitOfMeasure } = block.chart;
  const lines = [
    row([unitOfMeasure === "" ? "项目" : `项目（${unitOfMeasure}）`, ...series.map(({ label }) => label)]),
    row([":--", ...series.map(() => "--:")], (mark) => mark),
    ...categories.map((category, index) => row([category, ...series.map(({ values }) => values[index]?.value ?? "未报")])),
  ];
  return `${escapeProse(textOf(block.caption))}\n\n${lines.join("\n")}`;
}

function markdownImprint(block: BlockOf<"imprint">): string {
  const { copies, office, date } = imprintLines(block);
  const first = copies === "" ? "" : `${escapeProse(copies)}  \n`;
  return `---\n\n${first}${escapeProse(office)}　　${escapeProse(date)}`;
}

function row(cells: readonly string[], show: (text: string) => string = escapeLine): string {
  return `| ${cells.map((cell) => show(cell)).join(" | ")} |`;
}

/** What a unit typed never becomes markup. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&!]/g, (mark) => `\\${mark}`);
}

/** One line: a line feed would end a heading or a table row. */
function escapeLine(text: string): string {
  return escapeMarkdown(text)
    .replace(/\s*[\n\t]\s*/g, " ")
    .trim();
}

/** A line that begins like a list, a rule or a numbered list is text here: `1.` of a heading is followed by words. */
function escapeProse(text: string): string {
  return escapeMarkdown(text)
    .split("\n")
    .map((line) => line.trim().replace(/^([-+=]|\d+[.)](?=\s|$))/, "\\$1"))
    .join("  \n");
}
