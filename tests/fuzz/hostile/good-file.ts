/** A filled workbook as our own writer makes it, taken apart so that one thing in it can be changed. */
import { unzipSync } from "fflate";
import { makeZip, type Part } from "../../ooxml/hand-made-zip.ts";
import { blankBytes, complete, typeInto } from "../../support/season.ts";
import type { Random } from "../random.ts";

export const goodFile = typeInto(blankBytes, complete);

/** same: read as the good workbook is. refused: no workbook, one reason. any: either, or the wrong cells are complained of. */
export type Expectation = "same" | "refused" | "any";

export interface Hostile {
  readonly expect: Expectation;
  readonly make: (random: Random) => Uint8Array;
  /** Extension that the file must bear; absent: any. */
  readonly extension?: string;
}

const parts: ReadonlyMap<string, string> = new Map(
  Object.entries(unzipSync(goodFile)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
);

export const sheetPart = "xl/worksheets/sheet3.xml";
export const stringsPart = "xl/sharedStrings.xml";
export const workbookPart = "xl/workbook.xml";

export function partNames(): string[] {
  return [...parts.keys()];
}

/** The parts of the good file with some replaced (null: left out), in the order of the file; new ones follow. */
export function partsWith(changed: Readonly<Record<string, string | Uint8Array | null>>): Part[] {
  const merged = new Map<string, string | Uint8Array | null>([...parts, ...Object.entries(changed)]);
  return [...merged].flatMap(([name, content]) => (content === null ? [] : [{ name, content }]));
}

export function packed(changed: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  return makeZip(partsWith(changed));
}

/** The good file with the text of one part changed. The change must find what it looks for. */
export function edited(name: string, change: (xml: string) => string): Uint8Array {
  const before = parts.get(name);
  const after = before === undefined ? undefined : change(before);
  if (after === undefined || after === before) throw new Error(`nothing changed in ${name}`);
  return packed({ [name]: after });
}

export function editedAll(change: (xml: string, name: string) => string | Uint8Array): Uint8Array {
  return packed(Object.fromEntries([...parts].map(([name, xml]) => [name, change(xml, name)])));
}

/** After the root element's opening tag. */
export function insideRoot(xml: string, added: string): string {
  return xml.replace(/(<(?!\?)[^>]*[^/]>)/, `$1${added}`);
}
