/** Nothing a unit wrote disappears in silence: it stands in the report, or the notes for the staff say what became of it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Document, textOf } from "../../src/model/document.ts";
import type { ResultNarrative } from "../../src/model/results.ts";
import { buildNotesPage } from "../../src/report/build-notes-page.ts";
import { composeReport } from "../../src/report/build-report.ts";
import type { EditorialNote } from "../../src/report/editorial-notes.ts";
import { listEdits } from "../../src/report/list-changes.ts";
import { normaliseProse } from "../../src/report/normalise-prose.ts";
import { inputWith, narrative, results, workspace } from "./fixture.ts";
import { showDocument } from "./show-document.ts";

const rest = results.narratives.filter((one) => one.kind !== "measure" || one.item !== "i2");

function compose(own: readonly ResultNarrative[], report: Partial<typeof workspace.report> = {}) {
  const input = inputWith(
    { narratives: [...rest, ...own] },
    { draft: true, workspace: { ...workspace, report: { ...workspace.report, ...report } } },
  );
  const outcome = composeReport(input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks));
  return outcome.value;
}

const proseOf = (document: Document) =>
  document.blocks
    .map((block) => (block.kind === "paragraph" ? textOf([...(block.lead ?? []), ...block.inlines]) : ""))
    .join("\n");
const told = (notes: readonly EditorialNote[]) =>
  notes.map(({ kind, unit, words, reason }) => `${kind} ${unit}：${words} ${reason}`);

test("words that two units share are printed once, both are named, and the notes say so", () => {
  const text = "组织开展宪法宣传周系列活动。";
  const { document, notes } = compose([narrative({ text }), narrative({ unit: "dhz", text })]);
  expect(proseOf(document).split("宪法宣传周")).toHaveLength(2);
  expect(proseOf(document)).toContain("区司法局、东湖镇组织开展宪法宣传周系列活动。");
  expect(told(notes)).toEqual([`merged 东湖镇：${text} 与区司法局写的相同，合为一处，各单位都列名`]);
});

test("a unit all of whose words are nearly another's is named with that one", () => {
  const { document, notes } = compose([
    narrative({ text: "全面落实行政执法责任制，严格规范公正文明执法行为。" }),
    narrative({ unit: "dhz", text: "全面落实行政执法责任制，严格规范公正文明执法行为和要求。" }),
  ]);
  expect(proseOf(document)).toContain("区司法局、东湖镇全面落实行政执法责任制");
  expect(notes).toMatchObject([{ kind: "merged", unit: "东湖镇", item: "开展普法宣传", cell: "C5" }]);
});

test("a narrative is shortened only where somebody chose to, at the end of a sentence, and what was cut is listed with who chose", () => {
  const text = "第一句写了普法的总体安排。第二句写了进社区的活动。第三句写了线上的栏目。";
  expect(proseOf(compose([narrative({ text })]).document)).toContain(text);
  const chosen = compose([narrative({ text })], { shorten: [{ item: "i2", unit: "sfj", to: 26, by: "张某某" }] });
  expect(proseOf(chosen.document)).toContain("第一句写了普法的总体安排。第二句写了进社区的活动。");
  expect(told(chosen.notes)).toEqual(["shortened 区司法局：第三句写了线上的栏目。 张某某决定压缩到26字以内"]);
  const everywhere = compose([narrative({ text: text.repeat(3) })], { maxNarrative: 50 });
  expect(everywhere.notes[0]).toMatchObject({ kind: "shortened", reason: "超过 report.maxNarrative 定的50字" });
});

test("words under no item of the plan are listed as not taken up", () => {
  const { notes } = compose([narrative({ item: null, text: "没有写明任务的一段话。" })]);
  expect(told(notes)).toEqual(["left-out 区司法局：没有写明任务的一段话。 没有写明属于哪项任务，报告里没有地方放"]);
});

test("the same shortcoming told twice in the same words is printed once and noted", () => {
  const again = {
    kind: "shortcoming",
    item: null,
    title: "基层力量不足",
    text: "部分镇缺少专业人员。",
    cause: "编制不足",
  } as const;
  const { document, notes } = compose([narrative({ ...again, unit: "dhz" })]);
  expect(proseOf(document)).toContain("区司法局、东湖镇均反映了这一情况");
  expect(told(notes)).toEqual([
    "merged 东湖镇：部分镇缺少专业人员。 同一条不足里已有单位写过，只印一次，各单位都列名",
    "merged 东湖镇：主要原因是编制不足。 同一条不足里已有单位写过，只印一次，各单位都列名",
  ]);
});

test("what was spelt otherwise is listed by replacement, with how often and where", () => {
  const { notes } = compose([narrative({ text: "印发某政发[2023]5号文件,培训1,200人次,占９５％。" })]);
  expect(notes).toMatchObject([{ kind: "normalised", unit: "区司法局" }]);
  expect(notes[0]?.changes.map(({ before, after, count }) => `${before}→${after}×${count}`)).toEqual([
    "[→〔×1",
    "]→〕×1",
    ",→，×2",
    ",→×1",
    "９５％→95%×1",
  ]);
});

test("the notes are a page that staff can read beside the report", async () => {
  const text = "组织开展宪法宣传周系列活动。";
  const { document, notes } = compose([
    narrative({ text: `${text}编印材料1,200份,发放到村。` }),
    narrative({ unit: "dhz", text }),
    narrative({ item: null, text: "没有写明任务的一段话。" }),
  ]);
  await expect(showDocument(buildNotesPage(notes, document))).toMatchFileSnapshot("expected/notes-page.txt");
});

const sentence = fc.constantFrom(
  "组织开展宪法宣传周系列活动。",
  "组织开展了宪法宣传周系列活动。",
  "全面落实行政执法责任制，严格规范公正文明执法行为。",
  "全面落实行政执法责任制，严格规范文明执法行为。",
  "完善制度,规范程序。",
  "印发某政发[2023]5号文件",
  "短句。",
  "开展普法活动〔普法活动〕次。",
  "\n另起一段写其他工作。",
);
const anything = fc.record({
  unit: fc.constantFrom("sfj", "cgj", "dhz"),
  item: fc.constantFrom("i2", "i3", null),
  kind: fc.constantFrom("measure" as const, "shortcoming" as const, "arrangement" as const),
  title: fc.constantFrom("工作力量不足", "机制不够健全", ""),
  text: fc.array(sentence, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
  cause: fc.constantFrom("", "编制不足", "机制不健全"),
});

/** Only the sheet of shortcomings asks for a cause. */
const written = anything.map((one) => (one.kind === "shortcoming" ? one : { ...one, cause: "" }));

/** Letters and numerals alone, references to figures and everything bound to them left aside. */
const letters = (words: string) => words.replace(/〔(?!\d)[^〔〕]*〕|[^\p{L}\p{N}]/gu, "");

test("every sentence that any unit wrote is printed or named in the notes", () => {
  fc.assert(
    fc.property(fc.array(written, { minLength: 1, maxLength: 8 }), fc.constantFrom(undefined, 50), (parts, maxNarrative) => {
      const own = parts.map((part) => narrative(part));
      const { document, notes } = compose(own, maxNarrative === undefined ? {} : { maxNarrative });
      const shown = document.blocks
        .map((block) =>
          block.kind === "paragraph" || block.kind === "heading"
            ? [...(block.kind === "paragraph" ? (block.lead ?? []) : []), ...block.inlines]
                .map((inline) => (inline.kind === "fact" ? "" : inline.text))
                .join("")
            : "",
        )
        .join("\n");
      const found = letters(`${shown}\n${notes.map((note) => note.words.replace(/活动\d+次/u, "活动次")).join("\n")}`);
      for (const one of own) {
        const sentences = [one.text, one.cause].flatMap((typed) =>
          normaliseProse(typed).flatMap((line) => line.split(/(?<=。)/u)),
        );
        for (const words of sentences) expect(found).toContain(letters(words));
      }
    }),
    { numRuns: process.env["FAZHI_FULL"] ? 500 : 25, seed: 6 },
  );
});

test("the listed replacements, put back, give what was typed", () => {
  const piece = fc.constantFrom("法治", "政府", ",", "，", " ", "(", ")", "12", "1,200", "９", "。", "\n", "x", "“");
  const typed = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(typed, (before) => {
      const after = normaliseProse(before).join("\n");
      let restored = "";
      let from = 0;
      for (const edit of listEdits(before, after)) {
        restored += after.slice(from, edit.at) + edit.before;
        from = edit.at + edit.after.length;
      }
      expect(restored + after.slice(from)).toBe(before);
    }),
    { numRuns: 300, seed: 6 },
  );
});
