/** YAML text + schema → checked value, or every problem with its line and column. The only file that knows the YAML library. */
import { closest, distance } from "fastest-levenshtein";
import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import type { LinePlace } from "../diagnostics/place.ts";

/** A schema of a file format: an object with a literal `format`. */
type FormatSchema<T> = z.ZodType<T>;
type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

interface Source {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/**
 * Remarks: MODEL-001 (no YAML), MODEL-002 (unknown key), MODEL-003 (value), MODEL-004 (format version), MODEL-005 (missing key),
 * MODEL-006 (date).
 */
export function readYaml<T>(text: string, file: string, format: string, schema: FormatSchema<T>): Outcome<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const source: Source = { file, document, lines };
  if (document.errors.length > 0) {
    return failure(
      ...document.errors.map((problem) => diagnose("MODEL-001", place(source, problem.pos[0]), { reason: problem.message })),
    );
  }
  const plain = toPlain(source);
  if (!plain.ok) return plain;
  const { value } = plain;
  const found = typeof value === "object" && value !== null && "format" in value ? String(value.format) : "（没有写）";
  if (found !== format) return failure(diagnose("MODEL-004", { kind: "file", file }, { found, expected: format }));
  const result = schema.safeParse(value);
  return result.success
    ? success(result.data)
    : failure(...result.error.issues.flatMap((issue) => explain(issue, source, schema)));
}

/** The library throws on an alias that leads nowhere or that would unfold without end. */
function toPlain(source: Source): Outcome<unknown> {
  try {
    return success(source.document.toJS({ maxAliasCount: 100 }));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return failure(diagnose("MODEL-001", place(source, 0), { reason }));
  }
}

function explain(issue: Issue, source: Source, schema: z.ZodType): Diagnostic[] {
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) =>
      diagnose("MODEL-002", placeOf(source, [...issue.path, key], true), { key, near: nearest(key, known) }),
    );
  }
  const at = placeOf(source, issue.path);
  const given = source.document.getIn(issue.path);
  if (issue.code === "invalid_type" && given === undefined) return [diagnose("MODEL-005", at, { key: path })];
  if (issue.code === "custom" && issue.message === "日期") return [diagnose("MODEL-006", at, { path, found: String(given) })];
  return [diagnose("MODEL-003", at, { path, reason: reasonOf(issue) })];
}

const typeNames: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数字",
  int: "整数",
  boolean: "true 或 false",
  array: "列表",
  object: "一组“字段: 值”",
  record: "一组“字段: 值”",
};

function reasonOf(issue: Issue): string {
  if (issue.code === "invalid_type") return `需要${typeNames[issue.expected] ?? issue.expected}`;
  if (issue.code === "invalid_value") return `只能是 ${issue.values.map(String).join("、")} 之一`;
  if (issue.code === "too_small")
    return issue.origin === "string" || issue.origin === "array" ? "不能为空" : `不能小于 ${issue.minimum}`;
  if (issue.code === "too_big") return issue.origin === "string" ? `不能超过 ${issue.maximum} 字` : `不能大于 ${issue.maximum}`;
  return issue.message;
}

/** Keys the schema knows at a path; empty where the path leads through a union. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let node: unknown = z.toJSONSchema(schema, { unrepresentable: "any", io: "input" });
  for (const step of path) {
    node =
      typeof step === "number"
        ? member(node, "items")
        : (member(member(node, "properties"), String(step)) ?? member(node, "additionalProperties"));
  }
  const properties = member(node, "properties");
  return typeof properties === "object" && properties !== null ? Object.keys(properties) : [];
}

function member(node: unknown, key: string): unknown {
  return typeof node === "object" && node !== null ? Object.entries(node).find(([name]) => name === key)?.[1] : undefined;
}

/** The known key closest to a mistyped one, if it is close enough to be meant; otherwise "". */
export function nearest(word: string, known: readonly string[]): string {
  if (known.length === 0) return "";
  const best = closest(word, known);
  return distance(word, best) <= Math.max(1, Math.floor(best.length / 3)) || areSwapped(word, best) ? best : "";
}

/** Two letters in the wrong order are one slip of the finger, though two edits: titel, title. */
function areSwapped(word: string, best: string): boolean {
  return distance(word, best) === 2 && [...word].toSorted().join("") === [...best].toSorted().join("");
}

/** The node at `path`, or the nearest one above it that exists; a key's own place when `ofKey`. */
function placeOf(source: Source, path: Path, ofKey = false): LinePlace {
  for (let length = path.length; length >= 0; length -= 1) {
    const offset = offsetOf(source.document, path.slice(0, length), ofKey && length === path.length);
    if (offset !== undefined) return place(source, offset);
  }
  return place(source, 0);
}

function offsetOf(document: Document, path: Path, ofKey: boolean): number | undefined {
  if (path.length === 0) return 0;
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (ofKey && isMap(parent)) {
    const pair = parent.items.find((entry) => isPair(entry) && isScalar(entry.key) && entry.key.value === last);
    if (pair && isNode(pair.key)) return pair.key.range?.[0];
  }
  const node = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

function place(source: Source, offset: number): LinePlace {
  const { line, col } = source.lines.linePos(offset);
  return { kind: "line", file: source.file, line: Math.max(line, 1), column: Math.max(col, 1) };
}
