/** An edited file and the reports it may have been made from -> the one it was made from, told by its words where its properties are gone. */
import { createHash } from "node:crypto";
import type { Document } from "../model/document.ts";
import type { EditBase } from "../model/edits.ts";
import { applyEdits, type Revised } from "./apply-edits.ts";
import type { EditedFile } from "./edited-file.ts";
import { printUnit, type Unit, unitsOf } from "./units.ts";
import { bare } from "./words.ts";

export interface ChosenBase {
  readonly base: EditBase;
  readonly revised: Revised;
  readonly units: readonly Unit[];
  /** Lines of the report that stand in the file word for word, of all it has. */
  readonly same: number;
  readonly total: number;
}

/** A line that differs in nothing but its figures speaks more against a report than a reworded one. */
const otherFigures = 3;

/** There is at least one base; of two that fit alike the earlier in the list. */
export function chooseBase(
  bases: readonly EditBase[],
  edited: EditedFile,
  properties: Readonly<Record<string, string>>,
): ChosenBase {
  const lines = edited.items.flatMap((item) => (item.kind === "line" ? [item] : item.rows.flat())).map(({ text }) => bare(text));
  const rated = bases.map((base) => rate(base, lines, properties["fazhi.figures"]));
  const best = rated.reduce((a, b) => (b.score > a.score ? b : a));
  return best.chosen;
}

function rate(base: EditBase, lines: readonly string[], figures: string | undefined): { chosen: ChosenBase; score: number } {
  // Notes of a draft are no part of the text: the reader of the file leaves them out as well.
  const revised = applyEdits({ ...base, entries: base.numbers, draft: false });
  const units = unitsOf(revised.document);
  const found = new Set(lines);
  const shapes = new Set(lines.map(shapeOf));
  let same = 0;
  let contrary = 0;
  for (const unit of units) {
    const text = bare(printUnit(unit));
    if (text === "") continue;
    if (found.has(text)) same += 1;
    else if (unit.inlines.some(({ kind }) => kind === "fact") && text.length > 10 && shapes.has(shapeOf(text))) contrary += 1;
  }
  const isOther = figures !== undefined && figures !== hashOfFigures(revised.document);
  const total = units.filter((unit) => bare(printUnit(unit)) !== "").length;
  return {
    chosen: { base, revised, units, same, total },
    score: same - contrary * otherFigures - (isOther ? units.length * otherFigures : 0),
  };
}

function shapeOf(text: string): string {
  return text.replace(/[\d.]+/g, "#");
}

/** As the DOCX writer puts it into the properties of the file. */
function hashOfFigures({ figures }: Document): string {
  return createHash("sha256").update(JSON.stringify(figures), "utf8").digest("hex");
}
