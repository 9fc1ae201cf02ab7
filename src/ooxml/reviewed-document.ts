/** A Word file that came back from a reader, as plain data: its text before and after the tracked changes, the changes, and the comments. */

/** Words put in or taken out. `at` counts characters in the text before; an inserted line break (a paragraph split or added) is "\n". */
export interface TrackedChange {
  readonly kind: "inserted" | "deleted";
  /** "" where the program named none. */
  readonly author: string;
  /** YYYY-MM-DD, null where the program wrote none. */
  readonly date: string | null;
  readonly at: number;
  readonly text: string;
}

/** One paragraph of the text before the changes, with all that was done in it. `before` is empty for a paragraph that was put in whole. */
export interface ReviewedParagraph {
  readonly before: string;
  readonly after: string;
  readonly changes: readonly TrackedChange[];
}

/** `paragraph` is the index of the paragraph it stands in, `from` and `to` characters of its text before. */
export interface ReviewComment {
  /** The id inside this file; programs number anew when they save. */
  readonly id: string;
  readonly author: string;
  readonly date: string | null;
  readonly text: string;
  /** The words it was put on; "" for a comment on a mere place. */
  readonly quote: string;
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  /** The comment that it answers; null for one that stands by itself or in a file that lost the link. */
  readonly parent: string | null;
  readonly resolved: boolean;
}

export interface ReviewedDocument {
  readonly paragraphs: readonly ReviewedParagraph[];
  readonly comments: readonly ReviewComment[];
  /** Custom document properties by name; programs may drop them. */
  readonly properties: Readonly<Record<string, string>>;
}
