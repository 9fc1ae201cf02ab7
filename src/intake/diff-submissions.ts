/** Two workbooks of one unit → the cells in which the later one differs. */
import type { Answer, Narrative, Submission } from "../model/submission.ts";

/** `label` names the question as its ids do: "cases 2023", or the narrative's kind and item. "" stands for a cell that was empty, or not taken. */
export interface CellChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Sheet and address in the later workbook, in the earlier one where it has none. */
  readonly cell: string;
}

/** In the order of the later workbook; what only the earlier one has comes last. */
export function diffSubmissions(before: Submission, after: Submission): CellChange[] {
  const earlier = new Map(entriesOf(before));
  const later = new Map(entriesOf(after));
  const labels = [...new Set([...later.keys(), ...earlier.keys()])];
  return labels.flatMap((label) => {
    const [old, now] = [earlier.get(label), later.get(label)];
    const cell = now?.cell ?? old?.cell ?? "";
    return old?.words === now?.words || (old?.words ?? "") === (now?.words ?? "")
      ? []
      : [{ label, before: old?.words ?? "", after: now?.words ?? "", cell }];
  });
}

interface Entry {
  readonly words: string;
  readonly cell: string;
}

function entriesOf({ answers, narratives, lists = [] }: Submission): [string, Entry][] {
  const written = new Map<string, number>();
  return [
    ...answers.map((answer): [string, Entry] => [`${answer.indicator} ${answer.period}`, entryOf(wordsOf(answer), answer)]),
    ...narratives.map((narrative): [string, Entry] => {
      // Free rows have no name of their own: they are counted.
      const number = (written.get(narrative.kind) ?? 0) + 1;
      written.set(narrative.kind, number);
      const label = narrative.kind === "measure" ? `measure ${narrative.item}` : `${narrative.kind} ${number}`;
      return [
        label,
        entryOf([narrative.title, narrative.text, narrative.cause].filter((part) => part !== "").join("；"), narrative),
      ];
    }),
    ...lists.flatMap(({ list, entries }) =>
      entries.map(({ values, source }, index): [string, Entry] => [
        `${list} ${index + 1}`,
        {
          words: Object.values(values)
            .filter((part) => part !== "")
            .join("；"),
          cell: `${source.sheet}!${source.cell}`,
        },
      ]),
    ),
  ];
}

function entryOf(words: string, { source }: Answer | Narrative): Entry {
  return { words, cell: `${source.sheet}!${source.cell}` };
}

function wordsOf(answer: Answer): string {
  switch (answer.kind) {
    case "blank":
      return "";
    case "nil":
      return `无此项（${answer.reason}）`;
    case "count":
      return answer.value;
    case "ratio":
      return `${answer.numerator}/${answer.denominator}`;
    default:
      return answer.text;
  }
}
