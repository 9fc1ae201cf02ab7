/** What the user asked for (--unit, --template) → which units' own reports are to be made, and by which template each. */
import { diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { nearest } from "../model/read-yaml.ts";
import type { Results } from "../model/results.ts";
import { plainName, type Roster, type Unit } from "../model/roster.ts";

export const unitTemplates = ["department", "township"] as const;

/** Whom the regulation asks for a report of its own (政府部门, 镇、乡、街道; 督察工作规定, 第二十四条); party bodies, courts and enterprises only when named. */
const usualKinds: readonly Unit["kind"][] = ["department", "town", "other"];

export interface UnitRequest {
  /** A code or name of the roster, or all; undefined for the district's report. */
  readonly unit: string | undefined;
  readonly template: string | undefined;
  readonly draft: boolean;
}

export interface UnitReport {
  readonly unit: Unit;
  readonly template: string;
}

/** Null: the district's report is asked for. Remarks: REPORT-042 (no such unit), REPORT-043 (a unit that sent nothing is left out), REPORT-044. */
export function chooseUnits(
  { unit, template, draft }: UnitRequest,
  { roster, results }: { readonly roster: Roster; readonly results: Results },
): Outcome<readonly UnitReport[] | null> {
  if (unit === undefined) {
    const ofUnits = unitTemplates.some((name) => name === template);
    if (!ofUnits) return success(null);
    return failure(
      diagnose("REPORT-044", { kind: "file", file: `templates/reports/${template}.md.hbs` }, { template: template ?? "" }),
    );
  }
  if (unit === "all") return allUnits(template, draft, roster, results);
  const found = findUnit(unit, roster);
  return found.ok ? success([{ unit: found.value, template: template ?? usualTemplate(found.value) }]) : found;
}

/** By code, name or short name. Remarks: REPORT-042. */
export function findUnit(unit: string, roster: Roster): Outcome<Unit> {
  const found = roster.units.find((one) => [one.code, one.name, ...one.aliases].map(plainName).includes(plainName(unit)));
  if (found) return success(found);
  const near = nearest(
    unit,
    roster.units.flatMap((one) => [one.code, one.name]),
  );
  return failure(diagnose("REPORT-042", { kind: "file", file: "roster.yaml" }, { unit, near }));
}

function allUnits(
  template: string | undefined,
  draft: boolean,
  roster: Roster,
  results: Results,
): Outcome<readonly UnitReport[]> {
  const stateOf = (unit: Unit) => results.standings.find((one) => one.unit === unit.code)?.state;
  const asked = roster.units.filter((unit) => usualKinds.includes(unit.kind) && !["exempt", undefined].includes(stateOf(unit)));
  const wanted = asked.filter((unit) => !unitTemplates.some((name) => name === template) || usualTemplate(unit) === template);
  const silent = draft ? [] : wanted.filter((unit) => stateOf(unit) === "missing");
  const remarks = silent.map((unit) => diagnose("REPORT-043", { kind: "file", file: "roster.yaml" }, { unit: unit.name }));
  const made = wanted.filter((unit) => !silent.includes(unit));
  return success(
    made.map((one) => ({ unit: one, template: template ?? usualTemplate(one) })),
    remarks,
  );
}

function usualTemplate({ kind }: Unit): string {
  return kind === "town" ? "township" : "department";
}
