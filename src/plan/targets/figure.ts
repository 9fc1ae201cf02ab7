/** A number with a unit together with the words of its clause that belong to it. */
import type { Operator } from "../../model/plan.ts";
import type { Bound } from "./bounds.ts";
import type { Period } from "./periods.ts";
import type { Quantity } from "./quantities.ts";

/** A quantity with the words that belong to it. `left` reaches back to the quantity before it, `start` says where it begins. */
export interface Figure {
  readonly quantity: Quantity;
  readonly bound: Bound;
  /** The bound's operator, but for what verbs and periods say of a bare number. */
  readonly op: Operator;
  readonly start: number;
  readonly left: string;
  readonly right: string;
  readonly period: Period | undefined;
  /** The period in its own words, not taken over from the figure before it. */
  readonly ownPeriod: Period | undefined;
  /** Where the words of the next figure may begin. */
  readonly end: number;
  /** Where the operator of the next number begins, or the clause ends. */
  readonly nounEnd: number;
  /** The figure before it in the same list: 5个站点、10个服务点. */
  readonly sibling: boolean;
}
