/** A seed folder → its four files under their schemas and its three tables of answers. Throws where a file is not what it should be. */
import { readFileSync } from "node:fs";
import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { indicatorsSchema } from "../../src/model/indicator.ts";
import { planSchema } from "../../src/model/plan.ts";
import { rosterSchema } from "../../src/model/roster.ts";
import { workspaceSchema } from "../../src/model/workspace.ts";

const figureRow = z.strictObject({
  unit: z.string(),
  indicator: z.string(),
  period: z.string(),
  value: z.string(),
  numerator: z.string(),
  denominator: z.string(),
  nil: z.enum(["", "是"]),
  reason: z.string(),
  note: z.string(),
});

const narrativeRow = z.strictObject({
  unit: z.string(),
  kind: z.enum(["measure", "shortcoming", "arrangement"]),
  item: z.string(),
  title: z.string(),
  text: z.string().min(1),
  cause: z.string(),
});

const returnRow = z.strictObject({
  unit: z.string(),
  received_on: z.iso.date(),
  file: z.string().endsWith(".xlsx"),
  preparer: z.string().min(1),
  reviewer: z.string().min(1),
  phone: z.string().regex(/^0\d{3}-0000/),
  date: z.iso.date(),
});

export type FigureRow = z.infer<typeof figureRow>;
export type Seed = ReturnType<typeof readSeed>;

export function readSeed(name: string) {
  const yaml = (file: string): unknown => parseYaml(readFileSync(`seeds/${name}/${file}`, "utf8"));
  const roster = rosterSchema.parse(yaml("roster.yaml"));
  return {
    plan: planSchema.parse(yaml("plan.yaml")),
    roster,
    workspace: workspaceSchema.parse(yaml("fazhi.yaml")),
    indicators: indicatorsSchema.parse(yaml("indicators.yaml")),
    figures: readTable(`seeds/${name}/answers/figures.csv`, figureRow),
    narratives: readTable(`seeds/${name}/answers/narratives.csv`, narrativeRow),
    returns: readTable(`seeds/${name}/answers/returns.csv`, returnRow),
  };
}

export function readTable<Row>(file: string, row: z.ZodType<Row>): Row[] {
  return z.array(row).parse(parseCsv(readFileSync(file, "utf8"), { columns: true, bom: true }));
}
