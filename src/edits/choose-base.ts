/** An edited file and the reports it may have been made from -> the one it was made from, told by its words where its properties are gone. */
import { figuresMark, wordsMark } from "../model/copy-marks.ts";
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
  /** `same`, less what speaks against the report, and more where the properties name it. */
  readonly score: number;
}

/** A line that differs in nothing but its figures speaks more against a report than a reworded one. */
const otherFigures = 3;

/** All that fit best and alike, in the order given; at least one, as there is at least one base. */
export function fittingBases(
  bases: readonly EditBase[],
  edited: EditedFile,
  properties: Readonly<Record<string, string>>,
): ChosenBase[] {
  const lines = edited.items.flatMap((item) => (item.kind === "line" ? [item] : item.rows.flat())).map(({ text }) => bare(text));
  const rated = bases.map((base) => rate(base, lines, properties));
  const best = Math.max(...rated.map(({ score }) => score));
  return rated.filter(({ score }) => score === best);
}

function rate(base: EditBase, lines: readonly string[], properties: Readonly<Record<string, string>>): ChosenBase {
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
  const { "fazhi.figures": figures, "fazhi.words": words } = properties;
  const isOther = figures !== undefined && figures !== figuresMark(revised.document);
  // A draft also carries notes, which its base does not have: only words that are the same say anything.
  const isOrigin = words !== undefined && words === wordsMark(revised.document);
  const total = units.filter((unit) => bare(printUnit(unit)) !== "").length;
  const whole = units.length * otherFigures;
  const score = same - contrary * otherFigures - (isOther ? whole : 0) + (isOrigin ? whole : 0);
  return { base, revised, units, same, total, score };
}

function shapeOf(text: string): string {
  return text.replace(/[\d.]+/g, "#");
}
