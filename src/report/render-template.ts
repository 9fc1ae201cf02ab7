/** Template + report data → Markdown in which a token stands for each value, and the values: what units typed never meets the Markdown parser. */
import Handlebars from "handlebars";
import { Bug } from "../diagnostics/outcome.ts";
import { isCall } from "./check-expression.ts";
import { type FigureLookup, helpers } from "./helpers.ts";
import { type Program, parseTemplate } from "./parse-template.ts";
import type { Prose, ReportData } from "./report-data.ts";
import { partialFile, partialNames, reportFile, type Templates } from "./template-set.ts";
import { printable, tokenFor, type Values } from "./value-tokens.ts";

export interface Rendered {
  readonly markdown: string;
  readonly values: Values;
}

/** Name of the helper that every printed value goes through; no author can write it, since names hold no blanks. */
const tokenHelper = "print value";

/** The template must have passed `checkTemplate`. */
export function renderTemplate(name: string, templates: Templates, data: ReportData, figures: FigureLookup): Rendered {
  const environment = Handlebars.create();
  for (const builtIn of ["lookup", "log"]) environment.unregisterHelper(builtIn);
  for (const [helper, { run }] of Object.entries(helpers)) {
    // Handlebars passes its own options object last.
    environment.registerHelper(helper, (...given: unknown[]) => run(given.slice(0, -1), figures));
  }
  const values: (string | Prose)[] = [];
  environment.registerHelper(tokenHelper, (value: unknown) => {
    const shown = printable(value);
    if (typeof shown === "string" ? shown === "" : shown.paragraphs.length === 0) return "";
    return tokenFor(values.push(shown) - 1);
  });
  const compile = (path: string) =>
    environment.compile(withTokens(parsed(path, templates)), { noEscape: true, preventIndent: true });
  for (const partial of partialNames(templates)) environment.registerPartial(partial, compile(partialFile(partial)));
  const markdown = compile(reportFile(name))(data);
  return { markdown, values };
}

function parsed(path: string, templates: Templates): Program {
  const program = parseTemplate(templates.get(path) ?? "", path);
  if (!program.ok) throw new Bug(`template ${path} was not checked`);
  return program.value;
}

/** Each {{x}} becomes a call of the token helper with x as its argument. */
function withTokens(program: Program): Program {
  return { ...program, body: program.body.map(rewrite) };
}

// The nodes are told apart by `type`; the library's types do not tie it to the node's fields.
function rewrite(node: hbs.AST.Statement): hbs.AST.Statement {
  if (node.type === "MustacheStatement") return rewriteMustache(node as hbs.AST.MustacheStatement);
  if (node.type !== "BlockStatement") return node;
  const block = node as hbs.AST.BlockStatement;
  // `inverse` is absent in a block without {{else}}, which the library's type does not say.
  const inverse = block.inverse as Program | undefined;
  const rewritten = { ...block, program: withTokens(block.program), ...(inverse ? { inverse: withTokens(inverse) } : {}) };
  return rewritten;
}

function rewriteMustache(node: hbs.AST.MustacheStatement): hbs.AST.MustacheStatement {
  // A literal in place of a path was refused by the check.
  const path = node.path as hbs.AST.PathExpression;
  const subExpression: hbs.AST.SubExpression = {
    type: "SubExpression",
    path,
    params: node.params,
    hash: node.hash,
    loc: node.loc,
  };
  const target: hbs.AST.PathExpression = {
    type: "PathExpression",
    data: false,
    depth: 0,
    parts: [tokenHelper],
    original: tokenHelper,
    loc: node.loc,
  };
  return { ...node, path: target, params: [isCall(path, node.params) ? subExpression : path] };
}
