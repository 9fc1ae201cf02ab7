/** What leaders did to a draft is found in the copies they send back. */
import { beforeAll, describe, expect, test } from "vitest";
import { answerOpinions, repliesTo } from "../../src/comments/answer-opinions.ts";
import { draftOf } from "../../src/comments/check-copy.ts";
import { fromRemarks } from "../../src/comments/from-remarks.ts";
import { readCopy } from "../../src/comments/read-copy.ts";
import { emptyRegister, enterOpinions, findTogether } from "../../src/comments/register.ts";
import { answersIn, registerBook } from "../../src/comments/register-book.ts";
import { addComments } from "../../src/ooxml/add-comments.ts";
import { decodeXlsx } from "../../src/workbook/read-xlsx.ts";
import { encodeXlsx } from "../../src/workbook/write-xlsx.ts";
import { take } from "../chain/season.ts";
import { asCopy, asDraft, commented, draftBytes, edited, sentences, tracked } from "./returned-copy.ts";

let sent: Uint8Array;

beforeAll(async () => {
  sent = await draftBytes();
});

const opinionsIn = (bytes: Uint8Array, from = "周某") => readCopy(asDraft(sent), asCopy(bytes, from));

test("a tracked replacement of a number is one opinion with its author, place and both readings", () => {
  const copy = edited(sent, (xml) => tracked(xml, "91件", "92件", "吴某"));
  expect(opinionsIn(copy)).toMatchObject([
    {
      by: "吴某",
      on: "2024-02-20",
      kind: "tracked",
      text: "“91件”改为“92件”",
      at: { chapter: "一、主要举措", quote: "91件", from: sentences.cases.indexOf("91件") },
    },
  ]);
});

test("words changed without tracking are found and belong to whoever sent the copy", () => {
  const copy = edited(sent, (xml) => xml.replace("稳步上升", "明显上升"));
  expect(opinionsIn(copy)).toMatchObject([{ by: "周某", kind: "direct", text: "“稳步”改为“明显”" }]);
});

test("a number is never torn apart: 91件 typed over to 19件 is 91 changed to 19", () => {
  const copy = edited(sent, (xml) => xml.replace("91件", "19件"));
  expect(opinionsIn(copy)).toMatchObject([{ kind: "direct", text: "“91”改为“19”" }]);
});

test("a paragraph taken out without tracking is an opinion on that paragraph", () => {
  const copy = edited(sent, (xml) => xml.replace(sentences.training, ""));
  expect(opinionsIn(copy)).toMatchObject([
    { kind: "direct", text: `删去“${sentences.training}”`, at: { chapter: "一、主要举措" } },
  ]);
});

test("a comment comes with the words it was put on", () => {
  const copy = commented(sent, sentences.problems, sentences.problems, "郑某", "原因要写实");
  expect(opinionsIn(copy)).toMatchObject([
    { by: "郑某", kind: "comment", text: "原因要写实", at: { chapter: "二、存在的不足", quote: sentences.problems } },
  ]);
});

test("an author the program calls unknown is who sent the copy", () => {
  const copy = commented(sent, sentences.problems, sentences.problems, "Unknown Author", "再核");
  expect(opinionsIn(copy, "冯某")[0]?.by).toBe("冯某");
});

test("the tool's own comments in the draft are no opinions", () => {
  const own = commented(sent, sentences.cases, sentences.cases, "fazhi 核对", "目标未完成");
  expect(readCopy(asDraft(own), asCopy(own, "周某"))).toEqual([]);
});

test("the same copy read twice enters nothing twice, and answers stay", () => {
  const opinions = opinionsIn(edited(sent, (xml) => tracked(xml, "91件", "92件", "吴某")));
  const once = enterOpinions(emptyRegister, null, opinions);
  const answered = answerOpinions(once, [
    { id: once.opinions[0]?.id ?? "", status: "rejected", answer: "以报表为准", answeredBy: "何某" },
  ]);
  expect(answered.changed).toBe(1);
  expect(enterOpinions(answered.register, null, opinions)).toEqual(answered.register);
});

test("two leaders who want different words at one place are shown as in conflict; who only comments is not", () => {
  const one = opinionsIn(edited(sent, (xml) => tracked(xml, "稳步", "持续", "吴某")));
  const other = opinionsIn(edited(sent, (xml) => tracked(xml, "稳步", "明显", "郑某")));
  const third = opinionsIn(commented(sent, sentences.opening, sentences.opening, "王某", "有无依据"));
  const together = findTogether([...one, ...other, ...third]);
  expect(together.get(one[0]?.id ?? "")).toMatchObject({ conflict: true });
  expect(together.get(other[0]?.id ?? "")).toMatchObject({ conflict: true });
  expect(together.get(third[0]?.id ?? "")).toMatchObject({ conflict: false, same: [one[0]?.id, other[0]?.id] });
});

test("a remark of the review page stands at the same words as the others", () => {
  const remarks = {
    format: "remarks/1" as const,
    report: "a".repeat(64),
    by: "王某",
    on: "2024-02-21",
    remarks: [{ id: "r1", at: { block: 4, chapter: "一、主要举措", quote: "91件" }, text: "与法院数对过没有" }],
  };
  const page = fromRemarks(remarks, asDraft(sent));
  const edit = opinionsIn(edited(sent, (xml) => tracked(xml, "91件", "92件", "吴某")));
  expect(page[0]?.at).toMatchObject({ quote: "91件", from: sentences.cases.indexOf("91件") });
  expect(findTogether([...page, ...edit]).get(page[0]?.id ?? "")?.same).toEqual([edit[0]?.id]);
});

describe("which draft a file is a copy of", () => {
  const draftFor = (bytes: Uint8Array, year = 2023, drafts = [asDraft(sent)]) =>
    draftOf(asCopy(bytes, "周某").document, "返回稿.docx", drafts, "云溪区", year).remarks.map(({ code }) => code);

  test("before any draft went out there is none (COMMENTS-001)", () => {
    expect(draftFor(sent, 2023, [])).toEqual(["COMMENTS-001"]);
  });

  test("another document is refused (COMMENTS-002)", () => {
    const other = edited(sent, (xml) => xml.replace(/(<w:t[^>]*>)[^<]+/g, "$1别的文件里的话"));
    expect(draftFor(other)).toEqual(["COMMENTS-002"]);
  });

  test("a draft of another year is refused (COMMENTS-003)", () => {
    expect(draftFor(sent, 2022)).toEqual(["COMMENTS-003"]);
  });
});

test("answers typed into the workbook are read back by id; another word than the four is named with its cell", async () => {
  const opinions = opinionsIn(edited(sent, (xml) => tracked(xml, "91件", "92件", "吴某").replace("稳步", "明显")));
  const register = enterOpinions(emptyRegister, null, opinions);
  const filled = {
    ...register,
    opinions: register.opinions.map((one) => ({ ...one, status: "adopted" as const, answer: "=已改", answeredBy: "何某" })),
  };
  const book = await encodeXlsx(registerBook(filled, { title: "意见采纳表", author: "云溪区", date: "2024-02-22" }));
  const read = answersIn(take(decodeXlsx(book, "意见采纳表.xlsx")));
  expect(read?.wrong).toEqual([]);
  expect(answerOpinions(register, read?.answers ?? []).register).toEqual(filled);
});

test("an answered comment gets its reply in the copy, under the comment, and nothing else changes", () => {
  const copy = commented(sent, sentences.problems, sentences.problems, "郑某", "原因要写实");
  const register = enterOpinions(emptyRegister, null, opinionsIn(copy));
  const { id } = register.opinions[0] ?? { id: "" };
  const answered = answerOpinions(register, [{ id, status: "partly", answer: "已补充编制情况", answeredBy: "何某" }]);
  const before = asCopy(copy, "郑某").document;
  const replies = repliesTo(before, answered.register.opinions, "2024-02-23");
  const after = asCopy(take(addComments(copy, "copy.docx", replies, false)).bytes, "郑某").document;
  expect(after.comments).toHaveLength(2);
  expect(after.comments[1]).toMatchObject({
    parent: before.comments[0]?.id,
    author: "何某",
    text: "部分采纳：已补充编制情况",
    quote: sentences.problems,
  });
  expect(after.paragraphs).toEqual(before.paragraphs);
  expect(repliesTo(after, answered.register.opinions, "2024-02-24")).toEqual([]);
});
