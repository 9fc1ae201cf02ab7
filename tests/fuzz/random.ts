/** Random choices that a seed repeats. */
export interface Random {
  /** From 0 up to, not including, `below`. */
  readonly whole: (below: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
}

/** mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (below: number) => Math.floor(next() * below);
  return { whole, pick: (from) => from[whole(from.length)] as (typeof from)[number] }; // callers give no empty list
}

/** 0 to `count` - 1 in random order. */
export function permutation(count: number, random: Random): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let index = count - 1; index > 0; index--) {
    const other = random.whole(index + 1);
    [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
  }
  return order;
}
