/** The automatic numbers of a .docx as text: 一、 （一） 1. as Word would print them. */
import { showChineseNumber } from "../model/chinese-number.ts";
import { childOf, childrenOf, type XmlElement } from "./read-xml.ts";

interface Level {
  readonly format: string;
  /** "（%1）", "%1.%2" */
  readonly text: string;
  readonly start: number;
  readonly legal: boolean;
  readonly parted: boolean;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/**
 * A counter for the whole document: given a list and a level (0 is the highest), the next number as text, "" for a list that is not known. Lists that
 * share their definition count on together, as in Word, unless one of them sets its own start.
 */
export function readNumbering(part: XmlElement | undefined): (listId: string, level: number) => string {
  const lists = part ? readLists(part) : new Map<string, List>();
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return (listId, level) => {
    const list = lists.get(listId);
    const form = list?.levels.get(level);
    if (!list || !form) return "";
    const counts = counters.get(list.abstractId) ?? [];
    if (!begun.has(listId)) {
      begun.add(listId);
      for (const [at, start] of list.starts) counts[at] = start - 1;
    }
    counts[level] = (counts[level] ?? form.start - 1) + 1;
    counts.length = level + 1;
    counters.set(list.abstractId, counts);
    return print(list, form, counts);
  };
}

function readLists(part: XmlElement): Map<string, List> {
  const definitions = new Map(
    childrenOf(part, "abstractNum").map((one) => [one.attributes["abstractNumId"] ?? "", readLevels(one)]),
  );
  return new Map(
    childrenOf(part, "num").map((one) => {
      const abstractId = childOf(one, "abstractNumId")?.attributes["val"] ?? "";
      const overrides = childrenOf(one, "lvlOverride");
      const starts = overrides.flatMap((override): [number, number][] => {
        const start = childOf(override, "startOverride")?.attributes["val"];
        return start === undefined ? [] : [[Number(override.attributes["ilvl"]), Number(start)]];
      });
      const levels = new Map([
        ...(definitions.get(abstractId) ?? []),
        ...overrides.flatMap((override) => [...readLevels(override)]),
      ]);
      return [one.attributes["numId"] ?? "", { abstractId, levels, starts: new Map(starts) }];
    }),
  );
}

function readLevels(parent: XmlElement): Map<number, Level> {
  return new Map(
    childrenOf(parent, "lvl").map((level) => [
      Number(level.attributes["ilvl"]),
      {
        format: valueIn(level, "numFmt") ?? "decimal",
        text: valueIn(level, "lvlText") ?? "",
        start: Number(valueIn(level, "start") ?? "1"),
        legal: childOf(level, "isLgl") !== undefined,
        parted: valueIn(level, "suff") !== "nothing",
      },
    ]),
  );
}

function print(list: List, form: Level, counts: readonly number[]): string {
  // Bullets are characters of symbol fonts; in the text they become one plain bullet. A dash is kept, it is ordinary text.
  if (form.format === "bullet") return /^[-—–]+$/.test(form.text) ? form.text : "●";
  if (form.format === "none") return "";
  const text = form.text.replace(/%([1-9])/g, (_match, digit: string) => {
    const at = Number(digit) - 1;
    const level = list.levels.get(at);
    return showNumber(counts[at] ?? level?.start ?? 1, form.legal ? "decimal" : (level?.format ?? "decimal"));
  });
  return form.parted && /[\p{L}\p{N}]$/u.test(text) ? `${text} ` : text;
}

/** Formats of ECMA-376-1, 17.18.59 that occur in Chinese documents; all others are shown as Arabic numbers. */
function showNumber(value: number, format: string): string {
  if (
    /^(?:chinese|taiwanese|japanese|korean|ideograph)(?:Counting|CountingThousand|CountingSystem|LegalSimplified|Digital|DigitalTen|Traditional)?$/.test(
      format,
    )
  ) {
    return showChineseNumber(value);
  }
  switch (format) {
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
    case "lowerLetter":
      return String.fromCharCode(97 + ((value - 1) % 26));
    case "upperLetter":
      return String.fromCharCode(65 + ((value - 1) % 26));
    default:
      return String(value);
  }
}

function valueIn(element: XmlElement, name: string): string | undefined {
  return childOf(element, name)?.attributes["val"];
}
