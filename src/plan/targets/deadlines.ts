/** By when: 2021年底前, 6月底前, 到2025年, 12月31日前, 年内, 到“十四五”末. Days are inclusive. */
import { chineseDigits, readChineseNumber } from "../../model/chinese-number.ts";

/** The years a plan holds for; null where it names none. */
export interface PlanYears {
  readonly year: number | null;
  readonly until: number | null;
}

/** `date` is null where the words leave the year open; `doubtful` then says so. `yearly`: it comes back each year. Offsets into the clause. */
export interface Deadline {
  readonly date: string | null;
  readonly doubtful: string | null;
  readonly yearly: boolean;
  /** 到2025年 and 2023年 name a year, 2023年底前 an end: only the latter makes a clause without number a task with a deadline. */
  readonly strict: boolean;
  readonly from: number;
  readonly to: number;
}

const yearWords = `(\\d{4}年|[〇○零一二三四五六七八九]{4}年|今年|本年度?|当年|明年|次年|翌年|每年度?|年)`;
const end = "(?:前|之前|以前|止|为止|(?=完成|建成|办结|到位|实现))";

const patterns: readonly { readonly pattern: RegExp; readonly read: (groups: readonly string[], years: PlanYears) => Point }[] = [
  {
    pattern: new RegExp(
      `(?:到|至|于|在)?${yearWords}?(\\d{1,2}|[${chineseDigits}]{1,2})月(\\d{1,2}|[${chineseDigits}]{1,3})日(?:${end})`,
      "g",
    ),
    read: ([year = "", month = "", day = ""], years) => pointOf(year, years, Number(month), Number(day)),
  },
  {
    pattern: new RegExp(
      `(?:到|至|于|在)?${yearWords}?(\\d{1,2}|[${chineseDigits}]{1,2})月(?:底|末|份)?${end}|(?:到|至)${yearWords}?(\\d{1,2})月(?:底|末)`,
      "g",
    ),
    read: ([year = "", month = "", year2 = "", month2 = ""], years) =>
      pointOf(year || year2, years, Number(month || month2), null),
  },
  {
    pattern: new RegExp(`(?:到|至|于|在)?${yearWords}?(?:第?([一二三四1-4])季度|([上下])半年)(?:底|末|结束)?${end}`, "g"),
    read: ([year = "", quarter = "", half = ""], years) =>
      pointOf(year, years, half === "" ? Number(quarter) * 3 : half === "上" ? 6 : 12, null),
  },
  {
    pattern: new RegExp(
      `(?:到|至|于|在)?(\\d{4}|[〇○零一二三四五六七八九]{4}|今|本|当|明|次|每)?年(?:年?底|年?末|终)${end}?`,
      "g",
    ),
    read: ([year = ""], years) => pointOf(year === "" ? "" : `${year}年`, years, 12, null),
  },
  {
    pattern: new RegExp(`(?:到|至|在)(\\d{4}年|[〇○零一二三四五六七八九]{4}年)(?!\\d|以来|起|开始|至|到)(?:${end})?`, "g"),
    read: ([year = ""], years) => ({ ...pointOf(year, years, 12, null), strict: false }),
  },
  {
    pattern: /(\d{4}年)(?=(?:力争|确保|基本|全部)?(?:达到|达|实现|提高到|提升到))/g,
    read: ([year = ""], years) => ({ ...pointOf(year, years, 12, null), strict: false }),
  },
  {
    pattern: /(?<![每一二两三四五六七八九十\d])(?:年内|本年度内|今年内)/g,
    read: (_, years) => pointOf("", years, 12, null),
  },
  {
    pattern: /(?:力争|争取)?(?:用)?([一二两三四五])年(?:之)?内|(?:规划|行动|方案)期(?:内|末)/g,
    read: ([count = ""], years) => periodEnd(count, years),
  },
  {
    pattern: /(?:到)?(十[一二三四五六七八九]?)五(?:规划)?(?:期?末|末期|时期末|期间)/g,
    read: ([ordinal = ""]) => planPeriodEnd(ordinal),
  },
];

interface Point {
  readonly date: string | null;
  readonly doubtful: string | null;
  readonly yearly: boolean;
  readonly strict: boolean;
}

/** The deadlines of a clause from left to right. */
export function readDeadlines(clause: string, years: PlanYears): Deadline[] {
  if (!/[年月季末期]/.test(clause)) return [];
  const found: Deadline[] = [];
  let taken = clause;
  for (const { pattern, read } of patterns) {
    for (const match of [...taken.matchAll(pattern)]) {
      if (/已|截至|自|从/.test(clause.charAt(match.index - 1))) continue;
      const groups = match.slice(1).map((group) => (group === undefined ? "" : arabic(group)));
      found.push({ ...read(groups, years), from: match.index, to: match.index + match[0].length });
      taken = taken.slice(0, match.index) + "■".repeat(match[0].length) + taken.slice(match.index + match[0].length);
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}

/** The year that opens a clause of a plan for several years: 2023年建成3个示范点. */
export function readLeadingYear(plain: string, years: PlanYears): Deadline | undefined {
  const match = /^(20\d\d)年(?!度|底|末|以来|起|至|到|\d)/.exec(plain);
  const year = Number(match?.[1]);
  if (!match || years.year === null || years.until === null || years.until === years.year) return undefined;
  if (year < years.year || year > years.until) return undefined;
  return { date: `${year}-12-31`, doubtful: null, yearly: false, strict: false, from: 0, to: match[0].length };
}

/** Years are read digit by digit, months and days as numbers. */
function arabic(group: string): string {
  if (/^[今本当明次翌每上下]|^年$|五$/.test(group) || /^\d/.test(group)) return group.replace(/^(\d{4})$/, "$1");
  return readChineseNumber(group.replace(/年$/, "")) ?? group;
}

function pointOf(yearWord: string, years: PlanYears, month: number, day: number | null): Point {
  const point = { doubtful: null, strict: true };
  if (month < 1 || month > 12 || Number.isNaN(month)) return { date: null, doubtful: "月份读不通", yearly: false, strict: true };
  const annual = years.year !== null && years.year === years.until ? years.year : null;
  const yearly = yearWord.startsWith("每");
  const named = /^\d{4}/.exec(yearWord)?.[0];
  if (named) return { ...point, date: dateOf(Number(named), month, day), yearly };
  const shift = /^[明次翌]/.test(yearWord) ? 1 : 0;
  if (annual !== null) return { ...point, date: dateOf(annual + shift, month, day), yearly };
  const doubtful = yearly ? "时限每年重复，没有写明哪一年" : "多年方案里没有写明是哪一年的时限";
  return { ...point, date: null, doubtful, yearly };
}

/** 五年内 in a plan of five years ends with it; in any other plan the words leave the year open. */
function periodEnd(count: string, { year, until }: PlanYears): Point {
  const fits =
    year !== null && until !== null && (count === "" || Number(readChineseNumber(count) ?? count) === until - year + 1);
  if (fits) return { date: dateOf(until, 12, null), doubtful: null, yearly: false, strict: false };
  return { date: null, doubtful: "没有写明从哪一年算起", yearly: false, strict: false };
}

/** Without a day: the last one of the month. */
function dateOf(year: number, month: number, day: number | null): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, "0")}-${String(day ?? last).padStart(2, "0")}`;
}

/** The tenth five-year period ended in 2005, each later one five years after. Source: the outlines of the plans, 十五 2001–2005, 十四五 2021–2025. */
function planPeriodEnd(ordinal: string): Point {
  const count = Number(readChineseNumber(ordinal) ?? ordinal);
  if (Number.isNaN(count) || count < 10) return { date: null, doubtful: "五年规划期读不通", yearly: false, strict: false };
  return { date: dateOf(2005 + 5 * (count - 10), 12, null), doubtful: null, yearly: false, strict: false };
}
