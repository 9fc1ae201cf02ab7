/** 文件!单元格 or 文件!表!单元格 as people type it -> what it asks for, and whether a source answers. */
import type { Source } from "../model/fact.ts";

/** `sheet` null: any sheet; `cell` null: any cell. */
export interface CellQuery {
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** null when the text is none. Full-width marks, $ signs and lower case are taken as typed. */
export function readCellQuery(text: string): CellQuery | null {
  const parts = text.normalize("NFKC").replaceAll("$", "").split("!");
  const [file = "", second = "", third] = parts;
  const cell = (third ?? second).trim().toUpperCase();
  if (parts.length > 3 || parts.length < 2 || file === "" || !/^[A-Z]{1,3}\d{1,7}$/.test(cell)) return null;
  return { file: file.trim(), sheet: third === undefined ? null : second.trim(), cell };
}

/** Folders and the ending may be left out of the file's name. */
export function standsIn({ file, sheet, cell }: CellQuery, source: Source): boolean {
  const plain = (name: string) =>
    name
      .normalize("NFKC")
      .replaceAll("\\", "/")
      .replace(/\.xls[xm]?$/i, "")
      .toLowerCase();
  const have = plain(source.file);
  const wanted = plain(file);
  const named = have === wanted || have.endsWith(`/${wanted}`);
  return (
    named &&
    (sheet === null || source.sheet.normalize("NFKC") === sheet) &&
    (cell === null || source.cell.split(",").includes(cell))
  );
}
