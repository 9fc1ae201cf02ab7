/** Paths and helper calls of a template against what is known in their place. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { LinePlace } from "../diagnostics/place.ts";
import { nearest } from "../model/read-yaml.ts";
import { flagShape, type Shape, shapeWord, valueShape } from "./data-shape.ts";
import { type Helper, helperNamed, helpers, type ParameterKind } from "./helpers.ts";
import { lookUp, type Scope } from "./template-scope.ts";

/** Where an expression stands and what it may name. */
export interface Setting {
  /** As shown to the user. */
  readonly shownFile: string;
  readonly labels: ReadonlySet<string>;
  readonly scope: Scope;
}

/** `shape` is undefined where the expression could not be understood; `remarks` say why. */
export interface Seen {
  readonly shape: Shape | undefined;
  readonly remarks: readonly Diagnostic[];
}

type Call = Pick<hbs.AST.SubExpression, "params" | "hash">;

/** {{x}}: a helper without parameters, a helper with some, or a name. */
export function seeMustache(node: hbs.AST.MustacheStatement, setting: Setting): Seen {
  // The library's types do not tie a node's `type` to its fields; here and below `type` was looked at.
  const path = node.path as hbs.AST.PathExpression;
  return isCall(path, node.params) ? seeCall(path, node, setting) : seePath(path, setting);
}

/** A helper's name alone is a call, anywhere else it would be a path. */
export function isCall(path: hbs.AST.PathExpression, params: readonly hbs.AST.Expression[]): boolean {
  return (
    params.length > 0 || (path.parts.length === 1 && path.depth === 0 && !path.data && helperNamed(path.original) !== undefined)
  );
}

export function seeExpression(node: hbs.AST.Expression, setting: Setting): Seen {
  if (node.type === "PathExpression") return seePath(node as hbs.AST.PathExpression, setting);
  if (node.type !== "SubExpression") return { shape: valueShape, remarks: [] };
  const call = node as hbs.AST.SubExpression;
  return seeCall(call.path, call, setting);
}

function seePath(path: hbs.AST.PathExpression, setting: Setting): Seen {
  const found = lookUp(path, setting.scope);
  if (found.ok) return { shape: found.shape, remarks: [] };
  const near = nearest(found.name, found.known);
  return { shape: undefined, remarks: [diagnose("REPORT-003", placeOf(path, setting), { name: path.original, near })] };
}

function seeCall(path: hbs.AST.PathExpression, call: Call, setting: Setting): Seen {
  const helper = helperNamed(path.original);
  if (!helper) {
    const near = nearest(path.original, Object.keys(helpers));
    const unknown = diagnose("REPORT-004", placeOf(path, setting), { name: path.original, near });
    return { shape: undefined, remarks: [unknown, ...call.params.flatMap((node) => seeExpression(node, setting).remarks)] };
  }
  const remarks = [
    ...checkCount(path, call, helper, setting),
    ...call.params.flatMap((node, index) => checkParameter(node, helper.parameters[index] ?? "any", setting)),
    ...(call.hash && call.hash.pairs.length > 0 ? [refuse(call.hash, `“${path.original}”后面的“名称=值”`, setting)] : []),
  ];
  return { shape: helper.result === "flag" ? flagShape : valueShape, remarks };
}

function checkCount(path: hbs.AST.PathExpression, call: Call, helper: Helper, setting: Setting): Diagnostic[] {
  const most = helper.parameters.length;
  const least = most - helper.optional;
  if (call.params.length >= least && call.params.length <= most) return [];
  const wanted = least === most ? `${most}个参数` : `${least}到${most}个参数`;
  return [
    diagnose("REPORT-007", placeOf(path, setting), { name: path.original, found: `带${call.params.length}个参数`, wanted }),
  ];
}

function checkParameter(node: hbs.AST.Expression, kind: ParameterKind, setting: Setting): readonly Diagnostic[] {
  if (kind === "label") return checkLabel(node, setting);
  const { shape, remarks } = seeExpression(node, setting);
  if (!shape || kind === "any") return remarks;
  const fits = kind === "index" ? shape.kind === "value" : shape.kind === "list" && shape.entry.kind === "value";
  return fits ? remarks : [...remarks, misfit(node, shape, kind === "index" ? "@index" : "一组名称", setting)];
}

function checkLabel(node: hbs.AST.Expression, setting: Setting): Diagnostic[] {
  if (node.type !== "StringLiteral") return [refuse(node, "不带引号的指标名称", setting)];
  const label = (node as hbs.AST.StringLiteral).value;
  if (setting.labels.has(label)) return [];
  return [diagnose("REPORT-010", placeOf(node, setting), { label, near: nearest(label, [...setting.labels]) })];
}

export function misfit(node: hbs.AST.Expression, shape: Shape, wanted: string, setting: Setting): Diagnostic {
  const name = node.type === "PathExpression" ? (node as hbs.AST.PathExpression).original : "（…）";
  return diagnose("REPORT-007", placeOf(node, setting), { name, found: shapeWord(shape), wanted });
}

export function refuse(node: hbs.AST.Node, construct: string, setting: Setting): Diagnostic {
  return diagnose("REPORT-009", placeOf(node, setting), { construct });
}

/** The library counts columns from 0. */
export function placeOf(node: hbs.AST.Node, { shownFile }: Pick<Setting, "shownFile">): LinePlace {
  const { line, column } = node.loc.start;
  return { kind: "line", file: shownFile, line, column: column + 1 };
}
