/** What a leader signs is bound word by word. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Block, Document, Inline } from "../../src/model/document.ts";
import type { Signature } from "../../src/model/signature.ts";
import { judgeSignatures, remarkOnSignatures, showChange } from "../../src/signoff/judge-signatures.ts";
import { readSignatures, type Signing, showSignature, sign } from "../../src/signoff/signature-book.ts";
import { chaptersOf, signedPassages } from "../../src/signoff/signed-passages.ts";
import { playSeason, reportSeason, take } from "../chain/season.ts";

let report: Document;
let signatures: readonly Signature[];

const signing = (chapter: string | null, name = "周某"): Signing => ({
  name,
  role: "副区长",
  opinion: "同意",
  date: "2024-03-06",
  chapter,
});

function signAll(document: Document, scopes: readonly (string | null)[]): Signature[] {
  const signed: Signature[] = [];
  for (const scope of scopes) signed.push(take(sign(document, signed, signing(scope))));
  return signed;
}

beforeAll(async () => {
  report = reportSeason(await playSeason("xiangcheng-2023"));
  signatures = signAll(report, [null, "一", "二", "三", "四"]);
});

test("right after signing every signature holds", () => {
  expect(judgeSignatures(signatures, report).map(({ valid }) => valid)).toEqual([true, true, true, true, true]);
});

test("a changed figure voids the signature and is named with its place, before and after", () => {
  const before = signedPassages(report).find(({ text }) => text.includes("172.25"));
  const changed = JSON.parse(JSON.stringify(report).replace('"text":"172.25', '"text":"172.26')) as Document; // same shape, one digit changed
  const [whole] = judgeSignatures(signatures, changed);
  expect(whole?.valid).toBe(false);
  expect(whole?.changes.map(({ place }) => place)).toContain(before?.place);
  expect(whole?.changes.map(showChange).join()).toMatch(/172\.25.*改为.*172\.26/);
  expect(remarkOnSignatures(judgeSignatures(signatures, changed)).map(({ code }) => code)).toContain("SIGNOFF-003");
});

test("who signs again after a change is not reminded of the void signature", () => {
  const changed = { ...report, blocks: report.blocks.slice(0, -1) };
  const again = take(sign(changed, signatures, signing(null)));
  expect(remarkOnSignatures(judgeSignatures(signatures, changed))).toHaveLength(1);
  expect(remarkOnSignatures(judgeSignatures([...signatures, again], changed))).toEqual([]);
  expect(judgeSignatures([again], changed)[0]?.valid).toBe(true);
});

test("a chapter that is not there cannot be signed, and the message lists those that are (SIGNOFF-001)", () => {
  const refused = sign(report, [], signing("九"));
  expect(refused.ok).toBe(false);
  expect(refused.remarks.map(({ code }) => code)).toEqual(["SIGNOFF-001"]);
});

describe("the record of signatures", () => {
  const text = () => signatures.map((one) => `${showSignature(one)}\n`).join("");

  test("reads back as it was written", () => {
    expect(take(readSignatures(text(), "signatures.jsonl"))).toEqual(signatures);
  });

  test("a line that a killed run left half written does not count", () => {
    expect(take(readSignatures(`${text()}{"format":"signature/1","seq":6`, "signatures.jsonl"))).toHaveLength(5);
  });

  test.each([
    ["another name", (lines: string) => lines.replace('"name":"周某"', '"name":"吴某"')],
    ["another word", (lines: string) => lines.replace("172.25", "172.26")],
    ["a removed signature", (lines: string) => lines.split("\n").slice(1).join("\n")],
  ])("%s in the file is found (SIGNOFF-002)", (_, alter) => {
    const altered = readSignatures(alter(text()), "signatures.jsonl");
    expect(altered.ok).toBe(false);
    expect(altered.remarks.map(({ code }) => code)).toEqual(["SIGNOFF-002"]);
  });
});

/** Blocks with words in them, by index. */
const wordy = (document: Document) =>
  document.blocks.flatMap((block, index) =>
    block.kind === "paragraph" || block.kind === "heading" || block.kind === "table" || block.kind === "title" ? [index] : [],
  );

const digits = "0123456789";

function changeText(text: string, at: number): string {
  const index = at % Math.max(1, text.length);
  const found = text[index] ?? "";
  const other = digits.includes(found) ? digits[(digits.indexOf(found) + 1) % 10] : found === "改" ? "更" : "改";
  return text.slice(0, index) + other + text.slice(index + 1);
}

function changeInlines(inlines: readonly Inline[], at: number): Inline[] {
  const full = inlines.flatMap((inline, index) => (inline.text === "" ? [] : [index]));
  const chosen = full[at % Math.max(1, full.length)];
  return inlines.map((inline, index) => (index === chosen ? { ...inline, text: changeText(inline.text, at) } : inline));
}

function changeBlock(block: Block, at: number): Block {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return { ...block, inlines: changeInlines(block.inlines, at) };
    case "title":
      return { ...block, lines: block.lines.map((line, index) => (index === 0 ? changeInlines(line, at) : line)) };
    case "table": {
      const row = at % Math.max(1, block.rows.length);
      const full = (block.rows[row] ?? []).findIndex((cell) => cell.some(({ text }) => text !== ""));
      const rows = block.rows.map((cells, index) =>
        index === row ? cells.map((cell, column) => (column === full ? changeInlines(cell, at) : cell)) : cells,
      );
      return { ...block, rows };
    }
    default:
      return block;
  }
}

/** The index of the chapter that a block belongs to; -1 before the first and after the last. */
function chapterOf(document: Document, index: number): number {
  let chapter = -1;
  for (const block of document.blocks.slice(0, index + 1)) {
    if (block.kind === "heading" && block.level === 1) chapter += 1;
    if (["attachments", "signature", "imprint", "annex", "note"].includes(block.kind)) return -1;
  }
  return chapter;
}

test("1,000 random changes of words and numbers each void the signatures over them, and no other", () => {
  const places = wordy(report);
  expect(chaptersOf(report)).toHaveLength(4);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: places.length - 1 }),
      fc.nat(100_000),
      fc.constantFrom("word", "remove", "repeat"),
      (pick, at, how) => {
        const index = places[pick] ?? 0;
        const block = report.blocks[index];
        if (block === undefined) throw new Error("no block");
        // The heading of a chapter decides where it begins: its words may change, it may not go.
        const kind = how !== "word" && block.kind === "heading" && block.level === 1 ? "word" : how;
        const put = kind === "word" ? [changeBlock(block, at)] : kind === "remove" ? [] : [block, block];
        const changed = { ...report, blocks: [...report.blocks.slice(0, index), ...put, ...report.blocks.slice(index + 1)] };
        const chapter = chapterOf(report, index);
        const expected = [false, 0 !== chapter, 1 !== chapter, 2 !== chapter, 3 !== chapter];
        // The first character of a chapter's heading is its number: then the chapter is another one.
        const renumbered =
          kind === "word" && block.kind === "heading" && block.level === 1 && !/^[一二三四]、/.test(headingOf(put[0]));
        if (renumbered) return;
        expect(judgeSignatures(signatures, changed).map(({ valid }) => valid)).toEqual(expected);
      },
    ),
    { numRuns: 1000, seed: 20240306 },
  );
});

function headingOf(block: Block | undefined): string {
  return block?.kind === "heading" ? block.inlines.map(({ text }) => text).join("") : "";
}
