/** A file of remarks that came back → the remarks, and whether they are about this report. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { type Block, type Document, textOf } from "../model/document.ts";
import { sha256 } from "../model/hash.ts";
import { type Remark, type Remarks, remarksSchema } from "../model/remarks.ts";

export interface RemarksCheck {
  readonly remarks: Remarks;
  /** Ids of the remarks whose words stand in the present report. */
  readonly placed: readonly string[];
}

/**
 * `text` is what the page saved. Remarks on another draft are taken as far as their words are found in this one; those that are not stay in
 * the list. Codes: PAGE-001 (not readable), PAGE-002 (about another report), PAGE-003 (an earlier draft).
 */
export function readRemarks(text: string, file: string, report: Document, reportHash: string): Outcome<RemarksCheck> {
  const at = { kind: "file", file } as const;
  const parsed = remarksSchema.safeParse(parseJson(text));
  if (!parsed.success) return failure(diagnose("PAGE-001", at, { reason: reasonOf(parsed.error.issues[0]) }));
  const remarks = parsed.data;
  const words = report.blocks.map((block) => plain(wordsOf(block))).join("\n");
  const placed = remarks.remarks.filter((remark) => isIn(remark, words)).map(({ id }) => id);
  if (remarks.report === reportHash) return success({ remarks, placed: remarks.remarks.map(({ id }) => id) });
  const { by } = remarks;
  const count = remarks.remarks.length;
  if (placed.length === 0) return failure(diagnose("PAGE-002", at, { count, by }));
  const earlier: Diagnostic = diagnose("PAGE-003", at, { count, placed: placed.length, by });
  return success({ remarks, placed }, [earlier]);
}

/** The same remarks keep the same name, so that a file imported twice is kept once. */
export function remarksFileName(remarks: Remarks): string {
  const by = remarks.by.replace(/[^\p{L}\p{N}]+/gu, "_").slice(0, 40);
  return `${remarks.on}-${by}-${sha256(JSON.stringify(remarks)).slice(0, 8)}.yaml`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonOf(issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined): string {
  const path = issue?.path.join(".") ?? "";
  return path === "" ? "不是完整的 remarks/1 文件" : `${path} ${issue?.message ?? ""}`;
}

/** The page may have shortened a long quotation at its end. */
function isIn({ at }: Remark, words: string): boolean {
  const quote = plain(at.quote.replace(/…$/, ""));
  return quote !== "" && words.includes(quote);
}

function plain(text: string): string {
  // The page joins the cells of a row by bars.
  return text.replace(/[\s|]/g, "");
}

function wordsOf(block: Block): string {
  switch (block.kind) {
    case "title":
      return block.lines.map(textOf).join("");
    case "paragraph":
      return textOf([...(block.lead ?? []), ...block.inlines]);
    case "heading":
      return textOf(block.inlines);
    case "annex":
      return block.label + textOf(block.inlines);
    case "table":
      return [block.caption, ...block.columns.map(({ title }) => [{ kind: "text" as const, text: title }]), ...block.rows.flat()]
        .map(textOf)
        .join("");
    case "chart":
      return textOf(block.caption);
    case "recipients":
    case "document-number":
    case "note":
      return block.text;
    case "attachments":
      return block.titles.join("");
    case "signature":
      return block.signatory + block.date;
    case "imprint":
      return block.copies.join("") + block.office + block.date;
  }
}
