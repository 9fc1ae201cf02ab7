/** The columns of the rule sheet, in order. */
export const ruleColumns = [
  { key: "id", title: "编号", width: 8, required: true },
  { key: "title", title: "规则名称", width: 26, required: true },
  { key: "kind", title: "类型", width: 18, required: true },
  { key: "left", title: "左边", width: 30, required: true },
  { key: "relation", title: "关系", width: 9, required: true },
  { key: "right", title: "右边", width: 38, required: true },
  { key: "tolerance", title: "容差", width: 9, required: false },
  { key: "level", title: "级别", width: 9, required: true },
  { key: "units", title: "适用单位", width: 20, required: false },
  { key: "advice", title: "提示语", width: 40, required: false },
] as const;

export type RuleColumn = (typeof ruleColumns)[number]["key"];

export function titleOf(key: RuleColumn): string {
  return ruleColumns.find((column) => column.key === key)?.title ?? key;
}
