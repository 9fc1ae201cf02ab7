/** All checks of the official format that a Word document can be put to. */
import { annexChecks } from "./annex-checks.ts";
import { closingChecks } from "./closing-checks.ts";
import { contentsChecks } from "./contents-checks.ts";
import { headingChecks } from "./heading-checks.ts";
import { openingChecks } from "./opening-checks.ts";
import { pageChecks } from "./page-checks.ts";
import { tableChecks } from "./table-checks.ts";
import { textChecks } from "./text-checks.ts";
import { wordingChecks } from "./wording-checks.ts";

export const wordChecks = [
  ...pageChecks,
  ...openingChecks,
  ...contentsChecks,
  ...headingChecks,
  ...textChecks,
  ...closingChecks,
  ...annexChecks,
  ...tableChecks,
  ...wordingChecks,
];
