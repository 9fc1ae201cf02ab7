/** Plan → what stands in chapter 一 (duty of the first responsible persons) and in which sections of chapter 二. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Item, Plan, Section } from "../model/plan.ts";
import { nearest } from "../model/read-yaml.ts";
import type { Workspace } from "../model/workspace.ts";

/** `parent` is the item that became the section in a plan whose items have sub-items but no sections worth a heading. */
export interface ChapterSection {
  readonly title: string;
  readonly parent: Item | null;
  readonly items: readonly Item[];
}

export interface Chapters {
  /** The plan with the sub-items that `report.duty` names standing by themselves. */
  readonly plan: Plan;
  readonly duty: readonly Item[];
  readonly sections: readonly ChapterSection[];
  readonly remarks: readonly Diagnostic[];
}

/**
 * Words by which a plan names the duty of its leaders, strongest first. The statutory contents ask for
 * this chapter, but plans file it under different headings. Source: 法治政府建设与责任落实督察工作规定, 第二十四条.
 */
const sectionWords = [
  /第一责任人/,
  /组织领导|党的领导|党对|党委领导|加强领导|组织保障/,
  /推进(?:机制|措施|举措)|督察考核/,
  /习近平法治思想|法治政府建设.*责任|领导干部|关键少数/,
  /队伍/,
];

/** A plan without sections names it in single items. */
const itemWords = /第一责任人|组织领导|党的领导|党对|习近平法治思想|法治政府建设.*责任|领导干部|关键少数|队伍/;

/** Remarks: REPORT-033 (nothing found for chapter 一), REPORT-034 (report.duty names an unknown id). */
export function splitChapters(wholePlan: Plan, workspace: Workspace): Chapters {
  const configured = workspace.report.duty;
  const plan = standAlone(configured ?? [], wholePlan);
  const top = plan.items.filter((item) => item.parent === undefined);
  const ids = configured ?? chooseDuty(plan, top);
  const inDuty = (item: Item) => ids.includes(item.id) || sectionChain(item, plan).some((section) => ids.includes(section.id));
  const duty = top.filter(inDuty);
  const rest = top.filter((item) => !inDuty(item));
  const remarks = [...(configured ? checkIds(configured, plan) : [])];
  if (duty.length === 0 && configured?.length !== 0)
    remarks.push(diagnose("REPORT-033", { kind: "file", file: "fazhi.yaml" }, {}));
  return { plan, duty, sections: groupBySection(rest, plan), remarks };
}

/** A sub-item named by itself leaves its item, unless that is named too. */
function standAlone(ids: readonly string[], plan: Plan): Plan {
  const leaves = (item: Item) => item.parent !== undefined && ids.includes(item.id) && !ids.includes(item.parent);
  const items = plan.items.map((item) => {
    const { parent: _parent, ...own } = item;
    return leaves(item) ? own : item;
  });
  return { ...plan, items };
}

/** Sub-items of an item, in plan order. */
export function childrenOf(item: Item, plan: Plan): Item[] {
  return plan.items.filter((child) => child.parent === item.id);
}

/** What an item is called where it has no title of its own: the first clause of its text. */
export function titleOf(item: Item): string {
  return item.title.replace(/[。；，\s]+$/u, "") || (item.text.split(/[，。；]/u)[0] ?? item.id).slice(0, 40);
}

/** A choice that leaves nothing for chapter 二 is none. */
function chooseDuty(plan: Plan, top: readonly Item[]): string[] {
  const filled = plan.sections.filter((section) => top.some((item) => sectionChain(item, plan).includes(section)));
  for (const words of sectionWords) {
    const section = filled.find((one) => words.test(one.title));
    if (section && top.some((item) => !sectionChain(item, plan).includes(section))) return [section.id];
  }
  const items = top.filter((item) => itemWords.test(item.title));
  return items.length < top.length ? items.map((item) => item.id) : [];
}

function checkIds(ids: readonly string[], plan: Plan): Diagnostic[] {
  const known = [...plan.sections, ...plan.items].map((one) => one.id);
  return ids
    .filter((id) => !known.includes(id))
    .map((id) => diagnose("REPORT-034", { kind: "file", file: "fazhi.yaml" }, { id, near: nearest(id, known) }));
}

/** The section of an item and those around it, innermost first. */
function sectionChain(item: Item, plan: Plan): Section[] {
  const chain: Section[] = [];
  let id = item.section ?? undefined;
  while (id !== undefined) {
    const section = plan.sections.find((one) => one.id === id);
    if (!section || chain.includes(section)) break;
    chain.push(section);
    id = section.parent;
  }
  return chain;
}

/** By innermost section in plan order. A single section needs no heading: its items take its place. */
function groupBySection(items: readonly Item[], plan: Plan): ChapterSection[] {
  const keys = [...new Set(items.map((item) => item.section))];
  if (keys.length > 1) {
    return keys.map((key) => ({
      title: plan.sections.find((section) => section.id === key)?.title ?? "",
      parent: null,
      items: items.filter((item) => item.section === key),
    }));
  }
  if (!items.some((item) => childrenOf(item, plan).length > 0))
    return items.length > 0 ? [{ title: "", parent: null, items }] : [];
  return items.map((item) => ({ title: titleOf(item), parent: item, items: childrenOf(item, plan) }));
}
