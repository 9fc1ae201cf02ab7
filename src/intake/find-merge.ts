/** Whether an entry cell was merged with others. */
import { parseAddress, type ReadSheet } from "../workbook/workbook.ts";

/** The merged range of several rows or columns that holds the address; undefined when the cell stands alone. */
export function findMerge(sheet: ReadSheet, address: string): string | undefined {
  const at = parseAddress(address);
  return sheet.merges.find((range) => {
    const [first, last] = range.split(":").map(parseAddress);
    if (at === undefined || first === undefined || last === undefined) return false;
    return at.row >= first.row && at.row <= last.row && at.column >= first.column && at.column <= last.column;
  });
}
