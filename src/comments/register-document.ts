/** The register as an official document: a title, the counts, and a table of all opinions. */
import type { Block, Document, Inline } from "../model/document.ts";
import type { Register } from "../model/register.ts";
import { kindWords, statusWords } from "./opinion-words.ts";
import { findTogether } from "./register.ts";
import { type RegisterHead, sayTogether } from "./register-book.ts";

const columns = [
  { title: "序号", share: 0.07, align: "center" },
  { title: "意见人", share: 0.1, align: "left" },
  { title: "位置和原文", share: 0.24, align: "left" },
  { title: "意见", share: 0.28, align: "left" },
  { title: "办理情况", share: 0.11, align: "center" },
  { title: "答复", share: 0.2, align: "left" },
] as const;

export interface RegisterDocumentHead extends RegisterHead {
  readonly district: string;
  readonly year: number;
}

export function registerDocument({ opinions, copies }: Register, head: RegisterDocumentHead): Document {
  const together = findTogether(opinions);
  const numbers = new Map(opinions.map(({ id }, index) => [id, index + 1]));
  const count = (status: keyof typeof statusWords) => opinions.filter((one) => one.status === status).length;
  const states = (["adopted", "partly", "rejected", "open"] as const)
    .map((status) => `${statusWords[status]}${count(status)}条`)
    .join("、");
  const rows = opinions.map((one, index) =>
    [
      String(index + 1),
      `${one.by}\n${kindWords[one.kind]}`,
      `${one.at.chapter}\n“${one.at.quote}”`,
      [one.text, sayTogether(together.get(one.id), numbers)].filter((words) => words !== "").join("\n"),
      statusWords[one.status],
      [one.answer, one.answeredBy].filter((words) => words !== "").join("\n"),
    ].map(plain),
  );
  const blocks: Block[] = [
    { kind: "title", lines: [plain(head.title)] },
    { kind: "paragraph", inlines: plain(`共收回审阅稿${copies.length}份，意见${opinions.length}条：${states}。`) },
    { kind: "table", id: "opinions", caption: plain("意见采纳情况"), columns: columns.map((column) => ({ ...column })), rows },
  ];
  const { title, district, year, date, author } = head;
  return { format: "report/1", title, district, year, date, author, blocks, figures: {} };
}

function plain(text: string): Inline[] {
  return [{ kind: "text", text }];
}
