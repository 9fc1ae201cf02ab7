/** Standings, submissions and what was wrong in them → the units that still owe something, each with the exact cells. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics, speak } from "../diagnostics/show-diagnostic.ts";
import type { Assignment } from "../model/assignment.ts";
import { showPeriod } from "../model/period.ts";
import type { Standing } from "../model/results.ts";
import type { Unit } from "../model/roster.ts";
import type { Answer, Submission } from "../model/submission.ts";
import type { Round } from "../model/workspace.ts";

export interface OwingRequest {
  readonly assignment: Assignment;
  readonly round: Round;
  readonly standings: readonly Standing[];
  readonly submissions: readonly Submission[];
  /** Errors in the workbooks that count, by unit code. */
  readonly errors: ReadonlyMap<string, readonly Diagnostic[]>;
}

/** A cell that is to be filled or mended; `sheet` is empty where the whole file is meant. */
export interface OwedCell {
  readonly sheet: string;
  /** A1 addresses; joined by commas those of a ratio and those that contradict each other. */
  readonly cell: string;
  readonly label: string;
  /** What is wrong and what to do, in Chinese; null for an empty cell. */
  readonly problem: string | null;
}

/** missing: no workbook of this round or a later one. `late` and `receivedOn` tell of a workbook that came. */
export interface Owing {
  readonly unit: Unit;
  readonly state: "missing" | "late" | "on-time";
  readonly receivedOn: string | null;
  readonly open: readonly OwedCell[];
  readonly wrong: readonly OwedCell[];
}

/** In the order of the standings. Exempt units owe nothing, and neither do those whose workbook came, even late, without open or wrong cells. */
export function findOwing(request: OwingRequest): Owing[] {
  const units = new Map(request.assignment.roster.units.map((unit) => [unit.code, unit]));
  return request.standings.flatMap((standing) => {
    const unit = units.get(standing.unit);
    if (unit === undefined || standing.state === "exempt") return [];
    const owing = owedBy(unit, standing, request);
    return owing.state === "missing" || owing.open.length + owing.wrong.length > 0 ? [owing] : [];
  });
}

function owedBy(unit: Unit, { state, receivedOn }: Standing, request: OwingRequest): Owing {
  const arrived = arrivedFrom(unit.code, request);
  if (arrived.length === 0 || state === "missing" || state === "exempt") {
    return { unit, state: "missing", receivedOn: null, open: [], wrong: [] };
  }
  const errors = sortDiagnostics(request.errors.get(unit.code) ?? []);
  return { unit, state, receivedOn, open: openCells(arrived, request.assignment), wrong: errors.map(wrongCell) };
}

/** The unit's workbooks of this round or a later one. */
export function arrivedFrom(unit: string, { assignment, round, submissions }: OwingRequest): Submission[] {
  const order = assignment.workspace.rounds.map(({ id }) => id);
  return submissions.filter((one) => one.unit === unit && order.indexOf(one.round) >= order.indexOf(round.id));
}

/** Required questions left blank that no other office of the unit answered; each is listed once, where the first workbook has it. */
function openCells(submissions: readonly Submission[], { indicators }: Assignment): OwedCell[] {
  const asked = new Map(indicators.indicators.map((indicator) => [indicator.id, indicator]));
  const answers = submissions.flatMap((submission) => submission.answers);
  const answered = new Set(answers.filter(({ kind }) => kind !== "blank").map(keyOf));
  const open = new Map<string, Answer>();
  for (const answer of answers) {
    if (answered.has(keyOf(answer)) || open.has(keyOf(answer)) || asked.get(answer.indicator)?.required !== true) continue;
    open.set(keyOf(answer), answer);
  }
  return [...open.values()].map(({ indicator, period, source }) => {
    const rhythm = asked.get(indicator)?.rhythm;
    // As the workbook itself names the period, without its year.
    const when = rhythm === "year" ? "" : `（${showPeriod(period).replace(/^\d+年/, "")}）`;
    return { sheet: source.sheet, cell: source.cell, label: `${asked.get(indicator)?.label ?? indicator}${when}`, problem: null };
  });
}

function keyOf({ indicator, period }: Answer): string {
  return `${indicator}|${period}`;
}

function wrongCell(error: Diagnostic): OwedCell {
  const { message, fix } = speak(error, "zh");
  const { at, also = [] } = error;
  const label = error.facts["label"];
  const place = at.kind === "cell" ? { sheet: at.sheet, cell: [at.cell, ...also].join(",") } : { sheet: "", cell: "" };
  return { ...place, label: label === undefined ? "" : String(label), problem: `${message}${fix}` };
}

/** "指标数据!I12", or "整个文件". */
export function showCell({ sheet, cell }: OwedCell): string {
  return sheet === "" ? "整个文件" : `${sheet}!${cell.replaceAll(",", "、")}`;
}
