/** The annex table: each target of the plan against its result. */
import type { Inline } from "../model/document.ts";
import { text } from "./prose.ts";
import type { ReadyTable } from "./ready-blocks.ts";
import type { AttainmentData, Prose } from "./report-data.ts";

/** Shares of the width add up to 1. */
const columns: ReadyTable["columns"] = [
  { title: "序号", align: "center", share: 0.07 },
  { title: "目标", align: "left", share: 0.31 },
  { title: "要求", align: "left", share: 0.18 },
  { title: "结果", align: "left", share: 0.2 },
  { title: "完成情况", align: "center", share: 0.13 },
  { title: "已报/应报单位", align: "center", share: 0.11 },
];

/** The same without the last, which in a unit's own report would always say 1/1. */
const unitColumns: ReadyTable["columns"] = [
  { title: "序号", align: "center", share: 0.08 },
  { title: "目标", align: "left", share: 0.36 },
  { title: "要求", align: "left", share: 0.22 },
  { title: "结果", align: "left", share: 0.2 },
  { title: "完成情况", align: "center", share: 0.14 },
];

export function buildTargetTable(attainments: readonly AttainmentData[], ofUnit: boolean): ReadyTable {
  const shown = ofUnit ? unitColumns : columns;
  return { columns: shown, rows: attainments.map((one) => rowOf(one).slice(0, shown.length)) };
}

function rowOf(one: AttainmentData): Inline[][] {
  return [
    [text(String(one.no))],
    [text(one.metric)],
    cellOf(one.required),
    cellOf(one.result),
    [text(one.verdictWord)],
    [...number(one.reported), text("/"), ...number(one.expected)],
  ];
}

function cellOf(prose: Prose): Inline[] {
  return prose.paragraphs.flat();
}

/** Without the unit of measure, which the head of the column says. */
function number(prose: Prose): Inline[] {
  return cellOf(prose).filter((inline) => inline.kind === "fact");
}
