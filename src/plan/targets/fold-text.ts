/** Text as printed to text as the rules read it: one kind of digits and punctuation, no white space, names blotted out. Nothing is lost: every character knows its origin. */

/**
 * `text` is what the rules match, with names blotted out by `□`, so that a number in a title is no number. `plain` is the same length and
 * keeps the names for showing. `origin[i]` is where character i stood; the last entry is the end.
 */
export interface FoldedText {
  readonly text: string;
  readonly plain: string;
  readonly origin: readonly number[];
}

const halfToFull = new Map([..."，；：（）！？"].map((full, index) => [",;:()!?"[index] ?? "", full]));

/** Quotation marks say "so called" here, and the words inside are the target itself. */
const speakingQuote =
  /[“「『](双[^“”]{1,3}|三[升降提下][^“”]{0,2}|十[一二三四五六七八九]?五|[一二两三四]?[升降]{1,2}[一二两三四]?[升降]?|零[^“”]{0,4}|应[^“”]{1,4}[必尽][^“”]{1,4}|全覆盖|百分之百|[双两二三四]?个?100%)[”」』]/g;

const names = [/〔[^〔〕]{0,160}〕/g, /《[^《》]{0,160}》/g, /“[^“”]{0,80}”/g, /「[^「」]{0,80}」/g, /『[^『』]{0,80}』/g];

export function foldText(source: string): FoldedText {
  const kept: string[] = [];
  const origin: number[] = [];
  const silent = silentQuotes(source);
  let opens = true;
  for (let index = 0; index < source.length; index += 1) {
    let character = narrow(source.charAt(index));
    if (character === '"') {
      character = opens ? "“" : "”";
      opens = !opens;
    }
    if (silent.has(index) || /[^\S\n]|\u200b|\ufeff/.test(character)) continue;
    kept.push(character);
    origin.push(index);
  }
  origin.push(source.length);
  const plain = widenPunctuation(kept.join(""));
  return { text: blotNames(plain), plain, origin };
}

/** Full-width forms to half-width ones; length stays. Source: Unicode block FF00, FF01–FF5E are ASCII 21–7E. */
function narrow(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return character === "﹪" ? "%" : character;
}

/** Half-width commas and brackets become full-width, but for the comma in 1,200. */
function widenPunctuation(text: string): string {
  return text.replace(/(?<![A-Za-z\d])\.(?![A-Za-z\d])/g, "。").replace(/[,;:()!?]/g, (mark, at: number) => {
    const inNumber = mark === "," && /\d/.test(text.charAt(at - 1)) && /^\d{3}(?!\d)/.test(text.slice(at + 1));
    return inNumber ? mark : (halfToFull.get(mark) ?? mark);
  });
}

function silentQuotes(source: string): Set<number> {
  return new Set([...source.matchAll(speakingQuote)].flatMap((match) => [match.index, match.index + match[0].length - 1]));
}

function blotNames(text: string): string {
  return names.reduce(
    (rest, name) => rest.replace(name, (whole) => `${whole[0]}${"□".repeat(whole.length - 2)}${whole.at(-1)}`),
    text,
  );
}
