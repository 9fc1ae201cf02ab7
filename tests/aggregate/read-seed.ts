/** A seed folder as the input of `aggregate`, its answers taken straight from the tables, without workbooks. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { z } from "zod";
import type { AggregateInput } from "../../src/aggregate/aggregate.ts";
import { indicatorsSchema } from "../../src/model/indicator.ts";
import { planSchema } from "../../src/model/plan.ts";
import { readYaml } from "../../src/model/read-yaml.ts";
import { rosterSchema } from "../../src/model/roster.ts";
import type { Answer, Narrative, Submission } from "../../src/model/submission.ts";
import { workspaceSchema } from "../../src/model/workspace.ts";

type Row = Readonly<Record<string, string>>;

export function readSeed(seed: string): AggregateInput {
  const folder = `seeds/${seed}`;
  const read = <T>(file: string, format: string, schema: z.ZodType<T>): T => {
    const outcome = readYaml(readFileSync(`${folder}/${file}`, "utf8"), file, format, schema);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks));
    return outcome.value;
  };
  const indicators = read("indicators.yaml", "indicators/1", indicatorsSchema);
  const workspace = read("fazhi.yaml", "workspace/1", workspaceSchema);
  const kinds = new Map(indicators.indicators.map((indicator) => [indicator.id, indicator.kind]));
  const figures = readTable(`${folder}/answers/figures.csv`);
  const narratives = readTable(`${folder}/answers/narratives.csv`);
  const submissions = readTable(`${folder}/answers/returns.csv`).map((row): Submission => {
    const file = row["file"] ?? "";
    const place = (cell: string, sheet = "指标数据") => ({ file, sha256: (row["unit"] ?? "").padEnd(64, "0"), sheet, cell });
    return {
      unit: row["unit"] ?? "",
      year: workspace.year,
      round: workspace.rounds[0]?.id ?? "",
      file,
      sha256: place("").sha256,
      receivedOn: row["received_on"] ?? "",
      answers: figures
        .filter((answer) => answer["unit"] === row["unit"])
        .map((answer, index) => readAnswer(answer, kinds.get(answer["indicator"] ?? "") ?? "count", place(`I${index + 4}`))),
      narratives: narratives
        .filter((narrative) => narrative["unit"] === row["unit"])
        .map((narrative, index) => readNarrative(narrative, place(`C${index + 4}`, "工作举措与成效"))),
      wrongCells: 0,
      contact: {
        preparer: row["preparer"] ?? "",
        reviewer: row["reviewer"] ?? "",
        phone: row["phone"] ?? "",
        office: "",
        date: row["date"] ?? "",
      },
    };
  });
  return {
    plan: read("plan.yaml", "plan/1", planSchema),
    roster: read("roster.yaml", "roster/1", rosterSchema),
    indicators,
    workspace,
    submissions,
  };
}

export function readTable(file: string): Row[] {
  return parse(readFileSync(file, "utf8"), { columns: true, bom: true, skip_empty_lines: true });
}

function readAnswer(row: Row, kind: string, source: Answer["source"]): Answer {
  const field = (name: string) => row[name] ?? "";
  const head = { indicator: field("indicator"), period: field("period"), source };
  if (field("nil") === "是") return { ...head, kind: "nil", reason: field("reason") };
  if (kind === "ratio")
    return { ...head, kind: "ratio", numerator: field("numerator"), denominator: field("denominator"), note: field("note") };
  if (field("value") === "") return { ...head, kind: "blank" };
  if (kind === "text" || kind === "date" || kind === "done") return { ...head, kind, text: field("value"), note: field("note") };
  return { ...head, kind: "count", value: field("value"), note: field("note") };
}

function readNarrative(row: Row, source: Narrative["source"]): Narrative {
  const kind = row["kind"];
  if (kind !== "measure" && kind !== "shortcoming" && kind !== "arrangement") throw new Error(`narrative of kind ${kind}`);
  return {
    kind,
    item: row["item"] || null,
    title: row["title"] ?? "",
    text: row["text"] ?? "",
    cause: row["cause"] ?? "",
    source,
  };
}
