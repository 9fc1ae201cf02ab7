/** Names, white space and references in XML text. Source of the rules: XML 1.0, fifth edition, sections 2.2 to 2.4 and 4.1. */

/** Characters XML does not allow. Halves of surrogate pairs cannot be in a text that was decoded from bytes. */
export const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

export const lessThan = 0x3c;
export const greaterThan = 0x3e;
export const slash = 0x2f;
export const equals = 0x3d;
export const ampersand = 0x26;
export const colon = 0x3a;

/** Offset of the first character from `start` on that is no white space. */
export function skipSpace(text: string, start: number): number {
  let position = start;
  for (;;) {
    const code = text.charCodeAt(position);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return position;
    position++;
  }
}

const atStart = 1;
const furtherOn = 2;

/** Of the ASCII characters: where in a name they may stand. */
const nameCharacters = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z_:]/.test(character) ? atStart : /[0-9.-]/.test(character) ? furtherOn : 0;
});

/** Offset after the name that starts at `start`; `start` itself where none does. */
export function scanName(text: string, start: number): number {
  let position = start;
  for (;;) {
    const code = text.charCodeAt(position);
    // Not a number at the end of the text, where no comparison holds.
    const sort = code < 0x80 ? nameCharacters[code] : code >= 0x80 && isNameLetter(text, position) ? atStart : 0;
    if (sort !== atStart && !(sort === furtherOn && position > start)) return position;
    position++;
  }
}

/** Names in other scripts; both halves of a surrogate pair pass, since pairs were checked before. */
function isNameLetter(text: string, position: number): boolean {
  return /[\u00B7\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u037D\u037F-\u1FFF\u200C-\u200D\u203F\u2040\u2070-\u218F\u2C00-\u2FEF\u3001-\uDB7F\uDC00-\uDFFF\uF900-\uFDCF\uFDF0-\uFFFD]/.test(
    text[position] ?? "",
  );
}

/** A string of one character is shared by all that hold it, a slice is not: most names in a sheet are one letter long. */
export function nameBetween(text: string, start: number, end: number): string {
  return end - start === 1 ? (text[start] ?? "") : text.slice(start, end);
}

const predefined: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", apos: "'", quot: '"' };

/** Line breaks made one kind and references resolved; undefined where a reference names nothing. */
export function resolveReferences(raw: string): string | undefined {
  const lines = breakLines(raw);
  if (!lines.includes("&")) return lines;
  let isSound = true;
  const text = lines.replace(
    /&(?:#(\d{1,8});|#x([0-9A-Fa-f]{1,8});|([a-z]+);)?/g,
    (_, decimal?: string, hex?: string, name?: string) => {
      const known = name === undefined ? character(decimal, hex) : Object.hasOwn(predefined, name) ? predefined[name] : undefined;
      if (known === undefined) isSound = false;
      return known ?? "";
    },
  );
  return isSound ? text : undefined;
}

function character(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : -1;
  if (code <= 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const text = String.fromCodePoint(code);
  return forbidden.test(text) ? undefined : text;
}

/** Source: XML 1.0, section 2.11. */
export function breakLines(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
