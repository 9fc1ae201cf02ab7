/** The faces a run draws with, one for each role of the official format: found once outside the rooms, then handed to the writers. */
import type { FontRole } from "./workspace.ts";

/**
 * `path`: a file holding exactly one face (TTF or OTF, no collection). `family`: the name the face gives itself.
 * `substitute`: the face is not the one that the official format names for this role. `read`: the file's bytes, read when first asked for, without
 * the tables that join or shift characters; all roles that share a file get the same bytes, not to be changed.
 */
export interface Face {
  readonly path: string;
  readonly family: string;
  readonly substitute: boolean;
  readonly read: () => Uint8Array;
}

export type FontSet = Readonly<Record<FontRole, Face>>;

/** The same as plain data, for another thread. */
export type FontFiles = Readonly<Record<FontRole, Omit<Face, "read">>>;

export function mapFaces<A, B>(faces: Readonly<Record<FontRole, A>>, change: (face: A) => B): Record<FontRole, B> {
  const { fangsong, kaiti, heiti, xiaobiaosong, songti, latin } = faces;
  return {
    fangsong: change(fangsong),
    kaiti: change(kaiti),
    heiti: change(heiti),
    xiaobiaosong: change(xiaobiaosong),
    songti: change(songti),
    latin: change(latin),
  };
}

/** The names that GB/T 9704-2012 and the usage built on it give the faces; documents name these, whatever was found to draw with. */
export const officialFontNames = {
  fangsong: "仿宋_GB2312",
  kaiti: "楷体_GB2312",
  heiti: "黑体",
  xiaobiaosong: "方正小标宋简体",
  songti: "宋体",
  latin: "Times New Roman",
} as const satisfies Record<FontRole, string>;
