/** Lines to a plan: joins them to paragraphs, finds head, structure, units and targets, and accounts for every character. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { type Plan, planSchema, type Target } from "../model/plan.ts";
import { type Coverage, countCoverage, type PartMark } from "./coverage.ts";
import { readOutline } from "./structure/build-items.ts";
import { checkNumbers } from "./structure/check-numbers.ts";
import { findBareTasks } from "./structure/find-bare-tasks.ts";
import { findParts } from "./structure/find-parts.ts";
import { type DocumentKind, judgeDocument } from "./structure/judge-document.ts";
import { type Draft, makeItems } from "./structure/make-items.ts";
import { readMark } from "./structure/numbering.ts";
import { buildOutline } from "./structure/outline.ts";
import { type Head, readHead } from "./structure/read-head.ts";
import { findTaskTables } from "./structure/task-tables.ts";
import { trimClosing } from "./structure/trim-closing.ts";
import { readDue } from "./targets/due.ts";
import { readTargets } from "./targets/read-targets.ts";
import { joinLines } from "./text/join-lines.ts";
import { layOutText, lineStartsOf, type Range, spanOf } from "./text/lay-out-text.ts";
import { countCharacters, type SourceLine } from "./text/source-line.ts";
import { readUnitHabits } from "./units/read-units.ts";

export interface Interpretation {
  readonly plan: Plan;
  readonly coverage: Coverage;
  readonly text: string;
}

/** Codes: PLAN-010 to PLAN-014. */
export function interpretPlan(lines: readonly SourceLine[], file: string): Outcome<Interpretation> {
  const { paragraphs, furniture } = joinLines(lines);
  const { text, paragraphs: placed } = layOutText(paragraphs);
  const parts = findParts(placed);
  const tables = findTaskTables(parts.main);
  const rows = new Set(tables.flatMap((table) => [...table.rows]));
  const bands = new Set(tables.flatMap((table) => [...table.bands]));
  const numbered = buildOutline(parts.main, rows, bands);
  const bare = numbered.children.length > 0 ? [] : findBareTasks(parts.main);
  const { root, closing } = trimClosing(
    numbered.children.length > 0 ? numbered : buildOutline(parts.main, rows, bands, new Set(bare)),
    text,
  );
  const front = [...parts.front, ...parts.main.filter(({ from }) => from < (root.children[0]?.from ?? text.length))];
  const head = readHead({
    titles: front.filter(({ kind }) => kind === "title").map((paragraph) => paragraph.text),
    front: front.map((paragraph) => paragraph.text),
    end: closing.map(({ from, to }) => text.slice(from, to)),
    body: text.slice(parts.main[0]?.from ?? 0),
  });
  const titles = front.filter(({ kind }) => kind === "title").map((paragraph) => paragraph.text);
  const kind = judgeDocument(titles.length > 0 ? titles : [head.title], text);
  const refused = refuse(kind, head, file);
  if (refused) return failure(refused);
  if (numbered.children.length === 0 && kind !== "plan")
    return failure(diagnose("PLAN-013", { kind: "file", file }, { title: head.title }));
  const habits = readUnitHabits(text.slice(parts.main[0]?.from ?? 0));
  const draft = makeItems(readOutline(root, text, habits), { text, habits, tables });
  if (draft.items.length === 0) return failure(diagnose("PLAN-013", { kind: "file", file }, { title: head.title }));
  const intro = front
    .filter(({ kind, from }) => kind === "text" && from > parts.introFrom)
    .map(({ from, to, text: words }) => ({ from: from + (readMark(words)?.length ?? 0), to }));
  const plan = makePlan(text, head, draft, [...intro, ...closing]);
  const marks: PartMark[] = [
    ...front.map(({ from, kind }) => ({ at: from, part: kind === "title" ? ("title" as const) : ("preamble" as const) })),
    ...draft.marks,
    ...closing.map(({ from }) => ({ at: from, part: "closing" as const })),
  ];
  const total = lines.reduce((sum, line) => sum + countCharacters(line.text), 0);
  const coverage = countCoverage(text, marks, furniture, total);
  return success({ plan, coverage, text }, checkNumbers(root, text, file));
}

function refuse(kind: DocumentKind | null, { title }: Head, file: string): Diagnostic | undefined {
  const at = { kind: "file", file } as const;
  switch (kind) {
    case "report":
      return diagnose("PLAN-010", at, { title });
    case "law":
      return diagnose("PLAN-011", at, { title });
    case "minutes":
      return diagnose("PLAN-012", at, { title, kind: "会议纪要或讲话" });
    case "news":
      return diagnose("PLAN-012", at, { title, kind: "消息、公告或解读" });
    case "other":
      return diagnose("PLAN-012", at, { title, kind: "会议通知、合同或表格" });
    case "plan":
    case null:
      return undefined;
  }
}

function makePlan(text: string, head: Head, draft: Draft, around: readonly Range[]): Plan {
  const lineStarts = lineStartsOf(text);
  const years = { year: head.year, until: head.until };
  const read = (id: string, ranges: readonly Range[], dueWords?: string): Target[] => {
    const due = dueWords === undefined ? null : readDue(dueWords, years);
    const context = due === null ? years : { ...years, due };
    return ranges
      .flatMap((range) =>
        readTargets(text.slice(range.from, range.to), context).map(({ from, to, ...target }) => ({
          ...target,
          span: spanOf({ from: range.from + from, to: range.from + to }, lineStarts),
        })),
      )
      .map((target, index) => ({ id: `${id}.t${index + 1}`, ...target }));
  };
  const loose = [...draft.loose, ...around].toSorted((a, b) => a.from - b.from);
  // Parsing settles the order of the fields, so that a plan prints the same whichever way it was read.
  return planSchema.parse({
    format: "plan/1",
    ...head,
    sections: draft.sections,
    items: draft.items.map(({ item, words, due }) => ({ ...item, targets: read(item.id, words, due) })),
    targets: read("plan", loose),
  });
}
