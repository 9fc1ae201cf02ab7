/** Separates the end of a document (last words to all, signature, date, list of annexes) from its last task. */

import type { Range } from "../text/lay-out-text.ts";
import { isAddressee, isBodyLine, isDateLine, isEndNote, isLabelled } from "../text/line-signs.ts";
import type { OutlineNode } from "./outline.ts";

export interface Trimmed {
  readonly root: OutlineNode;
  readonly closing: readonly Range[];
}

/** Cuts the closing lines from the last passage before each annex and from the last of all. */
export function trimClosing(root: OutlineNode, text: string): Trimmed {
  const closing: Range[] = [];
  const usual = usualPieces(root, text);
  const children = root.children.map((child, index) => {
    const next = root.children[index + 1];
    return child.row || (next && next.style !== "附件" && next.style !== "band" && !next.row)
      ? child
      : trimLast(child, text, usual, closing);
  });
  return { root: { ...root, children }, closing };
}

/** The largest number of paragraphs that any passage without children has, but for the last: what goes beyond it at the end is no task. */
function usualPieces(root: OutlineNode, text: string): ReadonlyMap<string, number> {
  const leaves = leavesOf(root);
  const usual = new Map<string, number>();
  for (const leaf of leaves.slice(0, -1)) {
    const pieces = leaf.own.filter((range) => !isLabelled(text.slice(range.from, range.to))).length;
    usual.set(leaf.style, Math.max(usual.get(leaf.style) ?? 1, pieces));
  }
  return usual;
}

function leavesOf(node: OutlineNode): OutlineNode[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);
}

function trimLast(node: OutlineNode, text: string, usual: ReadonlyMap<string, number>, closing: Range[]): OutlineNode {
  const last = node.children.at(-1);
  if (last) {
    const trimmed = trimLast(last, text, usual, closing);
    return { ...node, children: [...node.children.slice(0, -1), trimmed], to: trimmed.to };
  }
  const kept = keptPieces(node, text, usual.get(node.style));
  closing.push(...node.own.slice(kept));
  const own = node.own.slice(0, kept);
  return { ...node, own, to: own.at(-1)?.to ?? node.to };
}

/** How many of the last passage's paragraphs are its own. */
function keptPieces(node: OutlineNode, text: string, usual: number | undefined): number {
  const pieces = node.own.map((range) => text.slice(range.from, range.to));
  const firstEnd = pieces.findIndex((_piece, index) => index > 0 && isEnd(pieces, index));
  const before = firstEnd === -1 ? pieces.length : firstEnd;
  const most = usual ?? before;
  let words = 0;
  for (let index = 0; index < before; index += 1) {
    if (!isLabelled(pieces[index] ?? "")) words += 1;
    if (words > most && isToAll(pieces[index] ?? "")) return Math.max(1, index);
  }
  return before;
}

/** Last words to everybody: 各单位要结合实际…, 本方案自印发之日起施行. */
function isToAll(piece: string): boolean {
  return /^(?:各|全[区县市省]|以上|上述|此前|请|未尽|有关|望|本(?:方案|要点|意见|计划|通知|行动|措施|规划|安排)|自.{0,10}起)/.test(
    piece,
  );
}

function isEnd(pieces: readonly string[], index: number): boolean {
  const piece = pieces[index] ?? "";
  if (
    isDateLine(piece) ||
    isEndNote(piece) ||
    isAddressee(piece) ||
    /^附件?\s?\d*[：:]/.test(piece) ||
    /^(?:特此|此件)/.test(piece)
  )
    return true;
  if (!isBodyLine(piece) || piece.length <= 3) return false;
  return pieces.slice(index + 1).every((next) => isDateLine(next) || isEndNote(next) || isBodyLine(next) || /^附/.test(next));
}
