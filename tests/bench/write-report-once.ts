/** Run by report-bench in a process of its own: a report from a file -> DOCX, PDF and HTML beside it. Prints what it took as JSON. */
import { readFileSync, writeFileSync } from "node:fs";
import { findFonts } from "../../src/io/find-fonts.ts";
import { documentSchema } from "../../src/model/document.ts";
import { writers } from "../../src/publish/writers.ts";

const [source = "", stem = ""] = process.argv.slice(2);
const document = documentSchema.parse(JSON.parse(readFileSync(source, "utf8")));
const fonts = findFonts({}, { systemFolders: [] });
if (!fonts.ok) throw new Error("the open fonts are not installed");
const parts: Record<string, number> = {};
for (const format of ["docx", "pdf", "html"] as const) {
  const started = performance.now();
  const written = await writers[format](document, { fonts: fonts.value });
  if (!written.ok) throw new Error(`${format} was not written`);
  writeFileSync(`${stem}.${format}`, written.value);
  parts[format] = Math.round(performance.now() - started);
}
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
process.stdout.write(`${JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMb: maxRSS / 1024, parts })}\n`);
