/** The words for kinds and states of opinions, as staff and leaders read them. */
import type { OpinionKind, OpinionStatus } from "../model/register.ts";

export const kindWords = {
  comment: "批注",
  tracked: "修订",
  direct: "直接改动",
  page: "审阅页意见",
} as const satisfies Record<OpinionKind, string>;

export const statusWords = {
  open: "待处理",
  adopted: "采纳",
  partly: "部分采纳",
  rejected: "不采纳",
} as const satisfies Record<OpinionStatus, string>;

/** Undefined for a word that is none of the four. */
export function statusNamed(word: string): OpinionStatus | undefined {
  const found = Object.entries(statusWords).find(([, shown]) => shown === word.trim());
  return found?.[0] as OpinionStatus | undefined; // keys of `statusWords`
}
