/** Hand-checked targets of the source plans against what was read: which rows were found right, which readings nobody listed. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { type Target, targetsOf } from "../../src/model/plan.ts";
import { readPlan } from "../../src/plan/read-plan.ts";
import { readTargets } from "../../src/plan/targets/read-targets.ts";

export const sharedFolder = fileURLToPath(new URL("../../../shared/", import.meta.url));
export const goldenFile = `${sharedFolder}golden/plan-targets.csv`;

const plans = [
  { seed: "000", file: "000_994a32a28b000063.txt", year: 2021, until: 2021 },
  { seed: "002", file: "002_9de686ffc4edf05f.txt", year: 2021, until: 2025 },
  { seed: "003", file: "003_aaf5b79996afd6d0.txt", year: 2021, until: 2021 },
  { seed: "004", file: "004_00d881405db18341.txt", year: 2021, until: 2025 },
] as const;

export interface GoldenRow {
  readonly id: string;
  readonly seed: string;
  readonly line: number;
  readonly phrase: string;
  readonly operator: string;
  readonly value: string;
  readonly unit: string;
  readonly frequency: string;
  readonly deadline: string;
  readonly kind: string;
  readonly tier: "A" | "B" | "C";
}

/** A target however it was read. */
export type Reading = Omit<Target, "id" | "span">;

export interface Verdict {
  readonly row: GoldenRow;
  /** Readings whose quote overlaps the phrase. */
  readonly readings: readonly Reading[];
  readonly right: boolean;
  readonly deadlineRight: boolean;
}

export interface Comparison {
  readonly verdicts: readonly Verdict[];
  readonly extras: readonly { readonly seed: string; readonly line: number; readonly target: Reading }[];
  readonly firm: number;
}

export function readGolden(): GoldenRow[] {
  const rows: Record<string, string>[] = parse(readFileSync(goldenFile), { bom: true, columns: true });
  // The CSV's columns are those of GoldenRow; `line` alone is a number.
  return rows.map((row) => ({ ...row, line: Number(row["line"]) }) as unknown as GoldenRow);
}

/** Reads each source plan line by line, as the `line` column counts them. */
export function compareToGolden(rows: readonly GoldenRow[]): Comparison {
  const verdicts: Verdict[] = [];
  const extras: { seed: string; line: number; target: Reading }[] = [];
  let firm = 0;
  for (const plan of plans) {
    const lines = readFileSync(`${sharedFolder}seeds/${plan.file}`, "utf8").split(/\r?\n/);
    for (const [index, text] of lines.entries()) {
      const targets = readTargets(text, plan);
      const here = rows.filter((row) => row.seed === plan.seed && row.line === index + 1);
      const judged = here.map((row) => judge(row, text, targets));
      verdicts.push(...judged);
      const sure = targets.filter(isFirm);
      firm += sure.length;
      const listed = judged.filter(({ row }) => row.tier !== "C").flatMap(({ readings }) => readings);
      extras.push(
        ...sure.filter((target) => !listed.includes(target)).map((target) => ({ seed: plan.seed, line: index + 1, target })),
      );
    }
  }
  return { verdicts, extras, firm };
}

export function isFirm(target: Reading): boolean {
  return target.doubtful === undefined && target.hedge === null;
}

function judge(row: GoldenRow, text: string, targets: ReturnType<typeof readTargets>): Verdict {
  const from = text.indexOf(row.phrase);
  if (from === -1) throw new Error(`${row.id}: the phrase does not stand in line ${row.line}`);
  const to = from + row.phrase.length;
  return verdictOf(
    row,
    targets.filter((target) => target.from < to && target.to > from),
  );
}

/** Reads each source plan as a whole, as `plan import` does; readings are found by their words, since lines are joined on the way. */
export async function comparePlansToGolden(rows: readonly GoldenRow[]): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const plan of plans) {
    const reading = await readPlan(new Uint8Array(readFileSync(`${sharedFolder}seeds/${plan.file}`)), plan.file);
    const targets = reading.ok ? targetsOf(reading.value.plan) : [];
    for (const row of rows.filter(({ seed }) => seed === plan.seed)) {
      const phrase = bare(row.phrase);
      verdicts.push(
        verdictOf(
          row,
          targets.filter(({ quote }) => bare(quote).includes(phrase) || phrase.includes(bare(quote))),
        ),
      );
    }
  }
  return verdicts;
}

function bare(text: string): string {
  return text.normalize("NFKC").replace(/[\s“”"，。]/g, "");
}

function verdictOf(row: GoldenRow, readings: readonly Reading[]): Verdict {
  const right = readings.filter((target) => says(row, target));
  return { row, readings, right: right.length > 0, deadlineRight: right.some((target) => deadlineAgrees(row, target)) };
}

function says(row: GoldenRow, target: Reading): boolean {
  return operatorsOf(row).includes(target.op) && valueAgrees(row, target) && persOf(row).includes(target.per);
}

/** 全覆盖 is read as `all`, which the table writes "= 100 %". */
function operatorsOf(row: GoldenRow): string[] {
  if (row.operator === "<上年") return ["fall"];
  if (row.operator === ">上年") return ["rise"];
  if (row.operator === "state") return ["by"];
  if (row.operator === "rank") return ["="];
  if (row.kind === "coverage") return ["all", "="];
  return row.operator === "=" && row.value === "100" ? ["=", "all"] : [row.operator];
}

function valueAgrees(row: GoldenRow, target: Reading): boolean {
  if (["rise", "fall", "by"].includes(target.op)) return target.value === null;
  if (row.operator === "rank") return target.value === "1";
  return target.value === row.value && target.unit === row.unit;
}

/** The table calls a target of an annual plan 年度 where the sentence names no period. */
function persOf(row: GoldenRow): (string | null)[] {
  const pers: Readonly<Record<string, (string | null)[]>> = {
    每周: ["week"],
    每月: ["month"],
    每季度: ["quarter"],
    每年: ["year"],
    每2年: ["two-years"],
    任期内: ["term"],
    每案: ["case"],
    "每年/每人": ["person-year"],
    年度: [null, "year"],
    "年度（省略）": [null, "year"],
    每件: [null, "case"],
  };
  return pers[row.frequency] ?? [null];
}

function deadlineAgrees(row: GoldenRow, target: Reading): boolean {
  if (row.deadline.includes("歧义")) return target.deadline === null && target.doubtful !== undefined;
  return /^\d{4}-\d\d-\d\d$/.test(row.deadline) ? target.deadline === row.deadline : target.deadline === null;
}
