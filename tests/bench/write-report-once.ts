/** Run by report-bench in a process of its own: a report from a file -> DOCX, PDF and HTML beside it. Prints what it took as JSON. */
import { readFileSync, writeFileSync } from "node:fs";
import { writeFormats } from "../../src/cli/steps/write-formats.ts";
import { findFonts } from "../../src/io/find-fonts.ts";
import { documentSchema } from "../../src/model/document.ts";

const [source = "", stem = ""] = process.argv.slice(2);
const document = documentSchema.parse(JSON.parse(readFileSync(source, "utf8")));
const fonts = findFonts({}, { systemFolders: [] });
if (!fonts.ok) throw new Error("the open fonts are not installed");
/** Milliseconds from the start of the process until each was done. */
const doneAt: Record<string, number> = {};
const written = await writeFormats(document, ["docx", "pdf", "html"], fonts.value, (format) => {
  doneAt[format] = Math.round(performance.now());
});
for (const [format, outcome] of written) {
  if (!outcome.ok) throw new Error(`${format} was not written`);
  writeFileSync(`${stem}.${format}`, outcome.value);
}
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
process.stdout.write(`${JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMb: maxRSS / 1024, doneAt })}\n`);
