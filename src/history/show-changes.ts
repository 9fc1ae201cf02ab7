/** Changes with their causes → the list in front of a redline, the page behind it, and the lines on the screen. */
import type { Cause, DraftChanges, NumberChange, WordChange } from "../model/change-cause.ts";
import type { Block, Inline } from "../model/document.ts";
import type { Uncovered } from "../model/redline.ts";

/** How the two sides are called: "第2稿（2024年3月1日）". */
export interface SideNames {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

const absent = "—";

/** The pages in front: what changed and why, before anybody reads the text. */
export function coverBlocks({ numbers, words }: DraftChanges, names: SideNames): Block[] {
  const intro = `本件对照${names.before}与${names.after}。正文中红色下划线为增加，红色删除线为删去。数字变化${numbers.length}处，文字改动${words.length}处。`;
  return [
    { kind: "title", lines: [[text("修改对照（花脸稿）")], [text(names.title)]] },
    paragraph(intro),
    heading("一、变化的数字及原因"),
    ...(numbers.length === 0 ? [paragraph("没有变化的数字。")] : [numbersTable(numbers)]),
    heading("二、改动的文字及原因"),
    ...(words.length === 0 ? [paragraph("没有改动的文字。")] : [wordsTable(words)]),
  ];
}

function numbersTable(numbers: readonly NumberChange[]): Block {
  const rows = numbers.map(({ label, before, after, causes, places }) => [
    label,
    before ?? absent,
    after ?? absent,
    showCauses(causes),
    shorten(places.join("；"), longestPlace),
  ]);
  return table(["指标", "前稿", "本稿", "原因", "所在位置"], [0.22, 0.12, 0.12, 0.36, 0.18], rows);
}

function wordsTable(words: readonly WordChange[]): Block {
  const rows = words.map((change) => [shorten(change.place, longestPlace), showWordChange(change), showCauses(change.causes)]);
  return table(["所在位置", "改动", "原因"], [0.2, 0.48, 0.32], rows);
}

/** The page behind: what tracked changes cannot show. Empty where they show everything. */
export function closingBlocks(uncovered: readonly Uncovered[]): Block[] {
  if (uncovered.length === 0) return [];
  const rows = uncovered.map(({ what, before, after }) => [what, before, after]);
  return [
    { kind: "title", lines: [[text("未能用修订标出的改动")]] },
    paragraph("图不能用修订标记显示。正文中印的是本稿的图，其中改动的数据如下。"),
    table(["内容", "前稿", "本稿"], [0.5, 0.25, 0.25], rows),
  ];
}

/** One line a change, for the screen and for a Markdown file. */
export function changeLines({ numbers, words }: DraftChanges, uncovered: readonly Uncovered[]): string[] {
  const listed = (title: string, entries: readonly string[]) =>
    entries.length === 0 ? [] : [title, ...entries.map((one) => `- ${one}`)];
  return [
    ...listed(
      `数字变化 ${numbers.length} 处：`,
      numbers.map(
        ({ label, before, after, causes }) => `${label}：${before ?? absent} → ${after ?? absent}（${showCauses(causes)}）`,
      ),
    ),
    ...listed(
      `文字改动 ${words.length} 处：`,
      words.map((change) => `${change.place}：${showWordChange(change)}（${showCauses(change.causes)}）`),
    ),
    ...listed(
      `未能用修订标出的改动 ${uncovered.length} 处：`,
      uncovered.map(({ what, before, after }) => `${what}：${before} → ${after}`),
    ),
    ...(numbers.length + words.length + uncovered.length === 0 ? ["两稿的数字和文字都相同。"] : []),
  ];
}

export function showCauses(causes: readonly Cause[]): string {
  const words = causes.map((one) => one.words).join("；");
  return causes.every((one) => one.certain) ? words : `可能是以下之一：${words}`;
}

const longestPlace = 24;
const longestChange = 70;
const around = 6;

/** Only what differs, with a few characters around it. */
export function showWordChange({ before, after }: WordChange): string {
  if (before === "") return `增：${shorten(after, longestChange)}`;
  if (after === "") return `删：${shorten(before, longestChange)}`;
  const [old, now] = [[...before], [...after]];
  const start = Math.max(commonLength(old, now) - around, 0);
  const shared = Math.min(commonLength(old.toReversed(), now.toReversed()), Math.min(old.length, now.length) - start);
  const end = Math.max(shared - around, 0);
  const part = (all: readonly string[]) => {
    const middle = all.slice(start, all.length - end).join("");
    return `${start > 0 ? "…" : ""}${shorten(middle, longestChange)}${end > 0 ? "…" : ""}`;
  };
  return `“${part(old)}”改为“${part(now)}”`;
}

function commonLength(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((character, index) => character !== other[index]);
  return differs < 0 ? one.length : differs;
}

function shorten(words: string, length: number): string {
  const characters = [...words.replace(/\s+/g, " ")];
  return characters.length > length ? `${characters.slice(0, length - 1).join("")}…` : characters.join("");
}

function text(words: string): Inline {
  return { kind: "text", text: words };
}

function paragraph(words: string): Block {
  return { kind: "paragraph", inlines: [text(words)] };
}

function heading(words: string): Block {
  return { kind: "heading", level: 1, id: "", inlines: [text(words)] };
}

function table(titles: readonly string[], shares: readonly number[], rows: readonly (readonly string[])[]): Block {
  return {
    kind: "table",
    id: "",
    caption: [],
    columns: titles.map((title, index) => ({ title, align: "left", share: shares[index] ?? 0 })),
    rows: rows.map((row) => row.map((cell) => [text(cell)])),
  };
}
