/** All checks of the official format that the pages of a PDF can be put to. */
import { pdfPageChecks } from "./pdf-page-checks.ts";
import { pdfTextChecks } from "./pdf-text-checks.ts";

export const pdfChecks = [...pdfPageChecks, ...pdfTextChecks];
