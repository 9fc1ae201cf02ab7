/** Random changes of a report, as data, editors and templates make them between two drafts. */
import type { Block, BlockOf, Document, Inline } from "../../src/model/document.ts";
import { permutation, type Random, randomFrom } from "../fuzz/random.ts";
import { sampleDocument } from "../publish/sample-document.ts";

const phrases = [
  "压实责任",
  "分类推进",
  "“一网通办”",
  "3个工作日",
  "同比上升12.5%",
  "A类清单",
  "逐案剖析、限期整改",
  "（试行）",
  "\t",
  "2026年",
];
const sentences = [
  "全年开展法治督察6次，整改问题21个。",
  "建立季度通报制度，对进展缓慢的单位发函提醒。",
  "推广“法治副主任”做法，覆盖率100%。",
  "对照清单逐项销号，确保件件有着落。",
  "Legal 培训 4 期，参训 1,204 人次。",
];

/** Two drafts: the sample report as it is, or already changed, and a further change of it. */
export function draftPair(seed: number): readonly [Document, Document] {
  const random = randomFrom(seed);
  const first = random.whole(3) === 0 ? changed(sampleDocument, random) : sampleDocument;
  return [first, changed(first, random)];
}

function changed(document: Document, random: Random): Document {
  let { blocks } = document;
  for (let count = random.whole(8) + 1; count > 0; count -= 1) blocks = random.pick(changes)(blocks, random);
  return { ...document, blocks };
}

type BlockChange = (blocks: Block[], random: Random) => Block[];

const changes: readonly BlockChange[] = [
  reword,
  reword,
  reword,
  retype,
  retype,
  (blocks, random) => blocks.toSpliced(random.whole(blocks.length + 1), 0, newBlock(random)),
  (blocks, random) => blocks.toSpliced(random.whole(blocks.length), 1 + random.whole(3)),
  (blocks, random) => {
    const [from, to] = [random.whole(blocks.length), random.whole(blocks.length)];
    const moved = blocks[from];
    return moved === undefined ? blocks : blocks.toSpliced(from, 1).toSpliced(to, 0, moved);
  },
  (blocks, random) => edit(blocks, "table", random, (table) => changeRows(table, random)),
  (blocks, random) => edit(blocks, "table", random, (table) => changeColumns(table, random)),
  (blocks, random) =>
    edit(blocks, "attachments", random, ({ titles, ...rest }) => ({ ...rest, titles: [...titles, random.pick(sentences)] })),
  (blocks, random) =>
    edit(blocks, "recipients", random, (block) => ({ ...block, text: `${block.text}、${random.pick(phrases)}` })),
  (blocks, random) => edit(blocks, "signature", random, (block) => ({ ...block, date: `2026年${random.whole(12) + 1}月5日` })),
  (blocks, random) =>
    edit(blocks, "title", random, (block) => ({ ...block, lines: [...block.lines, [words(random.pick(phrases))]] })),
  (blocks, random) => edit(blocks, "imprint", random, (block) => ({ ...block, copies: block.copies.slice(random.whole(3)) })),
  (blocks, random) =>
    edit(blocks, "document-number", random, (block) => ({ ...block, text: `临政呈〔2026〕${random.whole(99)}号` })),
  (blocks, random) => edit(blocks, "chart", random, (block) => changeChart(block, random)),
  (blocks, random) =>
    edit(blocks, "paragraph", random, (block) => ({ ...block, inlines: block.inlines.map((one) => ({ ...one, strong: true })) })),
];

const words = (text: string): Inline => ({ kind: "text", text });

function edit<K extends Block["kind"]>(blocks: Block[], kind: K, random: Random, change: (block: BlockOf<K>) => Block): Block[] {
  const places = blocks.flatMap((block, index) => (block.kind === kind ? [index] : []));
  if (places.length === 0) return blocks;
  const at = random.pick(places);
  // Only blocks of that kind were picked.
  return blocks.map((block, index) => (index === at ? change(block as BlockOf<K>) : block));
}

/** Words put into, taken out of or exchanged in the text of a paragraph or heading. */
function reword(blocks: Block[], random: Random): Block[] {
  const kind = random.whole(4) === 0 ? "heading" : "paragraph";
  return edit(blocks, kind, random, (block) => {
    const at = random.whole(Math.max(block.inlines.length, 1));
    const inlines = block.inlines.map((one, index) =>
      index === at && one.kind === "text" ? { ...one, text: cutAndPut(one.text, random) } : one,
    );
    return { ...block, inlines };
  });
}

function cutAndPut(text: string, random: Random): string {
  const at = random.whole(text.length + 1);
  const gone = random.whole(3) === 0 ? 0 : random.whole(12);
  const put = random.whole(3) === 0 ? "" : random.pick(random.whole(2) === 0 ? phrases : sentences);
  return text.slice(0, at) + put + text.slice(at + gone);
}

/** A bound number that prints otherwise. */
function retype(blocks: Block[], random: Random): Block[] {
  const used = blocks.flatMap((block) => (block.kind === "paragraph" ? block.inlines.filter((one) => one.kind === "fact") : []));
  if (used.length === 0) return blocks;
  const target = random.pick(used);
  const text = String(random.whole(5000) / 10);
  const again = (one: Inline): Inline =>
    one.kind === "fact" && target.kind === "fact" && one.fact === target.fact ? { ...one, text } : one;
  return blocks.map((block) => {
    if (block.kind === "paragraph") return { ...block, inlines: block.inlines.map(again) };
    return block.kind === "table" ? { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(again))) } : block;
  });
}

function newBlock(random: Random): Block {
  const kind = random.whole(5);
  if (kind === 0) return { kind: "heading", level: 2, id: "new", inlines: [words(`（六）${random.pick(phrases)}`)] };
  if (kind === 1) {
    const columns = ["甲", "乙"].map((title) => ({ title, align: "left" as const, share: 0.5 }));
    return {
      kind: "table",
      id: "new",
      caption: [words("表9　补充")],
      columns,
      rows: [[[words("1")], [words(random.pick(sentences))]]],
    };
  }
  return {
    kind: "paragraph",
    lead: [words("10.补充。")],
    leadLevel: 3,
    inlines: [words(random.pick(sentences)), words(random.pick(sentences))],
  };
}

function changeRows(table: BlockOf<"table">, random: Random): Block {
  const { rows } = table;
  const at = random.whole(Math.max(rows.length, 1));
  const row = table.columns.map(() => [words(random.pick(phrases))]);
  if (random.whole(3) === 0) return { ...table, rows: rows.toSpliced(at, 1) };
  if (random.whole(2) === 0) return { ...table, rows: rows.toSpliced(at, 0, row) };
  return { ...table, rows: permutation(rows.length, random).map((index) => rows[index] ?? row) };
}

function changeColumns(table: BlockOf<"table">, random: Random): Block {
  const column = { title: random.pick(phrases), align: "left" as const, share: 0.2 };
  if (random.whole(2) === 0)
    return { ...table, columns: table.columns.map((one, index) => (index === 1 ? { ...one, title: column.title } : one)) };
  return {
    ...table,
    columns: [...table.columns, column],
    rows: table.rows.map((row) => [...row, [words(random.pick(phrases))]]),
  };
}

function changeChart(block: BlockOf<"chart">, random: Random): Block {
  const series = block.chart.series.map((one) => ({
    ...one,
    values: one.values.map((value) => ({ ...value, value: String(random.whole(99)) })),
  }));
  return { ...block, alt: random.whole(2) === 0 ? block.alt : `${block.alt}改`, chart: { ...block.chart, series } };
}
