/** Workspace → the files of the year's package: the public report, the internal one with its figures, and everything they can be rebuilt from. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { stringify } from "csv-stringify/sync";
import { buildSummary } from "../../aggregate/build-summary.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { readBytes } from "../../io/disk.ts";
import { findFonts } from "../../io/find-fonts.ts";
import type { Document } from "../../model/document.ts";
import type { FontSet } from "../../model/font-set.ts";
import { sha256 } from "../../model/hash.ts";
import type { Audience, Manifest } from "../../model/manifest.ts";
import { fontRoleSchema } from "../../model/workspace.ts";
import { factRows } from "../../packaging/fact-rows.ts";
import { publicDocument } from "../../packaging/public-document.ts";
import { encodeXlsx } from "../../workbook/write-xlsx.ts";
import type { LoadedWorkspace } from "../workspace-folder.ts";
import { checkComputed, mayReport } from "./check-facts.ts";
import { type Computed, computeResults, showJson } from "./compute-results.ts";
import { writeFormats } from "./write-formats.ts";
import { allFormats, buildDocument } from "./write-report.ts";

export const packageFolders = { public: "公开版", internal: "内部", source: "工作区" } as const satisfies Record<
  Audience,
  string
>;

/** The template for superiors; the public one is the workspace's own. */
const upwardTemplate = "district-upward";

/** Files by path inside the package, and what went into them. */
export interface PackageFiles {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly report: Document;
  readonly computed: Computed;
  readonly fonts: FontSet;
  readonly templates: Manifest["templates"];
}

/** Everything that can be made from the workspace: all but the sources themselves. Codes: those of computing, checking, building and writing a report. */
export async function buildPackageFiles(loaded: LoadedWorkspace): Promise<Outcome<PackageFiles>> {
  const results = computeResults(loaded);
  if (!results.ok) return results;
  const checked = checkComputed(loaded, results.value);
  if (!checked.ok || !mayReport(checked.value, false))
    return { ok: false, remarks: checked.ok ? checked.value.remarks : checked.remarks };
  const { computed } = checked.value;
  const report = buildDocument(loaded, computed, false);
  const upward = buildDocument(withTemplate(loaded, upwardTemplate), computed, false);
  const fonts = findFonts(loaded.workspace.fonts);
  if (!report.ok || !upward.ok || !fonts.ok)
    return { ok: false, remarks: [...report.remarks, ...upward.remarks, ...fonts.remarks] };
  const written = await writeAll(publicDocument(report.value), upward.value, fonts.value);
  if (!written.ok) return written;
  const { public: shown, internal } = packageFolders;
  const table = stringify(factRows(computed.facts, loaded.indicators, loaded.roster), { bom: true, escape_formulas: true });
  const texts = {
    [`${shown}/report.json`]: showJson(publicDocument(report.value)),
    [`${internal}/report.json`]: showJson(report.value),
    [`${internal}/facts.json`]: showJson(computed.facts),
    [`${internal}/facts.csv`]: table,
    [`${internal}/results.json`]: showJson(computed.results),
  };
  const files = new Map(written.value);
  for (const [path, text] of Object.entries(texts)) files.set(path, Buffer.from(text));
  files.set(`${internal}/summary.xlsx`, await encodeXlsx(buildSummary({ ...loaded, ...computed })));
  const templates = { public: loaded.workspace.report.template, upward: upwardTemplate };
  const remarks = [...report.remarks, ...upward.remarks, ...fonts.remarks, ...written.remarks];
  return success({ files, report: report.value, computed, fonts: fonts.value, templates }, distinct(remarks));
}

function withTemplate(loaded: LoadedWorkspace, template: string): LoadedWorkspace {
  const { workspace } = loaded;
  return { ...loaded, workspace: { ...workspace, report: { ...workspace.report, template } } };
}

async function writeAll(shown: Document, upward: Document, fonts: FontSet): Promise<Outcome<Map<string, Uint8Array>>> {
  const files = new Map<string, Uint8Array>();
  const remarks: Diagnostic[] = [];
  const variants = [
    [packageFolders.public, "report", shown],
    [packageFolders.internal, "report-upward", upward],
  ] as const;
  for (const [folder, name, document] of variants) {
    for (const [format, written] of await writeFormats(document, allFormats, fonts)) {
      remarks.push(...written.remarks);
      if (!written.ok) return { ok: false, remarks };
      files.set(`${folder}/${name}.${format}`, written.value);
    }
  }
  return success(files, remarks);
}

/** Both variants say the same of the same text. */
function distinct(remarks: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(remarks.map((remark) => [JSON.stringify(remark), remark])).values()];
}

/** The program's name and version, from its package.json. */
export function toolVersion(): string {
  const text = readFileSync(fileURLToPath(new URL("../../../package.json", import.meta.url)), "utf8");
  const { name, version } = JSON.parse(text) as { name: string; version: string }; // our own package.json
  return `${name} ${version}`;
}

/** The faces that the PDFs were drawn with, by content. Remarks: IO-002. */
export function fontFaces(fonts: FontSet): Manifest["fonts"] {
  return fontRoleSchema.options.map((role) => {
    const { family, path } = fonts[role];
    const bytes = readBytes(path);
    return { role, family, sha256: bytes.ok ? sha256(bytes.value) : "" };
  });
}
