/** Two sequences -> the stretches in which they differ (Myers 1986, O(ND)), and two texts by clauses first and then by characters. */

/** Indices, the ends not included: `from` stands in the first, `to` in the second. */
export interface Hunk {
  readonly fromStart: number;
  readonly fromEnd: number;
  readonly toStart: number;
  readonly toEnd: number;
}

/** More edits than this and the stretch counts as rewritten as a whole. */
const mostEdits = 1500;

export function diff<T>(from: readonly T[], to: readonly T[]): Hunk[] {
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) head += 1;
  let tail = 0;
  while (tail < from.length - head && tail < to.length - head && from[from.length - 1 - tail] === to[to.length - 1 - tail])
    tail += 1;
  const a = from.slice(head, from.length - tail);
  const b = to.slice(head, to.length - tail);
  if (a.length === 0 && b.length === 0) return [];
  const hunks =
    a.length === 0 || b.length === 0 ? [{ fromStart: 0, fromEnd: a.length, toStart: 0, toEnd: b.length }] : shortest(a, b);
  return hunks.map((hunk) => ({
    fromStart: hunk.fromStart + head,
    fromEnd: hunk.fromEnd + head,
    toStart: hunk.toStart + head,
    toEnd: hunk.toEnd + head,
  }));
}

function shortest<T>(a: readonly T[], b: readonly T[]): Hunk[] {
  const most = Math.min(a.length + b.length, mostEdits);
  const trace: Int32Array[] = [];
  const reach = new Int32Array(2 * most + 3);
  const middle = most + 1;
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(reach.slice(middle - edits - 1, middle + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && (reach[middle + k - 1] ?? 0) < (reach[middle + k + 1] ?? 0));
      let x = down ? (reach[middle + k + 1] ?? 0) : (reach[middle + k - 1] ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length);
    }
  }
  return [{ fromStart: 0, fromEnd: a.length, toStart: 0, toEnd: b.length }];
}

/** `trace[d]` holds how far each diagonal reached before step d, the diagonal -d-1 first. */
function walkBack(trace: readonly Int32Array[], length: number, width: number): Hunk[] {
  const hunks: Hunk[] = [];
  let x = length;
  let y = width;
  for (let edits = trace.length - 1; edits > 0; edits -= 1) {
    const reach = trace[edits] ?? new Int32Array(0);
    const at = (k: number) => reach[k + edits + 1] ?? 0;
    const k = x - y;
    const down = k === -edits || (k !== edits && at(k - 1) < at(k + 1));
    const beforeK = down ? k + 1 : k - 1;
    const beforeX = at(beforeK);
    const beforeY = beforeX - beforeK;
    const next = down
      ? { fromStart: beforeX, fromEnd: beforeX, toStart: beforeY, toEnd: beforeY + 1 }
      : { fromStart: beforeX, fromEnd: beforeX + 1, toStart: beforeY, toEnd: beforeY };
    hunks.push(next);
    x = beforeX;
    y = beforeY;
  }
  return joinNear(hunks.toReversed(), 0);
}

/** Hunks with at most `gap` equal members between them become one. */
function joinNear(hunks: readonly Hunk[], gap: number): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    if (last !== undefined && hunk.fromStart - last.fromEnd <= gap && hunk.toStart - last.toEnd <= gap)
      joined[joined.length - 1] = { ...last, fromEnd: hunk.fromEnd, toEnd: hunk.toEnd };
    else joined.push(hunk);
  }
  return joined;
}

/** Differences of two texts in characters. Texts are compared clause by clause first, so that a moved paragraph does not cost the rest. */
export function diffTexts(from: string, to: string): Hunk[] {
  const fromClauses = clausesOf(from);
  const toClauses = clausesOf(to);
  const starts = (clauses: readonly string[]) => {
    let position = 0;
    return [0, ...clauses.map((clause) => (position += clause.length))];
  };
  const fromStarts = starts(fromClauses);
  const toStarts = starts(toClauses);
  const hunks = diff(fromClauses, toClauses).flatMap((hunk) => {
    const fromAt = fromStarts[hunk.fromStart] ?? 0;
    const toAt = toStarts[hunk.toStart] ?? 0;
    const inner = diff([...from.slice(fromAt, fromStarts[hunk.fromEnd])], [...to.slice(toAt, toStarts[hunk.toEnd])]);
    return inner.map((part) => ({
      fromStart: part.fromStart + fromAt,
      fromEnd: part.fromEnd + fromAt,
      toStart: part.toStart + toAt,
      toEnd: part.toEnd + toAt,
    }));
  });
  return joinNear(hunks, 1);
}

function clausesOf(text: string): string[] {
  return text.match(/[^，。；：、]*[，。；：、]|[^，。；：、]+$/g) ?? [];
}
