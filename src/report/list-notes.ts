/** Lists that units filled → what became of the spelling of their words, cell by cell, so that nothing happens in silence. */
import type { Document } from "../model/document.ts";
import type { ResultList, Results } from "../model/results.ts";
import type { Roster } from "../model/roster.ts";
import type { EditorialNote } from "./editorial-notes.ts";
import { listChanges } from "./list-changes.ts";
import { isSentences } from "./list-data.ts";
import { normaliseProse, normaliseTitle } from "./normalise-prose.ts";

interface ListNotesInput {
  readonly results: Results;
  readonly roster: Roster;
}

/** Of the lists that the report prints, wholly or in part. */
export function noteLists({ results, roster }: ListNotesInput, { figures }: Pick<Document, "figures">): EditorialNote[] {
  const printed = (results.lists ?? []).filter(({ id }) =>
    Object.keys(figures).some((figure) => figure.startsWith(`list-${id}@`)),
  );
  return printed.flatMap((list) => list.entries.flatMap((entry) => noteEntry(list, entry, roster)));
}

function noteEntry(list: ResultList, { unit, values, source }: ResultList["entries"][number], roster: Roster): EditorialNote[] {
  const changes = list.columns
    .filter(({ kind }) => kind === "text")
    .flatMap(({ key }) => {
      const typed = values[key]?.trim() ?? "";
      return listChanges(typed, isSentences(typed) ? normaliseProse(typed).join("\n") : normaliseTitle(typed));
    });
  if (changes.length === 0) return [];
  const name = roster.units.find(({ code }) => code === unit)?.name ?? unit;
  const reason = "按数字用法和标点符号的国家标准统一写法";
  const { file, sheet, cell } = source;
  return [{ kind: "normalised", unit: name, item: list.title, file, sheet, cell, words: "", reason, changes }];
}
