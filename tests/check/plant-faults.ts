/**
 * Plants faults in filled workbooks, one at a time, and counts how many the reading and the checks find at the cells that were spoilt.
 * Run: npx tsx tests/check/plant-faults.ts [faults] [seed]
 */
import { pathToFileURL } from "node:url";
import type { Answer } from "../../src/model/submission.ts";
import type { ReadBook } from "../../src/workbook/workbook.ts";
import { randomFrom } from "../fuzz/random.ts";
import { fill } from "../support/fill-book.ts";
import { type Fault, planters, type World } from "./fault-kinds.ts";
import { checkSeason, type Reading, readSeason, seasonOf, yearBefore } from "./season.ts";

export interface FaultReport {
  readonly planted: number;
  readonly found: number;
  readonly byKind: ReadonlyMap<string, { readonly planted: number; readonly found: number }>;
  readonly missed: readonly string[];
  /** Over clean seasons: cells typed, and how many of them a check points at, at any level. */
  readonly cleanCells: number;
  readonly falseAlarms: readonly string[];
}

/** The same numbers give the same faults. Half of the worlds are 相城, half 吴江, each with its own year before. */
export function plantFaults(wanted: number, seed: number): FaultReport {
  const random = randomFrom(seed);
  const worlds = makeWorlds(seed);
  const byKind = new Map<string, { planted: number; found: number }>();
  const missed: string[] = [];
  const names = Object.keys(planters);
  let planted = 0;
  for (let turn = 0; planted < wanted; turn += 1) {
    const kind = names[turn % names.length] ?? "";
    const world = random.pick(worlds);
    const fault = planters[kind]?.(world, random);
    if (fault === undefined) continue;
    planted += 1;
    const isFound = finds(world, fault);
    const count = byKind.get(kind) ?? { planted: 0, found: 0 };
    byKind.set(kind, { planted: count.planted + 1, found: count.found + (isFound ? 1 : 0) });
    if (!isFound) missed.push(`${kind}: ${fault.unit} ${fault.what}`);
  }
  const falseAlarms = worlds.flatMap(({ season, previous, clean }) =>
    checkSeason(season, clean, previous)
      .filter(({ level, explanation }) => !(level === "explain" && explanation !== null))
      .map(({ rule, unit, message }) => `${rule} ${unit}: ${message}`),
  );
  const cleanCells = worlds.reduce((total, { clean }) => total + cellsOf(clean), 0);
  return { planted, found: planted - missed.length, byKind, missed, cleanCells, falseAlarms };
}

function makeWorlds(seed: number): World[] {
  const seasons = ["xiangcheng-2023", "wujiang-2021"].map(seasonOf);
  const texts = seasons.map(({ input }) => input.submissions.flatMap(({ narratives }) => narratives.map(({ text }) => text)));
  return [0, 1, 2].flatMap((year) =>
    seasons.map((season, index): World => {
      const previous = yearBefore(season, texts[1 - index] ?? [], seed * 100 + year * 10 + index);
      const clean = readSeason(season);
      return { season, previous, clean, known: alarmsOf({ season, previous, clean, known: new Set() }, clean) };
    }),
  );
}

function cellsOf({ submissions }: Reading): number {
  const inAnswer = (answer: Answer) => (answer.kind === "blank" ? 0 : answer.kind === "ratio" ? 2 : 1);
  return submissions.reduce(
    (total, { answers, narratives }) => total + narratives.length + answers.reduce((cells, one) => cells + inAnswer(one), 0),
    0,
  );
}

/** Rule or code and the cell it points at. */
function alarmsOf({ season, previous }: World, reading: Reading): Set<string> {
  const findings = checkSeason(season, reading, previous).flatMap(({ rule, places }) =>
    places.flatMap(({ file, sheet, cell }) => cell.split(",").map((one) => `${rule}|${file}|${sheet}|${one}`)),
  );
  const remarks = reading.remarks.flatMap(({ code, at }) =>
    at.kind === "cell" ? [`${code}|${at.file}|${at.sheet}|${at.cell}`] : [],
  );
  return new Set([...findings, ...remarks]);
}

/** Whether something new is said about one of the cells that were spoilt. */
function finds(world: World, fault: Fault): boolean {
  const book = world.season.books.get(fault.unit);
  if (book === undefined) throw new Error(`no workbook of ${fault.unit}`);
  const spoilt = fill(book, fault.typed);
  const cells = changedCells(book, spoilt).map((cell) => `${fault.unit}.xlsx|${cell}`);
  if (cells.length === 0) throw new Error(`nothing was spoilt: ${fault.what}`);
  const alarms = [...alarmsOf(world, readSeason(world.season, new Map([[fault.unit, spoilt]])))];
  return alarms.some((alarm) => !world.known.has(alarm) && cells.some((cell) => alarm.endsWith(cell)));
}

function changedCells(before: ReadBook, after: ReadBook): string[] {
  return after.sheets.flatMap((sheet, index) =>
    [...sheet.cells].flatMap(([address, cell]) =>
      JSON.stringify(before.sheets[index]?.cells.get(address)) === JSON.stringify(cell) ? [] : [`${sheet.name}|${address}`],
    ),
  );
}

export function showFaultReport(report: FaultReport): string {
  const share = (part: number, whole: number) => `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;
  return [
    `planted faults found: ${share(report.found, report.planted)}`,
    ...[...report.byKind].map(([kind, { found, planted }]) => `  ${kind}: ${share(found, planted)}`),
    `false alarms on clean cells: ${share(report.falseAlarms.length, report.cleanCells)}`,
    ...report.missed.map((words) => `  missed ${words}`),
    ...report.falseAlarms.map((words) => `  alarm ${words}`),
  ].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const report = plantFaults(Number(process.argv[2] ?? 300), Number(process.argv[3] ?? 1));
  process.stdout.write(`${showFaultReport(report)}\n`);
}
