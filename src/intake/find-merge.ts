/** Whether an entry cell was merged with others. */
import { parseAddress } from "../workbook/workbook.ts";

/** A merged range of several cells, 1-based, inclusive. */
export interface Area {
  readonly range: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** WPS writes merges of a single cell; they hide nothing and are left out. */
export function readArea(range: string): Area[] {
  const [first, last] = range.split(":").map(parseAddress);
  if (first === undefined || last === undefined) return [];
  const area = { range, top: first.row, bottom: last.row, left: first.column, right: last.column };
  return area.top === area.bottom && area.left === area.right ? [] : [area];
}

/** The merged range that holds the cell at an address; undefined when the cell stands alone. */
export function findMerge(merges: readonly Area[], address: string): string | undefined {
  const at = parseAddress(address);
  if (at === undefined) return undefined;
  return merges.find(
    ({ top, bottom, left, right }) => at.row >= top && at.row <= bottom && at.column >= left && at.column <= right,
  )?.range;
}
