import { expect, test } from "vitest";
import { writeWordApart } from "../../src/cli/steps/word-thread.ts";
import { writeFormats } from "../../src/cli/steps/write-formats.ts";
import type { Document } from "../../src/model/document.ts";
import { writers } from "../../src/publish/writers.ts";
import { bundledFonts } from "../publish/read-back.ts";
import { sampleDocument } from "../publish/sample-document.ts";

const fonts = bundledFonts();

test("Word written beside the PDF has the bytes it has when written alone, and the formats come in the order asked for", async () => {
  const written = await writeFormats(sampleDocument, ["docx", "pdf", "html"], fonts);
  expect([...written.keys()]).toEqual(["docx", "pdf", "html"]);
  for (const [format, outcome] of written) expect(outcome).toEqual(await writers[format](sampleDocument, { fonts }));
});

test("what Word cannot hold is remarked on whether it is written alone or beside the PDF", async () => {
  const odd: Document = { ...sampleDocument, title: "年度\u0007报告" };
  const alone = await writeFormats(odd, ["docx"], fonts);
  const beside = await writeFormats(odd, ["docx", "pdf"], fonts);
  expect(alone.get("docx")?.remarks).toMatchObject([{ code: "PUBLISH-001" }]);
  expect(beside.get("docx")).toEqual(alone.get("docx"));
});

test("a bug in the thread that writes Word comes back with its words, and the next report is written", async () => {
  const [block] = sampleDocument.blocks;
  const broken = { ...sampleDocument, blocks: [{ ...block, kind: "no such block" }] } as unknown as Document;
  await expect(writeWordApart(broken, fonts)).rejects.toThrow(/write-docx/);
  expect((await writeWordApart(sampleDocument, fonts)).ok).toBe(true);
});
