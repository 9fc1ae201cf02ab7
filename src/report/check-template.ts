/** A report template and its partials held against the report data's schema, before any data is read: an unknown name can never print as nothing. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { nearest } from "../model/read-yaml.ts";
import { checkContent } from "./check-content.ts";
import { misfit, placeOf, refuse, type Setting, seeExpression, seeMustache } from "./check-expression.ts";
import { reportDataShape, type Shape, valueShape } from "./data-shape.ts";
import type { KnownSheets } from "./known-sheets.ts";
import { type Program, parseTemplate } from "./parse-template.ts";
import type { Scope } from "./template-scope.ts";
import { partialFile, partialNames, reportFile, reportNames, shownPath, type Templates } from "./template-set.ts";

/** One file being walked; `active` holds the partials around it, so that one that calls itself is seen. */
interface Walk extends Setting {
  readonly templates: Templates;
  readonly active: readonly string[];
}

type Remarks = readonly Diagnostic[];

const blocks = ["each", "if", "unless", "with"];

/** What a template may speak of: indicators by label, and the data sheets, whether anybody was sent them or not. */
export interface KnownWords {
  readonly labels: ReadonlySet<string>;
  readonly sheets: KnownSheets;
}

/** `name` is that of a file in reports/. Remarks: REPORT-001 to REPORT-010, each once, with line and column. */
export function checkTemplate(name: string, templates: Templates, { labels, sheets }: KnownWords): Diagnostic[] {
  const file = reportFile(name);
  if (!templates.has(file)) {
    return [diagnose("REPORT-001", { kind: "file", file: "fazhi.yaml" }, { name, near: nearest(name, reportNames(templates)) })];
  }
  const root = reportDataShape(sheets);
  const scope: Scope = { root, stack: [root], locals: new Map(), inEach: false };
  const remarks = walkFile(file, { templates, labels, active: [], scope, shownFile: "" });
  return [...new Map(remarks.map((remark) => [JSON.stringify(remark), remark])).values()];
}

function walkFile(file: string, walk: Walk): Remarks {
  const shownFile = shownPath(file);
  const parsed = parseTemplate(walk.templates.get(file) ?? "", shownFile);
  return parsed.ok ? walkProgram(parsed.value, { ...walk, shownFile }) : parsed.remarks;
}

function walkProgram(program: Program | undefined, walk: Walk): Remarks {
  return (program?.body ?? []).flatMap((statement) => walkStatement(statement, walk));
}

// The library's types do not tie a node's `type` to its fields.
function walkStatement(node: hbs.AST.Statement, walk: Walk): Remarks {
  switch (node.type) {
    case "MustacheStatement":
      return walkMustache(node as hbs.AST.MustacheStatement, walk);
    case "BlockStatement":
      return walkBlock(node as hbs.AST.BlockStatement, walk);
    case "PartialStatement":
      return walkPartial(node as hbs.AST.PartialStatement, walk);
    case "ContentStatement":
      return checkContent(node as hbs.AST.ContentStatement, walk.shownFile);
    case "CommentStatement":
      return [];
    default:
      return [refuse(node, "{{#> }}、{{#*inline}} 一类写法", walk)];
  }
}

function walkMustache(node: hbs.AST.MustacheStatement, walk: Walk): Remarks {
  if (node.path.type !== "PathExpression") return [refuse(node, "{{ }} 里直接写的文字或数字", walk)];
  const path = node.path as hbs.AST.PathExpression;
  if (!node.escaped) return [diagnose("REPORT-006", placeOf(node, walk), { name: path.original })];
  const { shape, remarks } = seeMustache(node, walk);
  return shape && shape.kind !== "value" ? [...remarks, misfit(path, shape, "单个内容", walk)] : remarks;
}

function walkBlock(node: hbs.AST.BlockStatement, walk: Walk): Remarks {
  const name = node.path.original;
  if (!blocks.includes(name)) {
    const near = nearest(name, blocks);
    return [diagnose("REPORT-004", placeOf(node.path, walk), { name: `#${name}`, near: near === "" ? "" : `#${near}` })];
  }
  const [subject] = node.params;
  if (!subject || node.params.length > 1) {
    const facts = { name: `#${name}`, found: `带${node.params.length}个参数`, wanted: "1个参数" };
    return [diagnose("REPORT-007", placeOf(node.path, walk), facts)];
  }
  const { shape, remarks } = seeExpression(subject, walk);
  const around = [...remarks, ...walkProgram(node.inverse, walk)];
  if (name === "if" || name === "unless") return [...around, ...walkProgram(node.program, walk)];
  if (!shape) return around;
  const inner = innerShape(name, shape);
  if (!inner) return [...around, misfit(subject, shape, name === "each" ? "一组内容（列表）" : "一组字段", walk)];
  const scope = enter(walk.scope, inner, node.program.blockParams ?? [], name === "each");
  return [...around, ...walkProgram(node.program, { ...walk, scope })];
}

function innerShape(block: string, shape: Shape): Shape | undefined {
  if (block === "each") return shape.kind === "list" ? shape.entry : undefined;
  return shape.kind === "object" ? shape : undefined;
}

function enter(scope: Scope, shape: Shape, blockParams: readonly string[], each: boolean): Scope {
  const locals = new Map(scope.locals);
  const [first, second] = blockParams;
  if (first !== undefined) locals.set(first, shape);
  if (second !== undefined) locals.set(second, valueShape);
  return { ...scope, stack: [...scope.stack, shape], locals, inEach: each || scope.inEach };
}

function walkPartial(node: hbs.AST.PartialStatement, walk: Walk): Remarks {
  if (node.name.type !== "PathExpression") return [refuse(node, "临时算出名称的片段", walk)];
  const name = (node.name as hbs.AST.PathExpression).original;
  const file = partialFile(name);
  if (!walk.templates.has(file)) {
    return [diagnose("REPORT-005", placeOf(node, walk), { name, near: nearest(name, partialNames(walk.templates)) })];
  }
  if (walk.active.includes(name)) return [refuse(node, `自己套用自己的片段“${name}”`, walk)];
  if (node.hash && node.hash.pairs.length > 0) return [refuse(node, "片段后面的“名称=值”", walk)];
  const [subject] = node.params;
  const inside = { ...walk, active: [...walk.active, name] };
  if (!subject) return walkFile(file, inside);
  const { shape, remarks } = seeExpression(subject, walk);
  return shape ? [...remarks, ...walkFile(file, { ...inside, scope: enter(walk.scope, shape, [], false) })] : remarks;
}
