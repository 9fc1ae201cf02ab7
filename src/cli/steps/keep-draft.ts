/** A report as it was made → a numbered draft in the workspace, with its inputs' hashes; and reading the kept drafts back. */
import { join } from "node:path";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../../diagnostics/outcome.ts";
import { buildDraft, type DraftParts, isSameDraft } from "../../history/build-draft.ts";
import { readDraft } from "../../history/read-draft.ts";
import { usedTemplates } from "../../history/used-templates.ts";
import { currentEntries } from "../../intake/ledger.ts";
import { exists, listFiles, readBytes, readText, showPath, writeBytes } from "../../io/disk.ts";
import { lockFolder } from "../../io/folder-lock.ts";
import type { Document } from "../../model/document.ts";
import type { Draft, InputRole, KeptDraft } from "../../model/draft.ts";
import { numberVersions } from "../../model/file-version.ts";
import { sha256 } from "../../model/hash.ts";
import { type LoadedWorkspace, templateFolders, type WorkspaceFolder } from "../workspace-folder.ts";
import { readArchive } from "./archive.ts";
import { ruleSheets } from "./check-facts.ts";
import { type Computed, showJson } from "./compute-results.ts";

export interface DraftRequest {
  readonly document: Document;
  readonly kind: Draft["kind"];
  /** ISO 8601. */
  readonly madeOn: string;
}

export interface DraftKept {
  readonly number: number;
  /** False where the last draft is the same. */
  readonly added: boolean;
}

/**
 * The three results are written first and draft.json last: a draft without it is none, and its number is taken again. Remarks: IO-002, IO-003,
 * IO-005 (another run holds the folder), INTAKE-020.
 */
export function keepDraft(loaded: LoadedWorkspace, computed: Computed, request: DraftRequest): Outcome<DraftKept> {
  const folder = draftsFolder(loaded.folder);
  const lock = lockFolder(join(folder, "lock"));
  if (!lock.ok) return lock;
  try {
    return keepLocked(loaded, computed, request);
  } finally {
    lock.value();
  }
}

function keepLocked(loaded: LoadedWorkspace, computed: Computed, request: DraftRequest): Outcome<DraftKept> {
  const parts = gatherParts(loaded);
  if (!parts.ok) return parts;
  const texts = {
    report: showJson(request.document),
    facts: showJson(computed.facts),
    results: showJson(computed.results),
  };
  const taken = draftNumbers(loaded.folder).at(-1) ?? 0;
  const last = taken === 0 ? undefined : loadDraft(loaded.folder, taken);
  const hashes = { report: sha256(texts.report), facts: sha256(texts.facts), results: sha256(texts.results) };
  const draft = buildDraft(parts.value, { ...request, number: taken + 1, hashes });
  if (last?.ok && isSameDraft(last.value.draft, draft)) return success({ number: taken, added: false });
  const place = draftFolder(loaded.folder, draft.number);
  const files = [...Object.entries(texts), ["draft", showJson(draft)] as const];
  for (const [name, text] of files) {
    const written = writeBytes(join(place, `${name}.json`), text);
    if (!written.ok) return written;
  }
  return success({ number: draft.number, added: true });
}

function gatherParts(loaded: LoadedWorkspace): Outcome<DraftParts> {
  const archive = readArchive(loaded.folder);
  if (!archive.ok) return archive;
  const { entries } = archive.value;
  const { workspace, plan, roster, indicators } = loaded;
  const versions = new Map(numberVersions(entries).map(({ sha256: hash, number }) => [hash, number]));
  const current = currentEntries(
    entries,
    workspace.rounds.map((round) => round.id),
  );
  const counting = new Set(current.map((entry) => entry.unit));
  const withdrawn = new Map(entries.filter((entry) => entry.verdict === "withdrawn").map((entry) => [entry.unit, entry]));
  const inputs = gatherInputs(loaded);
  if (!inputs.ok) return inputs;
  return success({
    assignment: { workspace, plan, roster, indicators: { ...indicators, indicators: [...indicators.indicators] } },
    inputs: inputs.value.map(({ role, name, text }) => ({ role, name, sha256: sha256(text) })),
    edits: textsOf(inputs.value, "edits"),
    templates: textsOf(inputs.value, "template"),
    ledgerHead: entries.at(-1)?.hash ?? null,
    submissions: current.map(({ unit, office, round, path, sha256: hash, receivedOn }) => ({
      unit: unit ?? "",
      office,
      round: round ?? "",
      file: path,
      sha256: hash,
      receivedOn,
      version: versions.get(hash) ?? 1,
    })),
    withdrawals: [...withdrawn.values()]
      .filter(({ unit }) => !counting.has(unit))
      .map(({ unit, path, receivedOn, reason }) => ({ unit: unit ?? "", file: path, on: receivedOn, reason: reason ?? "" })),
  });
}

function textsOf(files: readonly InputFile[], role: InputRole): Record<string, string> {
  return Object.fromEntries(files.filter((file) => file.role === role).map(({ name, text }) => [name, textOf(text)]));
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}

interface InputFile {
  readonly role: InputRole;
  readonly name: string;
  readonly text: Uint8Array;
}

/** In a fixed order. Last year's figures are read from another workspace: what of them counts stands in the assignment. */
function gatherInputs({ folder, workspace, indicators }: LoadedWorkspace): Outcome<InputFile[]> {
  const own: readonly (readonly [InputRole, string])[] = [
    ["workspace", "fazhi.yaml"],
    ["plan", "plan.yaml"],
    ["roster", "roster.yaml"],
    ["indicators", "indicators.yaml"],
    [checksRole, exists(folder.file(ruleSheets.book)) ? ruleSheets.book : ruleSheets.table],
    ...listFiles(folder.file("edits"))
      // What readers remark on a draft is no input of the next one, and edits of other reports than the main one are none of it.
      .filter((name) => /\.ya?ml$/.test(name) && !/^(?:remarks|wording)\//.test(name))
      .map((name) => ["edits", `edits/${name}`] as const),
  ];
  const files = own.filter(([role, name]) => role !== checksRole || exists(folder.file(name)));
  const templates = gatherTemplates(folder, workspace.report.template);
  if (!templates.ok) return templates;
  const remarks: Diagnostic[] = [];
  const read = files.flatMap(([role, name]): InputFile[] => {
    const bytes = readBytes(folder.file(name));
    remarks.push(...bytes.remarks);
    return bytes.ok ? [{ role, name, text: bytes.value }] : [];
  });
  const previous = {
    role: "previous" as const,
    name: "上年数",
    text: Buffer.from(JSON.stringify(indicators.indicators.map((one) => one.previous))),
  };
  return remarks.length > 0 ? { ok: false, remarks } : success([...read, previous, ...templates.value]);
}

const checksRole = "checks";

/** What decides the wording; the workspace's own templates stand before the tool's. */
function gatherTemplates(folder: WorkspaceFolder, template: string): Outcome<InputFile[]> {
  const texts = new Map<string, Uint8Array>();
  const remarks: Diagnostic[] = [];
  for (const templates of templateFolders(folder)) {
    for (const name of listFiles(templates).filter((path) => /\.(hbs|yaml)$/.test(path) && !texts.has(path))) {
      const bytes = readBytes(join(templates, name));
      remarks.push(...bytes.remarks);
      if (bytes.ok) texts.set(name, bytes.value);
    }
  }
  const used = usedTemplates(template, new Map([...texts].map(([name, bytes]) => [name, textOf(bytes)])));
  const files = used.map((name) => ({
    role: "template" as const,
    name: `templates/${name}`,
    text: texts.get(name) ?? new Uint8Array(),
  }));
  return remarks.length > 0 ? { ok: false, remarks } : success(files);
}

function draftsFolder(folder: WorkspaceFolder): string {
  return folder.file("drafts");
}

function draftFolder(folder: WorkspaceFolder, number: number): string {
  return join(draftsFolder(folder), String(number).padStart(4, "0"));
}

/** Of whole drafts only, in order. */
export function draftNumbers(folder: WorkspaceFolder): number[] {
  const numbers = listFiles(draftsFolder(folder)).flatMap((name) => {
    const number = /^(\d{4,})\/draft\.json$/.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  return numbers.toSorted((a, b) => a - b);
}

/** The drafts that can be read, in order. Remarks: HISTORY-002 for each that cannot. */
export function listDrafts(folder: WorkspaceFolder): {
  readonly drafts: readonly Draft[];
  readonly remarks: readonly Diagnostic[];
} {
  const read = draftNumbers(folder).map((number) => loadDraft(folder, number));
  return {
    drafts: read.flatMap((draft) => (draft.ok ? [draft.value.draft] : [])),
    remarks: read.flatMap((draft) => draft.remarks),
  };
}

/** Remarks: HISTORY-001 (no such draft), HISTORY-002 (altered or cut short). */
export function loadDraft(folder: WorkspaceFolder, number: number): Outcome<KeptDraft> {
  const place = draftFolder(folder, number);
  const file = showPath(place);
  if (!exists(join(place, "draft.json"))) {
    const known = draftNumbers(folder);
    const list = known.length === 0 ? "—" : known.join("、");
    return failure(
      diagnose("HISTORY-001", { kind: "file", file: showPath(draftsFolder(folder)) }, { draft: number, known: list }),
    );
  }
  const texts = ["draft", "report", "facts", "results"].map((name) => {
    const text = readText(join(place, `${name}.json`));
    return text.ok ? text.value : "";
  });
  const [draft = "", report = "", facts = "", results = ""] = texts;
  return readDraft({ draft, report, facts, results }, file);
}
