/** Where the files of a workspace lie, and reading the ones people edit. */
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { z } from "zod";
import { assignSheets, indicatorsOfSheets } from "../blank/assign-sheets.ts";
import { withPreviousValues } from "../check/compare-definitions.ts";
import type { PreviousYear } from "../check/facts-book.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type Outcome, success } from "../diagnostics/outcome.ts";
import { exists, readText, showPath } from "../io/disk.ts";
import type { Assignment } from "../model/assignment.ts";
import { type BlankLayout, blankLayoutSchema } from "../model/blank-layout.ts";
import { type AskedSheet, dataSheetsSchema } from "../model/data-sheet.ts";
import { sha256 } from "../model/hash.ts";
import { type Indicators, indicatorsSchema } from "../model/indicator.ts";
import { planSchema } from "../model/plan.ts";
import { readYaml } from "../model/read-yaml.ts";
import { type Roster, rosterSchema } from "../model/roster.ts";
import { type Workspace, workspaceSchema } from "../model/workspace.ts";
import { readPreviousYear } from "./steps/previous-year.ts";

/** Paths of one workspace. Results of data/<name> go to out/<name>; a workspace elsewhere keeps its own out folder. */
export interface WorkspaceFolder {
  readonly root: string;
  readonly name: string;
  readonly out: string;
  readonly inbox: string;
  readonly archive: string;
  readonly file: (name: string) => string;
}

export function workspaceFolder(path: string): WorkspaceFolder {
  const root = resolve(path);
  const name = basename(root);
  const parent = dirname(root);
  const out = basename(parent) === "data" ? join(dirname(parent), "out", name) : join(root, "out");
  return { root, name, out, inbox: join(root, "inbox"), archive: join(root, "archive"), file: (part) => join(root, part) };
}

/** The files of a workspace, checked against their schemas. */
export interface LoadedWorkspace extends Assignment {
  readonly folder: WorkspaceFolder;
  /** Hash of everything that decides how a returned workbook is read. */
  readonly basis: string;
  /** Null where fazhi.yaml names none. Its values stand in `previous` of `indicators` where indicators.yaml states none. */
  readonly previousYear: PreviousYear | null;
  /** The indicators as indicators.yaml has them. */
  readonly statedIndicators: Indicators;
}

/** Remarks: IO-001, IO-002 and the MODEL codes, for all files at once; BLANK-001 to 003 of the data sheets; CHECK-022 and CHECK-023 for last year's. */
export function loadWorkspace(path: string): Outcome<LoadedWorkspace> {
  const folder = workspaceFolder(path);
  const workspace = load(folder.file("fazhi.yaml"), "workspace/1", workspaceSchema);
  // Without fazhi.yaml the folder is no workspace: complaining of the other files as well would only distract.
  if (!workspace.ok && !exists(folder.file("fazhi.yaml"))) return workspace;
  const plan = load(folder.file("plan.yaml"), "plan/1", planSchema);
  const roster = load(folder.file("roster.yaml"), "roster/1", rosterSchema);
  const indicators = load(folder.file("indicators.yaml"), "indicators/1", indicatorsSchema);
  if (!(workspace.ok && plan.ok && roster.ok && indicators.ok)) {
    return { ok: false, remarks: [workspace, plan, roster, indicators].flatMap((part): readonly Diagnostic[] => part.remarks) };
  }
  const sheets = loadDataSheets(folder, workspace.value, roster.value);
  if (!sheets.ok) return sheets;
  const statedIndicators = indicators.value;
  const all = [...statedIndicators.indicators, ...indicatorsOfSheets(sheets.value, roster.value)];
  const assignment = {
    workspace: workspace.value,
    plan: plan.value,
    roster: roster.value,
    indicators: { ...statedIndicators, indicators: all },
    dataSheets: sheets.value,
  };
  const previous = readPreviousYear(assignment, folder.root, workspaceFolder);
  if (!previous.ok) return previous;
  const filled = previous.value === null ? all : withPreviousValues(all, previous.value);
  return success({
    ...assignment,
    indicators: { ...statedIndicators, indicators: filled },
    folder,
    basis: sha256(JSON.stringify(assignment)),
    previousYear: previous.value,
    statedIndicators,
  });
}

/** The data sheets that go to somebody, by the layout nearest to the workspace. */
function loadDataSheets(folder: WorkspaceFolder, workspace: Workspace, roster: Roster): Outcome<AskedSheet[]> {
  const path = templateFile(folder, "data-sheets.yaml");
  const layout = load(path, "data-sheets/1", dataSheetsSchema);
  if (!layout.ok) return layout;
  const files = { workspace: showPath(folder.file("fazhi.yaml")), sheets: showPath(path) };
  return assignSheets(layout.value.sheets, workspace, roster, files);
}

function load<T>(path: string, format: string, schema: z.ZodType<T>): Outcome<T> {
  const text = readText(path);
  return text.ok ? readYaml(text.value, showPath(path), format, schema) : text;
}

/** The templates that come with the tool; a workspace's own `templates` folder stands before them. */
export function templateFolders(folder: WorkspaceFolder): string[] {
  return [folder.file("templates"), fileURLToPath(new URL("../../templates", import.meta.url))];
}

export function loadBlankLayout(folder: WorkspaceFolder): Outcome<BlankLayout> {
  return load(templateFile(folder, "blank.yaml"), "blank-layout/1", blankLayoutSchema);
}

function templateFile(folder: WorkspaceFolder, name: string): string {
  const candidates = templateFolders(folder).map((templates) => join(templates, name));
  return candidates.find(exists) ?? candidates.at(-1) ?? "";
}
