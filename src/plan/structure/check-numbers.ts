/** Finds gaps in the numbering: a missing number can be a task that was lost on the way. */
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { lineStartsOf, spanOf } from "../text/lay-out-text.ts";
import type { OutlineNode } from "./outline.ts";

/** One warning for each number that is neither the next one nor a new beginning. Code: PLAN-014. */
export function checkNumbers(root: OutlineNode, text: string, file: string): Diagnostic[] {
  const lineStarts = lineStartsOf(text);
  const last = new Map<string, OutlineNode>();
  const remarks: Diagnostic[] = [];
  const visit = (node: OutlineNode): void => {
    const before = last.get(node.style);
    if (node.number !== null && node.style !== "●") {
      if (before?.number !== null && before !== undefined && node.number > before.number + 1) {
        const { line, column } = spanOf(node, lineStarts).from;
        remarks.push(diagnose("PLAN-014", { kind: "line", file, line, column }, { before: before.no, after: node.no }));
      }
      last.set(node.style, node);
    }
    node.children.forEach(visit);
  };
  visit(root);
  return remarks;
}
