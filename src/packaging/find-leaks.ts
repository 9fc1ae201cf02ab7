/** Internal words found in files that are meant for the public. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { InternalWord } from "./internal-words.ts";

/** A public file with everything a reader or a program could get out of it: text, attributes, properties, names of parts. */
export interface PublicFile {
  readonly file: string;
  readonly texts: readonly string[];
}

/**
 * `report`: the words of the approved report. Codes: PACKAGE-010 (error) for an internal word in a public file; PACKAGE-011 (warning) for a
 * person's name or a note that the report's own text says.
 */
export function findLeaks(files: readonly PublicFile[], words: readonly InternalWord[], report: string): Diagnostic[] {
  const own = bare(report);
  const said = words.filter(({ level, text }) => level === "private" && own.includes(bare(text)));
  const sought = words.filter((word) => !said.includes(word)).map((word) => ({ ...word, bare: bare(word.text) }));
  const leaks = files.flatMap(({ file, texts }) => {
    const content = texts.map(bare).join("\n");
    return sought
      .filter((word) => content.includes(word.bare))
      .map(({ what, text }) => diagnose("PACKAGE-010", { kind: "file", file }, { what, text, file }));
  });
  const told = said.map(({ what, text }) => diagnose("PACKAGE-011", { kind: "file", file: "report.json" }, { what, text }));
  return [...leaks, ...told];
}

/** Line ends and blanks fall anywhere in a PDF. */
function bare(text: string): string {
  return text.replace(/\s+/g, "");
}
