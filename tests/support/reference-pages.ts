/** The reference pages under docs/, made from the catalogue and the schemas, so that they cannot fall behind. */
import { z } from "zod";
import { catalogue, entryOf, isCode } from "../../src/diagnostics/catalogue.ts";
import { blankLayoutSchema } from "../../src/model/blank-layout.ts";
import { indicatorsSchema } from "../../src/model/indicator.ts";
import { planSchema } from "../../src/model/plan.ts";
import { rosterSchema } from "../../src/model/roster.ts";
import { workspaceSchema } from "../../src/model/workspace.ts";

const note = "<!-- 本页由测试从程序生成（vitest -u 更新），不要手工修改。 -->";

export function problemPage(): string {
  const rows = Object.keys(catalogue)
    .filter(isCode)
    .toSorted()
    .map((code) => {
      const { severity, title, bad, good } = entryOf(code);
      return `| ${code} | ${severity === "error" ? "错误" : "提醒"} | ${cell(title.zh)} | ${cell(bad)} | ${cell(good)} |`;
    });
  return [
    "# 问题代码",
    note,
    "",
    "每条提示都带一个代码；`fazhi explain 代码` 可随时查看。“错误”不改会使数字不可靠，“提醒”不影响结果，但请看一眼。",
    "",
    "| 代码 | 级别 | 问题 | 不行 | 可以 |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

const files = [
  { name: "fazhi.yaml", what: "地区、年度、轮次、文头文尾", schema: workspaceSchema },
  { name: "plan.yaml", what: "计划任务和目标", schema: planSchema },
  { name: "roster.yaml", what: "单位名录", schema: rosterSchema },
  { name: "indicators.yaml", what: "向单位问什么、判定哪个目标", schema: indicatorsSchema },
  { name: "templates/blank.yaml", what: "填报表的版式", schema: blankLayoutSchema },
] as const;

export function filePage(): string {
  const sections = files.flatMap(({ name, what, schema }) => [`## ${name}（${what}）`, "", ...fieldsOf(schema), ""]);
  return [
    "# 工作区文件",
    note,
    "",
    "这些文件用记事本或任何文本编辑器修改，保存为 UTF-8。写错字段名或日期时，程序会指出文件、行、列和应写的内容。带 * 的必填。",
    "",
    ...sections,
  ].join("\n");
}

interface Field {
  readonly path: string;
  readonly required: boolean;
  readonly kind: string;
  readonly description: string;
}

function fieldsOf(schema: z.ZodType): string[] {
  const fields = walk(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }), "");
  return [
    "| 字段 | 类型 | 说明 |",
    "| --- | --- | --- |",
    ...fields.map(
      ({ path, required, kind, description }) => `| \`${path}\`${required ? " *" : ""} | ${cell(kind)} | ${cell(description)} |`,
    ),
  ];
}

type Json = z.core.JSONSchema.BaseSchema;

function walk(node: Json, path: string): Field[] {
  const properties = Object.entries(node.properties ?? {});
  return properties.flatMap(([name, value]) => {
    const child = value as Json; // a JSON schema's property is a schema; zod's own type also allows `true`
    const inner = child.type === "array" ? (child.items as Json) : child; // zod writes one schema for all items
    const own = path === "" ? name : `${path}.${name}`;
    const field = {
      path: own,
      required: node.required?.includes(name) === true,
      kind: kindOf(child),
      description: child.description ?? "",
    };
    return [field, ...walk(inner, child.type === "array" ? `${own}[]` : own)];
  });
}

function kindOf(node: Json): string {
  if (node.const !== undefined) return `固定为 ${String(node.const)}`;
  if (node.enum !== undefined) return node.enum.map(String).join("、");
  if (node.anyOf !== undefined) return node.anyOf.map((option) => kindOf(option as Json)).join(" 或 "); // see walk
  const kinds: Readonly<Record<string, string>> = {
    string: "文字",
    integer: "整数",
    number: "数字",
    boolean: "true/false",
    array: "列表",
    object: "一组字段",
    null: "null",
  };
  return kinds[String(node.type)] ?? "";
}
