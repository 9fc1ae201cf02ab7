/** Paper, margins, type sizes and line pitch of an official document (GB/T 9704-2012), shared by every writer so that they cannot differ. */
import type { FontRole } from "../model/workspace.ts";

/** A4; 天头 37, 订口 28, type area 156 × 225 (GB/T 9704-2012, 5.2). The page number's base line lies 7 below the type area (7.5). */
export const pageMm = {
  width: 210,
  height: 297,
  top: 37,
  bottom: 35,
  left: 28,
  right: 26,
  typeWidth: 156,
  typeHeight: 225,
} as const;

/** From the paper's lower edge to the foot of the page number, so that it stands 7 mm below the type area. */
export const footerMm = 24.8;

/** The dashes beside the page number lie 7 mm below the type area; a dash lies about 0.38 em above the base line. In points from the paper's upper edge. */
export const pageNumberBaseLinePt = mmToPt(297 - 35 + 7) + 0.38 * 14;

/** 22 lines of 28 characters fill the type area: 225 mm / 22 = 28.99 pt and 156 mm / 28 = 15.79 pt, rounded down so that all fit. */
export const linePitchPt = 28.95;
export const characterPitchPt = 15.75;

/**
 * How much closer word processors set the characters of the body, so that 28 of them fill a line. A quarter of a point would do, but then LibreOffice 7.4 leaves
 * out many of the stops that it hangs into the margin; at 0.3 pt it keeps nearly all.
 */
export const characterSpacingPt = -0.3;

/** 1 inch = 25.4 mm = 72 pt = 1440 twips (ECMA-376-1, ST_TwipsMeasure). */
export function mmToPt(mm: number): number {
  return (mm * 72) / 25.4;
}

export function ptToTwips(pt: number): number {
  return Math.round(pt * 20);
}

export const typeWidthPt = mmToPt(pageMm.typeWidth);
export const typeHeightPt = mmToPt(pageMm.typeHeight);

/** `pitchPt`: from one base line to the next. */
export interface TextStyle {
  readonly font: FontRole;
  readonly sizePt: number;
  readonly pitchPt: number;
}

/** 3号 = 16 pt, 2号 = 22 pt, 4号 = 14 pt, 小四 = 12 pt, 五号 = 10.5 pt. Sizes of tables and captions are usage, not standard. */
export const textStyles = {
  title: { font: "xiaobiaosong", sizePt: 22, pitchPt: 36.2 },
  body: { font: "fangsong", sizePt: 16, pitchPt: linePitchPt },
  caption: { font: "heiti", sizePt: 12, pitchPt: 20 },
  cellHead: { font: "heiti", sizePt: 12, pitchPt: 17 },
  cell: { font: "fangsong", sizePt: 12, pitchPt: 17 },
  smallCellHead: { font: "heiti", sizePt: 10.5, pitchPt: 15 },
  smallCell: { font: "fangsong", sizePt: 10.5, pitchPt: 15 },
  contentsTitle: { font: "heiti", sizePt: 16, pitchPt: 2 * linePitchPt },
  contents: { font: "fangsong", sizePt: 14, pitchPt: 24 },
  imprint: { font: "fangsong", sizePt: 14, pitchPt: 24 },
  pageNumber: { font: "songti", sizePt: 14, pitchPt: 20 },
} as const satisfies Record<string, TextStyle>;

/** Headings are as large as the body; only the face tells the level (GB/T 9704-2012, 7.3.3). */
export const headingFonts = { 1: "heiti", 2: "kaiti", 3: "fangsong", 4: "fangsong" } as const satisfies Record<number, FontRole>;

/** The face tells the level of an entry: chapters in 黑体. */
export const contentsFonts = { 1: "heiti", 2: "fangsong" } as const satisfies Record<number, FontRole>;
/** Kept free at the right of every entry, for dots and number. */
export const contentsNumberCharacters = 2.5;

/** Above this number of columns a table is set in 五号, so that a cell still holds a few characters a line. */
const mostColumnsAtFullSize = 5;

export function cellStyles(columns: number): { readonly head: TextStyle; readonly cell: TextStyle } {
  return columns > mostColumnsAtFullSize
    ? { head: textStyles.smallCellHead, cell: textStyles.smallCell }
    : { head: textStyles.cellHead, cell: textStyles.cell };
}

/** The 发文机关标志 is red, as large as one line allows but no larger than 62 pt, and stands 35 mm below the type area's upper edge (7.2.4). */
export const redHead = { color: "FF0000", largestPt: 62, dropMm: 35, ruleMm: 0.5 } as const;

export function redHeadSizePt(text: string): number {
  return Math.min(redHead.largestPt, Math.floor(typeWidthPt / Math.max(widthInCharacters(text), 1)));
}

/** Width of a text in full-width characters: letters and digits count as half. Good enough to centre one short line over another. */
export function widthInCharacters(text: string): number {
  return [...text].reduce((width, character) => width + (character.charCodeAt(0) < 0x250 ? 0.5 : 1), 0);
}

/** The face for letters and digits: Times New Roman beside 仿宋 and 楷体, as is usual; the darker faces and 宋体 have fitting ones of their own. */
export function latinRole(role: FontRole): FontRole {
  return role === "fangsong" || role === "kaiti" ? "latin" : role;
}
