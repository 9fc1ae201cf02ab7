/** Rows sorted while the hidden key column was not selected. Done after everything else: from then on keys no longer tell what a row shows. */
import { addressOf } from "../../src/workbook/workbook.ts";
import { permuteRows, placesIn } from "./grid.ts";
import { type Figures, move, onFigures } from "./mutate-shape.ts";
import type { Mutation } from "./mutation.ts";
import { permutation, type Random } from "./random.ts";
import type { Case } from "./truth.ts";

/** What the clerk sees stays true: each answer went along with its words. It may be read by them, or complained of. */
function sorting(orderOf: (figures: Figures, random: Random) => readonly number[]): Mutation {
  return onFigures((figures, _, random) => {
    permuteRows(figures.sheet, figures.rows, orderOf(figures, random), figures.keyColumn + 1);
  });
}

/** Sorts the columns from `first` to before `end` and leaves the others: nobody can say which answer belongs to which words. Only a complaint is right. */
function tearing(first: "no" | "value", end: "value" | "numerator" | undefined): Mutation {
  return onFigures(({ sheet, rows, keys, column }, one, random) => {
    const order = permutation(rows.length, random);
    const places = order.map((index) => rows[index] ?? 0);
    permuteRows(sheet, rows, places, column(first), end === undefined ? undefined : column(end));
    move(
      one,
      keys.filter((_, index) => order[index] !== index),
    );
  });
}

export const orderMutations: Readonly<Record<string, Mutation>> = {
  "sorted without keys": sorting(({ rows }, random) => permutation(rows.length, random).map((index) => rows[index] ?? 0)),
  "two rows swapped without keys": sorting(({ rows }, random) => {
    const [a, b] = [random.whole(rows.length), random.whole(rows.length)];
    return rows.map((row, index) => (index === a ? (rows[b] ?? 0) : index === b ? (rows[a] ?? 0) : row));
  }),
  "block turned round without keys": sorting(({ rows }, random) => {
    const [a, b] = [random.whole(rows.length), random.whole(rows.length)].sort((x, y) => x - y) as [number, number];
    return [...rows.slice(0, a), ...rows.slice(a, b + 1).reverse(), ...rows.slice(b + 1)];
  }),
  "words sorted alone": tearing("no", "value"),
  "words and values sorted, the rest left": tearing("no", "numerator"),
  "answers sorted alone": tearing("value", undefined),
  "one label swapped": onFigures(({ sheet, rows, keys, column }, one, random) => {
    const [a, b] = [random.whole(rows.length), random.whole(rows.length)];
    const places = [a, b].map((index) => addressOf(rows[index] ?? 0, column("label"))) as [string, string];
    const [first, second] = places.map((place) => sheet.cells.get(place));
    if (first === undefined || second === undefined || JSON.stringify(first) === JSON.stringify(second)) return;
    sheet.cells.set(places[0], second).set(places[1], first);
    move(one, [keys[a] ?? "", keys[b] ?? ""]);
  }),
  "narratives sorted without keys": (one: Case) => {
    const sheet = one.grid.sheets.find((candidate) => placesIn(candidate, "measure") !== undefined);
    const places = sheet && placesIn(sheet, "measure");
    const rows = ["i1", "i2"].flatMap((item) => places?.rows.get(item) ?? []);
    if (sheet && places && rows.length === 2) permuteRows(sheet, rows, rows.toReversed(), places.keyColumn + 1);
  },
  "narrative words sorted alone": (one: Case) => {
    const sheet = one.grid.sheets.find((candidate) => placesIn(candidate, "measure") !== undefined);
    const places = sheet && placesIn(sheet, "measure");
    const rows = ["i1", "i2"].flatMap((item) => places?.rows.get(item) ?? []);
    const [first, end] = ["no", "text"].map((key) => places?.columns.get(key));
    if (sheet === undefined || rows.length < 2 || first === undefined || end === undefined) return;
    // The hidden witness stands before the text; who marks the words up to it leaves it where it is.
    permuteRows(sheet, rows, rows.toReversed(), first, end - 1);
    move(one, ["measure/i1", "measure/i2"]);
  },
};
