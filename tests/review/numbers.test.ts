/** The finished 相城 report: every number has its source, and no digit can be changed unseen. */
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Document } from "../../src/model/document.ts";
import type { NumberEntry } from "../../src/model/number-entries.ts";
import type { Results } from "../../src/model/results.ts";
import { writeDocx } from "../../src/publish/write-docx.ts";
import { writePdf } from "../../src/publish/write-pdf.ts";
import { type OpenedFile, openFiles } from "../../src/review/open-files.ts";
import { verifyOpened } from "../../src/review/verify-document.ts";
import { computeSeason, playSeason, reportSeason, take } from "../chain/season.ts";
import { bundledFonts } from "./full-report.ts";
import { digitsIn, spoilDigit } from "./spoil-digit.ts";

let report: Document;
let results: Results;
let docx: OpenedFile;
let pdf: OpenedFile;

beforeAll(async () => {
  const season = await playSeason("xiangcheng-2023");
  report = reportSeason(season);
  results = computeSeason(season).results;
  const options = { fonts: bundledFonts() };
  const files = [
    { file: "report.docx", bytes: take(await writeDocx(report, options)) },
    { file: "report.pdf", bytes: take(await writePdf(report, options)) },
  ];
  const opened = take(await openFiles(files));
  [docx, pdf] = [opened[0] ?? docx, opened[1] ?? pdf];
}, 120_000);

function verify(files: readonly OpenedFile[], entries: readonly NumberEntry[] = []) {
  const outcome = verifyOpened(files, { report, results, entries });
  return { value: take(outcome), codes: outcome.remarks.map(({ code }) => code), remarks: outcome.remarks };
}

/** The document with some words of its paragraphs replaced. */
function edited(from: string, to: string): OpenedFile {
  const blocks =
    docx.kind !== "docx"
      ? []
      : docx.document.blocks.map((block) =>
          block.kind === "paragraph"
            ? { ...block, runs: block.runs.map((run) => ({ ...run, text: run.text.replace(from, to) })) }
            : block,
        );
  return docx.kind === "docx" ? { ...docx, document: { ...docx.document, blocks } } : docx;
}

test("the finished report has no number without a source, keeps the format, and says the same in DOCX and PDF", () => {
  const { value, codes } = verify([docx, pdf]);
  expect(codes.filter((code) => !/^REVIEW-04/.test(code))).toEqual([]);
  expect(value.pair).toEqual([]);
  for (const file of value.files) {
    expect(file.numerals.filter(({ kind }) => kind === "unexplained" || kind === "changed")).toEqual([]);
    expect(file.numerals.filter(({ kind }) => kind === "fact").length).toBeGreaterThan(65);
    expect(file.checks.filter(({ verdict }) => verdict === "departs")).toEqual([]);
  }
});

test("without a workspace the bookmarks alone explain the same numbers", () => {
  const outcome = verifyOpened([docx, pdf], { report: null, results: null, entries: [] });
  for (const file of take(outcome).files) expect(file.numerals.filter(({ kind }) => kind === "unexplained")).toEqual([]);
});

/** 1,000 in full: FAZHI_DIGITS=1000. */
const changes = Number(process.env["FAZHI_DIGITS"] ?? 100);

test.each(["docx", "pdf"] as const)(
  "REVIEW-020: any one digit changed in the %s is named",
  (kind) => {
    const opened = kind === "docx" ? docx : pdf;
    const count = digitsIn(opened);
    expect(count).toBeGreaterThan(250);
    fc.assert(
      fc.property(fc.nat(count - 1), fc.integer({ min: 1, max: 9 }), (index, by) => {
        const { codes } = verify([spoilDigit(opened, index, by)]);
        return codes.includes("REVIEW-020");
      }),
      { numRuns: changes, seed: 20240305 },
    );
  },
  600_000,
);

test("REVIEW-020 names the number, what it has to be, and whose it is", () => {
  const named = verify([edited("67", "76")]).remarks.find(({ code }) => code === "REVIEW-020");
  expect(named?.facts).toMatchObject({ found: "76", expected: "67", label: "基层法治观察员" });
});

test("REVIEW-021, REVIEW-024: a number that an editor adds needs an entry with name and reason, and the entry has to be used", () => {
  const added = edited("学习成果逐步转化", "走访企业300余家，学习成果逐步转化");
  expect(verify([added]).codes).toContain("REVIEW-020");
  const alone = verifyOpened([added], { report: null, results: null, entries: [] });
  expect(alone.remarks.map(({ code }) => code)).toContain("REVIEW-021");
  const entry = { text: "走访企业300余家", by: "张三", reason: "走访台账" };
  const entered = verify([added], [entry]);
  expect(entered.codes.filter((code) => !/^REVIEW-04/.test(code))).toEqual(["REVIEW-030"]);
  expect(entered.value.files[0]?.numerals.filter(({ kind }) => kind === "editor").map(({ text }) => text)).toEqual(["300"]);
  expect(verify([docx], [entry]).codes).toContain("REVIEW-024");
});

test("REVIEW-022: one figure printed in two ways is seen without any workspace", () => {
  const outcome = verifyOpened([edited("82%", "28%")], { report: null, results: null, entries: [] });
  expect(outcome.remarks.map(({ code }) => code)).not.toContain("REVIEW-022");
  if (docx.kind !== "docx") return;
  let seen = 0;
  const blocks = docx.document.blocks.map((block) =>
    block.kind === "paragraph"
      ? { ...block, runs: block.runs.map((run) => (run.text === "82%" && ++seen === 1 ? { ...run, text: "28%" } : run)) }
      : block,
  );
  const once = verifyOpened([{ ...docx, document: { ...docx.document, blocks } }], { report: null, results: null, entries: [] });
  expect(once.remarks.map(({ code }) => code)).toContain("REVIEW-022");
});

test("REVIEW-023: a report made before a unit reported again is older than the data", () => {
  const newer = {
    ...results,
    figures: results.figures.map((one) => (one.id === "review-cases@sfj" ? { ...one, value: "97" } : one)),
  };
  const outcome = verifyOpened([docx], { report, results: newer, entries: [] });
  expect(outcome.remarks.find(({ code }) => code === "REVIEW-023")?.facts).toMatchObject({ printed: "91", now: "97" });
});

test("REVIEW-030: words that were changed are shown, and only as a warning", () => {
  const { remarks } = verify([edited("企业和群众身边的一批堵点", "群众身边的一批堵点")]);
  expect(remarks.filter(({ code }) => !/^REVIEW-04/.test(code))).toMatchObject([
    { code: "REVIEW-030", severity: "warning", facts: { expected: "企业和" } },
  ]);
});

test("REVIEW-031: a DOCX that was corrected after the PDF was made differs from it", () => {
  expect(verify([edited("67", "76"), pdf]).codes).toContain("REVIEW-031");
});

test("REVIEW-010: a departure from the format is told with its place, its source and a remedy", () => {
  const { remarks } = verify([edited("（此件公开发布）", "(此件公开发布)")]);
  const named = remarks.filter(({ code }) => code === "REVIEW-010").map(({ facts }) => facts["title"]);
  expect(named).toContain("附注的括号");
});

test("REVIEW-041, REVIEW-042: this report leads with the leaders' duty and is dated after 1 March: both are warnings", () => {
  const { remarks } = verify([docx, pdf]);
  expect(remarks.filter(({ code }) => /^REVIEW-04/.test(code))).toMatchObject([
    { code: "REVIEW-041", severity: "warning" },
    { code: "REVIEW-042", severity: "warning", facts: { date: "2024年3月5日", limit: "2024年3月1日" } },
  ]);
});

test("REVIEW-040: a report without shortcomings lacks a part the regulation asks for", () => {
  const { remarks } = verify([edited("三、存在的不足和原因", "三、其他情况")]);
  expect(remarks.find(({ code }) => code === "REVIEW-040")?.facts).toMatchObject({ part: "存在的不足和原因" });
});

test.each([
  ["REVIEW-003", "文本.docx", "not a document"],
  ["REVIEW-001", "坏.pdf", "%PDF-1.7 and nothing more"],
])("%s: %s is told, not thrown", async (code, file, text) => {
  const outcome = await openFiles([{ file, bytes: new TextEncoder().encode(text) }]);
  expect(outcome).toMatchObject({ ok: false, remarks: [{ code }] });
});

/** One page that draws nothing. */
const emptyPdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

test("REVIEW-002: a scan has no words to check, and its pages are named", async () => {
  const outcome = await openFiles([{ file: "扫描件.pdf", bytes: new TextEncoder().encode(emptyPdf) }]);
  expect(outcome).toMatchObject({ ok: false, remarks: [{ code: "REVIEW-002", facts: { pages: "1" } }] });
});
