/** Answers written by staff, entered into the register; and turned into replies for a copy that came back. */

import type { Opinion, Register } from "../model/register.ts";
import type { NewComment } from "../ooxml/add-comments.ts";
import type { ReviewedDocument } from "../ooxml/reviewed-document.ts";
import { statusWords } from "./opinion-words.ts";
import type { WrittenAnswer } from "./register-book.ts";

export interface Answered {
  readonly register: Register;
  /** How many opinions were changed. */
  readonly changed: number;
  /** Ids that are not in the register. */
  readonly unknown: readonly string[];
}

export function answerOpinions(register: Register, answers: readonly WrittenAnswer[]): Answered {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const opinions = register.opinions.map((one) => {
    const answer = byId.get(one.id);
    return answer === undefined ? one : { ...one, status: answer.status, answer: answer.answer, answeredBy: answer.answeredBy };
  });
  const changed = opinions.filter((one, index) => JSON.stringify(one) !== JSON.stringify(register.opinions[index])).length;
  const known = new Set(register.opinions.map(({ id }) => id));
  return {
    register: { ...register, opinions },
    changed,
    unknown: answers.filter(({ id }) => !known.has(id)).map(({ id }) => id),
  };
}

/** One reply a comment that has been answered; changes of words cannot be replied to and are listed in the register only. */
export function repliesTo(copy: ReviewedDocument, opinions: readonly Opinion[], date: string): NewComment[] {
  const answered = opinions.filter(({ kind, status }) => kind === "comment" && status !== "open");
  return copy.comments.flatMap((comment): NewComment[] => {
    const opinion = answered.find(
      ({ text, by, at }) => text === comment.text && isBy(by, comment.author) && at.quote.includes(comment.quote),
    );
    if (opinion === undefined) return [];
    const text = `${statusWords[opinion.status]}${opinion.answer === "" ? "" : `：${opinion.answer}`}`;
    const author = opinion.answeredBy === "" ? "起草单位" : opinion.answeredBy;
    const isSaid = copy.comments.some((other) => other.text === text && other.author === author);
    return isSaid ? [] : [{ at: { kind: "answer", comment: comment.id }, author, date, text }];
  });
}

/** Who sent a file back stands for whoever it leaves unnamed. */
function isBy(by: string, author: string): boolean {
  return author.trim() === by || author.trim() === "" || /unknown|作者/i.test(author);
}
