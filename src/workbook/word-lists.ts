/** The hidden sheet behind drop-downs: each list of words in a column of its own. */
import { listSheet } from "./cell-keys.ts";
import type { Sheet } from "./workbook.ts";

export function wordListSheet(lists: readonly { readonly words: readonly string[] }[]): Sheet {
  const longest = Math.max(...lists.map(({ words }) => words.length));
  return {
    name: listSheet,
    state: "veryHidden",
    columns: lists.map(() => ({ width: 16 })),
    rows: Array.from({ length: longest }, (_, row) => ({
      cells: lists.map(({ words }) => {
        const word = words[row];
        return word === undefined ? null : { value: { kind: "text", text: word }, style: "key" };
      }),
    })),
    merges: [],
    orientation: "portrait",
    protected: true,
    validations: [],
    highlights: [],
  };
}
