/** The drafts that were kept → the newest one whose report differs from today's, with the causes of the numbers that changed since. */
import { figureCauses } from "../../history/figure-causes.ts";
import type { KeptDraft } from "../../model/draft.ts";
import type { EarlierDraft } from "../../review-page/page-sources.ts";
import type { WorkspaceFolder } from "../workspace-folder.ts";
import { listDrafts, loadDraft } from "./keep-draft.ts";

/** null where none was kept. A draft that was damaged is passed over: the page can do without it. Causes only where today's report was kept too. */
export function readEarlierDraft(folder: WorkspaceFolder, reportHash: string): EarlierDraft | null {
  const { drafts } = listDrafts(folder);
  const last = drafts.findLast(({ report }) => report !== reportHash);
  if (last === undefined) return null;
  const before = loadDraft(folder, last.number);
  if (!before.ok) return null;
  const today = drafts.findLast(({ report }) => report === reportHash);
  const after = today === undefined ? null : loadDraft(folder, today.number);
  const causes = after?.ok === true ? causesOf(before.value, after.value) : {};
  return { name: String(last.number), report: before.value.report, causes };
}

function causesOf(before: KeptDraft, after: KeptDraft): Record<string, string> {
  const ids = Object.keys(after.report.figures).filter(
    (id) => before.report.figures[id]?.value !== after.report.figures[id]?.value,
  );
  return Object.fromEntries(
    ids.flatMap((id) => {
      const words = figureCauses(id, { before, after }).map((cause) => cause.words);
      return words.length === 0 ? [] : [[id, words.join("；")]];
    }),
  );
}
