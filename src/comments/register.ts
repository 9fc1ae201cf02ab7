/** The register of opinions: new ones entered, answers kept, places that several people touch. */
import type { Opinion, Register, ReturnedCopy } from "../model/register.ts";

export const emptyRegister: Register = { format: "register/1", copies: [], opinions: [] };

/** Opinions that are in the register already keep their answers. Entering the same copy again changes nothing. */
export function enterOpinions(register: Register, copy: ReturnedCopy | null, opinions: readonly Opinion[]): Register {
  const known = new Set(register.opinions.map(({ id }) => id));
  const fresh = opinions.filter(({ id }, index) => !known.has(id) && opinions.findIndex((one) => one.id === id) === index);
  const isNew = copy !== null && !register.copies.some(({ sha256 }) => sha256 === copy.sha256);
  return {
    ...register,
    copies: isNew ? [...register.copies, copy] : register.copies,
    opinions: [...register.opinions, ...fresh].toSorted(inReadingOrder),
  };
}

function inReadingOrder(one: Opinion, other: Opinion): number {
  return (
    compare(one.at.draft, other.at.draft) ||
    one.at.paragraph - other.at.paragraph ||
    one.at.from - other.at.from ||
    compare(one.by, other.by) ||
    compare(one.id, other.id)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** `same`: opinions of other people on the same words. `conflict`: one of them wants other words there. */
export interface Together {
  readonly same: readonly string[];
  readonly conflict: boolean;
}

/** By the id of the opinion; those that stand alone are left out. */
export function findTogether(opinions: readonly Opinion[]): Map<string, Together> {
  const together = new Map<string, Together>();
  for (const one of opinions) {
    const others = opinions.filter((other) => other.by !== one.by && isSamePlace(one, other));
    if (others.length === 0) continue;
    const conflict = others.some((other) => wantsOther(one, other));
    together.set(one.id, { same: others.map(({ id }) => id), conflict });
  }
  return together;
}

/** Ranges that share a character; a mere place touches the range it lies in or at the edge of. */
function isSamePlace({ at: one }: Opinion, { at: other }: Opinion): boolean {
  if (one.draft !== other.draft || one.paragraph !== other.paragraph) return false;
  const isPlace = one.from === one.to || other.from === other.to;
  return isPlace ? one.from <= other.to && other.from <= one.to : one.from < other.to && other.from < one.to;
}

function wantsOther(one: Opinion, other: Opinion): boolean {
  if (one.replacement === null || other.replacement === null) return false;
  const { from, to } = one.at;
  return one.replacement !== other.replacement || from !== other.at.from || to !== other.at.to;
}
