/** Spans of a redline -> runs of a Word paragraph with native tracked changes. */
import { DeletedTextRun, InsertedTextRun, type IRunOptions, type ParagraphChild, Tab, TextRun } from "docx";
import type { Change, Face, Span } from "../../model/redline.ts";

/** Hands out the attributes of tracked changes: ids count through the document, author and day are those of the newer draft. */
export interface Tracking {
  readonly next: () => { readonly id: number; readonly author: string; readonly date: string };
}

/** `date`: YYYY-MM-DD. */
export function createTracking(author: string, date: string): Tracking {
  let id = 0;
  return {
    next: () => {
      id += 1;
      return { id, author, date: `${date}T00:00:00Z` };
    },
  };
}

/** What marks a whole paragraph or row as inserted or deleted. */
export function markOf(
  change: Change,
  tracking: Tracking,
): { insertion?: ReturnType<Tracking["next"]>; deletion?: ReturnType<Tracking["next"]> } {
  if (change === "same") return {};
  return change === "inserted" ? { insertion: tracking.next() } : { deletion: tracking.next() };
}

const faceStyles: Readonly<Record<Face, string | null>> = {
  plain: null,
  strong: "FzStrong",
  lead2: "FzLead2",
  lead3: "FzLead3",
  lead4: "FzLead4",
};

export function trackedRuns(spans: readonly Span[], tracking: Tracking, options: IRunOptions = {}): ParagraphChild[] {
  return spans.flatMap((span) => {
    const style = faceStyles[span.face];
    const looks = { font: { hint: "eastAsia" }, ...options, ...(style === null ? {} : { style }) };
    return span.text.split("\n").map((line, index) => {
      const children = line.split("\t").flatMap((part, position) => (position === 0 ? [part] : [new Tab(), part]));
      const run = { ...looks, ...(index > 0 ? { break: 1 } : {}), children: children.filter((child) => child !== "") };
      if (span.change === "same") return new TextRun(run);
      const change = tracking.next();
      return span.change === "inserted" ? new InsertedTextRun({ ...run, ...change }) : new DeletedTextRun({ ...run, ...change });
    });
  });
}
