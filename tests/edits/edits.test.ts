/** What staff meet when their words go into the DOCX, out of it and through the next data. */
import { expect, test } from "vitest";
import { applyEdits } from "../../src/edits/apply-edits.ts";
import { textOf } from "../../src/model/document.ts";
import { take } from "../chain/season.ts";
import { baseOf, district, openDocx, printDocx, writeReport } from "./district-report.ts";
import { absorb, apply, bytes, codesOf, generated, linesOf, request } from "./edit-round.ts";
import { editDocx, erase, move, putBehind, retype, type Stroke, track, withoutProperties } from "./word-editor.ts";

test("a file nobody edited holds no edits", () => {
  const absorbed = absorb([]);
  expect(take(absorbed)).toMatchObject({ edits: [], taken: [], withdrawn: [] });
  expect(absorbed.remarks).toEqual([]);
});

test("a reworded sentence stays when the data change, and the number in it is today's", () => {
  const { edits } = take(absorb([retype("得到实质性化解", "得到实质有效化解")]));
  expect(edits).toMatchObject([{ kind: "changed", by: "王某", on: "2026-01-05" }]);
  expect(edits[0]?.now).toContain("受理行政复议案件〔受理行政复议案件〕件");
  const { document, remarks } = apply(edits, { cases: 305 });
  expect(remarks).toEqual([]);
  expect(linesOf(document)).toContain(
    "全年受理行政复议案件[305]件，负责人出庭应诉率[98.6%]，行政争议得到实质有效化解。各镇街设立受理点，方便群众就近申请。",
  );
});

test("a run-in heading stays a run-in heading when it is reworded", () => {
  const { edits } = take(absorb([retype("普及法律知识", "深入普及法律知识")]));
  const block = apply(edits).document.blocks.find((one) => one.kind === "paragraph" && one.lead !== undefined);
  expect(block?.kind === "paragraph" && textOf(block.lead ?? [])).toBe("1.深入普及法律知识。");
});

test("new, deleted and moved paragraphs stand where the editor left them, in the editor's order", () => {
  const strokes = [
    putBehind("推行执法公示", "第二句新话。"),
    putBehind("推行执法公示", "第一句新话。"),
    erase("继续补齐短板"),
    move("开展人民调解", "部分单位重视不够"),
  ];
  const lines = linesOf(apply(take(absorb(strokes)).edits, { mediations: 1400 }).document);
  const at = lines.indexOf("推行执法公示和全过程记录，执法透明度明显提高。");
  expect(lines.slice(at, at + 3)).toEqual(["推行执法公示和全过程记录，执法透明度明显提高。", "第一句新话。", "第二句新话。"]);
  expect(lines[lines.indexOf("部分单位重视不够，主要原因是人员不足。") + 1]).toMatch(/^开展人民调解\[1400\]件/);
  expect(lines.join("")).not.toContain("继续补齐短板");
});

test("a copy of a report with edits in it gives the same edits, and one put back by hand is withdrawn", async () => {
  const { edits } = take(
    absorb([retype("得到实质性化解", "就地化解"), putBehind("推行执法公示", "第一句新话。"), erase("继续补齐短板")]),
  );
  const printed = await printDocx(apply(edits).document);
  const next = (strokes: readonly Stroke[]) =>
    take(
      absorb([], { document: openDocx(editDocx(printed, strokes)), bases: [baseOf(generated, { edits: [...edits] })], edits }),
    );
  expect(next([])).toMatchObject({ edits, taken: [], withdrawn: [] });
  const back = next([
    retype("就地化解", "得到实质性化解"),
    erase("第一句新话"),
    putBehind("三、下一年度", "继续补齐短板，确保目标完成。"),
  ]);
  expect(back.edits).toEqual([]);
  expect(back.withdrawn).toHaveLength(3);
  const further = next([retype("第一句新话", "第一句好话"), retype("就地化解", "就地实质化解")]);
  expect(further.edits.map(({ id }) => id)).toEqual(edits.map(({ id }) => id));
  expect(further.edits.map(({ now }) => now)).toEqual(expect.arrayContaining(["第一句好话。"]));
});

test("EDITS-022: where the tool's words changed as well, its side stands, both are shown, and a draft marks the place", () => {
  const { edits } = take(absorb([retype("完成年度目标", "如期完成年度目标"), retype("群众法治意识", "干部群众法治意识")]));
  const { document, remarks, places } = apply(edits, { lectures: 12 }, { draft: true });
  expect(remarks).toMatchObject([{ code: "EDITS-022", facts: { generated: expect.stringContaining("未完成年度目标，") } }]);
  const line = linesOf(document).find((one) => one.includes("普及法律知识"));
  expect(line).toContain("场，未完成年度目标，");
  expect(line).toMatch(new RegExp(`【改稿有冲突，见 ${edits[0]?.id}】$`));
  expect(places).toMatchObject([{ state: "clash" }]);
});

test("EDITS-027: words merged with other new words of the tool are kept, and pointed out", () => {
  const { edits } = take(absorb([retype("1.普及法律知识。", "1.深入普及法律知识。")]));
  const { document, remarks, places } = apply(edits, { lectures: 12 });
  expect(codesOf({ remarks })).toEqual(["EDITS-027"]);
  expect(linesOf(document)).toContain("1.深入普及法律知识。举办法治讲座[12]场，未完成年度目标，群众法治意识不断增强。");
  expect(places).toMatchObject([{ state: "merged" }]);
});

test("EDITS-023: an edit whose place is gone is told with its words", () => {
  const { edits } = take(absorb([retype("—", "创新高"), retype("人员不足", "编制不足")]));
  const bare = { ...writeReport(district), blocks: writeReport(district).blocks.slice(0, 12) };
  const { remarks } = applyEdits({ generated: bare, edits, entries: [], draft: false });
  expect(remarks.map(({ code, facts }) => [code, facts["editor"]])).toEqual([
    ["EDITS-023", "部分单位重视不够，主要原因是编制不足。"],
    ["EDITS-023", "创新高"],
  ]);
});

test("EDITS-010: two copies that say different things of one place are both shown, the first stays; different places join", () => {
  const first = take(absorb([retype("得到实质性化解", "就地化解")]));
  const rival = absorb([retype("得到实质性化解", "及时化解"), retype("人员不足", "编制不足")], {
    by: "李某",
    edits: first.edits,
  });
  expect(rival.remarks).toMatchObject([{ code: "EDITS-010", facts: { by: "王某" } }]);
  const { edits } = take(rival);
  expect(edits.map(({ by }) => by)).toEqual(["王某", "李某"]);
  expect(edits[0]?.now).toContain("就地化解");
});

test("EDITS-011: the later copy of the same person counts, and an earlier edit that it lacks is not dropped in silence", () => {
  const first = take(absorb([retype("得到实质性化解", "就地化解"), retype("人员不足", "编制不足")]));
  const second = absorb([retype("得到实质性化解", "及时化解")], { edits: first.edits });
  expect(second.remarks).toMatchObject([{ code: "EDITS-011", facts: { editor: "部分单位重视不够，主要原因是编制不足。" } }]);
  expect(take(second).edits.map(({ now }) => now?.includes("及时化解") || now?.includes("编制不足"))).toEqual([true, true]);
});

test("a copy of a draft is read without the notes the draft carries", async () => {
  const { edits } = take(absorb([retype("完成年度目标", "如期完成年度目标")]));
  const fresh = writeReport({ ...district, lectures: 12 });
  const base = baseOf(fresh, { edits: [...edits], draft: true });
  const draft = applyEdits({ generated: fresh, edits, entries: [], draft: true });
  expect(linesOf(draft.document).join("")).toContain("【改稿有冲突");
  const copy = openDocx(await printDocx(draft.document));
  expect(take(absorb([], { document: copy, bases: [base], edits }))).toMatchObject({ edits, taken: [], withdrawn: [] });
});

test("EDITS-006: tracked changes count as accepted, or as rejected when asked for", () => {
  const strokes = [track("行政争议得到实质性化解", "争议就地化解")];
  const accepted = absorb(strokes);
  expect(codesOf(accepted)).toEqual(["EDITS-006"]);
  expect(take(accepted).edits[0]?.now).toContain("争议就地化解");
  const rejected = absorb(strokes, { tracked: "reject" });
  expect(codesOf(rejected)).toEqual(["EDITS-006"]);
  expect(take(rejected).edits).toEqual([]);
});

test("EDITS-004: a copy of an earlier report is held against that report, with or without its properties", async () => {
  const later = writeReport({ ...district, cases: 305 });
  const bases = [baseOf(later), baseOf(generated)];
  for (const file of [
    editDocx(bytes, [retype("得到实质性化解", "就地化解")]),
    withoutProperties(editDocx(bytes, [retype("得到实质性化解", "就地化解")])),
  ]) {
    const absorbed = absorb([], { document: openDocx(file), bases });
    expect(codesOf(absorbed)).toEqual(["EDITS-004"]);
    expect(take(absorbed).edits).toMatchObject([{ kind: "changed" }]);
  }
});

test("EDITS-001, EDITS-002, EDITS-003, EDITS-005: a file that is not this report takes nothing over", () => {
  const { document } = request([]);
  expect(codesOf(absorb([], { document: { ...document, blocks: [] } }))).toEqual(["EDITS-001"]);
  expect(
    codesOf(absorb([], { document: { ...document, properties: { "fazhi.district": "云州区", "fazhi.year": "2024" } } })),
  ).toEqual(["EDITS-002"]);
  expect(codesOf(absorb([], { document: { ...document, blocks: document.blocks.slice(0, 3) } }))).toEqual(["EDITS-003"]);
  expect(codesOf(absorb([], { bases: [] }))).toEqual(["EDITS-005"]);
});

test("EDITS-007, EDITS-008: rows of a table and the signature are not the editor's to take out, and that is said", () => {
  const row = /<w:tr>(?:(?!<\/w:tr>)[\s\S])*执法监督检查[\s\S]*?<\/w:tr>/;
  const absorbed = absorb([
    (xml) => xml.replace(/<w:tr>(?:(?!<\/w:tr>)[\s\S])*<\/w:tr>/g, (one) => (row.test(one) ? "" : one)),
    erase("2026年2月9日"),
  ]);
  expect(codesOf(absorbed).toSorted()).toEqual(["EDITS-007", "EDITS-008"]);
  expect(take(absorbed).edits).toEqual([]);
});

test("text that looks like a figure's name, markup or a bookmark of ours stays text", () => {
  const hostile = "引用〔受理行政复议案件〕与<b>{{x}}</b>\u0001cases\u0002。";
  const { edits } = take(absorb([putBehind("推行执法公示", hostile.replaceAll(/[\u0001\u0002]/g, ""))]));
  const { document } = apply(edits, { cases: 305 });
  expect(linesOf(document)).toContain("引用〔受理行政复议案件〕与<b>{{x}}</b>cases。");
});
