/** A text before and after small corrections → what was replaced by what, found in one pass, since a cell may hold 32,767 characters. */

/** `before` became `after`; either may be empty. `context` is where it first stands in the corrected text. */
export interface Change {
  readonly before: string;
  readonly after: string;
  readonly count: number;
  readonly context: string;
}

/** One replacement at its place in the corrected text. */
export interface Edit {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** Corrections are short; texts that part for longer count as one replacement to their ends (characters of both sides together). */
const longestEdit = 24;
const contextLength = 8;

/** The same replacement is listed once, with how often it was made. */
export function listChanges(before: string, after: string): Change[] {
  const changes = new Map<string, Change>();
  for (const edit of listEdits(before, after)) {
    const key = `${edit.before}\u0000${edit.after}`;
    const seen = changes.get(key);
    const { at } = edit;
    const context = after.slice(Math.max(0, at - contextLength), at + edit.after.length + contextLength);
    changes.set(key, seen ? { ...seen, count: seen.count + 1 } : { before: edit.before, after: edit.after, count: 1, context });
  }
  return [...changes.values()];
}

/** Put into `after`, in order, they give `before` back. */
export function listEdits(before: string, after: string): Edit[] {
  const edits: Edit[] = [];
  let [from, to] = [0, 0];
  while (from < before.length || to < after.length) {
    if (from < before.length && before.charAt(from) === after.charAt(to)) {
      from += 1;
      to += 1;
      continue;
    }
    const [removed, added] = nextMatch(before, from, after, to);
    edits.push({ at: to, before: before.slice(from, from + removed), after: after.slice(to, to + added) });
    from += removed;
    to += added;
  }
  return edits;
}

/** How many characters of each side the shortest edit takes. */
function nextMatch(before: string, from: number, after: string, to: number): [number, number] {
  for (let length = 1; length <= longestEdit; length += 1) {
    for (let removed = 0; removed <= length; removed += 1) {
      if (meets(before, from + removed, after, to + length - removed)) return [removed, length - removed];
    }
  }
  return [before.length - from, after.length - to];
}

function meets(before: string, from: number, after: string, to: number): boolean {
  if (from > before.length || to > after.length) return false;
  return before.charAt(from) === after.charAt(to);
}
