/** Any text → text a workbook can hold. One forbidden character in one cell makes the whole file unopenable, so this stands at the door. */

/** Most characters of one cell. Source: Microsoft support, "Excel specifications and limits". */
const longestCellText = 32_767;

/** Not allowed in XML 1.0 (section 2.2), or dropped by exceljs: control characters but tab and line feed, DEL, U+FFFE, U+FFFF, lone surrogates. */
const forbidden =
  /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** Excel reads `_x0041_` in a cell as "A"; escaping its first underscore keeps it as typed. Source: ECMA-376-1, 22.9.2.19 ST_Xstring. */
const escapeLike = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Line breaks become "\n"; what cannot be written is left out. */
export function cleanText(text: string): string {
  return isClean(text) ? text : text.replace(/\r\n?/g, "\n").replace(forbidden, "");
}

/** Seen in one pass, so that nearly every text needs no more: no control characters but tab and line feed, no halves of pairs, nothing at the end of the plane. */
function isClean(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 ? code !== 0x0a && code !== 0x09 : code === 0x7f || code >= 0xd800) return false;
  }
  return true;
}

/** As it stands in the file: at most what a cell can hold, cut with "…". */
export function fileText(text: string): string {
  return clip(cleanText(text), longestCellText).replace(escapeLike, "_x005F_");
}

/** At most `most` UTF-16 units, never half a character. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most - 1);
  return `${/[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head}…`;
}
