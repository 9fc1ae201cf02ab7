/** Submissions → complaints about a question that one unit answered twice and differently. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Assignment } from "../model/assignment.ts";
import { showPeriod } from "../model/period.ts";
import type { Answer, Submission } from "../model/submission.ts";

type Given = Exclude<Answer, { kind: "blank" }>;

/** AGGREGATE-004. Units that sent one workbook are not looked at. */
export function findConflicts({
  submissions,
  roster,
  indicators,
}: Pick<Assignment, "roster" | "indicators"> & { readonly submissions: readonly Submission[] }): Diagnostic[] {
  const byUnit = new Map<string, Submission[]>();
  for (const submission of submissions) byUnit.set(submission.unit, [...(byUnit.get(submission.unit) ?? []), submission]);
  return roster.units.flatMap(({ code, name }) => {
    const own = byUnit.get(code) ?? [];
    if (own.length < 2) return [];
    return pairs(own.flatMap((submission) => submission.answers.filter((answer) => answer.kind !== "blank"))).map(
      ([one, other]) =>
        diagnose(
          "AGGREGATE-004",
          { kind: "cell", file: one.source.file, sheet: one.source.sheet, cell: one.source.cell },
          {
            unit: name,
            label: indicators.indicators.find((indicator) => indicator.id === one.indicator)?.label ?? one.indicator,
            period: showPeriod(one.period),
            other: other.source.file,
          },
        ),
    );
  });
}

/** Answers to one question that do not say the same. */
function pairs(answers: readonly Given[]): [Given, Given][] {
  const byKey = new Map<string, Given>();
  const found: [Given, Given][] = [];
  for (const answer of answers) {
    const key = `${answer.indicator}|${answer.period}`;
    const earlier = byKey.get(key);
    if (earlier && content(earlier) !== content(answer)) found.push([answer, earlier]);
    else byKey.set(key, answer);
  }
  return found;
}

function content(answer: Given): string {
  switch (answer.kind) {
    case "nil":
      return "nil";
    case "count":
      return answer.value;
    case "ratio":
      return `${answer.numerator}/${answer.denominator}`;
    default:
      return answer.text;
  }
}
