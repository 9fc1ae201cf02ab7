/** The signatures of a report: signing, the chain they stand in, and what they are worth now. Pure: text in, signatures out; the caller writes. */
import { diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import type { Document } from "../model/document.ts";
import { sha256 } from "../model/hash.ts";
import { type Signature, type SignedPassage, signatureSchema } from "../model/signature.ts";
import { type Chapter, chaptersOf, signedPassages } from "./signed-passages.ts";

export interface Signing {
  readonly name: string;
  /** 职务. */
  readonly role: string;
  readonly opinion: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** The number (二) or words of a chapter's heading; null for the whole report. */
  readonly chapter: string | null;
}

/** The signature that follows `earlier`. Codes: SIGNOFF-001 (no such chapter, or several). */
export function sign(document: Document, earlier: readonly Signature[], signing: Signing): Outcome<Signature> {
  const { name, role, opinion, date } = signing;
  const chapter = signing.chapter === null ? null : chapterNamed(document, signing.chapter);
  if (signing.chapter !== null && chapter === null) {
    const chapters = chaptersOf(document)
      .map(({ heading }) => `“${heading}”`)
      .join("、");
    return failure(diagnose("SIGNOFF-001", { kind: "file", file: "report.json" }, { wanted: signing.chapter, chapters }));
  }
  const passages = [...(chapter?.passages ?? signedPassages(document))];
  const signature = {
    format: "signature/1" as const,
    seq: earlier.length + 1,
    name,
    role,
    opinion,
    date,
    chapter: chapter?.heading ?? null,
    passages,
    content: hashOfContent(passages),
    previous: earlier.at(-1)?.hash ?? "",
  };
  return success({ ...signature, hash: hashOf(signature) });
}

function chapterNamed(document: Document, wanted: string): Chapter | null {
  const chapters = chaptersOf(document);
  const byNumber = chapters.filter(({ heading }) => heading.startsWith(`${wanted.replace(/[、.．]$/, "")}、`));
  const found = byNumber.length > 0 ? byNumber : chapters.filter(({ heading }) => heading.includes(wanted));
  return found.length === 1 ? (found[0] ?? null) : null;
}

export function showSignature(signature: Signature): string {
  return JSON.stringify(signature);
}

/** A last line without its line break was cut off by a killed run and does not count. Codes: SIGNOFF-002 at the first line that was altered. */
export function readSignatures(text: string, file: string): Outcome<Signature[]> {
  const lines = text.slice(0, text.lastIndexOf("\n") + 1).split("\n");
  const signatures: Signature[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === "") continue;
    const signature = parseSignature(line);
    const { hash: kept, ...rest } = signature ?? { hash: "" };
    const follows = signature?.previous === (signatures.at(-1)?.hash ?? "") && signature.seq === signatures.length + 1;
    if (signature === undefined || !follows || kept !== hashOf(rest) || signature.content !== hashOfContent(signature.passages)) {
      const at = { kind: "line", file, line: index + 1, column: 1 } as const;
      return failure(diagnose("SIGNOFF-002", at, { seq: index + 1 }));
    }
    signatures.push(signature);
  }
  return success(signatures);
}

function parseSignature(line: string): Signature | undefined {
  try {
    return signatureSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** Keys in the schema's order, so that the same signature always has the same hash. */
function hashOf(signature: Partial<Signature>): string {
  const keys = Object.keys(signatureSchema.shape).filter((key) => key !== "hash");
  return sha256(JSON.stringify(keys.map((key) => signature[key as keyof Signature]))); // `keys` are those of the schema
}

/** Of the words only: where a passage stands may be told otherwise by a later version. */
function hashOfContent(passages: readonly SignedPassage[]): string {
  return sha256(JSON.stringify(passages.map(({ text }) => text)));
}

/** The passages that a signature would cover in this document; null where its chapter is gone. */
export function passagesNow(signature: Pick<Signature, "chapter">, document: Document): readonly SignedPassage[] | null {
  if (signature.chapter === null) return signedPassages(document);
  const chapters = chaptersOf(document);
  const number = signature.chapter.split("、")[0] ?? "";
  // A chapter whose heading was reworded is still the chapter of that number.
  const found =
    chapters.find(({ heading }) => heading === signature.chapter) ??
    chapters.find(({ heading }) => heading.startsWith(`${number}、`));
  return found?.passages ?? null;
}

export function isUnchanged(signature: Signature, passages: readonly SignedPassage[] | null): boolean {
  return passages !== null && hashOfContent(passages) === signature.content;
}
