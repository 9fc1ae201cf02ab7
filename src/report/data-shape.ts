/** The report data's schema in the four kinds a template checker needs. */
import { z } from "zod";
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

export function reportDataShape(): Shape {
  const schema: Schema = z.toJSONSchema(reportDataSchema);
  return shapeOf(schema, asSchema(schema["$defs"]));
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
