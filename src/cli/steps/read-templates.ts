/** Report templates and word lists of a workspace: its own `templates` folder stands before the one that comes with the tool. */
import { join } from "node:path";
import type { z } from "zod";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { exists, listFiles, readText, showPath } from "../../io/disk.ts";
import { type DataSheet, dataSheetsSchema } from "../../model/data-sheet.ts";
import { readYaml } from "../../model/read-yaml.ts";
import { type Area, areasSchema, type Cause, causesSchema } from "../../model/report-lists.ts";
import { templateFolders, type WorkspaceFolder } from "../workspace-folder.ts";

export interface ReportTemplates {
  /** Texts by path inside the templates folder, with forward slashes. */
  readonly templates: ReadonlyMap<string, string>;
  readonly areas: readonly Area[];
  readonly causes: readonly Cause[];
  /** The workspace's own before those that come with the tool: templates may name both. */
  readonly sheets: readonly DataSheet[];
}

/** Remarks: IO-001, IO-002, and the MODEL codes for the lists. */
export function readReportTemplates(folder: WorkspaceFolder): Outcome<ReportTemplates> {
  const templates = new Map<string, string>();
  const remarks: Diagnostic[] = [];
  for (const root of templateFolders(folder)) {
    for (const path of listFiles(root).filter((name) => name.endsWith(".hbs") && !templates.has(name))) {
      const text = readText(join(root, path));
      remarks.push(...text.remarks);
      if (text.ok) templates.set(path, text.value);
    }
  }
  const areas = readList(folder, "areas.yaml", "areas/1", areasSchema);
  const causes = readList(folder, "causes.yaml", "causes/1", causesSchema);
  const sheets = readSheets(folder);
  if (!areas.ok || !causes.ok || !sheets.ok || remarks.length > 0)
    return { ok: false, remarks: [...remarks, ...areas.remarks, ...causes.remarks, ...sheets.remarks] };
  return success({ templates, areas: areas.value.areas, causes: causes.value.causes, sheets: sheets.value });
}

function readSheets(folder: WorkspaceFolder): Outcome<DataSheet[]> {
  const remarks: Diagnostic[] = [];
  const sheets = templateFolders(folder).flatMap((root): readonly DataSheet[] => {
    const path = join(root, "data-sheets.yaml");
    if (!exists(path)) return [];
    const text = readText(path);
    const layout = text.ok ? readYaml(text.value, showPath(path), "data-sheets/1", dataSheetsSchema) : text;
    remarks.push(...layout.remarks);
    return layout.ok ? layout.value.sheets : [];
  });
  return remarks.length > 0 ? { ok: false, remarks } : success(sheets);
}

function readList<T>(folder: WorkspaceFolder, name: string, format: string, schema: z.ZodType<T>): Outcome<T> {
  const candidates = templateFolders(folder).map((root) => join(root, name));
  const path = candidates.find(exists) ?? candidates.at(-1) ?? name;
  const text = readText(path);
  return text.ok ? readYaml(text.value, showPath(path), format, schema) : text;
}
