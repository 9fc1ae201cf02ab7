/** fazhi edits as a clerk runs it: files on the disk, kept originals, and files that are not what they should be. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { absorbFile, dropEdit } from "../../src/cli/steps/absorb-edits.ts";
import { reviseReport } from "../../src/cli/steps/apply-edits.ts";
import { showJson } from "../../src/cli/steps/compute-results.ts";
import { keepBase, readEdits } from "../../src/cli/steps/edit-files.ts";
import { readNumberEntries } from "../../src/cli/steps/read-outputs.ts";
import { type WorkspaceFolder, workspaceFolder } from "../../src/cli/workspace-folder.ts";
import { applyEdits } from "../../src/edits/apply-edits.ts";
import { type Document, textOf } from "../../src/model/document.ts";
import { composeReport } from "../../src/report/build-report.ts";
import { take } from "../chain/season.ts";
import { fazhi } from "../cli/run-cli.ts";
import { inputWith } from "../report/fixture.ts";
import { baseOf, district, printDocx, variants, writeReport, writeVariant } from "./district-report.ts";
import { editDocx, erase, putBehind, retype, type Stroke, withoutBookmarks, withoutProperties } from "./word-editor.ts";

const generated = writeReport(district);
const printed = await printDocx(generated);
const options = { by: "王某", reason: undefined, tracked: "accept", on: "2026-01-05", wanted: undefined } as const;

/** A workspace in which the report was just made. */
function workspace(document: Document = generated): WorkspaceFolder {
  const folder = workspaceFolder(join(mkdtempSync(join(tmpdir(), "fazhi-edits-")), "w"));
  mkdirSync(folder.out, { recursive: true });
  writeFileSync(join(folder.out, "report.json"), showJson(document));
  take(keepBase(folder, baseOf(document), document));
  return folder;
}

function edited(folder: WorkspaceFolder, strokes: readonly Stroke[], bytes = printed): string {
  const path = join(folder.root, "改稿.docx");
  writeFileSync(path, editDocx(bytes, strokes));
  return path;
}

test("absorb, list and drop on the command line; the file stays readable and the original is kept", () => {
  const folder = workspace();
  const path = edited(folder, [retype("得到实质性化解", "就地化解"), putBehind("推行执法公示", "走访企业450余家。")]);
  const absorbed = fazhi("edits", "absorb", path, "-w", folder.root, "--by", "王某", "--reason", "区工商联台账");
  expect(absorbed).toMatchObject({ code: 0 });
  expect(absorbed.out).toContain("收入 2 处改稿");
  const yaml = readFileSync(folder.file("edits/wording.yaml"), "utf8");
  expect(yaml).toContain("now: 全年受理行政复议案件〔受理行政复议案件〕件，负责人出庭应诉率〔出庭应诉率〕，行政争议就地化解。");
  expect(readdirSync(folder.file("edits/absorbed"))).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.docx$/)]);
  const again = fazhi("edits", "absorb", path, "-w", folder.root, "--by", "王某", "--reason", "区工商联台账");
  expect(again.out).toContain("收入 0 处改稿");
  expect(readFileSync(folder.file("edits/wording.yaml"), "utf8")).toBe(yaml);
  const [line = ""] = fazhi("edits", "list", "-w", folder.root).out.split("\n");
  const id = line.split(" ")[0] ?? "";
  expect(fazhi("edits", "drop", id, "-w", folder.root)).toMatchObject({ code: 0 });
  expect(take(readEdits(folder, "report"))).toHaveLength(1);
});

test("EDITS-040: dropping what is not there names the nearest id", () => {
  const folder = workspace();
  take(absorbFile(folder, edited(folder, [retype("得到实质性化解", "就地化解")]), options));
  const id = take(readEdits(folder, "report"))[0]?.id ?? "";
  expect(dropEdit(folder, `${id.slice(0, -1)}z`).remarks).toMatchObject([{ code: "EDITS-040", facts: { near: id } }]);
});

test("a reason is written behind the entries and comments that stand in numbers.yaml", () => {
  const folder = workspace();
  mkdirSync(folder.file("edits"), { recursive: true });
  const head = "# 我们的备注\nformat: numbers/1\nnumbers:\n  - text: 慰问8户\n    by: 李某\n    reason: 民政台账 # 年底核对\n";
  writeFileSync(folder.file("edits/numbers.yaml"), head);
  take(
    absorbFile(folder, edited(folder, [putBehind("推行执法公示", "走访企业450余家。")]), { ...options, reason: "工商联台账" }),
  );
  expect(readFileSync(folder.file("edits/numbers.yaml"), "utf8").startsWith(head)).toBe(true);
  expect(take(readNumberEntries(folder))).toHaveLength(2);
});

test("a file that is no DOCX, cut short or empty is kept, told, and changes nothing", () => {
  const folder = workspace();
  take(absorbFile(folder, edited(folder, [retype("得到实质性化解", "就地化解")]), options));
  const before = readFileSync(folder.file("edits/wording.yaml"), "utf8");
  const whole = readFileSync(join(folder.root, "改稿.docx"));
  const bad = { "a.pdf": Buffer.from("%PDF-1.7"), "b.docx": whole.subarray(0, 3000), "c.docx": Buffer.alloc(0) };
  for (const [name, content] of Object.entries(bad)) {
    writeFileSync(join(folder.root, name), content);
    const outcome = absorbFile(folder, join(folder.root, name), options);
    expect(outcome.ok).toBe(false);
    expect(outcome.remarks.map(({ code }) => code.split("-")[0])).toEqual(["OOXML"]);
  }
  expect(readFileSync(folder.file("edits/wording.yaml"), "utf8")).toBe(before);
  expect(readdirSync(folder.file("edits/absorbed"))).toHaveLength(4);
});

test("a copy of an earlier run is absorbed after the data changed, and an edit of it holds", () => {
  const folder = workspace();
  const path = edited(folder, [retype("得到实质性化解", "就地化解")]);
  const later = writeReport({ ...district, cases: 305, mediations: 1400 });
  writeFileSync(join(folder.out, "report.json"), showJson(later));
  take(keepBase(folder, baseOf(later), later));
  const absorbed = absorbFile(folder, path, options);
  expect(absorbed.remarks.map(({ code }) => code)).toEqual(["EDITS-004"]);
  expect(take(absorbed).edits).toMatchObject([{ kind: "changed", figures: { 受理行政复议案件: { text: "290" } } }]);
});

test("EDITS-030: a shortcoming deleted by hand stops the report, and is marked as a warning in a draft", async () => {
  const input = inputWith({});
  const composed = take(composeReport(input));
  const report = composed.document;
  const start = report.blocks.findIndex((block) => block.kind === "heading" && textOf(block.inlines).includes("不足"));
  const block = report.blocks.slice(start + 1).find((one) => one.kind === "paragraph" && one.lead !== undefined);
  const title = block?.kind === "paragraph" ? textOf([...(block.lead ?? []), ...block.inlines]) : "";
  expect(title).not.toBe("");
  const folder = workspace(report);
  take(absorbFile(folder, edited(folder, [erase(title)], await printDocx(report)), options));
  const final = reviseReport(folder, composed, false);
  expect(final.ok).toBe(false);
  expect(final.remarks).toMatchObject([{ code: "EDITS-030", severity: "error", facts: { subject: "不足" } }]);
  const draft = reviseReport(folder, composed, true);
  expect(draft).toMatchObject({ ok: true, remarks: [{ code: "EDITS-030", severity: "warning" }] });
});

test("a damaged list of edits is told with its line, and the report is not made without it", () => {
  const folder = workspace();
  mkdirSync(folder.file("edits"), { recursive: true });
  writeFileSync(folder.file("edits/wording.yaml"), "format: edits/1\nedits:\n  - id: abc\n    kind: 改写\n");
  const input = inputWith({});
  const revised = reviseReport(folder, take(composeReport(input)), false);
  expect(revised.ok).toBe(false);
  expect(revised.remarks[0]).toMatchObject({ at: { kind: "line", line: 4 } });
});

/** The three reports of one workspace, each made once. */
async function workspaceOfThree(): Promise<{ folder: WorkspaceFolder; docx: (variant: Variant) => Promise<Uint8Array> }> {
  const folder = workspace(writeVariant(district, "report"));
  for (const variant of variants.slice(1)) {
    const document = writeVariant(district, variant);
    mkdirSync(join(folder.out, dirname(variant)), { recursive: true });
    writeFileSync(join(folder.out, `${variant}.json`), showJson(document));
    take(keepBase(folder, baseOf(document), document));
  }
  return { folder, docx: (variant) => printDocx(writeVariant(district, variant)) };
}

type Variant = (typeof variants)[number];

const reword = retype("得到实质性化解", "就地化解");

function bareCopy(folder: WorkspaceFolder, bytes: Uint8Array, strokes: readonly Stroke[]): string {
  const path = join(folder.root, "去掉属性.docx");
  writeFileSync(path, withoutProperties(editDocx(bytes, [...strokes, withoutBookmarks])));
  return path;
}

test("each report keeps its own edits: told by the file's properties, and by its words where they are gone", async () => {
  const { folder, docx } = await workspaceOfThree();
  const ids = new Set<string>();
  for (const variant of variants) {
    const bytes = await docx(variant);
    const whole = take(absorbFile(folder, edited(folder, [reword], bytes), options));
    expect(whole.report).toBe(variant);
    for (const { id } of whole.edits) ids.add(id);
    const bare = take(absorbFile(folder, bareCopy(folder, bytes, [reword]), options));
    expect(bare).toMatchObject({ report: variant, taken: [] });
  }
  expect(ids.size).toBe(3);
  expect(
    readdirSync(folder.file("edits"), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith(".yaml"))
      .toSorted(),
  ).toEqual(["wording.yaml", "wording/district-upward.yaml", "wording/units/sfj.yaml"]);
  const [, upward = "", own = ""] = [...ids];
  const listed = fazhi("edits", "list", "-w", folder.root).out;
  expect(listed).toMatch(new RegExp(`district-upward：\\n${upward}[^\\n]*\\nunits/sfj/report：\\n${own}`));
  expect(take(dropEdit(folder, own))).toEqual({ report: "units/sfj/report", edits: [] });
  expect(take(readEdits(folder, "district-upward"))).toHaveLength(1);
});

test("a second person's copy of a variant meets the first one's edit of the same place, before and after the next run", async () => {
  const { folder, docx } = await workspaceOfThree();
  const bytes = await docx("units/sfj/report");
  const both = [reword, retype("执法透明度明显提高", "执法更加透明")];
  const { edits } = take(absorbFile(folder, edited(folder, both, bytes), options));
  const [first] = edits;
  const generated = writeVariant(district, "units/sfj/report");
  const { document } = applyEdits({ generated, edits, entries: [], draft: false });
  writeFileSync(join(folder.out, "units/sfj/report.json"), showJson(document));
  take(keepBase(folder, baseOf(generated, { edits: [...edits] }), document));
  const other = [retype("得到实质性化解", "妥善化解")];
  const clash = absorbFile(folder, edited(folder, other, bytes), { ...options, by: "李某" });
  expect(clash.remarks.map(({ code }) => code)).toEqual(["EDITS-004", "EDITS-010"]);
  const again = [retype("就地化解", "妥善化解")];
  const next = take(absorbFile(folder, edited(folder, again, await printDocx(document)), { ...options, by: "李某" }));
  expect(next).toMatchObject({ taken: [first?.id], edits: [{ id: first?.id, base: first?.base, by: "王某、李某" }, edits[1]] });
});

test("where two reports fit a bare copy alike, another person's words are asked about; a copy that says which it is is taken at its word", async () => {
  const { folder, docx } = await workspaceOfThree();
  const bytes = await docx("units/sfj/report");
  const { edits } = take(absorbFile(folder, edited(folder, [retype("得到实质性化解", "就地化解")], bytes), options));
  const generated = writeVariant(district, "units/sfj/report");
  const { document } = applyEdits({ generated, edits, entries: [], draft: false });
  writeFileSync(join(folder.out, "units/sfj/report.json"), showJson(document));
  take(keepBase(folder, baseOf(generated, { edits: [...edits] }), document));
  // It differs from the first report and from the one with the first person's words in the same sentence and nowhere else.
  const other = [retype("得到实质性化解", "妥善化解")];
  const rival = { ...options, by: "李某", wanted: "units/sfj/report" };
  const bareOld = absorbFile(folder, bareCopy(folder, bytes, other), rival);
  expect(bareOld.remarks.map(({ code }) => code)).toContain("EDITS-010");
  const again = [retype("就地化解", "妥善化解")];
  const next = take(absorbFile(folder, edited(folder, again, await printDocx(document)), { ...options, by: "李某" }));
  expect(next).toMatchObject({ taken: [edits[0]?.id], edits: [{ by: "王某、李某" }] });
});

test("EDITS-009: a bare copy that two reports fit is refused, and taken once the user says which it is", async () => {
  const { folder, docx } = await workspaceOfThree();
  const path = bareCopy(folder, await docx("district-upward"), [reword, retype("临政呈〔2026〕8号", "临政呈〔2026〕9号")]);
  const refused = absorbFile(folder, path, options);
  expect(refused).toMatchObject({ ok: false, remarks: [{ code: "EDITS-009" }] });
  expect(readdirSync(folder.file("edits"))).toEqual(["absorbed"]);
  const named = absorbFile(folder, path, { ...options, wanted: "district-upward" });
  expect(take(named)).toMatchObject({ report: "district-upward", taken: { length: 2 } });
});

test("EDITS-012: a file that says it is another report than the user says is not taken; EDITS-005: nor is one of a report that was never made", async () => {
  const { folder, docx } = await workspaceOfThree();
  const path = edited(folder, [reword], await docx("district-upward"));
  expect(absorbFile(folder, path, { ...options, wanted: "units/sfj/report" }).remarks).toMatchObject([
    { code: "EDITS-012", facts: { stated: "--template district-upward", wanted: "--unit sfj" } },
  ]);
  const other = workspace();
  expect(absorbFile(other, path, options).remarks).toMatchObject([
    { code: "EDITS-005", facts: { path: "district-upward.json" } },
  ]);
});

test("what the remarks say of a variant's edit names the file that the edit stands in", async () => {
  const folder = workspace();
  const input = inputWith({});
  const composed = take(composeReport(input));
  const document = { ...composed.document, variant: "district-upward" };
  mkdirSync(folder.file("edits/wording"), { recursive: true });
  const lost = `format: edits/1
edits:
  - { id: abcdefgh, kind: changed, part: paragraph, at: 没有的一章, base: 没有的一段。, now: 改过的一段。, figures: {}, by: 王某 }
`;
  writeFileSync(folder.file("edits/wording/district-upward.yaml"), lost);
  const revised = reviseReport(folder, { ...composed, document }, false);
  expect(revised.remarks).toMatchObject([{ code: "EDITS-023", at: { file: "edits/wording/district-upward.yaml" } }]);
  expect(reviseReport(folder, composed, false).remarks).toEqual([]);
});
