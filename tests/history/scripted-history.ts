/** Histories of a report, played on the data: what a unit, the bureau, an editor or a template does between two drafts, and what must be named for it. */
import { stringify } from "yaml";
import { type AggregateInput, aggregate } from "../../src/aggregate/aggregate.ts";
import { collectFacts } from "../../src/aggregate/collect-facts.ts";
import { buildDraft } from "../../src/history/build-draft.ts";
import { usedTemplates } from "../../src/history/used-templates.ts";
import type { CauseKind } from "../../src/model/change-cause.ts";
import { type Document, textOf } from "../../src/model/document.ts";
import type { KeptDraft, Withdrawal } from "../../src/model/draft.ts";
import { sha256 } from "../../src/model/hash.ts";
import type { Answer, Submission } from "../../src/model/submission.ts";
import { buildReport } from "../../src/report/build-report.ts";
import { readSeed } from "../aggregate/read-seed.ts";
import type { Random } from "../fuzz/random.ts";
import { sheets, templates } from "../report/fixture.ts";

export interface State {
  readonly input: AggregateInput;
  readonly templates: ReadonlyMap<string, string>;
  /** What an editor put in the place of words of the report. */
  readonly edits: readonly { readonly by: string; readonly base: string; readonly now: string }[];
  readonly withdrawals: readonly Withdrawal[];
  readonly versions: ReadonlyMap<string, number>;
}

/** `unit` and `by` where the cause must name them; `touches` tells the numbers of this deed from those of another. */
export interface Deed {
  readonly state: State;
  readonly kind: CauseKind;
  readonly unit?: string;
  readonly by?: string;
  readonly after?: string;
  /** The indicator whose number it changes, where it is one. */
  readonly indicator?: string;
}

/** Null where the seed has nothing to do this to. */
export type Script = (state: State, random: Random) => Deed | null;

export const seeds = ["xiangcheng-2023", "wujiang-2021", "binhu-2022"] as const;

const starts = new Map<string, State>();

export function startOf(seed: string): State {
  const start = starts.get(seed) ?? { input: readSeed(seed), templates, edits: [], withdrawals: [], versions: new Map() };
  starts.set(seed, start);
  return start;
}

/** Drafts of states that were drawn up already; every history begins with one of few. */
const drawnUp = new WeakMap<State, KeptDraft>();

export function draftOf(state: State, number: number): KeptDraft {
  const draft = drawnUp.get(state) ?? drawUp(state, number);
  drawnUp.set(state, draft);
  return draft;
}

function drawUp(state: State, number: number): KeptDraft {
  const { input, edits, withdrawals, versions } = state;
  const results = aggregate(input);
  if (!results.ok) throw new Error(JSON.stringify(results.remarks));
  const facts = collectFacts(input.submissions, input.indicators);
  const report = buildReport({ ...input, results: results.value, facts, templates: state.templates, sheets, draft: true });
  if (!report.ok) throw new Error(JSON.stringify(report.remarks));
  const document = edits.reduce(typeOver, report.value);
  const { workspace, plan, roster, indicators } = input;
  const used = usedTemplates(workspace.report.template, state.templates);
  const editTexts = edits.length === 0 ? {} : { "edits/wording.yaml": wordingOf(edits) };
  const parts = {
    assignment: { workspace, plan, roster, indicators: { ...indicators, indicators: [...indicators.indicators] } },
    inputs: [{ role: "plan" as const, name: "plan.yaml", sha256: sha256(JSON.stringify(plan)) }],
    edits: editTexts,
    templates: Object.fromEntries(used.map((name) => [`templates/${name}`, state.templates.get(name) ?? ""])),
    ledgerHead: null,
    submissions: input.submissions.map(({ unit, file, sha256: hash, receivedOn, round }) => {
      return { unit, office: "", round, file, sha256: hash, receivedOn, version: versions.get(unit) ?? 1 };
    }),
    withdrawals: [...withdrawals],
  };
  const hashes = { report: sha256(JSON.stringify(document)), facts: sha256(""), results: sha256("") };
  const madeOn = "2024-02-20T01:00:00.000Z";
  return {
    draft: buildDraft(parts, { number, kind: "draft", madeOn, document, hashes }),
    report: document,
    facts,
    results: results.value,
  };
}

function typeOver(document: Document, { base, now }: { base: string; now: string }): Document {
  const blocks = document.blocks.map((block) =>
    block.kind === "paragraph"
      ? {
          ...block,
          inlines: block.inlines.map((one) => (one.kind === "text" ? { ...one, text: one.text.replace(base, now) } : one)),
        }
      : block,
  );
  return { ...document, blocks };
}

function wordingOf(edits: State["edits"]): string {
  const entries = edits.map(({ by, base, now }, index) => {
    return { id: `e${index + 1}`, kind: "changed", part: "paragraph", at: "正文", base, now, figures: {}, by };
  });
  return stringify({ format: "edits/1", edits: entries });
}

function withInput(state: State, input: Partial<AggregateInput>): State {
  return { ...state, input: { ...state.input, ...input } };
}

/** The unit sends its workbook again: other bytes, the next version. */
function sendAgain(state: State, unit: string, change: (submission: Submission) => Submission): State {
  const version = (state.versions.get(unit) ?? 1) + 1;
  const submissions = state.input.submissions.map((one) => {
    if (one.unit !== unit) return one;
    const hash = sha256(`${unit} ${version}`);
    const changed = change(one);
    const stamp = <T extends { readonly source: Answer["source"] }>(entry: T): T => ({
      ...entry,
      source: { ...entry.source, sha256: hash },
    });
    return { ...changed, sha256: hash, answers: changed.answers.map(stamp), narratives: changed.narratives.map(stamp) };
  });
  return { ...withInput(state, { submissions }), versions: new Map([...state.versions, [unit, version]]) };
}

/** A unit corrects one of its counts. `not`: the indicator that another deed changed already. */
export function resubmission(state: State, random: Random, not?: string): Deed | null {
  const counts = state.input.submissions.flatMap(({ unit, answers }) =>
    answers.flatMap((answer) => (answer.kind === "count" && answer.indicator !== not ? [{ unit, answer }] : [])),
  );
  if (counts.length === 0) return null;
  const { unit, answer } = random.pick(counts);
  const value = String(Math.max(0, Math.round(Number(answer.value))) + 1 + random.whole(40));
  const next = sendAgain(state, unit, (one) => ({
    ...one,
    answers: one.answers.map((other) => (other === answer ? { ...answer, value } : other)),
  }));
  return { state: next, kind: "submission", unit, after: value, indicator: answer.indicator };
}

/** A unit rewrites a sentence and leaves every number. */
export function rewording(state: State, random: Random): Deed | null {
  const written = state.input.submissions.flatMap(({ unit, narratives }) => narratives.map((narrative) => ({ unit, narrative })));
  if (written.length === 0) return null;
  const { unit, narrative } = random.pick(written);
  const addition = random.pick(["组织力量逐项跟踪问效", "把经验做法固化为工作规范", "由分管领导牵头会商研判"]);
  const text = `${narrative.text.replace(/[。；]?$/, "")}，${addition}。`;
  const next = sendAgain(state, unit, (one) => ({
    ...one,
    narratives: one.narratives.map((other) => (other === narrative ? { ...narrative, text } : other)),
  }));
  return { state: next, kind: "submission", unit };
}

export function withdrawal(state: State, random: Random): Deed | null {
  const { submissions } = state.input;
  const gone = submissions.length > 1 ? random.pick(submissions) : undefined;
  if (gone === undefined) return null;
  const entry = { unit: gone.unit, file: gone.file, on: "2024-02-20", reason: "口径有误（王五）" };
  const next = withInput(state, { submissions: submissions.filter((one) => one !== gone) });
  return { state: { ...next, withdrawals: [...state.withdrawals, entry] }, kind: "withdrawal", unit: gone.unit };
}

/** The bureau excuses a unit from reporting. */
export function exemption(state: State, random: Random): Deed | null {
  const { workspace, submissions } = state.input;
  const unit = random.pick(submissions).unit;
  return { state: withInput(state, { workspace: { ...workspace, exempt: [...workspace.exempt, unit] } }), kind: "roster", unit };
}

/** A unit is taken off the roster; what it had sent stays in the archive. */
export function dissolution(state: State, random: Random): Deed | null {
  const { roster, submissions } = state.input;
  const unit = random.pick(submissions).unit;
  return {
    state: withInput(state, { roster: { ...roster, units: roster.units.filter(({ code }) => code !== unit) } }),
    kind: "roster",
    unit,
  };
}

/** A target of the plan is set higher. */
export function targetRule(state: State, random: Random): Deed | null {
  const { plan, indicators } = state.input;
  const judged = new Set(
    indicators.indicators.flatMap(({ judges }) => judges.filter(({ value }) => value === undefined).map(({ target }) => target)),
  );
  const numeric = plan.items.flatMap(({ targets }) =>
    targets.filter(({ id, value, op }) => value !== null && op === ">=" && judged.has(id)),
  );
  if (numeric.length === 0) return null;
  const target = random.pick(numeric);
  const value = String(Number(target.value) + 1 + random.whole(5));
  const items = plan.items.map((item) => ({
    ...item,
    targets: item.targets.map((one) => (one === target ? { ...one, value } : one)),
  }));
  const indicator = indicators.indicators.find(({ judges }) => judges.some((one) => one.target === target.id))?.id;
  return {
    state: withInput(state, { plan: { ...plan, items } }),
    kind: "rule",
    ...(indicator === undefined ? {} : { indicator }),
  };
}

/** The bureau reads an indicator otherwise: how a number is written, or how units are put together. */
export function indicatorRule(state: State, random: Random): Deed | null {
  const { indicators } = state.input;
  const counts = indicators.indicators.filter((one) => one.kind === "count" && one.style !== "wan" && one.total !== "none");
  const chosen = random.pick(counts);
  const changed = { ...chosen, style: "wan" as const };
  const all = indicators.indicators.map((one) => (one === chosen ? changed : one));
  return { state: withInput(state, { indicators: { ...indicators, indicators: all } }), kind: "rule", indicator: chosen.id };
}

export function templateEdit(state: State, random: Random): Deed | null {
  const sentence = random.pick(["特此报告有关工作。", "本报告数据截至12月31日。", "各项工作按计划推进。"]);
  const opening = state.templates.get("partials/opening.hbs") ?? "";
  const texts = new Map([
    ...state.templates,
    ["partials/opening.hbs", opening.replace("现将有关情况报告如下", `${sentence}现将有关情况报告如下`)],
  ]);
  return { state: { ...state, templates: texts }, kind: "template" };
}

const editors = ["张三", "李四"] as const;

/** An editor rewrites a clause, half the time with a number of his own. */
export function wordingEdit(state: State, random: Random): Deed | null {
  const { report } = draftOf(state, 1);
  const clauses = report.blocks.flatMap((block) =>
    block.kind === "paragraph" ? block.inlines.flatMap((one) => (one.kind === "text" ? one.text.split(/[，。；]/) : [])) : [],
  );
  const words = report.blocks.map((block) => (block.kind === "paragraph" ? textOf(block.inlines) : "")).join("\n");
  const usable = clauses.filter((clause) => clause.length >= 6 && words.split(clause).length === 2 && !/\d/.test(clause));
  if (usable.length === 0) return null;
  const base = random.pick(usable);
  const by = random.pick(editors);
  const now = random.whole(2) === 0 ? `${base}并走访企业${100 + random.whole(800)}家` : `进一步统筹抓好${base.slice(3)}`;
  return { state: { ...state, edits: [...state.edits, { by, base, now }] }, kind: "edit", by };
}

/** The leadership agrees that an open target is not reported. */
export function waiving(state: State, random: Random): Deed | null {
  const { results } = draftOf(state, 1);
  const open = results.attainments.filter(
    ({ verdict, waiver }) => ["missed", "partly", "unreported"].includes(verdict) && waiver === null,
  );
  if (open.length === 0) return null;
  const target = random.pick(open).target;
  const { workspace } = state.input;
  const waivers = [...workspace.waivers, { target, reason: "上级已调整任务", by: "赵六" }];
  return { state: withInput(state, { workspace: { ...workspace, waivers } }), kind: "waiver", by: "赵六" };
}

export function settingsChange(state: State, random: Random): Deed | null {
  const { workspace } = state.input;
  const { report } = workspace;
  const changes = [
    { date: `${workspace.year + 1}-03-${10 + random.whole(15)}` },
    { documentNumber: `区政呈〔${workspace.year + 1}〕${30 + random.whole(60)}号` },
    { recipients: ["市人民政府", "市委依法治市办"] },
  ];
  return {
    state: withInput(state, { workspace: { ...workspace, report: { ...report, ...random.pick(changes) } } }),
    kind: "settings",
  };
}
