/** A report with every part an official document can have, through the DOCX and back. */
import { expect, test } from "vitest";
import { absorbEdits } from "../../src/edits/absorb-edits.ts";
import { applyEdits } from "../../src/edits/apply-edits.ts";
import { unitsOf } from "../../src/edits/units.ts";
import { textOf } from "../../src/model/document.ts";
import { take } from "../chain/season.ts";
import { fullReport, fullReportDocx } from "../review/full-report.ts";
import { baseOf, openDocx } from "./district-report.ts";
import { editDocx, putBehind, retype, type Stroke, withoutBookmarks, withoutProperties } from "./word-editor.ts";

const bytes = await fullReportDocx();

function absorb(strokes: readonly Stroke[], isBare = false) {
  const edited = editDocx(bytes, isBare ? [...strokes, withoutBookmarks] : strokes);
  const document = openDocx(isBare ? withoutProperties(edited) : edited);
  const request = {
    file: "report.docx",
    by: "王某",
    on: "2026-02-10",
    tracked: "accept",
    reason: undefined,
    entries: [],
    edits: [],
  } as const;
  return absorbEdits({ ...request, document, bases: [baseOf(fullReport)] });
}

test("red head, table of contents, table, chart, annexes and imprint come back without a single edit", () => {
  for (const isBare of [false, true]) {
    const absorbed = absorb([], isBare);
    expect(absorbed.remarks).toEqual([]);
    expect(take(absorbed).edits).toEqual([]);
  }
});

test("each part of an official document can be reworded and is written again in its own way", () => {
  const strokes = [
    retype("王某某", "李某某"),
    retype("云州市人民政府：", "云州市委、市人民政府："),
    retype("2.典型案例选编", "2.优秀案例选编"),
    retype("临江区人民政府办公室", "临江区司法局"),
    retype("此件公开发布", "此件依申请公开"),
    retype("市委全面依法治市委员会办公室", "市司法局，市委依法治市办"),
    retype("表1　主要指标", "表1　重点指标"),
    putBehind("部分单位重视不够", "个别单位力量薄弱。"),
  ];
  const absorbed = absorb(strokes);
  expect(absorbed.remarks).toEqual([]);
  const { document } = applyEdits({ generated: fullReport, edits: take(absorbed).edits, entries: [], draft: false });
  const find = (kind: string) => document.blocks.find((block) => block.kind === kind);
  expect(find("document-number")).toMatchObject({ text: "临政呈〔2026〕8号", issuer: "李某某" });
  expect(find("recipients")).toMatchObject({ text: "云州市委、市人民政府" });
  expect(find("note")).toMatchObject({ text: "此件依申请公开" });
  expect(find("imprint")).toMatchObject({ office: "临江区司法局", copies: ["市司法局", "市委依法治市办"], date: "2026年2月9日" });
  const words = unitsOf(document).map(({ inlines }) => textOf(inlines));
  expect(words).toContain("优秀案例选编");
  expect(words[words.indexOf("部分单位重视不够，主要原因是人员不足。") + 1]).toBe("个别单位力量薄弱。");
});
