/** Lists that units filled (制发文件清单, 典型案例 …) → what a template sees of them: every value a figure that leads back to its cell. */
import type { Inline } from "../model/document.ts";
import { sha256 } from "../model/hash.ts";
import { findNumerals, kindOf } from "../model/numerals.ts";
import type { ResultList } from "../model/results.ts";
import { showDate } from "../model/show-number.ts";
import { type MadeFigure, madeCount } from "./count-figures.ts";
import { byName, type Known, type KnownList } from "./known-sheets.ts";
import { normaliseProse, normaliseTitle } from "./normalise-prose.ts";
import { proseOf, text } from "./prose.ts";
import type { ListData, Prose } from "./report-data.ts";

type Entry = ResultList["entries"][number];

export interface MadeLists {
  readonly lists: Readonly<Record<string, ListData>>;
  /** The figures that the values are. */
  readonly made: readonly MadeFigure[];
}

/** Lists that nobody was asked for are there too, without entries. */
export function buildLists(
  known: readonly KnownList[],
  lists: readonly ResultList[],
  unitNames: ReadonlyMap<string, string>,
): MadeLists {
  const made: MadeFigure[] = [];
  const built = byName(known, ({ key, columns }): ListData => {
    const list = lists.find(({ id }) => id === key);
    if (list === undefined || list.entries.length + list.nil.length === 0)
      return { 条目: [], 条数: unreported, 单位数: unreported };
    const ids = entryIds(list);
    const entries = list.entries.map((entry, index) => {
      const cells = byName(columns, (column) => cellOf(list, entry, column, ids[index] ?? "", made));
      return { 单位: unitNames.get(entry.unit) ?? entry.unit, ...cells };
    });
    const units = new Set(list.entries.map(({ unit }) => unit)).size;
    return {
      条目: entries,
      条数: countOf(`report:list-${key}`, `${list.title}条数`, list.entries.length, "条", made),
      单位数: countOf(`report:list-${key}-units`, `${list.title}填报单位数`, units, "个", made),
    };
  });
  return { lists: built, made };
}

const unreported = proseOf(text("未报"));

function countOf(id: string, label: string, count: number, unitOfMeasure: string, made: MadeFigure[]): Prose {
  const figure = madeCount(id, label, count, unitOfMeasure, "按各单位填报逐条计数");
  made.push(figure);
  return proseOf({ kind: "fact", fact: id, text: figure.entry.text });
}

/** By unit and by what the first column says, so that a row keeps its id when others are put in above it. */
function entryIds({ id, columns, entries }: ResultList): string[] {
  const first = columns[0]?.key ?? "";
  const met = new Map<string, number>();
  return entries.map(({ unit, values }) => {
    const key = `list-${id}@${unit}/${sha256(values[first] ?? "").slice(0, 8)}`;
    const count = (met.get(key) ?? 0) + 1;
    met.set(key, count);
    return count === 1 ? key : `${key}-${count}`;
  });
}

/** Adds to `made`. A name, number or day is one figure; of sentences only the numbers are, so that editors may put them in other words. */
function cellOf(
  list: ResultList,
  { unit, values, source, cells }: Entry,
  { key }: Known,
  id: string,
  made: MadeFigure[],
): Prose | "" {
  const column = list.columns.find((one) => one.key === key);
  const typed = values[key]?.trim() ?? "";
  if (column === undefined || typed === "") return "";
  const figure = (fact: string, words: string): Inline => {
    const origin = {
      label: `${list.title}：${column.title}`,
      value: words,
      unitOfMeasure: "",
      formula: "单位填报",
      sources: [{ fact, unit, ...source, cell: cells?.[key] ?? source.cell }],
    };
    made.push({ id: fact, entry: { text: words, origin } });
    return { kind: "fact", fact, text: words };
  };
  if (column.kind === "date") return proseOf(figure(`${id}/${key}`, showDate(typed)));
  if (column.kind !== "text") return proseOf(figure(`${id}/${key}`, typed));
  if (!isSentences(typed)) return proseOf(figure(`${id}/${key}`, normaliseTitle(typed)));
  let count = 0;
  const number = (words: string) => figure(`${id}/${key}/${++count}`, words);
  return { kind: "prose", paragraphs: normaliseProse(typed).map((paragraph) => bindNumerals(paragraph, number)) };
}

export function isSentences(typed: string): boolean {
  return /[。！？；\n]/.test(typed);
}

/** Every numeral that its own words do not explain wherever the paragraph is printed. */
function bindNumerals(paragraph: string, figure: (words: string) => Inline): Inline[] {
  const inlines: Inline[] = [];
  let from = 0;
  for (const numeral of findNumerals(paragraph)) {
    const kind = kindOf(paragraph, numeral, "");
    const isSure = kind === "citation" || kind === "date" || kind === "name" || paragraph[numeral.start - 1] === "第";
    if (isSure) continue;
    inlines.push(text(paragraph.slice(from, numeral.start)), figure(numeral.text));
    from = numeral.end;
  }
  return [...inlines, text(paragraph.slice(from))].filter((one) => one.text !== "");
}
