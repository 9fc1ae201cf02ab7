/** What the collecting thread and its readers say to each other. */
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Reading, ReceivedFile } from "../../intake/reading.ts";

export interface ReadOrder {
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly file: ReceivedFile;
}

/** A reading, folded up: what the collecting thread needs to know of it, and the whole as JSON, which it only puts away. */
export interface Digest {
  readonly sender: { readonly unit: string; readonly office: string; readonly round: string } | null;
  readonly remarks: readonly Diagnostic[];
  /** A `Reading`. */
  readonly json: string;
}

/** ready: the reader has loaded its program. crash: the reader met something that is a mistake of ours. */
export type ReaderAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "read"; readonly number: number; readonly digest: Digest }
  | { readonly kind: "crash"; readonly number: number };

export function digestOf(reading: Reading): Digest {
  const { submission, remarks } = reading;
  const sender = submission && {
    unit: submission.unit,
    office: submission.contact.office ?? "",
    round: submission.round,
  };
  return { sender, remarks, json: JSON.stringify(reading) };
}
