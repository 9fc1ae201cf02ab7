/** The report data's schema in the four kinds a template checker needs. */
import { z } from "zod";
import { byName, type Known, type KnownSheets, type KnownTable } from "./known-sheets.ts";
import { reportDataSchema } from "./report-data.ts";

/** value: text, number or prose: may be printed. flag: true or false: only for {{#if}}. */
export type Shape =
  | { readonly kind: "object"; readonly fields: ReadonlyMap<string, Shape> }
  | { readonly kind: "list"; readonly entry: Shape }
  | { readonly kind: "value" }
  | { readonly kind: "flag" };

export const valueShape: Shape = { kind: "value" };
export const flagShape: Shape = { kind: "flag" };

type Schema = Readonly<Record<string, unknown>>;

/** The names below 清单 and 数据表 are those of the data sheets, which staff may rename and add to. */
export function reportDataShape(sheets: KnownSheets): Shape {
  const schema: Schema = z.toJSONSchema(reportDataSchema);
  const fixed = shapeOf(schema, asSchema(schema["$defs"]));
  if (fixed.kind !== "object") return fixed;
  const lists = byName(sheets.lists, ({ columns }) => {
    const entry = objectShape({ 单位: valueShape, ...byName(columns, () => valueShape) });
    return objectShape({ 条目: { kind: "list", entry }, 条数: valueShape, 单位数: valueShape });
  });
  const tables = byName(sheets.tables, tableShape);
  return objectShape({ ...Object.fromEntries(fixed.fields), 清单: objectShape(lists), 数据表: objectShape(tables) });
}

function tableShape({ rows, columns }: KnownTable): Shape {
  const cells = columnsShown(columns);
  const row = cells === null ? valueShape : objectShape(byName(cells, () => valueShape));
  const numbers = cells === null ? { 数值: valueShape } : byName(cells, () => valueShape);
  const entry = objectShape({ 项目: valueShape, 小标题: valueShape, ...numbers });
  return objectShape({ 有数: flagShape, 各行: { kind: "list", entry }, ...byName(rows, () => row) });
}

/** Null where a row is one number. */
export function columnsShown(columns: readonly Known[]): readonly Known[] | null {
  return columns.length > 1 ? columns : null;
}

function objectShape(fields: Readonly<Record<string, Shape>>): Shape {
  return { kind: "object", fields: new Map(Object.entries(fields)) };
}

function shapeOf(schema: Schema, definitions: Schema): Shape {
  const reference = schema["$ref"];
  if (reference === "#/$defs/prose") return valueShape;
  if (typeof reference === "string") return shapeOf(asSchema(definitions[reference.replace("#/$defs/", "")]), definitions);
  if (schema["type"] === "array") return { kind: "list", entry: shapeOf(asSchema(schema["items"]), definitions) };
  if (schema["type"] === "boolean") return flagShape;
  if (schema["type"] !== "object") return valueShape;
  const fields = Object.entries(asSchema(schema["properties"])).map(
    ([name, field]) => [name, shapeOf(asSchema(field), definitions)] as const,
  );
  return { kind: "object", fields: new Map(fields) };
}

function asSchema(value: unknown): Schema {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** What a shape is, in the words of a message. */
export function shapeWord(shape: Shape): string {
  return { object: "一组字段", list: "一组内容（列表）", value: "单个内容", flag: "是或否" }[shape.kind];
}
