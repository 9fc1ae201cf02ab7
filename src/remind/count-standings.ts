/** Standings and submissions → per unit and in total: expected, received, on time, late, incomplete, nil, exempt. */
import { type Assignment, indicatorsFor } from "../model/assignment.ts";
import { periodsOf } from "../model/period.ts";
import type { Standing } from "../model/results.ts";
import type { Submission } from "../model/submission.ts";

export interface CountedStanding extends Standing {
  readonly name: string;
  /**
   * Required cells of the unit's workbook, those it answered, and those of them that say 本单位无此项; offices of one unit taken together. What is left
   * of `asked` is `openCells`: optional cells and totals that the workbook adds up itself are not counted.
   */
  readonly asked: number;
  readonly answered: number;
  readonly nil: number;
  /** It came, and no required cell is open or wrong. */
  readonly isComplete: boolean;
  /** It came, and says 本单位无此项 wherever it answers. */
  readonly isNil: boolean;
  /** As the unit wrote them; "" where it did not. */
  readonly preparer: string;
  readonly phone: string;
}

/** Counts of units. `incomplete` and `nil` are among the received ones. */
export interface StatusTotals {
  readonly expected: number;
  readonly received: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly incomplete: number;
  readonly nil: number;
  readonly exempt: number;
}

/** In the order of the standings. */
export function countStandings(
  standings: readonly Standing[],
  submissions: readonly Submission[],
  assignment: Assignment,
): CountedStanding[] {
  const names = new Map(assignment.roster.units.map(({ code, name }) => [code, name]));
  return standings.map((standing) => {
    const own = submissions.filter(({ unit }) => unit === standing.unit);
    const given = new Map(
      own.flatMap(({ answers }) =>
        answers.flatMap(({ indicator, period, kind }) => (kind === "blank" ? [] : [[`${indicator}|${period}`, kind] as const])),
      ),
    );
    const asked = new Set(
      indicatorsFor(standing.unit, assignment).flatMap(({ id, rhythm, required }) =>
        required ? periodsOf(assignment.workspace.year, rhythm).map((period) => `${id}|${period}`) : [],
      ),
    );
    const kinds = [...given].flatMap(([key, kind]) => (asked.has(key) ? [kind] : []));
    const nil = kinds.filter((kind) => kind === "nil").length;
    const isReceived = standing.receivedOn !== null;
    const contact = (field: "preparer" | "phone") =>
      [...new Set(own.map((one) => one.contact[field]))].filter(Boolean).join("、");
    return {
      ...standing,
      name: names.get(standing.unit) ?? standing.unit,
      asked: standing.state === "exempt" ? 0 : asked.size,
      answered: kinds.length,
      nil,
      isComplete: isReceived && standing.openCells + standing.wrongCells === 0,
      isNil: isReceived && given.size > 0 && [...given.values()].every((kind) => kind === "nil"),
      preparer: contact("preparer"),
      phone: contact("phone"),
    };
  });
}

export function totalStandings(counted: readonly CountedStanding[]): StatusTotals {
  const count = (isWanted: (one: CountedStanding) => boolean) => counted.filter(isWanted).length;
  const isReceived = ({ receivedOn }: CountedStanding) => receivedOn !== null;
  return {
    expected: count(({ state }) => state !== "exempt"),
    received: count(isReceived),
    onTime: count(({ state }) => state === "on-time"),
    late: count(({ state }) => state === "late"),
    missing: count(({ state }) => state === "missing"),
    incomplete: count((one) => isReceived(one) && !one.isComplete),
    nil: count(({ isNil }) => isNil),
    exempt: count(({ state }) => state === "exempt"),
  };
}
