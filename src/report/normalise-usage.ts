/** Numerals, units of measure and doubled marks as clerks type them → the usage of GB/T 15835-2011 and GB/T 15834-2011. One line in, one line out. */

/** Names in 《》 and references to figures stay as typed. */
const kept = /《[^《》]*(?:《[^《》]*》[^《》]*)*》|〔[^〔〕]*〕/gu;

const squareMetre = "平方米";

type Rule = readonly [RegExp, string | ((...groups: string[]) => string)];

/** In order. None looks back or ahead further than a few characters: a cell may hold 32,767 of them. */
const numeralRules: readonly Rule[] = [
  // Full-width letters and digits are no characters of official prose (GB/T 15835-2011, 4.1.1: Arabic numerals in half width).
  [/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05]/gu, (wide) => String.fromCharCode((wide ?? "").charCodeAt(0) - 0xfee0)],
  [/(?<=\d)．(?=\d)/gu, "."],
  [/(?<=\d) %/gu, "%"],
  // Four digits and more stand without commas in Chinese text.
  [/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/gu, (grouped) => (grouped ?? "").replaceAll(",", "")],
  [/(?<!\d)(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\d.])/gu, writeDate],
  // Months and days carry no leading zero (GB/T 9704-2012, 7.3.5).
  [/(?<=年)0(?=[1-9]月)/gu, ""],
  [/(?<=月)0(?=[1-9]日)/gu, ""],
  // The year in a document's number stands in 〔〕 (GB/T 9704-2012, 7.2.5).
  [/[[［【(（](\d{4})[\]］】)）](?=\d{1,4}号)/gu, "〔$1〕"],
  [/(?<=[\d万亿])(?:㎡|m²|m2(?![\w]))/gu, squareMetre],
  [/(?<=[\d万亿])(?:km²|k㎡|㎢)/gu, "平方公里"],
  [/(?<=[\d万亿])(?:㎞|km)(?![\w/²])/gu, "公里"],
  [/(?<=[\d万亿])(?:㎏|kg|KG|Kg)(?![\w/])/gu, "千克"],
  [/(?<=\d[%万亿]?) ?[~∼] ?(?=\d)/gu, "～"],
];

const markRules: readonly Rule[] = [
  [/「/gu, "“"],
  [/」/gu, "”"],
  [/『/gu, "‘"],
  [/』/gu, "’"],
  [/(?<=\p{Script=Han})--(?=\p{Script=Han})/gu, "——"],
  [/(?<=[\p{Script=Han}”》）])\.{3,6}/gu, "……"],
  [/(?<![。])。{3,6}(?!。)/gu, "……"],
  [/([，、；：])\1(?!\1)/gu, "$1"],
  [/(?<!。)。。(?!。)/gu, "。"],
];

export function normaliseNumerals(line: string): string {
  return outsideNames(line, numeralRules);
}

export function normaliseMarks(line: string): string {
  return outsideNames(line, markRules);
}

function outsideNames(line: string, rules: readonly Rule[]): string {
  let result = "";
  let from = 0;
  for (const match of line.matchAll(kept)) {
    result += apply(line.slice(from, match.index), rules) + match[0];
    from = match.index + match[0].length;
  }
  return result + apply(line.slice(from), rules);
}

function apply(words: string, rules: readonly Rule[]): string {
  return rules.reduce(
    (text, [pattern, by]) =>
      typeof by === "string" ? text.replace(pattern, by) : text.replace(pattern, (...groups) => by(...groups.map(String))),
    words,
  );
}

/** 2023-05-01, 2023.5.1 and 2023/5/1 are days; anything that cannot be one stays. */
function writeDate(...[whole = "", year = "", , month = "", day = ""]: string[]): string {
  const [m, d] = [Number(month), Number(day)];
  return m >= 1 && m <= 12 && d >= 1 && d <= 31 ? `${year}年${m}月${d}日` : whole;
}
