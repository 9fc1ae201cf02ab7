/** Edits made in LibreOffice itself, which rewrites the whole file: styles renamed, runs cut, bookmarks moved. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { absorbEdits } from "../../src/edits/absorb-edits.ts";
import { applyEdits } from "../../src/edits/apply-edits.ts";
import { unitsOf } from "../../src/edits/units.ts";
import { type Document, textOf } from "../../src/model/document.ts";
import { take } from "../chain/season.ts";
import { baseOf, district, openDocx, printDocx, writeReport } from "./district-report.ts";

/** The Python that comes with the system knows LibreOffice's library; another need not. */
const python = "/usr/bin/python3";
const hasOffice =
  spawnSync("soffice", ["--version"]).status === 0 && existsSync(python) && spawnSync(python, ["-c", "import uno"]).status === 0;

type Stroke = readonly [string, ...(string | boolean)[]];

const generated = writeReport(district);

async function editInLibreOffice(strokes: readonly Stroke[]) {
  const folder = mkdtempSync(join(tmpdir(), "fazhi-lo-"));
  const at = (name: string) => join(folder, name);
  writeFileSync(at("in.docx"), await printDocx(generated));
  writeFileSync(at("strokes.json"), JSON.stringify(strokes));
  const script = "tests/edits/edit-in-libreoffice.py";
  const run = spawnSync(python, [script, at("profile"), at("in.docx"), at("out.docx"), at("strokes.json")], { encoding: "utf8" });
  expect(run.stderr).not.toContain("not found");
  const document = openDocx(new Uint8Array(readFileSync(at("out.docx"))));
  const request = {
    file: "out.docx",
    by: "王某",
    on: "2026-01-05",
    reason: undefined,
    tracked: "accept",
    entries: [],
    edits: [],
  } as const;
  return absorbEdits({ ...request, document, bases: [baseOf(generated)] });
}

const textIn = (document: Document) => unitsOf(document).map(({ inlines }) => textOf(inlines));

test.skipIf(!hasOffice)("a file that LibreOffice merely saved again holds no edits", { timeout: 120_000 }, async () => {
  const absorbed = await editInLibreOffice([]);
  expect(absorbed.remarks).toEqual([]);
  expect(take(absorbed).edits).toEqual([]);
});

test.skipIf(!hasOffice)(
  "words typed, put in, deleted and tracked in LibreOffice hold, and their numbers follow the data",
  { timeout: 120_000 },
  async () => {
    const absorbed = await editInLibreOffice([
      ["retype", "得到实质性化解", "就地化解"],
      ["retype", "举办法治讲座24场", "共举办法治讲座24场"],
      ["retype", "（二）规范行政执法", "（二）严格规范行政执法"],
      ["retype", "86次，举办", "88次，举办"],
      ["behind", "推行执法公示", "建立案例指导制度。"],
      ["erase", "继续补齐短板"],
      ["track", true],
      ["retype", "人员不足", "编制不足"],
    ]);
    expect(absorbed.remarks.map(({ code }) => code).toSorted()).toEqual(["EDITS-006", "EDITS-020"]);
    const fresh = writeReport({ ...district, cases: 305, lectures: 31, visits: 90 });
    const text = textIn(applyEdits({ generated: fresh, edits: take(absorbed).edits, entries: [], draft: false }).document);
    expect(text).toContain(
      "全年受理行政复议案件305件，负责人出庭应诉率98.6%，行政争议就地化解。各镇街设立受理点，方便群众就近申请。",
    );
    expect(text).toContain("1.普及法律知识。共举办法治讲座31场，完成年度目标，群众法治意识不断增强。");
    expect(text).toContain("（二）严格规范行政执法");
    expect(text).toContain("开展执法监督检查90次，举办执法培训9期，执法人员能力稳步提升。");
    expect(text[text.indexOf("推行执法公示和全过程记录，执法透明度明显提高。") + 1]).toBe("建立案例指导制度。");
    expect(text).toContain("部分单位重视不够，主要原因是编制不足。");
    expect(text.join("")).not.toContain("继续补齐短板");
  },
);
