/** Foreign and hostile files by number, and what collecting makes of them. */
import { rmSync } from "node:fs";
import { collectInbox } from "../../../src/cli/steps/collect-inbox.ts";
import { currentSubmissions } from "../../../src/cli/steps/current-submissions.ts";
import { isError } from "../../../src/diagnostics/diagnostic.ts";
import type { Submission } from "../../../src/model/submission.ts";
import { newSeason, send } from "../../support/season.ts";
import { randomFrom } from "../random.ts";
import { containers } from "./containers.ts";
import { foreign } from "./foreign.ts";
import { goodFile, type Hostile } from "./good-file.ts";
import { markup } from "./markup.ts";
import { sheets } from "./sheets.ts";

export const hostiles: Readonly<Record<string, Hostile>> = { ...containers, ...markup, ...sheets, ...foreign };

export interface HostileFile {
  readonly name: string;
  readonly kind: string;
  readonly bytes: Uint8Array;
  readonly expect: Hostile["expect"];
}

const extensions = [".xlsx", ".xlsx", ".xlsx", ".xls", ".et", ".xlsm", ".zip", "", ".XLSX", ".csv", ".doc"];

/** The kinds take turns. What is no workbook comes under any name. */
export function hostileFile(seed: number, number: number): HostileFile {
  const kinds = Object.keys(hostiles);
  const kind = kinds[number % kinds.length] ?? "";
  const one = hostiles[kind];
  if (one === undefined) throw new Error(`no kind ${kind}`);
  const random = randomFrom(seed * 1_000_003 + number);
  const extension =
    one.extension === undefined ? (one.expect === "same" ? ".xlsx" : random.pick(extensions)) : `.${one.extension}`;
  return { name: `${number}${extension}`, kind, bytes: one.make(random), expect: one.expect };
}

export interface Collecting {
  readonly ms: number;
  /** Of all threads together: on a busy machine nearer than the clock to what a quiet one would take. */
  readonly cpuMs: number;
  readonly verdicts: readonly string[];
  readonly codes: readonly string[];
  /** What went wrong; empty when nothing did. */
  readonly faults: readonly string[];
}

const request = { paths: [], receivedOn: "2024-01-20", now: "2024-01-20T01:00:00.000Z", onFile: () => undefined };

/** Collects one file alone, as a run of the command would. */
export async function collectOne(file: Pick<HostileFile, "name" | "bytes" | "expect">): Promise<Collecting> {
  const season = newSeason();
  send(season, file.name, file.bytes);
  const start = performance.now();
  const cpu = process.cpuUsage();
  const collected = await collectInbox(season, request);
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const cpuMs = (user + system) / 1000;
  const current = currentSubmissions(season);
  rmSync(season.folder.root, { recursive: true });
  if (!collected.ok || !current.ok) return { ms, cpuMs, verdicts: [], codes: [], faults: ["nothing was collected"] };
  const { remarks } = collected;
  const own = collected.value.added;
  const verdicts = own.map(({ verdict, reason }) => (reason === null ? verdict : `${verdict} ${reason}`));
  const codes = remarks.map(({ code }) => code);
  const [submission] = current.value;
  const faults: string[] = [];
  if (own.length === 0) faults.push("not in the ledger");
  if (remarks.some(({ code, facts }) => code === "INTAKE-029" && facts["reason"] === "crash")) faults.push("broke the reader");
  if (own.some(({ verdict, reason }) => verdict === "refused" && reason === null)) faults.push("refused without a reason");
  const isSame = submission !== undefined && answersOf(submission) === goodAnswers;
  // INTAKE-022: the workbook is not the one that was made for this unit.
  const isTold = remarks.some((remark) => isError(remark) || ["INTAKE-007", "INTAKE-022"].includes(remark.code));
  if (file.expect === "same" && !isSame) faults.push(`not read as the good file: ${[...new Set(codes)].join(" ")}`);
  if (file.expect === "refused" && submission !== undefined) faults.push("taken for a workbook");
  if (submission !== undefined && !isSame && !isTold) faults.push("misread in silence");
  if (submission === undefined && !own.some(({ verdict }) => verdict === "refused" || verdict === "bundle"))
    faults.push("no workbook, and not refused");
  return { ms, cpuMs, verdicts, codes, faults };
}

function answersOf({ unit, year, round, answers, narratives, contact }: Submission): string {
  const plain = <T extends { readonly source: unknown }>(all: readonly T[]) => all.map(({ source: _, ...rest }) => rest);
  return JSON.stringify([unit, year, round, plain(answers), plain(narratives), contact]);
}

const goodAnswers = await readGood();

async function readGood(): Promise<string> {
  const season = newSeason();
  send(season, "good.xlsx", goodFile);
  await collectInbox(season, request);
  const current = currentSubmissions(season);
  const submission = current.ok ? current.value[0] : undefined;
  if (submission === undefined) throw new Error("the good file cannot be read");
  rmSync(season.folder.root, { recursive: true });
  return answersOf(submission);
}
