/** Editorial notes → a page for the staff: what was merged, cut, left out and spelt otherwise, each with the cell it stood in. */
import type { Block, Document, Inline } from "../model/document.ts";
import { breakTitle } from "./break-title.ts";
import { chineseNumber } from "./chinese-number.ts";
import type { EditorialNote } from "./editorial-notes.ts";
import type { Change } from "./list-changes.ts";
import { text } from "./prose.ts";

const chapters = [
  { kind: "left-out", title: "没有采用的文字" },
  { kind: "shortened", title: "压缩掉的文字" },
  { kind: "merged", title: "合并的文字" },
  { kind: "normalised", title: "统一的写法" },
] as const satisfies readonly { kind: EditorialNote["kind"]; title: string }[];

/** `report` lends title, year and date. */
export function buildNotesPage(notes: readonly EditorialNote[], report: Document): Document {
  const title = `${report.title}编辑说明`;
  const filled = chapters
    .map((chapter) => ({ ...chapter, own: notes.filter((note) => note.kind === chapter.kind) }))
    .filter(({ own }) => own.length > 0);
  const done = filled.length === 0 ? untouched : `作了下列处理：${filled.map(countOf).join("、")}。没有列出的都照原文写进报告。`;
  const blocks: Block[] = [
    { kind: "title", lines: breakTitle(title).map((line) => [text(line)]) },
    paragraph(`供起草人员核对，不随报告印发。单位报送的文字写进报告时${done}`),
    ...filled.flatMap(chapterOf),
  ];
  return { ...report, title, blocks: blocks.map((block, index) => numbered(block, index)), figures: {}, toc: false };
}

type Filled = (typeof chapters)[number] & { readonly own: readonly EditorialNote[] };

/** None was left out, shortened, merged or spelt otherwise. */
const untouched = "没有改动，都照原文写进报告：没有不采用、压缩、合并的文字，也没有统一的写法。";

function countOf({ title, own }: Filled): string {
  return `${title}${own.length}处`;
}

function chapterOf({ kind, title, own }: Filled, index: number): Block[] {
  const heading: Block = { kind: "heading", level: 1, id: "", inlines: [text(`${chineseNumber(index + 1)}、${title}`)] };
  return [heading, kind === "normalised" ? spellingTable(own) : wordsTable(own)];
}

function wordsTable(notes: readonly EditorialNote[]): Block {
  const columns = [
    { title: "单位", align: "left", share: 0.16 },
    { title: "任务", align: "left", share: 0.18 },
    { title: "文字", align: "left", share: 0.36 },
    { title: "处理和原因", align: "left", share: 0.18 },
    { title: "位置", align: "left", share: 0.12 },
  ] as const;
  return table(
    columns,
    notes.map((note) => [note.unit, note.item, note.words, note.reason, placeOf(note)]),
  );
}

function spellingTable(notes: readonly EditorialNote[]): Block {
  const columns = [
    { title: "单位", align: "left", share: 0.2 },
    { title: "任务", align: "left", share: 0.24 },
    { title: "改动", align: "left", share: 0.42 },
    { title: "位置", align: "left", share: 0.14 },
  ] as const;
  return table(
    columns,
    notes.map((note) => [note.unit, note.item, note.changes.map(showChange).join("；"), placeOf(note)]),
  );
}

/** “,”改为“，”3处（…述职述法，获批…）. */
function showChange({ before, after, count, context }: Change): string {
  const times = count > 1 ? `${count}处` : "";
  const where = context.trim() === "" ? "" : `（…${context.replace(/\s+/gu, " ")}…）`;
  if (before.trim() === "" && after.trim() === "") return `删去空格或空行${times}`;
  if (after === "") return `删去“${before}”${times}${where}`;
  if (before === "") return `补上“${after}”${times}${where}`;
  return `“${before}”改为“${after}”${times}${where}`;
}

function placeOf({ sheet, cell }: EditorialNote): string {
  return `${sheet} ${cell}`;
}

type Column = Extract<Block, { kind: "table" }>["columns"][number];

function table(columns: readonly Column[], rows: readonly (readonly string[])[]): Block {
  return {
    kind: "table",
    id: "",
    caption: [],
    columns: [...columns],
    rows: rows.map((row) => row.map((cell): Inline[] => [text(cell)])),
  };
}

function paragraph(words: string): Block {
  return { kind: "paragraph", inlines: [text(words)] };
}

function numbered(block: Block, index: number): Block {
  return block.kind === "heading" || block.kind === "table" ? { ...block, id: `${block.kind}-${index + 1}` } : block;
}
