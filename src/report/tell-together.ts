/** Narratives of several units on one item → contributions with bound figures, each sentence once, cut only where that was chosen; and what was done to them. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Plan } from "../model/plan.ts";
import type { ResultNarrative } from "../model/results.ts";
import { plainName, type Roster } from "../model/roster.ts";
import type { Workspace } from "../model/workspace.ts";
import { bindProse, cellOf } from "./bind-prose.ts";
import type { BindingContext } from "./binding.ts";
import { type EditorialNote, noteOn } from "./editorial-notes.ts";
import { type Contribution, joinSameWords } from "./join-narratives.ts";
import { mergeRepeated } from "./merge-repeated.ts";
import { wordsOf } from "./prose.ts";
import type { Prose } from "./report-data.ts";
import { shortenProse } from "./sentences.ts";

export interface TellingInput {
  readonly plan: Plan;
  readonly roster: Roster;
  readonly workspace: Workspace;
  readonly context: BindingContext;
}

export interface Told {
  readonly contributions: readonly Contribution[];
  readonly remarks: readonly Diagnostic[];
  readonly notes: readonly EditorialNote[];
}

interface Spoken extends Contribution {
  readonly unit: string;
  readonly at: ReturnType<typeof cellOf>;
  readonly narrative: ResultNarrative;
}

/** Remarks: those of `bindProse`, REPORT-037 (a sentence said twice). A unit all of whose sentences another said before is named with that one. */
export function tellTogether(narratives: readonly ResultNarrative[], input: TellingInput): Told {
  const { context } = input;
  const nameOf = (unit: string) => context.unitNames.get(unit) ?? unit;
  const remarks: Diagnostic[] = [];
  const notes: EditorialNote[] = [];
  const bound = narratives.map((narrative): Spoken => {
    const { prose, remarks: found } = bindProse(narrative, context);
    remarks.push(...found);
    const shortened = shorten(prose, narrative, input);
    notes.push(...shortened.notes);
    return {
      units: [narrative.unit],
      unit: nameOf(narrative.unit),
      at: cellOf(narrative.source),
      narrative,
      prose: shortened.prose,
    };
  });
  notes.push(...noteSameWords(bound, input));
  const merged = mergeRepeated(joinSameWords(bound).map((one) => ({ ...one, unit: one.units.map(nameOf).join("、") })));
  for (const { from, other, words } of merged.omitted)
    notes.push(noteOn(from.narrative, input, { kind: "merged", words, reason: `与${other}的一句基本相同，只印一次` }));
  const silenced = merged.kept.filter((one) => one.prose.paragraphs.length === 0);
  const speaker = (one: Spoken) => merged.omitted.find(({ from }) => from.unit === one.unit)?.other;
  const contributions = merged.kept
    .filter((one) => one.prose.paragraphs.length > 0)
    .map((one) => ({
      ...one,
      units: [...one.units, ...silenced.filter((mute) => speaker(mute) === one.unit).flatMap((mute) => mute.units)],
    }));
  return { contributions, remarks: [...remarks, ...merged.remarks], notes };
}

function noteSameWords(bound: readonly Spoken[], input: TellingInput): EditorialNote[] {
  const first = new Map<string, Spoken>();
  return bound.flatMap((one) => {
    const words = wordsOf(one.prose);
    const key = plainName(words);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, one);
    if (earlier === undefined || words === "") return [];
    return [noteOn(one.narrative, input, { kind: "merged", words, reason: `与${earlier.unit}写的相同，合为一处，各单位都列名` })];
  });
}

function shorten(prose: Prose, narrative: ResultNarrative, input: TellingInput): { prose: Prose; notes: EditorialNote[] } {
  const { maxNarrative, shorten: chosen = [] } = input.workspace.report;
  const own = chosen.find((one) => one.item === narrative.item && (one.unit ?? narrative.unit) === narrative.unit);
  const most = own?.to ?? maxNarrative;
  if (most === undefined) return { prose, notes: [] };
  const { prose: kept, cut } = shortenProse(prose, most);
  if (cut === "") return { prose, notes: [] };
  const reason = own ? `${own.by}决定压缩到${most}字以内` : `超过 report.maxNarrative 定的${most}字`;
  return { prose: kept, notes: [noteOn(narrative, input, { kind: "shortened", words: cut, reason })] };
}
