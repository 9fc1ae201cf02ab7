/** What clerks type into one cell, with what may be read from it. */
import type { ReadCell } from "../../src/workbook/workbook.ts";
import { addressOf } from "../../src/workbook/workbook.ts";
import { placesIn, sheetOf } from "./grid.ts";
import type { Mutation } from "./mutation.ts";
import type { Random } from "./random.ts";
import { type Case, type Expected, questions, refuse, words } from "./truth.ts";

const text = (words: string): ReadCell => ({ kind: "text", text: words });
const number = (value: string, format = "General"): ReadCell => ({ kind: "number", value, format });

/** Types into a cell of one question of the kinds named; `expected` undefined leaves the truth as it is. */
function typing(
  kinds: readonly string[],
  change: (typed: string, random: Random) => { cell: ReadCell | undefined; expected: Expected } | undefined,
  column = "value",
): Mutation {
  return (one, random) => {
    const { key } = random.pick(questions.filter(({ indicator }) => kinds.includes(indicator.kind)));
    const truth = one.truth.get(key);
    if (truth?.kind !== "words" || truth.words.startsWith("nil:") || truth.words === "") return;
    const changed = change(truth.words, random);
    if (changed === undefined) return;
    put(one, key, column, changed.cell);
    one.truth.set(key, changed.expected);
  };
}

export function put({ grid }: Case, key: string, column: string, cell: ReadCell | undefined): void {
  const sheet = grid.sheets.find((candidate) => candidate === sheetOf(grid, "figures"));
  const places = sheet && placesIn(sheet, "figures");
  const row = places?.rows.get(key);
  const at = places?.columns.get(column);
  if (sheet === undefined || row === undefined || at === undefined) return;
  if (cell === undefined) sheet.cells.delete(addressOf(row, at));
  else sheet.cells.set(addressOf(row, at), cell);
}

const same = (cell: (typed: string, random: Random) => ReadCell) =>
  typing(["count"], (typed, random) => ({ cell: cell(typed, random), expected: words(typed) }));
const wrong = (cell: (typed: string, random: Random) => ReadCell) =>
  typing(["count"], (typed, random) => ({ cell: cell(typed, random), expected: refuse }));

function grouped(typed: string, by: string): string {
  const [whole = "", fraction] = typed.split(".");
  const parts = whole.replace(/\B(?=(\d{3})+$)/g, by);
  return fraction === undefined ? parts : `${parts}.${fraction}`;
}

const wide = (typed: string) => typed.replace(/[\d.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

export const cellMutations: Readonly<Record<string, Mutation>> = {
  "full-width digits": same((typed) => text(wide(typed))),
  "thousands by comma": same((typed) => text(grouped(typed, ","))),
  "thousands by full-width comma": same((typed) => text(grouped(typed, "，"))),
  "thousands by space": same((typed) => text(grouped(typed, " "))),
  "number as text": same((typed) => text(typed)),
  "spaces around": same((typed) => text(` \u3000${typed}\u00a0 `)),
  "leading zeros": same((typed) => text(`00${typed}`)),
  "plus sign": same((typed) => text(`+${typed}`)),
  "formula with result": same((typed) => ({ ...number(typed), formula: "SUM(A1:A2)" })),
  "trailing line break": same((typed) => text(`${typed}\n`)),
  about: wrong((typed) => text(`约${typed}`)),
  "more than": wrong((typed) => text(`${typed}余`)),
  range: wrong((typed) => text(`${typed}-${Number(typed) + 7}`)),
  "two numbers on two lines": wrong((typed) => text(`${typed}\n12`)),
  "two numbers with a space": wrong((typed) => text(`${typed} 1`)),
  "chinese numeral": wrong(() => text("三十")),
  "wrong unit": wrong((typed) => text(`${typed}家`)),
  "scientific text": wrong(() => text("1e3")),
  "trailing point": wrong((typed) => text(`${typed}。`)),
  "zero width space inside": wrong((typed) => text(`${typed}\u200b1`)),
  "number in words": wrong((typed) => text(`共${typed}次（其中线上3次）`)),
  "see annex": wrong(() => text("见附件")),
  slash: wrong(() => text("/")),
  "percent format": wrong(() => number("0.35", "0%")),
  "percent text": wrong(() => text("35%")),
  "typed as a date": wrong(() => ({ kind: "date", date: "2023-05-01" })),
  "month-day by autocorrect": wrong(() => number("45047", 'm"月"d"日"')),
  boolean: wrong(() => ({ kind: "boolean", value: true })),
  "formula error": wrong(() => ({ kind: "error", text: "#REF!", formula: "A0" })),
  "formula without result": wrong(() => ({ kind: "uncalculated", formula: "SUM(A1:A2)" })),
  negative: wrong((typed) => number(`-${typed === "0" ? "1" : typed}`)),
  "accounting negative": wrong((typed) => text(`(${typed})`)),
  "comma as decimal point": wrong(() => text("12,5")),
  emptied: typing(["count", "date", "done", "text"], () => ({ cell: undefined, expected: words("") })),
  "only spaces": typing(["count", "date"], () => ({ cell: text(" \u3000"), expected: words("") })),
  "date with dots": typing(["date"], (typed) => ({ cell: text(typed.replaceAll("-", ".")), expected: words(typed) })),
  "date in chinese": typing(["date"], (typed) => {
    const [year, month, day] = typed.split("-").map(Number);
    return { cell: text(`${year}年${month}月${day}日`), expected: words(typed) };
  }),
  "date with slashes": typing(["date"], (typed) => ({ cell: text(typed.replaceAll("-", "/")), expected: words(typed) })),
  "date as digits": typing(["date"], (typed) => ({ cell: number(typed.replaceAll("-", "")), expected: words(typed) })),
  "date without format": typing(["date"], () => ({ cell: number("45107"), expected: refuse })),
  "date day first": typing(["date"], () => ({ cell: text("30/06/2023"), expected: refuse })),
  "date that does not exist": typing(["date"], () => ({ cell: text("2023-02-30"), expected: refuse })),
  "end of june": typing(["date"], () => ({ cell: text("6月底"), expected: refuse })),
  "almost done": typing(["done"], () => ({ cell: text("基本完成"), expected: refuse })),
  "tick for done": typing(["done"], () => ({ cell: text("√"), expected: words("是") })),
  "numerator too large": typing(["ratio"], () => ({ cell: number("999"), expected: refuse }), "numerator"),
  "half a ratio": typing(["ratio"], () => ({ cell: undefined, expected: refuse }), "denominator"),
  "ratio as percent": typing(["ratio"], () => ({ cell: number("0.95", "0%"), expected: refuse }), "numerator"),
  "value and nil": typing(["count"], () => ({ cell: text("是"), expected: refuse }), "nil"),
  "odd nil": typing(["count"], () => ({ cell: text("不涉及"), expected: refuse }), "nil"),
  "reason deleted": (one, random) => {
    const key = random.pick(questions).key;
    const truth = one.truth.get(key);
    if (truth?.kind !== "words" || !truth.words.startsWith("nil:")) return;
    put(one, key, "reason", undefined);
    one.truth.set(key, refuse);
  },
};
