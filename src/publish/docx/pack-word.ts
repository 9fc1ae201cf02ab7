/** A document as docx holds it -> DOCX bytes, the same at every run. */
import { Packer, type Document as WordDocument } from "docx";
import { stabiliseParts } from "../../ooxml/stabilise.ts";
import { mendParts } from "./mend-parts.ts";

/** The parts of the package by name, as docx hands them to its ZIP. */
interface Compiler {
  readonly compile: (word: WordDocument) => ReadonlyMap<string, Uint8Array | string>;
}

/** `date` is YYYY-MM-DD: what the file gives as the day it was made. */
export function packWord(word: WordDocument, date: string): Uint8Array {
  // Private in docx, whose version is pinned: its door would deflate every part, only for us to inflate and deflate it again, a third of the whole time.
  const compiler: Compiler = Packer["compiler"];
  return stabiliseParts(compiler.compile(word), date, mendParts);
}
