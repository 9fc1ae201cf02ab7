/** What the sheets of one blank are built from, and what each sheet gives back. */
import type { Assignment } from "../model/assignment.ts";
import type { BlankLayout } from "../model/blank-layout.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Item } from "../model/plan.ts";
import type { Unit } from "../model/roster.ts";
import type { Round } from "../model/workspace.ts";
import type { Sheet } from "../workbook/workbook.ts";

/** All that one unit's workbook is made from. */
export interface BlankRequest {
  readonly assignment: Assignment;
  readonly round: Round;
  readonly unit: Unit;
  readonly layout: BlankLayout;
}

/** What the sheets of one blank share. */
export interface BlankContent extends BlankRequest {
  readonly items: readonly Item[];
  readonly indicators: readonly Indicator[];
  /** Fills `{{district}}`, `{{year}}`, `{{unit}}`, `{{code}}`, `{{deadline}}`, `{{office}}` in the words of the layout. */
  readonly fill: (words: string) => string;
}

/** A built sheet with the defined names of its entry cells. */
export interface KeyedSheet {
  readonly sheet: Sheet;
  readonly names: readonly { readonly name: string; readonly ref: string }[];
}

/** Defined names of the drop-down lists on the hidden list sheet. */
export const yesListName = "fz.list.yes";
export const yesNoListName = "fz.list.yesno";
export const itemListName = "fz.list.items";

/** The list behind a column of a growing list. */
export function choiceListName(sheet: string, column: string): string {
  return `fz.list.${sheet}.${column}`;
}
