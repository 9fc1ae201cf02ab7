/** A Word document as plain data: paragraphs with runs, tables, sections, headers and footers. All formats are resolved through styles and defaults. */

/** `eastAsiaFont` and `latinFont` are null where neither a style nor the run names one. `spacingPt` is added to each character's width. */
export interface CharacterFormat {
  readonly eastAsiaFont: string | null;
  readonly latinFont: string | null;
  readonly sizePt: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly hidden: boolean;
  /** Six hexadecimal digits in upper case, or "auto". */
  readonly color: string;
  readonly spacingPt: number;
}

/** Indents in points; `firstLinePt` is negative for a hanging first line. `chars` repeats them in characters where Word counts so, null where not. */
export interface ParagraphFormat {
  readonly align: "left" | "center" | "right" | "both";
  readonly leftPt: number;
  readonly rightPt: number;
  readonly firstLinePt: number;
  readonly firstLineChars: number | null;
  /** Points for exact and atLeast, lines for auto. */
  readonly line: number;
  readonly lineRule: "auto" | "exact" | "atLeast";
  readonly beforePt: number;
  readonly afterPt: number;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly pageBreakBefore: boolean;
  /** 1 to 9; null for running text. */
  readonly outlineLevel: number | null;
  readonly rightTab: boolean;
}

/** A stretch of text of one format. Deleted words are kept apart by `change`; the text of a field's code is left out. */
export interface WordRun {
  readonly text: string;
  readonly format: CharacterFormat;
  /** Names of the bookmarks that are open here. */
  readonly bookmarks: readonly string[];
  readonly change: "inserted" | "deleted" | null;
}

/** A picture or chart in the line; millimetres. */
export interface WordPicture {
  readonly widthMm: number;
  readonly alt: string;
}

export interface WordParagraph {
  readonly kind: "paragraph";
  /** The style's name as Word's list shows it, never its id; "" where none is given. */
  readonly style: string;
  /** The automatic number in front, as printed; "" for none. */
  readonly number: string;
  readonly format: ParagraphFormat;
  readonly runs: readonly WordRun[];
  readonly pictures: readonly WordPicture[];
  /** Codes of the fields in it, for example "PAGE". */
  readonly fields: readonly string[];
}

export interface WordCell {
  readonly blocks: readonly WordBlock[];
}

export interface WordRow {
  readonly repeats: boolean;
  readonly cantSplit: boolean;
  readonly cells: readonly WordCell[];
}

/** Rules in points; null where the table draws none of its own. */
export interface WordTable {
  readonly kind: "table";
  readonly rows: readonly WordRow[];
  readonly widthMm: number;
  readonly floating: boolean;
  readonly outerRulePt: number | null;
  readonly innerRulePt: number | null;
}

export type WordBlock = WordParagraph | WordTable;

/** Millimetres. A header or footer is null where the section has none of that kind. */
export interface WordSection {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly landscape: boolean;
  readonly topMm: number;
  readonly bottomMm: number;
  readonly leftMm: number;
  readonly rightMm: number;
  readonly gutterMm: number;
  readonly footerMm: number;
  readonly columns: number;
  readonly grid: string | null;
  readonly gridPitchPt: number;
  readonly firstPage: number | null;
  readonly numberFormat: string;
  readonly titlePage: boolean;
  readonly headers: Readonly<Record<"default" | "even" | "first", readonly WordBlock[] | null>>;
  readonly footers: Readonly<Record<"default" | "even" | "first", readonly WordBlock[] | null>>;
}

export interface WordComment {
  readonly author: string;
  readonly text: string;
}

export interface WordDocument {
  readonly blocks: readonly WordBlock[];
  readonly sections: readonly WordSection[];
  readonly evenAndOdd: boolean;
  readonly comments: readonly WordComment[];
  /** Custom document properties by name. */
  readonly properties: Readonly<Record<string, string>>;
}

/** The words of a paragraph as printed with all changes accepted, its automatic number in front. */
export function wordsOf(paragraph: WordParagraph): string {
  return (
    paragraph.number +
    paragraph.runs
      .filter((run) => run.change !== "deleted")
      .map((run) => run.text)
      .join("")
  );
}

/** All paragraphs in reading order, those of tables row by row. */
export function paragraphsOf(blocks: readonly WordBlock[]): WordParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block] : block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsOf(cell.blocks))),
  );
}
