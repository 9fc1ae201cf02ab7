/** A document → its bytes in every format asked for. */
import { availableParallelism } from "node:os";
import type { Outcome } from "../../diagnostics/outcome.ts";
import type { Document } from "../../model/document.ts";
import type { FontSet } from "../../model/font-set.ts";
import { type Format, writers } from "../../publish/writers.ts";
import { writeWordApart } from "./word-thread.ts";

/** Above this a report is over a hundred pages long, and two threads at work on it hold over 600 MB. */
const mostBlocksApart = 400;

/**
 * In the order asked for, with the remarks of the writers. Word is written beside the PDF where there are processors for both: they take the
 * longest, and neither needs anything of the other. Long reports are written one after the other, for the sake of memory. `onWritten`: called
 * as each is done.
 */
export async function writeFormats(
  document: Document,
  formats: readonly Format[],
  fonts: FontSet,
  onWritten: (format: Format) => void = () => undefined,
): Promise<Map<Format, Outcome<Uint8Array>>> {
  const isShort = document.blocks.length <= mostBlocksApart;
  const isApart = isShort && formats.includes("docx") && formats.includes("pdf") && availableParallelism() > 1;
  const word = isApart ? writeWordApart(document, fonts) : undefined;
  // Where another format cannot be written, nobody waits for this one any more.
  word?.catch(() => undefined);
  const written = new Map<Format, Outcome<Uint8Array>>();
  for (const format of word ? [...formats.filter((one) => one !== "docx"), "docx" as const] : formats) {
    written.set(format, await (format === "docx" && word ? word : writers[format](document, { fonts })));
    onWritten(format);
  }
  return new Map(
    formats.flatMap((format) => {
      const outcome = written.get(format);
      return outcome ? [[format, outcome] as const] : [];
    }),
  );
}
