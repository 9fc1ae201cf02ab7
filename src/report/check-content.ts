/** The Markdown between the braces of a template: directives and ready blocks it names, and characters it may not hold. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { nearest } from "../model/read-yaml.ts";
import { chartNames, tableNames } from "./ready-blocks.ts";
import { tokenClose, tokenOpen } from "./value-tokens.ts";

/** Directives by how they are written: `::name` alone on a line, or `:::name` … `:::`. */
export const leafDirectives = ["document-number", "recipients", "attachments", "signature", "note", "imprint", "annex"] as const;
export const containerDirectives = ["table", "chart"] as const;

const dataNames = { table: tableNames, chart: chartNames } as const;

/** Remarks: REPORT-008 (unknown directive or ready block), REPORT-009 (private-use characters that stand for values). */
export function checkContent(node: hbs.AST.ContentStatement, file: string): Diagnostic[] {
  // `original` holds the text before white space around tags was taken out, so that lines can be counted; the library's type says otherwise.
  const lines = String(node.original).split("\n");
  return lines.flatMap((line, index) => {
    const column = index === 0 ? node.loc.start.column + 1 : 1;
    const at = { kind: "line", file, line: node.loc.start.line + index, column } as const;
    if (line.includes(tokenOpen) || line.includes(tokenClose)) {
      return [diagnose("REPORT-009", at, { construct: "U+E000、U+E001 这两个专用字符" })];
    }
    const directive = column === 1 ? /^ {0,3}(:{2,})([^\s{[:]+)(.*)$/u.exec(line) : null;
    return directive ? checkDirective(directive[1] ?? "", directive[2] ?? "", directive[3] ?? "", at) : [];
  });
}

function checkDirective(
  colons: string,
  name: string,
  rest: string,
  at: Parameters<typeof diagnose<"REPORT-008">>[1],
): Diagnostic[] {
  const known: readonly string[] = colons.length === 2 ? leafDirectives : containerDirectives;
  if (!known.includes(name)) {
    const all = [...leafDirectives.map((one) => `::${one}`), ...containerDirectives.map((one) => `:::${one}`)];
    const near = nearest(`${colons}${name}`, all);
    return [diagnose("REPORT-008", at, { name: `${colons}${name}`, near })];
  }
  if (name !== "table" && name !== "chart") return [];
  // A table of the template's own stands between the lines.
  if (name === "table" && /\bwidths=/.test(rest)) return [];
  const names: readonly string[] = dataNames[name];
  const data = /\bdata=["']?([\w-]+)/.exec(rest)?.[1];
  if (data !== undefined && names.includes(data)) return [];
  return [diagnose("REPORT-008", at, { name: `data=${data ?? ""}`, near: names.map((one) => `data=${one}`).join("、") })];
}
