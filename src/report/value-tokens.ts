/** What stands in the Markdown where a value will be: a private-use character, the value's number, another private-use character. */
import { isProse } from "./prose.ts";
import type { Prose } from "./report-data.ts";

export const tokenOpen = "\uE000";
export const tokenClose = "\uE001";

/** Values in the order in which the template printed them. */
export type Values = readonly (string | Prose)[];

export function tokenFor(index: number): string {
  return `${tokenOpen}${index.toString(36)}${tokenClose}`;
}

/** Words of the template and values in turn. */
export function splitAtTokens(words: string, values: Values): (string | { readonly value: string | Prose })[] {
  return words
    .split(/(\uE000[0-9a-z]+\uE001)/u)
    .filter((part) => part !== "")
    .map((part) => (part.startsWith(tokenOpen) ? { value: values[Number.parseInt(part.slice(1, -1), 36)] ?? "" } : part));
}

/** What a template may print; nothing for anything else, which the template check has refused before. */
export function printable(value: unknown): string | Prose {
  if (isProse(value)) return value;
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
