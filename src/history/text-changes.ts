/** Two drafts → every text that went into them and differs, each with the cause it is of a passage that changed with it. */
import type { Cause, CauseKind } from "../model/change-cause.ts";
import type { KeptDraft } from "../model/draft.ts";
import type { LineRole } from "../model/redline.ts";
import type { ResultNarrative } from "../model/results.ts";
import { cause, type Drafts, nameOf, sentWords, submissionOf, unitCause } from "./cause-words.ts";
import { editEntries } from "./edit-entries.ts";
import { rosterCauses } from "./figure-causes.ts";

/** "" where the text came or went. */
export interface TextChange {
  readonly before: string;
  readonly after: string;
  readonly cause: Cause;
  /** Lines that are made from nothing else. */
  readonly roles?: readonly LineRole[];
}

/** In the order in which they are believed where several would do. */
export function textChanges(drafts: Drafts): TextChange[] {
  return [
    ...editChanges(drafts),
    ...narrativeChanges(drafts),
    ...factTextChanges(drafts),
    ...settingsChanges(drafts),
    ...definitionChanges(drafts),
    ...templateChanges(drafts),
  ];
}

function changesBetween(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  causeOf: (key: string) => Cause,
): TextChange[] {
  const keys = [...new Set([...after.keys(), ...before.keys()])];
  return keys
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => ({ before: before.get(key) ?? "", after: after.get(key) ?? "", cause: causeOf(key) }));
}

function editChanges({ before, after }: Drafts): TextChange[] {
  const [old, now] = [before, after].map(({ draft }) => editEntries(draft.edits));
  const all = new Map([...(old ?? []), ...(now ?? [])].map((entry) => [entry.id, entry]));
  const texts = (entries: typeof old) => new Map((entries ?? []).map((entry) => [entry.id, `${entry.words}\n${entry.by}`]));
  return changesBetween(texts(old), texts(now), (id) => {
    const entry = all.get(id);
    const withdrawn = now?.some((one) => one.id === id) ? "改稿" : "撤去改稿";
    const reason = entry?.reason ? `（${entry.reason}）` : "";
    return cause("edit", `${entry?.by ?? ""}${withdrawn}${reason}`, { by: entry?.by ?? null });
  });
}

/** What units wrote, told apart by who, where and about what. */
function narrativeChanges(drafts: Drafts): TextChange[] {
  const narrativesOf = ({ results }: KeptDraft) => {
    const counts = new Map<string, number>();
    return new Map(
      results.narratives.map((narrative): [string, ResultNarrative] => {
        const key = [narrative.unit, narrative.kind, narrative.item ?? ""].join(" ");
        const nth = (counts.get(key) ?? 0) + 1;
        counts.set(key, nth);
        return [`${key} ${nth}`, narrative];
      }),
    );
  };
  const [old, now] = [narrativesOf(drafts.before), narrativesOf(drafts.after)];
  const texts = (all: ReadonlyMap<string, ResultNarrative>) =>
    new Map([...all].map(([key, { title, text, cause: why }]) => [key, [title, text, why].join("\n")]));
  return changesBetween(texts(old), texts(now), (key) => narrativeCause(now.get(key) ?? old.get(key), drafts));
}

function narrativeCause(narrative: ResultNarrative | undefined, drafts: Drafts): Cause {
  const unit = narrative?.unit ?? "";
  const own = unitCause(unit, drafts);
  if (own === undefined) return cause("rule", `${nameOf(unit, drafts)}的填报表按改后的任务重新读取`, { unit });
  if (own.kind !== "submission" || narrative === undefined) return own;
  const cell = `${narrative.source.sheet}!${narrative.source.cell}`;
  const sent = submissionOf(narrative.source.sha256, drafts.after);
  const isAgain = drafts.before.draft.submissions.some((one) => one.unit === unit);
  const words = sent === undefined ? own.words : sentWords(nameOf(unit, drafts), sent, isAgain);
  return { ...own, words: `${words}：${cell}改写`, file: narrative.source.file, cell };
}

/** Facts in words: dates, levels, and notes that are printed. */
function factTextChanges(drafts: Drafts): TextChange[] {
  const texts = ({ facts }: KeptDraft) =>
    new Map(
      facts.facts
        .filter((fact) => fact.text !== null || fact.note !== "")
        .map((fact) => [fact.id, `${fact.text ?? ""}\n${fact.note}`]),
    );
  const units = new Map([...drafts.before.facts.facts, ...drafts.after.facts.facts].map((fact) => [fact.id, fact.unit]));
  return changesBetween(texts(drafts.before), texts(drafts.after), (id) => {
    const unit = units.get(id) ?? "";
    return unitCause(unit, drafts) ?? cause("rule", "指标的定义改了");
  });
}

/** Which lines a setting alone decides. The title also names district and year. */
const settingRoles: Readonly<Record<string, readonly LineRole[]>> = {
  title: ["title"],
  documentNumber: ["document-number"],
  issuer: ["document-number"],
  recipients: ["recipients"],
  signatory: ["signatory"],
  date: ["date", "imprint"],
  copies: ["imprint"],
  redHead: ["red-head"],
};

const settingNames: Readonly<Record<string, string>> = {
  title: "标题",
  documentNumber: "发文字号",
  recipients: "主送",
  copies: "抄送",
  signatory: "署名",
  issuer: "签发人",
  date: "成文日期",
  note: "附注",
  duty: "第一责任人部分",
};

function settingsChanges({ before, after }: Drafts): TextChange[] {
  const texts = ({ draft }: KeptDraft) => {
    const { report, office, district } = draft.assignment.workspace;
    const { template: _template, ...head } = report;
    return new Map(Object.entries({ ...head, office, district }).map(([key, value]) => [key, wordsIn(value).join("\n")]));
  };
  const [old, now] = [texts(before), texts(after)];
  return [...new Set([...now.keys(), ...old.keys()])]
    .filter((key) => old.get(key) !== now.get(key))
    .map((key) => {
      const words = `fazhi.yaml 的${settingNames[key] ?? key}改了`;
      const roles = settingRoles[key] ?? [];
      return { before: old.get(key) ?? "", after: now.get(key) ?? "", cause: cause("settings", words), roles };
    });
}

/** Words of plan, indicators, roster and waivers. */
function definitionChanges(drafts: Drafts): TextChange[] {
  const { before, after } = drafts;
  const parts: readonly (readonly [
    CauseKind,
    (kept: KeptDraft) => readonly { readonly id: string; readonly label: string; readonly value: unknown }[],
  ])[] = [
    [
      "rule",
      ({ draft }) => draft.assignment.plan.items.map((item) => ({ id: item.id, label: `任务“${item.title}”`, value: item })),
    ],
    [
      "rule",
      ({ draft }) => draft.assignment.plan.sections.map((one) => ({ id: one.id, label: `计划章节“${one.title}”`, value: one })),
    ],
    [
      "rule",
      ({ draft }) =>
        draft.assignment.indicators.indicators.map((one) => ({ id: one.id, label: `指标“${one.label}”`, value: one })),
    ],
    [
      "waiver",
      ({ draft }) =>
        draft.assignment.workspace.waivers.map((one) => ({
          id: one.target ?? one.item ?? "",
          label: `例外（经${one.by}同意）`,
          value: one,
        })),
    ],
    [
      "roster",
      ({ draft }) =>
        draft.assignment.roster.units.map((one) => ({ id: one.code, label: `单位名录里的“${one.name}”`, value: one })),
    ],
  ];
  return parts.flatMap(([kind, list]) => {
    const labels = new Map([...list(before), ...list(after)].map(({ id, label }) => [id, label]));
    const texts = (kept: KeptDraft) => new Map(list(kept).map(({ id, value }) => [id, wordsIn(value).join("\n")]));
    return changesBetween(texts(before), texts(after), (id) => {
      const moved = kind === "roster" ? unitCause(id, drafts) : undefined;
      return moved ?? cause(kind, `${labels.get(id) ?? id}改了`);
    });
  });
}

function templateChanges({ before, after }: Drafts): TextChange[] {
  const other = before.draft.template !== after.draft.template;
  const texts = ({ draft }: KeptDraft) => new Map(Object.entries(draft.templates));
  return changesBetween(texts(before), texts(after), (name) =>
    other
      ? cause("template", `换用模板：${before.draft.template}改为${after.draft.template}`)
      : cause("template", `模板改了：${name}`, { file: name }),
  );
}

/** All texts inside a value, in order. */
function wordsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return value === undefined || value === null ? [] : [String(value)];
  return Object.values(value).flatMap(wordsIn);
}

/** Everything that changed between the drafts, once each, for a passage that nothing else explains. */
export function allCauses(drafts: Drafts, changes: readonly TextChange[]): Cause[] {
  const units = [...drafts.before.draft.submissions, ...drafts.after.draft.submissions].map(({ unit }) => unit);
  const sent = [...new Set(units)].flatMap((unit) => unitCause(unit, drafts) ?? []);
  const rules = checksChanged(drafts) ? [cause("rule", "核对规则改了")] : [];
  const found = [...changes.map((change) => change.cause), ...sent, ...rosterCauses(drafts), ...rules];
  const plain = new Map(found.map((one) => [one.words.replace(/：.*$/, ""), one]));
  return [...plain.values()];
}

function checksChanged({ before, after }: Drafts): boolean {
  const [old, now] = [before, after].map(({ draft }) => JSON.stringify(draft.inputs.filter(({ role }) => role === "checks")));
  return old !== now;
}
