/** An edited file and the reports of a workspace → the report it is a copy of: by its properties, or where they are gone by words that only one of them has. */
import { diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { mainReport } from "../model/document.ts";
import type { EditBase } from "../model/edits.ts";
import type { WordDocument } from "../ooxml/word-document.ts";
import { fittingBases } from "./choose-base.ts";
import { type EditedFile, readEditedFile, type Tracked } from "./edited-file.ts";
import { printUnit } from "./units.ts";
import { bare } from "./words.ts";

/** `report` as in the properties of the file: report, district-upward, units/sfj/report. `bases`: the last one first, at least one. */
export interface ReportCopies {
  readonly report: string;
  readonly bases: readonly EditBase[];
}

export interface ReportQuestion {
  readonly file: string;
  readonly document: WordDocument;
  readonly tracked: Tracked;
  /** At least one. */
  readonly reports: readonly ReportCopies[];
  /** Named by the user; undefined: the file must tell. */
  readonly wanted: string | undefined;
}

/** A file speaks for a report with as many times more of its own lines as this than for another one with its. */
const clearly = 3;

/** Remarks: EDITS-005 (the report was not made yet), EDITS-009 (two reports fit), EDITS-012 (the file says it is another than the user says). */
export function chooseReport({ file, document, tracked, reports, wanted }: ReportQuestion): Outcome<ReportCopies> {
  const at = { kind: "file", file } as const;
  const stated = document.properties["fazhi.report"];
  if (wanted !== undefined && stated !== undefined && wanted !== stated)
    return failure(diagnose("EDITS-012", at, { stated: nameOf(stated), wanted: nameOf(wanted) }));
  const known = wanted ?? stated;
  if (known !== undefined) {
    const found = reports.find(({ report }) => report === known);
    return found === undefined ? failure(diagnose("EDITS-005", at, { path: `${known}.json` })) : success(found);
  }
  const edited = readEditedFile(document, tracked);
  const rated = reports.map((copies) => rate(copies, edited, document.properties));
  const best = rated.reduce((a, b) => (b.score > a.score ? b : a));
  const rival = rated.find((other) => other !== best && !speaksFor(best, other));
  if (rival === undefined) return success(best.copies);
  return failure(diagnose("EDITS-009", at, { one: nameOf(best.copies.report), other: nameOf(rival.copies.report) }));
}

interface Rated {
  readonly copies: ReportCopies;
  readonly score: number;
  /** All lines of the report, and those that the file has. */
  readonly lines: ReadonlySet<string>;
  readonly found: ReadonlySet<string>;
}

function rate(copies: ReportCopies, edited: EditedFile, properties: Readonly<Record<string, string>>): Rated {
  const fitting = fittingBases(copies.bases, edited, properties);
  const lines = new Set(
    fitting
      .flatMap(({ units }) => units)
      .map((unit) => bare(printUnit(unit)))
      .filter((line) => line !== ""),
  );
  const own = new Set(
    edited.items.flatMap((item) => (item.kind === "line" ? [item] : item.rows.flat())).map(({ text }) => bare(text)),
  );
  return {
    copies,
    score: Math.max(...fitting.map(({ score }) => score)),
    lines,
    found: new Set([...lines].filter((line) => own.has(line))),
  };
}

/** Lines that both reports have tell nothing. */
function speaksFor(one: Rated, other: Rated): boolean {
  const forOne = [...one.found].filter((line) => !other.lines.has(line)).length;
  const forOther = [...other.found].filter((line) => !one.lines.has(line)).length;
  return forOne > forOther * clearly;
}

/** As the command line names it. */
function nameOf(report: string): string {
  const unit = /^units\/(.+)\/report$/.exec(report)?.[1];
  if (report === mainReport) return "主报告";
  return unit === undefined ? `--template ${report}` : `--unit ${unit}`;
}
