/** Sections of chapter 二 as the plan has them → as this report wants them: by the areas of a list, or without headings where items are few. */
import type { Item } from "../model/plan.ts";
import type { Area } from "../model/report-lists.ts";
import { type ChapterSection, type Chapters, titleOf } from "./split-chapters.ts";

/** A unit's own report with no more items than this needs no headings over them. */
const fewItems = 8;

/** How often a word of an area counts: where it stands in the title, in the title of the plan's section, in the text. */
const weights = { title: 6, section: 2, text: 1 } as const;

export interface Arranging {
  /** Undefined: as the plan has them. */
  readonly areas: readonly Area[] | undefined;
  readonly ofUnit: boolean;
  /** Ids of the items that units wrote of or are asked numbers under: one that only holds sub-items is no measure of its own. */
  readonly spoken: ReadonlySet<string>;
}

export function arrangeSections(chapters: Chapters, { areas, ofUnit, spoken }: Arranging): Chapters {
  if (areas !== undefined) return byAreas(chapters, areas, spoken);
  return ofUnit ? { ...chapters, sections: withoutHeadings(chapters.sections) } : chapters;
}

/** An item that became a section keeps its heading: its words stand above those of its sub-items. */
function withoutHeadings(sections: readonly ChapterSection[]): readonly ChapterSection[] {
  const items = sections.flatMap((section) => section.items);
  const plain = items.length <= fewItems && sections.every((section) => section.parent === null);
  return plain && items.length > 0 ? [{ title: "", parent: null, items }] : sections;
}

/** In the order of the list, each area with its items in plan order; an area without any is left out. Sub-items of an item that became a section part from it. */
function byAreas(chapters: Chapters, areas: readonly Area[], spoken: ReadonlySet<string>): Chapters {
  const placed = chapters.sections.flatMap((section) => {
    const items = section.parent !== null && spoken.has(section.parent.id) ? [section.parent, ...section.items] : section.items;
    return items.map((item) => ({ item, area: areaOf(item, section, areas) }));
  });
  const sections = areas.flatMap((area): ChapterSection[] => {
    const items = placed.filter((one) => one.area === area).map((one) => one.item);
    return items.length > 0 ? [{ title: area.title, parent: null, items }] : [];
  });
  const parted = new Set(chapters.sections.flatMap((section) => section.parent?.id ?? []));
  const items = chapters.plan.items.map((item) => {
    const { parent, ...own } = item;
    return parent !== undefined && parted.has(parent) ? own : item;
  });
  return { ...chapters, plan: { ...chapters.plan, items }, sections };
}

function areaOf(item: Item, section: ChapterSection, areas: readonly Area[]): Area | undefined {
  const named = areas.find(({ items }) => items.includes(item.id) || (item.section !== null && items.includes(item.section)));
  if (named) return named;
  const score = ({ words }: Area) =>
    weights.title * count(words, titleOf(item)) +
    weights.section * count(words, section.title) +
    weights.text * count(words, item.text);
  const best = areas.reduce<Area | undefined>((first, area) => (first && score(first) >= score(area) ? first : area), undefined);
  return best && score(best) > 0 ? best : areas.at(-1);
}

function count(words: readonly string[], text: string): number {
  return words.filter((word) => text.includes(word)).length;
}
