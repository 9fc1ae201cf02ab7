import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { computeResults } from "../../src/cli/steps/compute-results.ts";
import { currentSubmissions } from "../../src/cli/steps/current-submissions.ts";
import { writeReminders } from "../../src/cli/steps/write-reminders.ts";
import type { LoadedWorkspace } from "../../src/cli/workspace-folder.ts";
import { diagnose, isError } from "../../src/diagnostics/diagnostic.ts";
import { type Block, type Document, textOf } from "../../src/model/document.ts";
import { readYaml } from "../../src/model/read-yaml.ts";
import { reminderWordsSchema } from "../../src/model/reminder-words.ts";
import { writers } from "../../src/publish/writers.ts";
import { buildReminders } from "../../src/remind/build-reminders.ts";
import type { ReminderRequest } from "../../src/remind/reminder-document.ts";
import { fazhi } from "../cli/run-cli.ts";
import { bundledFonts, readPdf, unwrap } from "../publish/read-back.ts";
import { blankBytes, collect, complete, decimal, newSeason, placeOf, send, text, typeInto } from "../support/season.ts";

const path = "templates/letters/reminder.yaml";
const words = readYaml(readFileSync(path, "utf8"), path, "reminder-words/1", reminderWordsSchema);
if (!words.ok) throw new Error(JSON.stringify(words.remarks));
const round = { id: "annual", title: "年度填报", deadline: "2024-01-31" };
const request = { round, on: "2024-02-01", times: 1 };

/** The letters for what stands in the archive of a season, without wrong cells. */
function lettersFor(loaded: LoadedWorkspace, changes: Partial<ReminderRequest> = {}) {
  const computed = computeResults(loaded);
  const submissions = currentSubmissions(loaded);
  if (!words.ok || !computed.ok || !submissions.ok) throw new Error("the season does not compute");
  const { standings } = computed.value.results;
  const input = { assignment: loaded, standings, submissions: submissions.value, errors: new Map() };
  return buildReminders({ ...input, ...request, words: words.value, ...changes });
}

const faulty = typeInto(blankBytes, {
  ...complete,
  "figures/cases|2023/value": null,
  "figures/events|2023-Q3/value": null,
  "figures/level|2023/value": text("省级"),
});

function rowsOf(document: Document): string[] {
  return document.blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.map((row) => row.map((cell) => textOf(cell)).join(" | ")) : [],
  );
}

function showBlock(block: Block): string {
  switch (block.kind) {
    case "title":
      return block.lines.map((line) => textOf(line)).join("");
    case "paragraph":
      return textOf(block.inlines);
    case "recipients":
      return block.text;
    case "signature":
      return `${block.signatory} ${block.date}`;
    default:
      return block.kind;
  }
}

test("a letter names the exact cells that are open, the unit, the office and the day", async () => {
  const season = newSeason();
  send(season, "区司法局.xlsx", faulty);
  await collect(season);
  const letter = lettersFor(season).letters.find(({ owing }) => owing.unit.code === "sfj");
  const at = (key: string) => placeOf(blankBytes, `figures/${key}/value`).cell;
  expect(letter?.fileName).toBe("sfj_区司法局_催报函.docx");
  expect(letter && rowsOf(letter.document).map((row) => row.split(" | ").slice(0, 3).join(" "))).toEqual([
    `1 指标数据!${at("events|2023-Q3")} 线下普法活动（第三季度）`,
    `2 指标数据!${at("cases|2023")} 受理复议案件`,
  ]);
  const shown = letter?.document.blocks.map(showBlock) ?? [];
  expect(shown[1]).toBe("区司法局");
  expect(shown[2]).toContain("2处");
  expect(shown.at(-1)).toBe("某某区司法局 2024年2月1日");
});

test("a wrong cell stands in the letter with what to do", async () => {
  const season = newSeason();
  send(season, "区司法局.xlsx", typeInto(blankBytes, complete));
  await collect(season);
  const at = { kind: "cell", file: "区司法局.xlsx", sheet: "指标数据", cell: "I7" } as const;
  const wrong = diagnose("INTAKE-004", at, { label: "受理复议案件", unit: "件", found: "约30" });
  const [letter] = lettersFor(season, { errors: new Map([["sfj", [wrong]]]) }).letters;
  expect(letter && rowsOf(letter.document).join()).toMatch(/指标数据!I7 \| 受理复议案件 \| .*约30/);
});

test("two cells that contradict each other are one line of the letter, and one wrong cell in the standing", async () => {
  const season = newSeason();
  send(season, "区司法局.xlsx", typeInto(blankBytes, { ...complete, "figures/attendance|2023/numerator": decimal("99") }));
  await collect(season);
  const submissions = currentSubmissions(season);
  const errors = new Map([["sfj", submissions.remarks.filter(isError)]]);
  const letter = lettersFor(season, { errors }).letters.find(({ owing }) => owing.unit.code === "sfj");
  const [numerator, denominator] = ["numerator", "denominator"].map(
    (column) => placeOf(blankBytes, `figures/attendance|2023/${column}`).cell,
  );
  expect(letter && rowsOf(letter.document)).toEqual([
    expect.stringMatching(`^1 \\| 指标数据!${numerator}、${denominator} \\| 出庭应诉率 \\| .*99 大于分母 41`),
  ]);
  expect(submissions.ok && submissions.value[0]?.wrongCells).toBe(1);
});

test("a clean unit gets nothing, however late it was; a missing one gets a letter without a table", async () => {
  const season = newSeason();
  send(season, "区司法局.xlsx", typeInto(blankBytes, complete));
  await collect(season);
  const early = { ...season, workspace: { ...season.workspace, rounds: [{ ...round, deadline: "2024-01-10" }] } };
  const { letters } = lettersFor(early);
  expect(letters.map(({ owing }) => `${owing.unit.code} ${owing.state}`)).toEqual(["cgj missing"]);
  expect(letters[0] && rowsOf(letters[0].document)).toEqual([]);
});

test("an exempt unit is neither reminded nor expected", () => {
  const season = newSeason();
  const exempt = { ...season, workspace: { ...season.workspace, exempt: ["cgj"] } };
  const { letters, overview } = lettersFor(exempt);
  expect(letters.map(({ owing }) => owing.unit.code)).toEqual(["sfj"]);
  expect(overview.document.blocks.map(showBlock).join()).toContain("应报1个单位");
});

test("a cell that another office of the unit filled is not owed", async () => {
  const season = newSeason();
  const office = (name: string, key: string) =>
    typeInto(blankBytes, { "contact/office/value": text(name), [`figures/${key}/value`]: decimal("5") });
  send(season, "甲.xlsx", office("甲科", "cases|2023"));
  send(season, "乙.xlsx", office("乙科", "events|2023-Q1"));
  await collect(season);
  const letter = lettersFor(season).letters.find(({ owing }) => owing.unit.code === "sfj");
  const labels = letter?.owing.open.map(({ label }) => label) ?? [];
  expect(labels).not.toContain("受理复议案件");
  expect(labels).not.toContain("线下普法活动（第一季度）");
  expect(labels.filter((label) => label.startsWith("线下普法活动"))).toHaveLength(3);
});

test("a workbook of an earlier round does not stand for this one", async () => {
  const season = newSeason();
  send(season, "区司法局.xlsx", typeInto(blankBytes, complete));
  await collect(season);
  const later = { id: "final", title: "补充填报", deadline: "2024-02-20" };
  const two = { ...season, workspace: { ...season.workspace, rounds: [round, later] } };
  expect(lettersFor(two, { round: later }).letters.map(({ owing }) => owing.state)).toEqual(["missing", "missing"]);
  expect(lettersFor(two).letters.map(({ owing }) => owing.unit.code)).toEqual(["cgj"]);
});

test("the second and third reminders are worded otherwise, and later ones like the third with their number", () => {
  const season = newSeason();
  const bodies = [1, 2, 3, 4].map(
    (times) => lettersFor(season, { times }).letters[0]?.document.blocks.map(showBlock).join() ?? "",
  );
  expect(new Set(bodies).size).toBe(4);
  expect(bodies[2]).toContain("第三次催报");
  expect(bodies[2]).toContain("经两次致函");
  expect(bodies[3]).toBe(bodies[2]?.replace("第三次", "第四次").replace("经两次", "经三次"));
});

test("only from the third reminder on, the leader in charge gets a copy, and the letter says so", () => {
  const season = newSeason();
  const copies = [1, 2, 3, 4].map((times) => {
    const blocks = lettersFor(season, { times }).letters[0]?.document.blocks ?? [];
    return blocks.map(showBlock).filter((words) => words.startsWith("抄送："));
  });
  const copy = "抄送：某某区人民政府分管领导。";
  expect(copies).toEqual([[], [], [copy], [copy]]);
  expect(JSON.stringify(lettersFor(season, { times: 3 }).letters[0])).toContain("抄送某某区人民政府分管领导");
});

/** A district of `count` units: the first half never reported, the others have one wrong cell more each. */
async function largeDistrict(count: number) {
  const season = newSeason();
  send(season, "区司法局.xlsx", typeInto(blankBytes, complete));
  await collect(season);
  const submissions = currentSubmissions(season);
  const [submission] = submissions.ok ? submissions.value : [];
  if (submission === undefined || !words.ok) throw new Error("the season has no submission");
  const codes = Array.from({ length: count }, (_, index) => `u${index + 1}`);
  const units = codes.map((code, index) => ({
    code,
    name: `区第${index + 1}住房和城乡建设局`,
    aliases: [],
    kind: "department" as const,
  }));
  const arrived = codes.slice(count / 2);
  const at = { kind: "cell", file: "f.xlsx", sheet: "指标数据", cell: "I7" } as const;
  const wrong = diagnose("INTAKE-004", at, { label: "受理复议案件", unit: "件", found: "约30" });
  const standings = codes.map((unit) => {
    const came = arrived.includes(unit);
    const receivedOn = came ? "2024-01-20" : null;
    const state = came ? ("on-time" as const) : ("missing" as const);
    return { unit, state, receivedOn, deadline: "2024-01-31", file: null, openCells: 0, wrongCells: 1 };
  });
  return buildReminders({
    assignment: { ...season, roster: { ...season.roster, units } },
    standings,
    submissions: arrived.map((unit) => ({ ...submission, unit })),
    errors: new Map(arrived.map((unit, index) => [unit, Array.from({ length: index + 1 }, () => wrong)])),
    ...request,
    words: words.value,
  }).overview.document;
}

test("with sixty units the leader's page stays one page, and each unit stands in the annex", async () => {
  const page = await largeDistrict(60);
  const kinds = page.blocks.map(({ kind }) => kind);
  expect(kinds).toEqual(["title", "paragraph", "paragraph", "paragraph", "attachments", "signature", "annex", "table"]);
  expect(rowsOf(page)).toHaveLength(60);
  const [, counts, missing, worst] = page.blocks.map(showBlock);
  expect(counts).toContain("应报60个单位");
  expect(missing).toMatch(/^未报的30个单位：区第1住房和城乡建设局、.*等。$/);
  expect(worst).toContain("区第60住房和城乡建设局（错30格）、区第59住房和城乡建设局（错29格）");
  const pdf = await writers.pdf(page, { fonts: bundledFonts() });
  const pages = (await readPdf(unwrap(pdf))).map((one) => one.map((piece) => piece.text).join(""));
  expect(pages[0]).toMatch(/附件：催报单位和所缺内容.*2024年2月1日/);
  expect(pages.length).toBeGreaterThan(3);
  for (const annex of pages.slice(1)) expect(annex).toMatch(/序号.*单位.*状态.*所缺内容/);
});

test("no mark of the words is left unfilled", async () => {
  const season = newSeason();
  send(season, "区司法局.xlsx", faulty);
  await collect(season);
  const made = [1, 2, 3].map((times) => lettersFor(season, { times }));
  expect(JSON.stringify(made.map(({ letters, overview }) => [letters, overview]))).not.toContain("{{");
});

test("the page for the leader lists each unit with what it lacks, and says so where nothing is owed", async () => {
  const season = newSeason();
  send(season, "区司法局.xlsx", faulty);
  await collect(season);
  expect(rowsOf(lettersFor(season).overview.document)).toEqual([
    "1 | 区司法局 | 按时报送（2024-01-20） | 空2格：线下普法活动（第三季度）、受理复议案件",
    "2 | 区城市管理局 | 未报 | 填报表",
  ]);
  const none = lettersFor({ ...season, workspace: { ...season.workspace, exempt: ["sfj", "cgj"] } }, { standings: [] });
  expect(none.overview.document.blocks.map(({ kind }) => kind)).toEqual(["title", "paragraph", "signature"]);
});

test("files are written for the units that owe, wrong cells among them, and go when they no longer do", async () => {
  const season = newSeason();
  send(season, "区司法局.xlsx", typeInto(faulty, { "figures/events|2023-Q1/value": text("约30") }));
  await collect(season);
  const first = await writeReminders(season, request);
  if (!first.ok) throw new Error(JSON.stringify(first.remarks));
  expect(first.value.reminders.map(({ unit, openCells, wrongCells }) => [unit, openCells, wrongCells])).toEqual([
    ["sfj", 2, 1],
    ["cgj", 0, 0],
  ]);
  const letter = join(season.folder.out, "reminders", "sfj_区司法局_催报函.docx");
  const bytes = readFileSync(letter);
  await writeReminders(season, request);
  expect(readFileSync(letter).equals(bytes)).toBe(true);
  send(season, "区司法局.xlsx", typeInto(blankBytes, complete));
  await collect(season);
  const second = await writeReminders(season, request);
  expect(second.ok && second.value.reminders.map(({ unit }) => unit)).toEqual(["cgj"]);
  expect(existsSync(letter)).toBe(false);
  expect(existsSync(join(dirname(letter), "催报情况.docx"))).toBe(true);
});

test("a day or a count that is none is wrong usage", () => {
  expect(fazhi("remind", "--on", "二月一日").code).toBe(2);
  expect(fazhi("remind", "--times", "0").code).toBe(2);
});

test("offices of one unit that contradict each other are asked which figure is right, and nothing else stops", async () => {
  const season = newSeason();
  const office = (name: string, cases: string) =>
    typeInto(blankBytes, { ...complete, "contact/office/value": text(name), "figures/cases|2023/value": decimal(cases) });
  send(season, "复议科.xlsx", office("复议科", "91"));
  send(season, "办公室.xlsx", office("办公室", "90"));
  await collect(season);
  const made = await writeReminders(season, request);
  if (!made.ok) throw new Error(JSON.stringify(made.remarks));
  expect(made.value.reminders.find(({ unit }) => unit === "sfj")).toMatchObject({ openCells: 0, wrongCells: 1 });
});
