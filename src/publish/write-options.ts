/** What a writer needs beside the document. */
import type { FontSet } from "../model/font-set.ts";

/** `redHead`: the words of the red head, for example 苏州市相城区人民政府文件; null prints none, as in the public version. */
export interface WriteOptions {
  readonly fonts: FontSet;
  readonly redHead: string | null;
}
