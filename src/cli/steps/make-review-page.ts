/** Workspace outputs, ledger and the draft before → review.html. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Outcome } from "../../diagnostics/outcome.ts";
import type { Language } from "../../diagnostics/show-diagnostic.ts";
import { bundlePage } from "../../io/bundle-page.ts";
import { exists, readBytes, showPath, writeBytes } from "../../io/disk.ts";
import { sha256 } from "../../model/hash.ts";
import { cleanDocument } from "../../publish/clean-document.ts";
import { htmlBlock } from "../../publish/html/html-blocks.ts";
import { traceFigures } from "../../review/trace-number.ts";
import { buildPageData } from "../../review-page/build-page-data.ts";
import { writePage } from "../../review-page/write-page.ts";
import type { LoadedWorkspace } from "../workspace-folder.ts";
import { readEarlierDraft } from "./earlier-draft.ts";
import { readTraceGround } from "./trace-ground.ts";

/** The path as shown. Remarks: those of the outputs it reads, PUBLISH-001, PAGE-004, IO-003. */
export async function makeReviewPage(loaded: LoadedWorkspace, language: Language): Promise<Outcome<string>> {
  const ground = readTraceGround(loaded);
  if (!ground.ok) return ground;
  const bytes = readBytes(join(loaded.folder.out, "report.json"));
  if (!bytes.ok) return bytes;
  const program = await bundlePage(programEntry());
  if (!program.ok) return program;
  const reportHash = sha256(bytes.value);
  const { report } = ground.value;
  const figures = traceFigures(Object.keys(report.figures), ground.value);
  const earlier = readEarlierDraft(loaded.folder, reportHash);
  const data = buildPageData({ ...ground.value, reportHash, figures, earlier, language });
  const cleaned = cleanDocument(report, "review.html");
  // Without origins: the panel says more than a tooltip could.
  const paper = cleaned.document.blocks.map((block, index) => htmlBlock(block, {}, index));
  const written = writeBytes(join(loaded.folder.out, "review.html"), writePage({ data, paper, program: program.value }));
  const remarks = [...cleaned.remarks, ...written.remarks];
  return written.ok ? { ok: true, value: showPath(written.value), remarks } : { ok: false, remarks };
}

/** The sources in a checkout, what they were compiled to in the built tool. */
function programEntry(): string {
  const entries = ["main.tsx", "main.js"].map((name) => fileURLToPath(new URL(`../../review-page/app/${name}`, import.meta.url)));
  return entries.find(exists) ?? entries.join("");
}
