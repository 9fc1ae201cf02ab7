/** What a package can be rebuilt from: the workspace's own files, the templates in force and last year's figures. */
import { resolve } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { exists, listFiles, readBytes } from "../../io/disk.ts";
import { type LoadedWorkspace, templateFolders, workspaceFolder } from "../workspace-folder.ts";
import { packageFolders } from "./build-package.ts";

/** What the tool made itself and can make again, or what belongs to a run. */
const leftOut = /^(inbox\/|out\/|archive\/(readings\/|lock)|\.demo$)/;

/**
 * The workspace's own files, the templates in force and last year's figures, laid out as a workspace that stands by itself.
 * `previous` of fazhi.yaml then names the copy. Remarks: IO-002.
 */
export function sourceFiles(loaded: LoadedWorkspace): Outcome<Map<string, Uint8Array>> {
  const { folder, workspace } = loaded;
  const found = new Map<string, string>();
  for (const templates of templateFolders(folder)) {
    for (const path of listFiles(templates)) {
      if (!found.has(`templates/${path}`)) found.set(`templates/${path}`, `${templates}/${path}`);
    }
  }
  for (const path of listFiles(folder.root)) if (!leftOut.test(path)) found.set(path, folder.file(path));
  for (const [path, from] of previousFiles(loaded)) found.set(path, from);
  const files = new Map<string, Uint8Array>();
  const remarks: Diagnostic[] = [];
  for (const [path, from] of found) {
    const bytes = readBytes(from);
    remarks.push(...bytes.remarks);
    if (bytes.ok) files.set(`${packageFolders.source}/${path}`, bytes.value);
  }
  if (remarks.length > 0) return { ok: false, remarks };
  const own = `${packageFolders.source}/fazhi.yaml`;
  const settings = files.get(own);
  if (workspace.previous !== undefined && settings !== undefined) {
    const text = new TextDecoder().decode(settings).replace(/^previous:.*$/m, `previous: ${previousName(workspace.previous)}`);
    files.set(own, Buffer.from(text));
  }
  return success(files);
}

function previousName(previous: string): string {
  return previous.endsWith(".csv") ? "previous.csv" : "previous";
}

function previousFiles(loaded: LoadedWorkspace): [string, string][] {
  const { previous } = loaded.workspace;
  if (previous === undefined) return [];
  const from = resolve(loaded.folder.root, previous);
  if (previous.endsWith(".csv")) return [["previous.csv", from]];
  const folder = workspaceFolder(from);
  const parts = [
    ["previous/indicators.yaml", folder.file("indicators.yaml")],
    ["previous/out/results.json", `${folder.out}/results.json`],
    ["previous/out/facts.json", `${folder.out}/facts.json`],
  ] as const;
  return parts.filter(([, path]) => exists(path)).map(([path, source]) => [path, source]);
}
