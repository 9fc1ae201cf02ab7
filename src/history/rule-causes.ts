/** Definitions of two drafts → what about an indicator, target, plan item or waiver changed. */
import type { Cause } from "../model/change-cause.ts";
import type { KeptDraft } from "../model/draft.ts";
import type { Indicator, Judgement } from "../model/indicator.ts";
import { type Target, targetsOf } from "../model/plan.ts";
import { showDate } from "../model/show-number.ts";
import { operatorWords, showTarget } from "../model/show-requirement.ts";
import type { Waiver } from "../model/workspace.ts";
import { cause, type Drafts } from "./cause-words.ts";

/** Fields of an indicator in the words of indicators.yaml's guide. Those of the wording alone change no number. */
const fieldNames: Partial<Record<keyof Indicator, string>> = {
  kind: "类型",
  unit: "计量单位",
  item: "所属任务",
  units: "填报单位",
  rhythm: "填报周期",
  total: "全区怎么合",
  style: "写法",
  previous: "上年数",
  label: "指标名",
  whole: "是否整数",
  min: "最小值",
  max: "最大值",
  required: "是否必填",
  judges: "判定要求",
};

/** `fields`: which changes count. Last year's numbers decide only what is compared with them. */
export function indicatorCause(id: string, fields: readonly (keyof Indicator)[], { before, after }: Drafts): Cause | undefined {
  const [old, now] = [indicatorOf(id, before), indicatorOf(id, after)];
  if (old === undefined && now === undefined) return undefined;
  if (old === undefined) return cause("rule", `新增指标“${now?.label}”`);
  if (now === undefined) return cause("rule", `去掉指标“${old.label}”`);
  const changed = fields.filter((field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]));
  if (changed.length === 0) return undefined;
  const parts = changed.map(
    (field) => `${fieldNames[field] ?? field}由${showField(old[field], field)}改为${showField(now[field], field)}`,
  );
  return cause("rule", `指标“${now.label}”的定义改了：${parts.join("；")}`);
}

export const valueFields = ["kind", "unit", "units", "rhythm", "total", "style", "whole", "min", "max", "required"] as const;
export const previousFields = ["previous", ...valueFields] as const;
export const judgingFields = ["judges", "item", ...valueFields] as const;

function indicatorOf(id: string, { draft }: KeptDraft): Indicator | undefined {
  return draft.assignment.indicators.indicators.find((one) => one.id === id);
}

const longestField = 60;

function showField(value: unknown, field: keyof Indicator): string {
  if (field === "judges") return showJudgements(judgementsIn(value));
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "（未写）");
  return `“${text.length > longestField ? `${text.slice(0, longestField)}…` : text}”`;
}

function judgementsIn(value: unknown): readonly Judgement[] {
  // Only asked for the field that holds them.
  return (value as readonly Judgement[] | undefined) ?? [];
}

function showJudgements(judges: readonly Judgement[]): string {
  const shown = judges.map(({ scope, op, value, deadline }) => {
    const limit =
      op === undefined && value === undefined && deadline === undefined
        ? "按计划"
        : `${op === undefined ? "" : operatorWords[op]}${value ?? ""}${deadline ? `，${showDate(deadline)}前` : ""}`;
    return `${scope === "each" ? "逐单位" : "全区合计"}${limit}`;
  });
  return shown.length === 0 ? "“不判定”" : `“${shown.join("、")}”`;
}

export function targetCause(id: string, { before, after }: Drafts): Cause | undefined {
  const [old, now] = [targetOf(id, before), targetOf(id, after)];
  if (JSON.stringify(withoutPlace(old)) === JSON.stringify(withoutPlace(now))) return undefined;
  if (old === undefined) return cause("rule", `计划新增目标“${now?.metric}”`);
  if (now === undefined) return cause("rule", `计划去掉目标“${old.metric}”`);
  const [was, is] = [showTarget(old), showTarget(now)];
  return cause("rule", was === is ? `目标“${now.metric}”的定义改了` : `目标“${now.metric}”由${was}改为${is}`, {
    before: was,
    after: is,
  });
}

function targetOf(id: string, { draft }: KeptDraft): Target | undefined {
  return targetsOf(draft.assignment.plan).find((target) => target.id === id);
}

/** Where the words stand in the source decides nothing. */
function withoutPlace(target: Target | undefined): Omit<Target, "span"> | undefined {
  if (target === undefined) return undefined;
  const { span: _span, ...rest } = target;
  return rest;
}

/** Plan items that came or went. */
export function planCause({ before, after }: Drafts): Cause | undefined {
  const [old, now] = [before, after].map(({ draft }) => draft.assignment.plan.items);
  const added = now?.filter((item) => !old?.some(({ id }) => id === item.id)) ?? [];
  const removed = old?.filter((item) => !now?.some(({ id }) => id === item.id)) ?? [];
  if (added.length + removed.length === 0) return undefined;
  const list = (words: string, titles: readonly string[]) =>
    titles.length === 0 ? [] : [`${words}${titles.map((one) => `“${one}”`).join("、")}`];
  const parts = [
    ...list(
      "增加任务",
      added.map(({ title }) => title),
    ),
    ...list(
      "去掉任务",
      removed.map(({ title }) => title),
    ),
  ];
  return cause("rule", `计划${parts.join("，")}`);
}

/** An exception agreed or ended for this target or for its item. */
export function waiverCause(target: string, { before, after }: Drafts): Cause | undefined {
  const [old, now] = [waiverOf(target, before), waiverOf(target, after)];
  if (JSON.stringify(old) === JSON.stringify(now)) return undefined;
  if (now !== undefined) return cause("waiver", `经${now.by}同意不列入：${now.reason}`, { by: now.by });
  return cause("waiver", `不再作为例外（原经${old?.by}同意：${old?.reason}）`, { by: old?.by ?? null });
}

function waiverOf(target: string, { draft }: KeptDraft): Waiver | undefined {
  const { plan, workspace } = draft.assignment;
  const item = plan.items.find((one) => one.targets.some(({ id }) => id === target))?.id;
  return workspace.waivers.find((waiver) => waiver.target === target || (item !== undefined && waiver.item === item));
}
