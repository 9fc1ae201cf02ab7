/** What is known of one indicator: of a unit or of the district, for the year or a part of it. */
import type { Indicator } from "../model/indicator.ts";

/**
 * `state`: value: there is a number or word; nil: every answer says 本单位无此项; void: 0/0; open: nothing came, or what came does not
 * settle it. `value` of a ratio is in per cent. `reported` of `expected` units answered in full; a unit that left a period open counts as
 * not reported, though what it gave is added. `parts` follow the indicator's periods and are empty where it is asked once a year.
 * `previous` is last year's value on the same footing, null where it is not known.
 */
export interface Measure {
  readonly indicator: Indicator;
  readonly unit: string | null;
  readonly period: string;
  readonly state: "value" | "nil" | "void" | "open";
  readonly value: string | null;
  readonly text: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** Ids; figures share this list, so nobody may change it. */
  readonly facts: string[];
  readonly reported: number;
  readonly expected: number;
  readonly formula: string;
  readonly parts: readonly Measure[];
  readonly previous: string | null;
}

/** The unit left some, but not all, of its periods open. */
export function isPartial(unit: Measure): boolean {
  return unit.reported === 0 && unit.facts.length > 0;
}
