/** The figures of a report as it prints them. */
import type { Origin } from "../model/document.ts";
import type { Unit } from "./units.ts";

/** Figure -> how it is printed where it stands first. */
export function printedTexts(units: readonly Unit[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const inline of units.flatMap((unit) => unit.inlines))
    if (inline.kind === "fact" && !texts.has(inline.fact)) texts.set(inline.fact, inline.text);
  return texts;
}

/** Number with its unit of measure -> figure, for readings that only one figure of the report has. */
export function knownFigures(
  texts: ReadonlyMap<string, string>,
  origins: Readonly<Record<string, Origin>>,
): ReadonlyMap<string, string> {
  const facts = new Map<string, string[]>();
  for (const [fact, text] of texts) {
    const unit = origins[fact]?.unitOfMeasure ?? "";
    const after = text.endsWith("%") ? "" : text.endsWith("万") ? unit.replace(/^万/, "") : unit;
    if (after === "" && !text.endsWith("%")) continue;
    facts.set(text + after, [...(facts.get(text + after) ?? []), fact]);
  }
  return new Map(
    [...facts].flatMap(([reading, found]) => (found.length === 1 && found[0] !== undefined ? [[reading, found[0]]] : [])),
  );
}
