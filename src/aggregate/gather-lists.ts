/** What the units listed (制发文件清单, 典型案例 …), in roster order; a document that two offices of a unit both list is listed once. */
import { comparePlaces } from "../diagnostics/place.ts";
import type { Assignment } from "../model/assignment.ts";
import type { ResultList } from "../model/results.ts";
import type { Submission } from "../model/submission.ts";

export function gatherLists(
  submissions: readonly Submission[],
  { dataSheets = [], roster }: Pick<Assignment, "dataSheets" | "roster">,
): ResultList[] {
  return dataSheets.flatMap(({ sheet, units }) => {
    if (sheet.kind !== "list") return [];
    const filled = submissions.flatMap(({ unit, lists = [] }) =>
      lists.filter(({ list }) => list === sheet.id).map(({ entries, nil }) => ({ unit, entries, nil })),
    );
    const order = roster.units.map(({ code }) => code).filter((code) => units.includes(code));
    const own = order.map((unit) => ({ unit, parts: filled.filter((part) => part.unit === unit) }));
    return [
      {
        id: sheet.id,
        title: sheet.name,
        columns: sheet.columns.map(({ key, title, kind }) => ({ key, title, kind })),
        asked: [...units],
        entries: own.flatMap(({ unit, parts }) => entriesOf(unit, parts)),
        nil: own.flatMap(({ unit, parts }) => {
          const reason = parts.every(({ entries }) => entries.length === 0) ? parts.find(({ nil }) => nil !== null)?.nil : null;
          return reason ? [{ unit, reason }] : [];
        }),
      },
    ];
  });
}

type Part = Pick<NonNullable<Submission["lists"]>[number], "entries">;

function entriesOf(unit: string, parts: readonly Part[]): ResultList["entries"] {
  const known = new Set<string>();
  return parts
    .flatMap(({ entries }) => entries)
    .toSorted((a, b) => comparePlaces({ kind: "cell", ...a.source }, { kind: "cell", ...b.source }))
    .flatMap(({ values, source, cells }) => {
      const key = JSON.stringify(Object.entries(values));
      if (known.has(key)) return [];
      known.add(key);
      return [{ unit, values: { ...values }, source, ...(cells === undefined ? {} : { cells: { ...cells } }) }];
    });
}
