/** Handlebars text → its syntax tree, or where it cannot be read. */
import Handlebars from "handlebars";
import { diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";

export type Program = hbs.AST.Program;

/** Remarks: REPORT-002. The library tells the line only inside its message, and no column. */
export function parseTemplate(source: string, file: string): Outcome<Program> {
  try {
    return success(Handlebars.parse(source));
  } catch (problem) {
    const message = problem instanceof Error ? problem.message : String(problem);
    const line = Number(/line (\d+)/.exec(message)?.[1] ?? /- (\d+):\d+$/.exec(message)?.[1] ?? 1);
    return failure(diagnose("REPORT-002", { kind: "line", file, line, column: 1 }, { reason: reasonOf(message) }));
  }
}

/** The library's own words name tokens of its grammar, which say nothing to an author. */
function reasonOf(message: string): string {
  const mismatch = /^(\S+) doesn't match (\S+)/.exec(message);
  if (mismatch) return `{{#${mismatch[1]}}} 由 {{/${mismatch[2]}}} 结束，前后不一致`;
  if (/got 'EOF'/.test(message)) return "直到文件末尾也没有结束，缺少 {{/…}} 或 }}";
  if (/got 'OPEN_ENDBLOCK'/.test(message)) return "多了一个 {{/…}}，前面没有对应的 {{#…}}";
  if (/got 'INVALID'/.test(message)) return "这里有不认识的符号";
  return "{{ }} 里的写法不完整";
}
