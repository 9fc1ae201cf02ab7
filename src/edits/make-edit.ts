/** The parts of an edit -> the edit as it stands in edits/wording.yaml. */
import type { Edit, TypedNumber } from "../model/edits.ts";
import { sha256 } from "../model/hash.ts";
import { type EditWords, textsOfEdit } from "./edit-text.ts";
import type { Lifting } from "./lifting.ts";

export interface EditParts {
  readonly id: string;
  readonly kind: Edit["kind"];
  readonly part: Edit["part"];
  readonly at: string;
  readonly nth: number | null;
  readonly level: number | null;
  readonly words: EditWords;
  readonly numbers: readonly TypedNumber[];
  /** The edit of the same place that this one follows on. */
  readonly earlier: Edit | undefined;
}

export function makeEdit(parts: EditParts, { chosen, binding, by, on, reason }: Lifting): Edit {
  const { id, kind, part, at, nth, level, words, numbers, earlier } = parts;
  const why = reason ?? earlier?.reason;
  return {
    id,
    kind,
    part,
    at,
    ...(nth === null ? {} : { nth }),
    ...(level === null ? {} : { level }),
    ...textsOfEdit(words, chosen.base.generated.figures, (fact) => binding.textByFact.get(fact) ?? ""),
    ...(numbers.length === 0 ? {} : { numbers: [...numbers] }),
    by: earlier === undefined || earlier.by.split("、").includes(by) ? (earlier?.by ?? by) : `${earlier.by}、${by}`,
    on,
    ...(why === undefined ? {} : { reason: why }),
  };
}

/**
 * Eight letters made from what the edit is of, so that the same place has the same id in every copy, and in every variant another. Letters: a draft
 * prints them.
 */
export function idOf({ chosen }: Pick<Lifting, "chosen">, ...what: readonly (string | number | null)[]): string {
  const { variant } = chosen.base.generated;
  return [...sha256(JSON.stringify(variant === undefined ? what : [variant, ...what])).slice(0, 8)]
    .map((digit) => "abcdefghkmnprstw".charAt(Number.parseInt(digit, 16)))
    .join("");
}
