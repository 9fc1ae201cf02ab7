/** Rows that editors add to the tables of a report. */
import { expect, test } from "vitest";
import { applyEdits } from "../../src/edits/apply-edits.ts";
import type { Document } from "../../src/model/document.ts";
import { textOf } from "../../src/model/document.ts";
import { take } from "../chain/season.ts";
import { baseOf, district, openDocx, printDocx, writeReport } from "./district-report.ts";
import { absorb, apply, codesOf, generated } from "./edit-round.ts";
import { addRow, editDocx, eraseRow, retype, withoutBookmarks, withoutProperties } from "./word-editor.ts";

const rowsOf = (document: Document) =>
  document.blocks.flatMap((block) => (block.kind === "table" ? block.rows.map((row) => row.map(textOf).join("|")) : []));

type Table = Extract<Document["blocks"][number], { kind: "table" }>;

const applyTo = (fresh: Document, edits: Parameters<typeof apply>[0]) =>
  applyEdits({ generated: fresh, edits, entries: [], draft: false });

/** The report with a table whose rows the tool numbers. */
function numberedReport(names: readonly string[]): Document {
  const cell = (text: string) => [{ kind: "text" as const, text }];
  const column = (title: string) => ({ title, align: "left" as const, share: 0.5 });
  const report = writeReport(district);
  return {
    ...report,
    blocks: report.blocks.map((block) =>
      block.kind === "table"
        ? {
            ...block,
            columns: ["序号", "名称"].map(column),
            rows: names.map((name, index) => [cell(String(index + 1)), cell(name)]),
          }
        : block,
    ),
  };
}

const added = addRow("执法监督检查", ["行政调解", "由各镇街开展", "新增"]);

test("a row of words stays behind its neighbour while the figures around it follow the data; a second run takes nothing", () => {
  const absorbed = absorb([added]);
  expect(absorbed.remarks).toEqual([]);
  const { edits } = take(absorbed);
  expect(edits).toMatchObject([
    {
      kind: "inserted",
      part: "row",
      at: "表1　主要指标 / 指标｜完成值｜说明",
      now: "行政调解 ｜ 由各镇街开展 ｜ 新增",
      after: "执法监督检查",
      before: "法治讲座",
    },
  ]);
  expect(take(absorb([added], { edits })).taken).toEqual([]);
  const revised = apply(edits, { cases: 305, visits: 90 });
  expect(revised.remarks).toEqual([]);
  expect(rowsOf(revised.document)).toEqual([
    "受理行政复议案件|305件|—",
    "执法监督检查|90次|—",
    "行政调解|由各镇街开展|新增",
    "法治讲座|24场|—",
  ]);
  expect(revised.places).toMatchObject([{ state: "kept", part: "cell", row: 2 }]);
});

test("the row is found without bookmarks and properties, and can be reworded and taken out again in the next copy", async () => {
  const bare = (strokes: Parameters<typeof editDocx>[1], bytes: Uint8Array) =>
    openDocx(withoutProperties(editDocx(bytes, [...strokes, withoutBookmarks])));
  const first = take(absorb([], { document: bare([added], await printDocx(generated)) }));
  const revised = apply(first.edits).document;
  const bytes = await printDocx(revised);
  const bases = [baseOf(generated, { edits: [...first.edits] })];
  const reworded = take(
    absorb([], { document: bare([retype("由各镇街开展", "各镇街全面开展")], bytes), bases, edits: first.edits }),
  );
  expect(reworded.edits).toMatchObject([{ id: first.edits[0]?.id, now: "行政调解 ｜ 各镇街全面开展 ｜ 新增" }]);
  const gone = absorb([], { document: bare([eraseRow("行政调解")], bytes), bases, edits: first.edits });
  expect(gone.remarks).toEqual([]);
  expect(take(gone)).toMatchObject({ edits: [], withdrawn: [first.edits[0]?.id] });
});

test("two new rows keep their order, one may stand on top, and the tool numbers the rows anew", async () => {
  const numbered = numberedReport(["甲", "乙"]);
  const strokes = [addRow("乙", ["3", "丁"]), addRow("乙", ["3", "丙"]), retype("丁", "丁丁"), addRow("序号", ["1", "首"])];
  const document = openDocx(editDocx(await printDocx(numbered), strokes));
  const absorbed = absorb([], { document, bases: [baseOf(numbered)] });
  expect(absorbed.remarks).toEqual([]);
  const { edits } = take(absorbed);
  const revised = applyEdits({ generated: numberedReport(["甲", "新来", "乙"]), edits, entries: [], draft: false });
  expect(rowsOf(revised.document)).toEqual(["1|首", "2|甲", "3|新来", "4|乙", "5|丙", "6|丁丁"]);
});

test("EDITS-021: a number of its own keeps the row out until somebody answers for it; with its unit of measure a reason does", () => {
  const own = addRow("执法监督检查", ["行政调解", "450件", "新增"]);
  const open = absorb([own]);
  expect(codesOf(open)).toEqual(["EDITS-021"]);
  const revised = apply(take(open).edits);
  expect(codesOf(revised)).toEqual(["EDITS-021"]);
  expect(rowsOf(revised.document)).toHaveLength(3);
  const answered = take(absorb([own], { reason: "调解台账" }));
  expect(answered.entries).toEqual([{ text: "450件", by: "王某", reason: "调解台账" }]);
  expect(rowsOf(apply(answered.edits, {}, { entries: answered.entries }).document)).toContain("行政调解|450件|新增");
  const bare = absorb([addRow("执法监督检查", ["行政调解", "450", "新增"])], { reason: "调解台账" });
  expect(codesOf(bare)).toEqual(["EDITS-021"]);
});

test("a figure of the report that stands in an added row is bound and follows the data", () => {
  const { edits } = take(absorb([addRow("执法监督检查", ["人民调解", "1372件", "新增"])]));
  expect(rowsOf(apply(edits, { mediations: 1400 }).document)).toContain("人民调解|1400件|新增");
});

test("EDITS-007: rows of the data that were taken out or moved are not taken, and the row is not printed twice", () => {
  const gone = absorb([eraseRow("执法监督检查")]);
  expect(codesOf(gone)).toEqual(["EDITS-007"]);
  expect(take(gone).edits).toEqual([]);
  const moved = absorb([eraseRow("受理行政复议案件290件"), addRow("法治讲座24场", ["受理行政复议案件", "290件", "—"])]);
  expect(codesOf(moved)).toEqual(["EDITS-007", "EDITS-007"]);
  expect(take(moved).edits).toEqual([]);
});

test("EDITS-023: a row whose table is gone or has other columns is told and not printed; EDITS-027 where both neighbours are gone", () => {
  const { edits } = take(absorb([added]));
  const table = (change: (rows: Table) => Table): Document => ({
    ...generated,
    blocks: generated.blocks.map((block) => (block.kind === "table" ? change(block) : block)),
  });
  const wider = table((block) => ({
    ...block,
    columns: block.columns.map((one) => (one.title === "说明" ? { ...one, title: "上年" } : one)),
  }));
  expect(codesOf(applyTo(wider, edits))).toEqual(["EDITS-023"]);
  const shorter = table((block) => ({ ...block, rows: block.rows.slice(0, 1) }));
  const revised = applyTo(shorter, edits);
  expect(codesOf(revised)).toEqual(["EDITS-027"]);
  expect(rowsOf(revised.document)).toEqual(["受理行政复议案件|290件|—", "行政调解|由各镇街开展|新增"]);
});
