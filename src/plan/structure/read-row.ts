/** A row of a table of tasks to the parts of an item. */
import type { ItemUnits } from "../../model/plan.ts";
import { findDueWords } from "../targets/due.ts";
import type { PlacedParagraph, Range } from "../text/lay-out-text.ts";
import { type Declared, hasLabel, readLabelled, readVerbal } from "../units/declarations.ts";
import { gatherUnits, readUnitCell, readUnits, settleDuties, type UnitHabits } from "../units/read-units.ts";
import { splitTitle } from "./split-title.ts";
import type { Column } from "./task-tables.ts";

/** `words` are the cells of this very row in which targets may stand; cells merged from above were scanned there. */
export interface RowRead {
  readonly no: string;
  readonly title: string;
  readonly text: string;
  readonly units: ItemUnits | undefined;
  readonly words: readonly Range[];
  readonly due: string | undefined;
}

/** Reads a row by its columns. A cell merged over several rows holds for each of them. */
export function readRow(row: PlacedParagraph | undefined, columns: readonly Column[], habits: UnitHabits): RowRead {
  const cells = row?.cells ?? [];
  const values = (column: Column): string[] =>
    cells.flatMap(({ value }, index) => (columns[index] === column && value !== "" ? [value] : []));
  const titles = values("title");
  const texts = values("text");
  const title = titles.at(-1) ?? texts[0] ?? "";
  const split = splitTitle(title);
  const rest = split.ownTitle ? title.slice(split.textFrom) : title;
  const body = [
    ...(rest === "" || (texts.length > 0 && split.title === title) ? [] : [rest]),
    ...(titles.length > 0 ? texts : texts.slice(1)),
  ];
  return {
    no: values("no")[0] ?? "",
    title: split.title,
    text: body.join("\n"),
    units: unitsOf(values, habits) ?? readUnits(body.join("\n"), habits),
    words: row ? wordRanges(row, columns) : [],
    due: values("deadline").at(-1) ?? findDueWords(body.join("\n")),
  };
}

function unitsOf(values: (column: Column) => string[], habits: UnitHabits): ItemUnits | undefined {
  const declared = (["lead", "duty", "support"] as const).flatMap((column) =>
    values(column).flatMap((cell) => readCell(cell, column)),
  );
  return declared.length > 0 ? gatherUnits(settleDuties(declared), habits) : undefined;
}

/** A cell can hold labels of its own (牵头：A；配合：B) in spite of its header. */
function readCell(cell: string, column: "lead" | "duty" | "support"): Declared[] {
  if (hasLabel(cell)) return readLabelled(cell);
  const verbal = /牵头|配合/.test(cell) ? readVerbal(cell) : undefined;
  if (verbal) return verbal;
  const names = readUnitCell(cell);
  return names ? [{ ...names, role: column }] : [];
}

function wordRanges(row: PlacedParagraph, columns: readonly Column[]): Range[] {
  let from = row.from;
  return (row.cells ?? []).flatMap(({ text }, index) => {
    const start = from;
    from += text.length + 1;
    const holdsWords = columns[index] === "title" || columns[index] === "text" || columns[index] === "deadline";
    return holdsWords && text !== "" ? [{ from: start, to: start + text.length }] : [];
  });
}
