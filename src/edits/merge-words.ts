/** What the tool wrote then, what an editor made of it, what the tool writes now -> one text, clause by clause. */
import { diff3Merge, diffIndices } from "node-diff3";
import { clausesOf } from "./words.ts";

/** Where both sides changed the same clauses, or where an editor's clause may not stand. `generated` is what the merged text says there. */
export interface Clash {
  readonly base: string;
  readonly now: string;
  readonly generated: string;
  readonly kind: "overlap" | "contested";
}

export interface Merged {
  readonly words: string;
  readonly clashes: readonly Clash[];
  /** Whether both sides had changed words, and both stand in the merged text. */
  readonly isMixed: boolean;
}

/** Words with figures as marks. `isContested` says that an editor's clause holds a number nobody answers for. In a clash the generated side stands. */
export function mergeWords(base: string, now: string, generated: string, isContested: (clause: string) => boolean): Merged {
  const old = clausesOf(base);
  const fresh = clausesOf(generated);
  const { accepted, contested } = withoutContested(old, clausesOf(now), isContested);
  if (base === generated) return { words: accepted.join(""), clashes: contested, isMixed: false };
  const words: string[] = [];
  const overlaps: Clash[] = [];
  for (const region of diff3Merge(accepted, old, fresh, { excludeFalseConflicts: true })) {
    if (region.ok) words.push(...region.ok);
    else if (region.conflict) {
      const { a, o, b } = region.conflict;
      words.push(...b);
      overlaps.push({ base: o.join(""), now: a.join(""), generated: b.join(""), kind: "overlap" });
    }
  }
  const merged = words.join("");
  const isMixed = base !== generated && merged !== generated && overlaps.length === 0;
  return { words: merged, clashes: [...contested, ...overlaps], isMixed };
}

/** The editor's clauses with those that may not stand put back to what the tool had written. */
function withoutContested(
  old: readonly string[],
  now: readonly string[],
  isContested: (clause: string) => boolean,
): { accepted: string[]; contested: Clash[] } {
  const accepted: string[] = [];
  const contested: Clash[] = [];
  const take = (before: readonly string[], after: readonly string[]) => {
    if (!after.some(isContested)) return accepted.push(...after);
    const base = before.join("");
    contested.push({ base, now: after.join(""), generated: base, kind: "contested" });
    return accepted.push(...before);
  };
  // The library's time grows with the square of a clause's repetitions, so what is plainly the same is left out.
  const head = sameAtStart(old, now, 0);
  const tail = sameAtStart(old.toReversed(), now.toReversed(), head);
  let at = 0;
  for (const hunk of diffIndices(old.slice(head, old.length - tail), now.slice(head, now.length - tail))) {
    const [start, length] = [hunk.buffer1[0] + head, hunk.buffer1[1]];
    accepted.push(...old.slice(at, start));
    const [before, after] = [old.slice(start, start + length), hunk.buffer2Content];
    // As many clauses as before were changed one by one; otherwise the stretch stands or falls together.
    if (before.length === after.length) for (const [step, clause] of after.entries()) take([before[step] ?? ""], [clause]);
    else take(before, after);
    at = start + length;
  }
  accepted.push(...old.slice(at));
  return { accepted, contested };
}

/** How many clauses two texts begin with alike, `taken` of the shorter being spoken for. */
function sameAtStart(a: readonly string[], b: readonly string[], taken: number): number {
  const most = Math.min(a.length, b.length) - taken;
  let count = 0;
  while (count < most && a[count] === b[count]) count += 1;
  return count;
}
