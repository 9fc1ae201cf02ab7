/** Workspace → out/<name>/reminders: a letter for each unit that still owes something, and one page for the leader. */
import { join } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { isError } from "../../diagnostics/diagnostic.ts";
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { currentEntries } from "../../intake/ledger.ts";
import { exists, listFiles, readText, remove, showPath, writeBytes } from "../../io/disk.ts";
import { findFonts } from "../../io/find-fonts.ts";
import { readYaml } from "../../model/read-yaml.ts";
import { type ReminderWords, reminderWordsSchema } from "../../model/reminder-words.ts";
import type { Round } from "../../model/workspace.ts";
import { writers } from "../../publish/writers.ts";
import { buildReminders, type Letter } from "../../remind/build-reminders.ts";
import { type LoadedWorkspace, templateFolders } from "../workspace-folder.ts";
import { readArchive } from "./archive.ts";
import { computeStandings, type Standings } from "./compute-standings.ts";
import { readingOf } from "./current-submissions.ts";

export interface ReminderMade {
  readonly unit: string;
  readonly name: string;
  readonly state: Letter["owing"]["state"];
  readonly openCells: number;
  readonly wrongCells: number;
  readonly path: string;
}

export interface RemindersMade {
  readonly reminders: readonly ReminderMade[];
  /** The page for the leader. */
  readonly overview: string;
}

export interface RemindersRequest {
  readonly round: Round;
  /** Day of the letters. */
  readonly on: string;
  readonly times: number;
}

/** Letters of an earlier run go: their units may be clean by now. Remarks: those of computeStandings, MODEL codes of the words, IO-003, font remarks. */
export async function writeReminders(loaded: LoadedWorkspace, request: RemindersRequest): Promise<Outcome<RemindersMade>> {
  const words = readWords(loaded);
  const computed = computeStandings(loaded);
  const fonts = findFonts(loaded.workspace.fonts);
  if (!words.ok) return words;
  if (!computed.ok) return computed;
  const errors = errorsByUnit(loaded, computed.value.conflicts);
  if (!errors.ok) return errors;
  if (!fonts.ok) return fonts;
  const { standings, submissions } = computed.value;
  const input = { assignment: loaded, standings, submissions, errors: errors.value };
  const { letters, overview } = buildReminders({ ...input, ...request, words: words.value });
  const folder = join(loaded.folder.out, "reminders");
  for (const file of listFiles(folder).filter((name) => name.endsWith(".docx"))) remove(join(folder, file));
  const remarks: Diagnostic[] = [];
  const reminders: ReminderMade[] = [];
  for (const { fileName, document } of [...letters, overview]) {
    const bytes = await writers.docx(document, { fonts: fonts.value });
    const written = bytes.ok ? writeBytes(join(folder, fileName), bytes.value) : bytes;
    remarks.push(...bytes.remarks, ...(written === bytes ? [] : written.remarks));
  }
  for (const { owing, fileName } of letters) {
    const { unit, state, open, wrong } = owing;
    const path = showPath(join(folder, fileName));
    reminders.push({ unit: unit.code, name: unit.name, state, openCells: open.length, wrongCells: wrong.length, path });
  }
  return success({ reminders, overview: showPath(join(folder, overview.fileName)) }, [...computed.remarks, ...remarks]);
}

function readWords(loaded: LoadedWorkspace): Outcome<ReminderWords> {
  const candidates = templateFolders(loaded.folder).map((templates) => join(templates, "letters", "reminder.yaml"));
  const path = candidates.find(exists) ?? candidates.at(-1) ?? "";
  const text = readText(path);
  return text.ok ? readYaml(text.value, showPath(path), "reminder-words/1", reminderWordsSchema) : text;
}

/** By ledger entry and not by file name: two units may have sent files of one name. */
function errorsByUnit(loaded: LoadedWorkspace, conflicts: Standings["conflicts"]): Outcome<Map<string, Diagnostic[]>> {
  const archive = readArchive(loaded.folder);
  if (!archive.ok) return archive;
  const errors = new Map([...conflicts].map(([unit, own]): [string, Diagnostic[]] => [unit, [...own]]));
  const rounds = loaded.workspace.rounds.map(({ id }) => id);
  for (const entry of currentEntries(archive.value.entries, rounds)) {
    if (entry.unit === null) continue;
    const { remarks } = readingOf(loaded, entry);
    // That an original is gone is no fault of its unit.
    const own = remarks.filter((remark) => isError(remark) && remark.code !== "INTAKE-021");
    errors.set(entry.unit, [...(errors.get(entry.unit) ?? []), ...own]);
  }
  return success(errors);
}
