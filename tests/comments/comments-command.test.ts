/** Sending a draft out and reading copies back, in a workspace. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { readCopies } from "../../src/cli/steps/read-copies.ts";
import { readRegister } from "../../src/cli/steps/review-copies.ts";
import { sendDraft } from "../../src/cli/steps/send-draft.ts";
import { writeRegisterFiles, writeReplies } from "../../src/cli/steps/write-register.ts";
import type { LoadedWorkspace } from "../../src/cli/workspace-folder.ts";
import { findTogether } from "../../src/comments/register.ts";
import type { Outcome } from "../../src/diagnostics/outcome.ts";
import { listFiles } from "../../src/io/disk.ts";
import { readReviewed } from "../../src/ooxml/read-reviewed.ts";
import { playSeason, take } from "../chain/season.ts";
import { fazhi } from "../cli/run-cli.ts";
import { commented, edited, tracked } from "./returned-copy.ts";

let season: LoadedWorkspace;
let draft: string;
const folder = mkdtempSync(join(tmpdir(), "fazhi-copies-"));

beforeAll(async () => {
  season = await playSeason("wujiang-2021");
  take(await sendDraft(season));
  draft = join(season.folder.out, "review.docx");
});

const codes = ({ remarks }: Outcome<unknown>) => remarks.map(({ code }) => code);
const read = (path: string, from: string) => readCopies(season, { paths: [path], from, receivedOn: "2022-02-20" });

test("the draft carries a comment at every missed target that the report shows, and change tracking is on", () => {
  const { comments } = take(readReviewed(new Uint8Array(readFileSync(draft)), draft));
  expect(comments.length).toBeGreaterThan(5);
  expect(comments.every(({ author, text }) => author === "fazhi 核对" && text !== "")).toBe(true);
  expect(comments.some(({ text }) => /^目标“.*”要求.*未完成/.test(text))).toBe(true);
});

test("sending it again with nothing changed keeps one copy of the draft", async () => {
  take(await sendDraft(season));
  expect(listFiles(season.folder.file("reviews/sent"))).toHaveLength(1);
});

test("a marked copy is kept by its hash, entered, answered on the command line and replied to", async () => {
  const path = join(folder, "周某返回.docx");
  const marked = edited(new Uint8Array(readFileSync(draft)), (xml) => tracked(xml, "法治", "依法治理", "周某"));
  writeFileSync(path, marked);
  const before = take(readRegister(season.folder)).opinions.length;
  const first = take(read(path, "周某"));
  expect(first.files).toMatchObject([{ opinions: 1 }]);
  expect(take(read(path, "周某")).register).toEqual(first.register);
  expect(listFiles(season.folder.file("reviews/received"))).toHaveLength(1);
  const opinion = first.register.opinions[before];
  const root = season.folder.root;
  expect(fazhi("comments", "answer", opinion?.id ?? "", "-w", root, "--status", "采纳", "--by", "何某").code).toBe(0);
  expect(take(readRegister(season.folder)).opinions[before]).toMatchObject({ status: "adopted", answeredBy: "何某" });
  expect(fazhi("comments", "answer", "第3条", "-w", root, "--status", "采纳", "--by", "何某").err).toContain("COMMENTS-009");
  expect(take(await writeRegisterFiles(season, first.register))).toHaveLength(2);
  expect(take(writeReplies(season, first.register, "2022-02-23"))).toEqual([]);
});

test("a copy without a mark is said to be empty (COMMENTS-008), another kind of file is refused (COMMENTS-007), both are kept", () => {
  const other = join(folder, "扫描件.wps");
  writeFileSync(other, "x");
  expect(codes(read(draft, "吴某"))).toEqual(["COMMENTS-008"]);
  expect(codes(read(other, "吴某"))).toEqual(["COMMENTS-007"]);
  expect(listFiles(season.folder.file("reviews/received"))).toHaveLength(3);
});

test("a truncated and a tampered copy are named, kept, and cost the register nothing", () => {
  const bytes = readFileSync(draft);
  const cut = join(folder, "截断.docx");
  writeFileSync(cut, bytes.subarray(0, bytes.length / 2));
  const flipped = join(folder, "损坏.docx");
  const damaged = Buffer.from(bytes);
  // Inside the packed words of the main part.
  const at = damaged.indexOf("word/document.xml") + 200;
  damaged.writeUInt8((damaged.readUInt8(at) + 1) % 256, at);
  writeFileSync(flipped, damaged);
  const register = take(readRegister(season.folder));
  for (const path of [cut, flipped]) expect(codes(read(path, "吴某"))).toEqual([expect.stringMatching(/^OOXML-/)]);
  expect(take(readRegister(season.folder))).toEqual(register);
});

test("a table with another word under 办理情况 and a row of its own are named (COMMENTS-005, COMMENTS-006)", async () => {
  const { registerBook } = await import("../../src/comments/register-book.ts");
  const { encodeXlsx } = await import("../../src/workbook/write-xlsx.ts");
  const register = take(readRegister(season.folder));
  const book = registerBook(register, { title: "意见采纳表", author: "区司法局", date: "2022-02-22" });
  const text = JSON.stringify(book).replace('"text":"采纳"},"style":"entry"', '"text":"同意"},"style":"entry"');
  const foreign = JSON.parse(text.replaceAll(register.opinions[0]?.id ?? "?", "00000000")) as typeof book; // same shape
  const path = join(folder, "意见采纳表.xlsx");
  writeFileSync(path, await encodeXlsx(foreign));
  expect(codes(read(path, "何某"))).toEqual(["COMMENTS-005"]);
  const unknown = JSON.parse(JSON.stringify(book).replaceAll(register.opinions[0]?.id ?? "?", "00000000")) as typeof book;
  writeFileSync(path, await encodeXlsx(unknown));
  expect(codes(read(path, "何某"))).toEqual(["COMMENTS-006"]);
});

test("a reply whose comment has lost its sign in the text is named (COMMENTS-004)", () => {
  const bytes = new Uint8Array(readFileSync(draft));
  const words = take(readReviewed(bytes, draft)).paragraphs.find(({ before }) => before.length > 60)?.before ?? "";
  const lost = edited(commented(bytes, words, words, "郑某", "请核"), (xml) =>
    xml
      .replace(/<w:commentRangeStart w:id="(\d+)"\/>(?![\s\S]*<w:commentRangeStart)/, "")
      .replace(/<w:comment(?:RangeEnd|Reference) w:id="\d+"\/>/g, ""),
  );
  const path = join(folder, "郑某返回.docx");
  writeFileSync(path, lost);
  const { register } = take(read(path, "郑某"));
  const opinions = register.opinions.map((one) => (one.text === "请核" ? { ...one, status: "adopted" as const } : one));
  expect(codes(writeReplies(season, { ...register, opinions }, "2022-02-23"))).toEqual(["COMMENTS-004"]);
});

const python = "/usr/bin/python3";
const hasOffice = existsSync("/usr/bin/soffice") && spawnSync(python, ["-c", "import uno"], { encoding: "utf8" }).status === 0;

test.skipIf(!hasOffice)(
  "five copies marked in LibreOffice with 40 comments and 60 edits: all 100 are in the register, the shared place in conflict",
  () => {
    const out = mkdtempSync(join(tmpdir(), "fazhi-office-"));
    const run = spawnSync(python, ["tests/comments/mark-copies.py", resolve(draft), out, "28734"], { encoding: "utf8" });
    const lines = run.stdout.trim().split("\n");
    // Printed by mark-copies.py.
    const copies = lines.map((line) => JSON.parse(line) as { file: string; by: string; done: Done[] });
    expect(copies).toHaveLength(5);
    for (const { file, by, done } of copies) {
      const before = new Set(take(readRegister(season.folder)).opinions.map(({ id }) => id));
      const { register } = take(read(file, by));
      const fresh = register.opinions.filter(({ id }) => !before.has(id));
      expect(fresh).toHaveLength(20);
      for (const one of done) expect(fresh.some((opinion) => opinion.by === by && says(opinion, one))).toBe(true);
    }
    const { opinions } = take(readRegister(season.folder));
    const shared = opinions.filter(({ replacement }) => /改0】$/.test(replacement ?? ""));
    expect(shared).toHaveLength(5);
    const together = findTogether(opinions);
    expect(shared.every(({ id }) => together.get(id)?.conflict === true)).toBe(true);
  },
);

interface Done {
  readonly what: "comment" | "edit";
  readonly quote?: string;
  readonly text?: string;
  readonly was?: string;
  readonly now?: string;
}

function says(opinion: { kind: string; text: string; replacement: string | null; at: { quote: string } }, done: Done): boolean {
  if (done.what === "comment") return opinion.kind === "comment" && opinion.text === done.text && opinion.at.quote === done.quote;
  return opinion.replacement === done.now && (done.was === "" || opinion.at.quote === done.was);
}
