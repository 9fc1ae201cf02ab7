/** The texts of the edits folder → who wants which words. */
import { editsSchema } from "../model/edits.ts";
import { numberEntriesSchema } from "../model/number-entries.ts";
import { readYaml } from "../model/read-yaml.ts";

/** `id` tells entries of one file apart; `words` are all that the entry could put into the report or take out of it. */
export interface EditEntry {
  readonly id: string;
  readonly words: string;
  readonly by: string;
  readonly reason: string | null;
}

/** By file name. A file that cannot be read as one of ours is one entry of its own, by nobody known. */
export function editEntries(texts: Readonly<Record<string, string>>): EditEntry[] {
  return Object.entries(texts).flatMap(([name, text]): EditEntry[] => {
    const edits = readYaml(text, name, "edits/1", editsSchema);
    if (edits.ok) {
      return edits.value.edits.map(({ id, base, now, figures, by, reason, numbers }) => ({
        id: `${name} ${id}`,
        words: [base, now, ...(numbers ?? []).map((one) => one.text)]
          .filter((one) => one !== undefined)
          .map((one) => one.replace(/〔([^〕]*)〕/g, (_, label: string) => figures[label]?.text ?? label))
          .join("\n"),
        by,
        reason: reason ?? null,
      }));
    }
    const numbers = readYaml(text, name, "numbers/1", numberEntriesSchema);
    if (numbers.ok)
      return numbers.value.numbers.map((one) => ({ id: `${name} ${one.text}`, words: one.text, by: one.by, reason: one.reason }));
    return [{ id: name, words: text, by: name, reason: null }];
  });
}
