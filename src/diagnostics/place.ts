/** Where a problem stands. All positions count from 1; `file` is the path as the user would find it, with forward slashes. */

export interface FilePlace {
  readonly kind: "file";
  readonly file: string;
}

export interface LinePlace {
  readonly kind: "line";
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface CellPlace {
  readonly kind: "cell";
  readonly file: string;
  readonly sheet: string;
  /** A1 notation, for example "F12". */
  readonly cell: string;
}

export type Place = FilePlace | LinePlace | CellPlace;

/** "plan.yaml:7:13", "教育局.xlsx [指标数据!F12]" or just the file. */
export function showPlace(place: Place): string {
  switch (place.kind) {
    case "file":
      return place.file;
    case "line":
      return `${place.file}:${place.line}:${place.column}`;
    case "cell":
      return `${place.file} [${place.sheet}!${place.cell}]`;
  }
}

/** Sorts by file, then line or sheet and row, so that a list of problems reads like the file itself. */
export function comparePlaces(a: Place, b: Place): number {
  return compareText(a.file, b.file) || compareText(sheetOf(a), sheetOf(b)) || compareNumbers(positionOf(a), positionOf(b));
}

function sheetOf(place: Place): string {
  return place.kind === "cell" ? place.sheet : "";
}

function positionOf(place: Place): readonly [number, number] {
  if (place.kind === "line") return [place.line, place.column];
  if (place.kind === "file") return [0, 0];
  const match = /^([A-Z]+)(\d+)/.exec(place.cell);
  const letters = match?.[1] ?? "";
  return [Number(match?.[2] ?? 0), [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)];
}

function compareNumbers(a: readonly [number, number], b: readonly [number, number]): number {
  return a[0] - b[0] || a[1] - b[1];
}

/** Code-unit order: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
