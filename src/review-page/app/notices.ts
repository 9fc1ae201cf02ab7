/** What of the draft wants a look, and where remarks stand. */
import { urgentVerdicts } from "../../model/verdict-words.ts";
import type { PageData } from "../page-data.ts";
import type { RemarkBox } from "./remark-box.ts";

/** Ids of the numbers with an open target, an unsettled check, or another value than in the draft before. */
export function noticesOf({ figures, changes }: PageData): ReadonlySet<string> {
  const changed = new Set(changes?.numbers.map(({ figure }) => figure));
  const noticed = Object.values(figures).filter(
    ({ id, targets, findings }) =>
      changed.has(id) ||
      targets.some(({ verdict, waiver }) => waiver === null && urgentVerdicts.some((urgent) => urgent === verdict)) ||
      findings.some(({ explanation, waiver }) => explanation === null && waiver === null),
  );
  return new Set(noticed.map(({ id }) => id));
}

/** Remarks by the number of their block. */
export function remarkCounts({ remarks }: RemarkBox): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { at } of remarks) counts.set(at.block, (counts.get(at.block) ?? 0) + 1);
  return counts;
}
