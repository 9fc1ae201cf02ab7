/** Text -> the pieces a redline changes as a whole. By kind of character alone, so that no machine's word list decides: a number is never split. */

/** A number with its decimals, thousands and sign of percentage; a Latin word; white space of one kind; any other character alone. */
const pieces = /\d+(?:[.,]\d+)*[%‰]?|[A-Za-z]+|[^\S\t\n]+|[\s\S]/gu;

export function splitWords(text: string): string[] {
  return text.match(pieces) ?? [];
}

/** Whether a piece is a number, also one in full-width digits or with its sign of percentage. */
export function isNumber(piece: string): boolean {
  return /\d/.test(piece);
}
