/** The head of a plan: its title, the years it holds for, the district and the document number. */
import { readChineseNumber } from "../../model/chinese-number.ts";
import { documentNumberPattern } from "../text/line-signs.ts";
import { closeTitle } from "../text/normalise-spaces.ts";
import { findDistrict } from "./find-district.ts";

export interface Head {
  readonly title: string;
  readonly year: number | null;
  readonly until: number | null;
  readonly district: string | null;
  readonly documentNumber: string | null;
}

/**
 * `titles`: the titles that stand before the tasks, in order. `front`: all lines before the tasks. `end`: the lines behind them. `body`: the plan's
 * own words, in which its last year may stand.
 */
export interface HeadSource {
  readonly titles: readonly string[];
  readonly front: readonly string[];
  readonly end: readonly string[];
  readonly body: string;
}

export function readHead(source: HeadSource): Head {
  const title = pickTitle(source);
  const documentNumber = findDocumentNumber(source);
  const { year, until } = readYears(title, documentNumber, source);
  return {
    title,
    year,
    until,
    district: findDistrict([title, ...source.titles], [...source.front, ...source.end]),
    documentNumber,
  };
}

/** The plan's own title rather than that of the notice it comes with; without one, what the notice names in 《》. */
function pickTitle({ titles, front }: HeadSource): string {
  // A running head or the name of a series can stand above the title; the title of a plan mostly names its year.
  const owns = titles.filter((title) => !/通知$/.test(title));
  const own = owns.find((title) => yearsIn(title) !== undefined) ?? owns[0];
  if (own !== undefined) return closeTitle(own);
  const notice = titles[0];
  const named = notice === undefined ? undefined : /印发(《.+》)的通知$/.exec(notice)?.[1];
  if (named !== undefined) return closeTitle(named.slice(1, -1));
  return closeTitle(notice ?? front.find((line) => line.length >= 4) ?? "").slice(0, 120) || "未写题名";
}

function findDocumentNumber({ front }: HeadSource): string | null {
  // A number inside the notice's text belongs to the document it quotes; the plan's own stands on a line of its own.
  const line = front.find(
    (candidate) => candidate.length <= 40 && new RegExp(`(?:^|[：: ])${documentNumberPattern.source}$`, "u").test(candidate),
  );
  const found = line === undefined ? undefined : documentNumberPattern.exec(line.replace(/^.*[：:]/, ""))?.[0];
  return found === undefined ? null : found.replaceAll(" ", "");
}

function readYears(
  title: string,
  documentNumber: string | null,
  source: HeadSource,
): { year: number | null; until: number | null } {
  const outside = title.replace(/《[^》]*》/g, "");
  const inTitle = yearsIn(outside) ?? yearsIn(title);
  if (inTitle) return inTitle;
  // 制定2023年工作方案 in the first words of a plan whose title names no year.
  const announced = source.front
    .flatMap((line) => /(20\d{2})年(?:度)?[^，。；《]{0,16}(?:方案|计划|要点|安排)/.exec(line)?.[1] ?? [])
    .at(-1);
  if (announced !== undefined) return { year: Number(announced), until: Number(announced) };
  const year = yearOf(documentNumber ?? "") ?? yearOf(dateIn(source.front)) ?? yearOf(dateIn(source.end.toReversed()));
  if (year === null) return { year: null, until: null };
  const term = /([一二两三四五])年(?:行动|规划|计划|方案|攻坚|整治)/.exec(title)?.[1];
  if (term !== undefined) return { year, until: year + Number(readChineseNumber(term)) - 1 };
  if (/要点|年度/.test(title)) return { year, until: year };
  return { year, until: lastYearNamed(source.body, year) };
}

/** 2021—2025年, 2023年(度), 二〇二三年, “十四五”. */
function yearsIn(title: string): { year: number; until: number } | undefined {
  const arabic = title.replace(/[二〇○零一三四五六七八九]{4}(?=年)/g, (digits) => readChineseNumber(digits) ?? digits);
  const range = /(20\d{2})年?\s?(?:[-—–－─~～至到]|——)+\s?(20\d{2})/.exec(arabic);
  if (range) return { year: Number(range[1]), until: Number(range[2]) };
  const single = /(20\d{2})\s?年/.exec(arabic)?.[1];
  if (single !== undefined) return { year: Number(single), until: Number(single) };
  const five = /十([二三四五六])五/.exec(arabic)?.[1];
  if (five === undefined) return undefined;
  // The twelfth five-year plan ran from 2011 to 2015, each later one five years on.
  const first = 2011 + (Number(readChineseNumber(five)) - 2) * 5;
  return { year: first, until: first + 4 };
}

function yearOf(text: string): number | null {
  const found = /(?:^|\D)(20\d{2})(?:\D|$)/.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

function dateIn(lines: readonly string[]): string {
  return lines.find((line) => /^20\d{2}[年-]\d{1,2}(?:[月-]|$)/.test(line)) ?? "";
}

/** The last year for which the plan sets a date: 到2025年, 2025年底前. Years far off (到2035年) are aims of other plans. */
function lastYearNamed(body: string, year: number): number | null {
  const named = [
    ...body.matchAll(/(?:[到至]|力争)?(20\d{2})年(?=(?:年)?(?:底|末|前|以前|\d{1,2}月(?:底|末)?前))|[到至](20\d{2})年/g),
  ].map((match) => Number(match[1] ?? match[2]));
  const fitting = named.filter((candidate) => candidate >= year && candidate <= year + 6);
  return fitting.length > 0 ? Math.max(...fitting) : null;
}
