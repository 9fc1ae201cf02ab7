/** A plan reading as short text, so that an expected reading can be checked by eye. */
import type { Item, ItemUnits, Target } from "../../src/model/plan.ts";
import type { PlanReading } from "../../src/plan/plan-reading.ts";

export function summarisePlan({ plan, coverage }: PlanReading): string {
  const head = [
    plan.title,
    `年度 ${plan.year ?? "—"}–${plan.until ?? "—"}　地区 ${plan.district ?? "—"}　文号 ${plan.documentNumber ?? "—"}`,
  ];
  const sections = plan.sections.map(({ id, no, title }) => `${id} ${no ? `${no} ` : ""}${title}`);
  const furniture = coverage.furniture.map((line) => `略去 ${line.replaceAll("\t", " | ")}`);
  return [
    ...head,
    "",
    ...sections,
    "",
    ...plan.items.flatMap(summariseItem),
    ...(plan.targets.length > 0 ? ["", "任务之外", ...plan.targets.map(summariseTarget)] : []),
    ...(furniture.length > 0 ? ["", ...furniture] : []),
    "",
  ].join("\n");
}

function summariseItem(item: Item): string[] {
  const text = item.text.replaceAll("\n", "⏎");
  const short = text.length > 60 ? `${text.slice(0, 30)}…${text.slice(-24)}` : text;
  return [
    `${item.id} ${item.section ?? "—"} ${item.no ? `[${item.no}] ` : ""}${item.title}`,
    `    ${short || "（无正文）"}`,
    `    ${showUnits(item.units)}`,
    ...item.targets.map(summariseTarget),
  ];
}

/** "> 3 次 quarter 2023-12-31 检查": what is not said is left out. */
function summariseTarget({ metric, op, value, unit, per, deadline, hedge, doubtful }: Target): string {
  const parts = [
    op,
    value,
    unit,
    per,
    deadline,
    metric,
    hedge === null ? null : `〔${hedge}〕`,
    doubtful === undefined ? null : `？${doubtful}`,
  ];
  return `    > ${parts.filter((part) => part !== null).join(" ")}`;
}

export function showUnits({ lead, support, groups, doubtful }: ItemUnits): string {
  const parts = [
    ...(lead.length > 0 ? [`牵头 ${lead.join("、")}`] : []),
    ...(support.length > 0 ? [`配合 ${support.join("、")}`] : []),
    ...(groups.length > 0 ? [`集合 ${groups.join("、")}`] : []),
    ...(doubtful === undefined ? [] : [`存疑 ${doubtful}`]),
  ];
  return parts.length > 0 ? parts.join("；") : "（未写单位）";
}
