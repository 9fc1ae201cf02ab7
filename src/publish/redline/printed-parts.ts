/** Document -> its printed lines and tables, with the fixed words of the official format, as one version of a redline. */
import { unreachable } from "../../diagnostics/outcome.ts";
import type { Block, BlockOf, Document, Inline } from "../../model/document.ts";
import type { Face, LineRole, RedlineLine, RedlinePart, RedlineTable, Span } from "../../model/redline.ts";
import { columnShares } from "../column-shares.ts";
import { attachmentLines, imprintLines, issuerMark, noteLine, recipientsLine } from "../official-words.ts";

/** A table of contents repeats the headings and is left out. */
export function printedParts({ blocks, redHead }: Pick<Document, "blocks" | "redHead">): RedlinePart[] {
  return [...(redHead === undefined ? [] : [words("red-head", redHead)]), ...blocks.flatMap(partsOf)];
}

function partsOf(block: Block): RedlinePart[] {
  switch (block.kind) {
    case "title":
      return block.lines.map((inlines) => line("title", spansOf(inlines)));
    case "document-number":
      return [words("document-number", block.issuer === null ? block.text : `${block.text}\t${issuerMark}${block.issuer}`)];
    case "recipients":
      return [words("recipients", recipientsLine(block))];
    case "heading":
      return [line(`heading${block.level}`, spansOf(block.inlines))];
    case "paragraph":
      return [line("body", [...spansOf(block.lead ?? [], `lead${block.leadLevel ?? 3}`), ...spansOf(block.inlines)])];
    case "table":
      return [line("caption", spansOf(block.caption)), tableOf(block)];
    case "chart":
      return [{ kind: "chart", change: "same", alt: block.alt, chart: block.chart }, line("caption", spansOf(block.caption))];
    case "attachments":
      return attachmentLines(block).map(({ mark, title }) => words("attachment", `${mark}${title}`));
    case "signature":
      return [words("signatory", block.signatory), words("date", block.date)];
    case "note":
      return [words("body", noteLine(block))];
    case "imprint": {
      const { copies, office, date } = imprintLines(block);
      return [...(copies === "" ? [] : [words("imprint", copies)]), words("imprint", `${office}\t${date}`)];
    }
    case "annex":
      return [words("annex-label", block.label), line("annex-title", spansOf(block.inlines))];
    default:
      return unreachable(block);
  }
}

export function line(role: LineRole, spans: readonly Span[]): RedlineLine {
  return { kind: "line", role, change: "same", spans };
}

export function words(role: LineRole, text: string): RedlineLine {
  return line(role, [plain(text)]);
}

export function plain(text: string): Span {
  return { change: "same", text, face: "plain", fact: null };
}

function spansOf(inlines: readonly Inline[], face: Face = "plain"): Span[] {
  return inlines.map((inline) => ({
    change: "same",
    text: inline.text,
    face: inline.strong === true && face === "plain" ? "strong" : face,
    fact: inline.kind === "fact" ? inline.fact : null,
  }));
}

/** A table has as many cells in every row as it has columns. */
function tableOf(block: BlockOf<"table">): RedlineTable {
  const shares = columnShares(block);
  const head = { change: "same" as const, cells: block.columns.map((column) => [plain(column.title)]) };
  const rows = block.rows.map((row) => ({
    change: "same" as const,
    cells: block.columns.map((_, index) => spansOf(row[index] ?? [])),
  }));
  const columns = block.columns.map(({ align }, index) => ({ align, share: shares[index] ?? 0 }));
  return { kind: "table", change: "same", columns, rows: [head, ...rows] };
}
