/** fazhi edits as a clerk runs it: files on the disk, kept originals, and files that are not what they should be. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { absorbFile, dropEdit } from "../../src/cli/steps/absorb-edits.ts";
import { keepBase, readEdits, reviseReport } from "../../src/cli/steps/apply-edits.ts";
import { showJson } from "../../src/cli/steps/compute-results.ts";
import { readNumberEntries } from "../../src/cli/steps/read-outputs.ts";
import { type WorkspaceFolder, workspaceFolder } from "../../src/cli/workspace-folder.ts";
import { type Document, textOf } from "../../src/model/document.ts";
import { composeReport } from "../../src/report/build-report.ts";
import { take } from "../chain/season.ts";
import { fazhi } from "../cli/run-cli.ts";
import { inputWith } from "../report/fixture.ts";
import { baseOf, district, printDocx, writeReport } from "./district-report.ts";
import { editDocx, erase, putBehind, retype, type Stroke } from "./word-editor.ts";

const generated = writeReport(district);
const printed = await printDocx(generated);
const options = { by: "王某", reason: undefined, tracked: "accept", on: "2026-01-05" } as const;

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
  expect(take(readEdits(folder))).toHaveLength(1);
});

test("EDITS-040: dropping what is not there names the nearest id", () => {
  const folder = workspace();
  take(absorbFile(folder, edited(folder, [retype("得到实质性化解", "就地化解")]), options));
  const id = take(readEdits(folder))[0]?.id ?? "";
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
  const final = reviseReport(folder, composed, input);
  expect(final.ok).toBe(false);
  expect(final.remarks).toMatchObject([{ code: "EDITS-030", severity: "error", facts: { subject: "不足" } }]);
  const draft = reviseReport(folder, composed, { ...input, draft: true });
  expect(draft).toMatchObject({ ok: true, remarks: [{ code: "EDITS-030", severity: "warning" }] });
});

test("a damaged list of edits is told with its line, and the report is not made without it", () => {
  const folder = workspace();
  mkdirSync(folder.file("edits"), { recursive: true });
  writeFileSync(folder.file("edits/wording.yaml"), "format: edits/1\nedits:\n  - id: abc\n    kind: 改写\n");
  const input = inputWith({});
  const revised = reviseReport(folder, take(composeReport(input)), input);
  expect(revised.ok).toBe(false);
  expect(revised.remarks[0]).toMatchObject({ at: { kind: "line", line: 4 } });
});
