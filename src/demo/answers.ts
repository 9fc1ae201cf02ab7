/** The answers of a seed: plain tables of what each unit typed, wrote and sent when. */
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { type Outcome, success } from "../diagnostics/outcome.ts";
import { exists, readText } from "../io/disk.ts";

const figureRow = z.strictObject({
  unit: z.string(),
  indicator: z.string(),
  period: z.string(),
  value: z.string(),
  numerator: z.string(),
  denominator: z.string(),
  nil: z.string(),
  reason: z.string(),
  note: z.string(),
});

const narrativeRow = z.strictObject({
  unit: z.string(),
  kind: z.enum(["measure", "shortcoming", "arrangement"]),
  item: z.string(),
  title: z.string(),
  text: z.string(),
  cause: z.string(),
});

const returnRow = z.strictObject({
  unit: z.string(),
  received_on: z.string(),
  file: z.string(),
  preparer: z.string(),
  reviewer: z.string(),
  phone: z.string(),
  date: z.string(),
});

/** `row` and `column` are keys of the data sheet: row-1, row-2 … of a list, the layout's own of a table, and nil for 本单位无此项. */
const listRow = z.strictObject({
  unit: z.string(),
  sheet: z.string(),
  row: z.string(),
  column: z.string(),
  value: z.string(),
});

export type FigureRow = z.infer<typeof figureRow>;
export type NarrativeRow = z.infer<typeof narrativeRow>;
export type ReturnRow = z.infer<typeof returnRow>;
export type ListRow = z.infer<typeof listRow>;

/** A unit without a row in `returns` never reported. `lists` is empty where the seed has no lists.csv. */
export interface Answers {
  readonly figures: readonly FigureRow[];
  readonly narratives: readonly NarrativeRow[];
  readonly returns: readonly ReturnRow[];
  readonly lists: readonly ListRow[];
}

/** `folder`: the `answers` folder of a seed. Remarks: IO-001, IO-002. */
export function readAnswerTables(folder: string): Outcome<Answers> {
  const texts = ["figures.csv", "narratives.csv", "returns.csv"].map((name) => readText(`${folder}/${name}`));
  const [figures, narratives, returns] = texts;
  const listFile = `${folder}/lists.csv`;
  const lists = exists(listFile) ? readText(listFile) : success("");
  if (!figures?.ok || !narratives?.ok || !returns?.ok || !lists.ok)
    return { ok: false, remarks: [...texts, lists].flatMap((text) => [...text.remarks]) };
  return success({
    figures: rowsOf(figures.value, figureRow),
    narratives: rowsOf(narratives.value, narrativeRow),
    returns: rowsOf(returns.value, returnRow),
    lists: rowsOf(lists.value, listRow),
  });
}

function rowsOf<T>(text: string, schema: z.ZodType<T>): T[] {
  return z.array(schema).parse(parse(text, { columns: true, skip_empty_lines: true }));
}
