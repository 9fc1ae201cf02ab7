/** A document → its bytes in every format asked for. */
import { availableParallelism } from "node:os";
import type { Outcome } from "../../diagnostics/outcome.ts";
import type { Document } from "../../model/document.ts";
import type { FontSet } from "../../model/font-set.ts";
import { type Format, writers } from "../../publish/writers.ts";
import { writeWordApart } from "./word-thread.ts";

/**
 * In the order asked for, with the remarks of the writers. Word is written beside the PDF where there are processors for both: they take the
 * longest, and neither needs anything of the other. `onWritten`: called as each is done.
 */
export async function writeFormats(
  document: Document,
  formats: readonly Format[],
  fonts: FontSet,
  onWritten: (format: Format) => void = () => undefined,
): Promise<Map<Format, Outcome<Uint8Array>>> {
  const isApart = formats.includes("docx") && formats.includes("pdf") && availableParallelism() > 1;
  const write = async (format: Format): Promise<readonly [Format, Outcome<Uint8Array>]> => {
    const written =
      format === "docx" && isApart ? await writeWordApart(document, fonts) : await writers[format](document, { fonts });
    onWritten(format);
    return [format, written];
  };
  return new Map(await Promise.all(formats.map(write)));
}
