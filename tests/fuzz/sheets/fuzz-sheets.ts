/** Mutated data sheets and lists against known truth. */
import { readSheets } from "../../support/sheets-season.ts";
import { emitXlsx, plainDialect } from "../emit-xlsx.ts";
import type { FuzzResult } from "../fuzz.ts";
import { shapeMutations } from "../mutate-shape.ts";
import { randomFrom } from "../random.ts";
import { judgeSheets } from "./judge-sheets.ts";
import { listMutations } from "./mutate-lists.ts";
import { type SheetMutation, tableMutations } from "./mutate-tables.ts";
import { filledSheets, lists, placed, tables } from "./sheet-case.ts";

/** Done to any workbook before or after the rest, without changing what is true. */
const harmless: Readonly<Record<string, SheetMutation>> = {
  "names dropped": ({ grid }) => {
    grid.names = [];
  },
  "sheet renamed": ({ grid }, random) => {
    const at = placed(grid, random.pick([...tables, ...lists]).id);
    if (at !== undefined) at.sheet.name = "Sheet1 (报送'版)";
  },
  "sheets in another order": ({ grid }) => {
    grid.sheets.reverse();
  },
};

export const sheetMutations: Readonly<Record<string, SheetMutation>> = { ...tableMutations, ...listMutations };

const dialects = ["inline strings", "rich text runs", "prefixed elements", "UTF-16 parts", "no addresses", "dates from 1904"];

/** Each workbook gets one mutation in turn, often with one that is harmless, and one more of a cell or of the other kind of sheet. */
export function fuzzSheets(seed: number, count: number, from = 0): FuzzResult {
  const names = Object.keys(sheetMutations);
  const applied = new Map<string, number>();
  const silent: string[] = [];
  const sums = { right: 0, complained: 0, warned: 0 };
  for (let number = from; number < from + count; number++) {
    const random = randomFrom(seed * 1_000_003 + number);
    const one = filledSheets(random);
    const dialect = { ...plainDialect };
    const first = names[number % names.length] ?? "";
    const others = Object.keys(first in tableMutations ? listMutations : tableMutations);
    const chosen = random.whole(2) === 0 ? [first] : [first, random.pick(others)];
    if (random.whole(2) === 0) chosen.push(random.pick([...Object.keys(harmless), ...dialects]));
    for (const name of chosen) {
      const change = sheetMutations[name] ?? harmless[name];
      if (change) change(one, random);
      // The dialects of programs look at nothing but the dialect.
      else shapeMutations[name]?.({ grid: one.grid, truth: new Map() }, random, dialect);
      applied.set(name, (applied.get(name) ?? 0) + 1);
    }
    const verdict = judgeSheets(readSheets(emitXlsx(one.grid, dialect)), one);
    sums.right += verdict.right;
    sums.complained += verdict.complained;
    sums.warned += verdict.warned;
    silent.push(...verdict.silent.map((what) => `#${number} [${chosen.join(" + ")}] ${what}`));
  }
  return { workbooks: count, ...sums, silent, applied };
}
