/** Two lists → what stands in both, what was taken out and what was put in, in order. The only file that knows the diff library. */
import { type ChangeObject, diffArrays } from "diff";

export type ListChange<T> = ChangeObject<T[]>;

export interface CompareOptions<T> {
  /** Whether two entries count as the same; equality where absent. */
  readonly comparator?: (one: T, other: T) => boolean;
  /** More edits than this and the lists count as different altogether: undefined comes back. */
  readonly maxEditLength: number;
}

export function compareLists<T>(
  before: readonly T[],
  after: readonly T[],
  comparator?: (one: T, other: T) => boolean,
): ListChange<T>[] {
  return diffArrays([...before], [...after], comparator === undefined ? {} : { comparator });
}

/** As above, within bounds of time. */
export function compareWithin<T>(
  before: readonly T[],
  after: readonly T[],
  options: CompareOptions<T>,
): ListChange<T>[] | undefined {
  return diffArrays([...before], [...after], options);
}
