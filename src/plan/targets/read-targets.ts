/**
 * Sentences of a plan to the targets they set. General administrative Chinese only; no rule knows a place, a field or a document. What is
 * read with doubt is kept and says why; what only looks like a target (names, reports of the past, prohibitions) is left out.
 */
import type { Target } from "../../model/plan.ts";
import { type Clause, readClauses } from "./clauses.ts";
import { readCoverage } from "./coverage.ts";
import { type Deadline, type PlanYears, readDeadlines, readLeadingYear } from "./deadlines.ts";
import { readBeat, readCompletion, readDuties } from "./duties.ts";
import { readFigures } from "./figures.ts";
import { type FoldedText, foldText } from "./fold-text.ts";
import { isFirm, readHedge } from "./hedges.ts";
import type { Reading, Setting } from "./reading.ts";
import { isForbidding, isPast } from "./traps.ts";
import { readTrends } from "./trends.ts";

/** The plan's years decide what 年底前 means; null where the plan names none. `scope`: whom the targets hold for where a sentence names nobody. */
export interface TargetContext extends PlanYears {
  readonly scope?: string;
  /** By when the task as a whole is due; holds for targets whose own words name no deadline. */
  readonly due?: string;
}

/** `from`–`to` are offsets into the text given: `text.slice(from, to)` is the quote, the clause with the number. */
export type ReadTarget = Omit<Target, "id" | "span"> & { readonly from: number; readonly to: number };

/** What holds on from one clause to the next: a deadline to the end of its sentence, hedge and readings to the end of its part. */
interface Carried {
  readonly part: number;
  readonly deadline: Deadline | undefined;
  readonly hedge: string | null;
  readonly readings: readonly Reading[];
}

const nothing: Carried = { part: -1, deadline: undefined, hedge: null, readings: [] };

/** Longer stretches without a comma are tables or rubbish, no sentence. */
const longestClause = 400;
/** How far back a clause looks for what it speaks of. */
const reach = 6;

/** Targets in text order. A line break ends a sentence, so hand in text whose hard-wrapped lines are joined. Linear in the length of `text`. */
export function readTargets(text: string, context: TargetContext): ReadTarget[] {
  const folded = foldText(text);
  return sentencesOf(readClauses(folded))
    .filter((sentence) => !isPast(sentence.map((clause) => clause.text).join("，"), context.year))
    .flatMap((sentence) => readSentence(sentence, context))
    .map(({ clause, ...target }) => ({ ...target, ...quoteOf(text, folded, clause) }));
}

type Placed = Omit<ReadTarget, "quote" | "from" | "to"> & { readonly clause: Clause };

function readSentence(clauses: readonly Clause[], context: TargetContext): Placed[] {
  const targets: Placed[] = [];
  let carried = nothing;
  for (const [index, clause] of clauses.entries()) {
    const kept = carried.part === clause.part ? carried : { ...carried, hedge: null, readings: [] };
    const earlier = clauses.slice(Math.max(0, index - reach), index);
    const setting: Setting = { clause, earlier, previous: kept.readings, years: context };
    const deadlines = deadlinesOf(clause, context);
    const pending = deadlines.length > 0 ? undefined : onlyDeadline(clauses[index - 1], kept);
    if (deadlines[0] && kept.readings.length > 0 && isDueAlone(clause, deadlines[0]) && !kept.deadline) {
      targets.push(
        ...targets.splice(-kept.readings.length).map((target) => ({ ...target, deadline: deadlines[0]?.date ?? null })),
      );
      continue;
    }
    const skipped = isForbidding(clause.text) || clause.text.length > longestClause;
    const readings = skipped ? [] : readClause(setting, deadlines[0], pending);
    const hedge = hedgeOf(clause, readings, kept);
    for (const reading of readings) {
      const deadline = deadlineFor(reading, deadlines, kept.deadline);
      targets.push({ ...finish(reading, deadline, hedge(reading), context), clause });
    }
    const last = readings.at(-1);
    carried = {
      part: clause.part,
      deadline: carryDeadline(deadlines.at(-1), readings) ?? kept.deadline,
      hedge: last ? hedge(last) : readHedge(clause.text),
      readings,
    };
  }
  return targets;
}

/** Numbers first; what has none is read by weaker and weaker rules. */
function readClause(setting: Setting, own: Deadline | undefined, pending: Deadline | undefined): Reading[] {
  const figures = readFigures(setting);
  const coverage = readCoverage(setting).filter(
    (reading) => !repeats(reading, setting) && !figures.some((figure) => figure.op === "="),
  );
  const sure = [...figures, ...coverage];
  if (sure.length > 0) return sure;
  const trends = readTrends(setting);
  if (trends.length > 0) return trends;
  const beats = readBeat(setting);
  if (beats.length > 0) return beats;
  const done = readCompletion(setting, own, pending);
  return done.length > 0 ? done : readDuties(setting);
}

/** 确保实现全覆盖，做到应审必审 says one thing twice. */
function repeats(reading: Reading, setting: Setting): boolean {
  const short = setting.clause.text.length <= 10;
  return (
    short &&
    setting.previous.some((previous) => previous.op === "all") &&
    /应.+[必尽]|全覆盖/.test(setting.clause.text) &&
    reading.op === "all"
  );
}

function deadlinesOf(clause: Clause, context: TargetContext): Deadline[] {
  const named = readDeadlines(clause.text, context);
  const leading = readLeadingYear(clause.text, context);
  return leading && !named.some((deadline) => deadline.from === 0) ? [leading, ...named] : named;
}

/** The deadline of the clause before, if that clause is nothing but the deadline: 年底前，完成改造. */
function onlyDeadline(before: Clause | undefined, kept: Carried): Deadline | undefined {
  const deadline = kept.deadline;
  return before && deadline && before.text.length <= deadline.to - deadline.from + 2 ? deadline : undefined;
}

/** 编制清单12项，3月底前完成: the clause only says by when the one before is due. */
function isDueAlone(clause: Clause, deadline: Deadline): boolean {
  const around = clause.text.slice(0, deadline.from) + clause.text.slice(deadline.to);
  return (
    deadline.date !== null &&
    /^(?:并|均|须|要|力争|确保|于|在)*(?:全部|全面|均|要|须|前)*(?:完成|完工|竣工|建成|到位|印发|发布|交付|投用|投入使用)+$/.test(
      around,
    )
  );
}

/** The last deadline before the number, else the first one after it, else the one carried over. */
function deadlineFor(reading: Reading, deadlines: readonly Deadline[], carried: Deadline | undefined): Deadline | undefined {
  return deadlines.findLast((deadline) => deadline.from <= reading.at) ?? deadlines[0] ?? carried;
}

/** 9月底前完成改造，新建80个: a day in the middle of the year governs its own task; a year's end governs the sentence. */
function carryDeadline(deadline: Deadline | undefined, readings: readonly Reading[]): Deadline | undefined {
  const local = deadline?.date && !deadline.date.endsWith("-12-31") && readings.length > 0;
  return local ? undefined : deadline;
}

function hedgeOf(clause: Clause, readings: readonly Reading[], kept: Carried): (reading: Reading) => string | null {
  const carries = kept.hedge !== null && !isFirm(clause.text) && readings.length > 0;
  return (reading) => readHedge(clause.text.slice(0, wordAt(clause.text, reading))) ?? (carries ? kept.hedge : null);
}

/** Up to and including the word the reading hangs on, so that 基本实现 is seen whole. */
function wordAt(text: string, reading: Reading): number {
  return Math.min(text.length, reading.at + 12);
}

function finish(
  reading: Reading,
  deadline: Deadline | undefined,
  hedge: string | null,
  context: TargetContext,
): Omit<ReadTarget, "quote" | "from" | "to"> {
  const annual = context.year !== null && context.year === context.until;
  const yearEnd = annual && reading.per !== "term" && !deadline ? `${context.year}-12-31` : null;
  const doubts = [...reading.doubts, ...(deadline?.doubtful ? [`“时限”：${deadline.doubtful}`] : [])];
  return {
    metric: reading.metric,
    op: reading.op,
    value: reading.value,
    unit: reading.unit,
    per: reading.per ?? (deadline?.yearly && reading.op !== "by" ? "year" : null),
    scope: reading.scope ?? context.scope ?? null,
    deadline: deadline ? deadline.date : (context.due ?? yearEnd),
    hedge,
    ...(doubts.length > 0 ? { doubtful: doubts.join("；") } : {}),
  };
}

function sentencesOf(clauses: readonly Clause[]): Clause[][] {
  const sentences: Clause[][] = [];
  for (const clause of clauses) {
    const last = sentences.at(-1);
    if (last?.[0]?.sentence === clause.sentence) last.push(clause);
    else sentences.push([clause]);
  }
  return sentences;
}

function quoteOf(text: string, folded: FoldedText, clause: Clause): Pick<ReadTarget, "quote" | "from" | "to"> {
  const first = folded.origin[clause.from] ?? 0;
  const before = clause.from === 0 ? 0 : (folded.origin[clause.from - 1] ?? -1) + 1;
  const next = folded.origin[clause.to] ?? text.length;
  const lead = text.slice(before, first).trimStart();
  const to = first + text.slice(first, next).trimEnd().length;
  const from = first - lead.length;
  return { quote: text.slice(from, to), from, to };
}
