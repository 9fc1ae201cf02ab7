/** What a writer needs beside the document. */
import type { FontSet } from "../model/font-set.ts";

export interface WriteOptions {
  readonly fonts: FontSet;
}
