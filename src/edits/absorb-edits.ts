/** A DOCX that staff edited -> their words as edits of what the tool had written. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import type { Document } from "../model/document.ts";
import type { Edit, EditBase } from "../model/edits.ts";
import { factMarkOf } from "../model/fact-bookmark.ts";
import type { NumberEntry } from "../model/number-entries.ts";
import type { WordDocument } from "../ooxml/word-document.ts";
import { type ChosenBase, fittingBases } from "./choose-base.ts";
import { compareFile } from "./compare-file.ts";
import { type EditedFile, readEditedFile, type Tracked } from "./edited-file.ts";
import { explainNumbers } from "./explain-numbers.ts";
import { type Joined, joinEdits } from "./join-edits.ts";
import { liftChanges } from "./lift-changes.ts";
import type { Lifted } from "./lifting.ts";

export interface AbsorbRequest {
  /** The name of the DOCX, for remarks. */
  readonly file: string;
  readonly document: WordDocument;
  /** What the DOCX may have been made from, the last report first. */
  readonly bases: readonly EditBase[];
  readonly edits: readonly Edit[];
  readonly entries: readonly NumberEntry[];
  readonly by: string;
  /** Undefined: numbers that need one are left open. */
  readonly reason: string | undefined;
  /** YYYY-MM-DD */
  readonly on: string;
  readonly tracked: Tracked;
}

export interface Absorbed {
  readonly edits: readonly Edit[];
  readonly entries: readonly NumberEntry[];
  /** Ids of edits that are new or say something else than before, and of those that the editor took back. */
  readonly taken: readonly string[];
  readonly withdrawn: readonly string[];
}

/**
 * Absorbing the same file again changes nothing. Remarks: EDITS-001 to EDITS-003, EDITS-005 (nothing is taken); EDITS-004, EDITS-006; EDITS-007 and
 * EDITS-008 for what cannot be taken; EDITS-010 and EDITS-011 where other copies changed the same place; EDITS-020 and EDITS-021 for numbers without a source.
 */
export function absorbEdits(request: AbsorbRequest): Outcome<Absorbed> {
  const { file, document, bases } = request;
  const at = { kind: "file", file } as const;
  const last = bases[0];
  if (last === undefined) return failure(diagnose("EDITS-005", at, { path: "report.json" }));
  const edited = readEditedFile(document, request.tracked);
  if (edited.items.length === 0) return failure(diagnose("EDITS-001", at, { file }));
  const stranger = checkOwner(document, last.generated, file);
  if (stranger !== null) return failure(stranger);
  const readings = fittingBases(bases, edited, document.properties).map((chosen) => readAgainst(chosen, edited, request));
  // Of reports that fit alike, one against which somebody else's words would be lost: better to ask than to pass over them.
  const reading = readings.find(({ joined }) => joined.remarks.some(({ code }) => code === "EDITS-010")) ?? readings[0];
  if (reading === undefined) return failure(diagnose("EDITS-005", at, { path: "report.json" }));
  const { chosen, compared, lifted, joined } = reading;
  const least = Math.max(2, Math.ceil(chosen.total * leastShare));
  if (chosen.same < least) return failure(diagnose("EDITS-003", at, { same: chosen.same, total: chosen.total }));
  const numbers = explainNumbers({
    ...request,
    chosen,
    edits: joined.edits,
    fresh: new Set(lifted.edits.map((edit) => edit.id)),
  });
  const remarks: Diagnostic[] = [
    ...(chosen.base === last ? [] : [diagnose("EDITS-004", at, {})]),
    ...remarkOnPending(edited, request),
    ...compared.remarks,
    ...joined.remarks,
    ...numbers.remarks,
  ];
  const { edits, taken, withdrawn } = joined;
  return success({ edits, taken, withdrawn, entries: numbers.entries }, remarks);
}

interface Reading {
  readonly chosen: ChosenBase;
  readonly compared: ReturnType<typeof compareFile>;
  readonly lifted: Lifted;
  readonly joined: Joined;
}

function readAgainst(chosen: ChosenBase, edited: EditedFile, request: AbsorbRequest): Reading {
  const compared = compareFile(chosen, edited, request.file);
  const lifted = liftChanges({ ...request, chosen, changes: compared.changes, factByMark: marksOf(chosen.revised.document) });
  const joined = joinEdits({ current: request.edits, original: chosen.base.edits, lifted, by: request.by });
  return { chosen, compared, lifted, joined };
}

/** Fewer of the report's lines than this in a file, and it is some other text. */
const leastShare = 0.25;

/** Only a copy whose properties were kept can tell. */
function checkOwner({ properties }: WordDocument, { district, year }: Document, file: string): Diagnostic | null {
  const found = { district: properties["fazhi.district"] ?? district, year: properties["fazhi.year"] ?? String(year) };
  if (found.district === district && found.year === String(year)) return null;
  const words = { found: `${found.district}${found.year}年`, expected: `${district}${year}年` };
  return diagnose("EDITS-002", { kind: "file", file }, words);
}

function remarkOnPending({ pending }: EditedFile, { file, tracked }: AbsorbRequest): Diagnostic[] {
  if (pending === 0) return [];
  return [diagnose("EDITS-006", { kind: "file", file }, { count: pending, read: tracked === "accept" ? "接受" : "拒绝" })];
}

function marksOf({ figures }: Document): ReadonlyMap<string, string> {
  return new Map(Object.keys(figures).map((fact) => [factMarkOf(fact), fact]));
}
