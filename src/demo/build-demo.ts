/** Seed → a workspace under data/ as it looks after a season: blanks sent out, filled in Excel, returned by mail on different days. */
import { join } from "node:path";
import { collectInbox } from "../cli/steps/collect-inbox.ts";
import { makeBlanks, roundOf } from "../cli/steps/make-blanks.ts";
import { type LoadedWorkspace, loadWorkspace } from "../cli/workspace-folder.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { Bug, type Outcome, success } from "../diagnostics/outcome.ts";
import { compareText } from "../diagnostics/place.ts";
import { exists, listFiles, readBytes, remove, showPath, writeBytes } from "../io/disk.ts";
import { type Answers, type ReturnRow, readAnswerTables } from "./answers.ts";
import { fillBlank } from "./fill-blank.ts";

export interface DemoRequest {
  /** Folder of the seed, for example seeds/xiangcheng-2023. */
  readonly seed: string;
  /** Folder of the workspace to make, for example data/xiangcheng-2023. */
  readonly workspace: string;
  readonly onStep: (words: string) => void;
}

/** A demo workspace carries this mark, so that making it again never removes a real one. */
const mark = ".demo";

/** Remarks: IO-004 when a workspace of that name stands there that is no demo; the codes of reading and collecting. */
export async function buildDemo({ seed, workspace, onStep }: DemoRequest): Promise<Outcome<LoadedWorkspace>> {
  if (exists(workspace) && !exists(join(workspace, mark))) {
    const path = showPath(workspace);
    return { ok: false, remarks: [diagnose("IO-004", { kind: "file", file: path }, { path })] };
  }
  remove(workspace);
  const copied = copySeed(seed, workspace);
  const answers = readAnswerTables(join(seed, "answers"));
  const loaded = loadWorkspace(workspace);
  if (!loaded.ok || !answers.ok || copied.length > 0)
    return { ok: false, remarks: [...copied, ...answers.remarks, ...loaded.remarks] };
  remove(loaded.value.folder.out);
  onStep("生成填报表，按示例数据逐份填写");
  const made = await makeBlanks(loaded.value, roundOf(loaded.value, undefined), () => undefined);
  if (!made.ok) return made;
  onStep("按报送日期分批收取");
  const remarks = await deliver(loaded.value, answers.value, new Map(made.value.map(({ unit, path }) => [unit, path])));
  return remarks.length > 0 ? { ok: false, remarks } : success(loaded.value);
}

function copySeed(seed: string, workspace: string): Diagnostic[] {
  const files = listFiles(seed).filter((path) => path.endsWith(".yaml") || path === "checks.csv");
  return [
    ...files.flatMap((path) => {
      const bytes = readBytes(join(seed, path));
      return bytes.ok ? writeBytes(join(workspace, path), bytes.value).remarks : bytes.remarks;
    }),
    ...writeBytes(join(workspace, mark), "由 npm run demo 生成，可以删除。\n").remarks,
  ];
}

/** Puts each day's workbooks into the inbox and collects them as received on that day. */
async function deliver(loaded: LoadedWorkspace, answers: Answers, blanks: ReadonlyMap<string, string>): Promise<Diagnostic[]> {
  for (const day of [...new Set(answers.returns.map((row) => row.received_on))].sort(compareText)) {
    const arrived = answers.returns.filter((row) => row.received_on === day);
    const faults = arrived.flatMap((returned) => returnWorkbook(loaded, answers, returned, blanks.get(returned.unit)));
    if (faults.length > 0) return faults;
    const now = `${day}T01:00:00.000Z`;
    const collected = await collectInbox(loaded, { paths: [], receivedOn: day, now, onFile: () => undefined });
    if (!collected.ok) return [...collected.remarks];
  }
  return [];
}

function returnWorkbook(loaded: LoadedWorkspace, answers: Answers, returned: ReturnRow, blank: string | undefined): Diagnostic[] {
  if (blank === undefined) throw new Bug(`the seed returns a workbook of ${returned.unit}, which is asked nothing`);
  const bytes = readBytes(blank);
  if (!bytes.ok) return [...bytes.remarks];
  const filling = { unit: returned.unit, answers, returned, assignment: loaded };
  const filled = fillBlank(bytes.value, returned.file, filling);
  return filled.ok ? [...writeBytes(join(loaded.folder.inbox, returned.file), filled.value).remarks] : [...filled.remarks];
}
