/**
 * The only changes that are made to the words of a document: spaces are brought into one form, characters without a shape go, and the look-alike
 * radicals that PDF files hold become the usual characters. No other character is added, dropped or replaced.
 */

const anySpace = /[\s\u0000-\u001f\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const shapeless = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\uffff]/g;
/** CJK radicals and compatibility ideographs that stand for an ordinary character. Source: Unicode blocks 2E80–2FDF and F900–FAFF. */
const lookAlike = /[\u2e80-\u2fdf\uf900-\ufaff]/g;
const han = /[\u3007\u3400-\u9fff]|[\ud840-\ud87f][\udc00-\udfff]/;
const word = /[A-Za-z0-9%]/;

/**
 * Text with its spaces in one form. A space stays between two Chinese characters (it can part two names) and between two Latin words or
 * numbers; beside a punctuation mark and between Chinese and Latin ("学法 1 次") it is typing habit and goes.
 */
export function normaliseSpaces(text: string): string {
  const single = text
    .replace(lookAlike, (character) => sameLength(character, character.normalize("NFKC")))
    .replace(shapeless, "")
    .replace(anySpace, " ")
    .trim();
  return single.replace(/ /g, (_space, at: number) => {
    const keeps = keepsSpace(single[at - 1] ?? "", single[at + 1] ?? "") || isBehindNumber(single, at);
    return keeps ? " " : "";
  });
}

/** "2 主要任务": the space is all that parts the number of a heading from its words. "5 月底前" is no such number. */
function isBehindNumber(text: string, at: number): boolean {
  return (
    at <= 5 &&
    /^\d{1,2}(?:\.\d{1,2}){0,2} (?=\p{Script=Han})(?![年月日个次项家户件起场期份名人条款类时分天周万亿倍级版])/u.test(text) &&
    /^[\d.]+$/.test(text.slice(0, at))
  );
}

function sameLength(before: string, after: string): string {
  return after.length === before.length ? after : before;
}

function keepsSpace(before: string, after: string): boolean {
  if (han.test(before) && han.test(after)) return true;
  if (/[,.;:!?)]/.test(before) && /[A-Za-z]/.test(after)) return true;
  return word.test(before) && word.test(after);
}

/** A name or title has no spaces between Chinese characters, except between two bodies that issue a document together. */
export function closeTitle(text: string): string {
  return text.replace(/(?<![委府会局部厅院]) (?=[^A-Za-z0-9])/g, "").replace(/ (?=关于|印发)/g, "");
}

/** What stands between the end of one line and the next when they are one paragraph: only two Latin words keep a space. */
export function joinText(first: string, second: string): string {
  return /[A-Za-z]$/.test(first) && /^[A-Za-z]/.test(second) ? `${first} ${second}` : first + second;
}
