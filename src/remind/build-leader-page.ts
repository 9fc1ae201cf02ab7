/** What the units still owe → the page for the leader in charge (催报情况): how many, who, and what each lacks. */
import type { Block, Document } from "../model/document.ts";
import { arrivedFrom, type Owing } from "./find-owing.ts";
import { documentOf, fill, paragraph, plain, type ReminderRequest, sharedValues, signature } from "./reminder-document.ts";

/** What fits the page for the leader, counted in lines of the table; a longer list becomes an annex with its head on each page. */
const mostTableLines = 14;
/** Characters that a line of each column holds: a 公文 page is 28 characters wide, and a cell's are three quarters as large. */
const charactersALine = { unit: 9, state: 6, lacking: 16 } as const;
/** Longest lists of names on the page itself, in characters. */
const mostMissingNames = 120;
const mostWorstNames = 80;

/** One page, whatever the number of units: names and counts here, each unit with what it lacks below or in the annex. */
export function buildLeaderPage(owing: readonly Owing[], request: ReminderRequest): Document {
  const { overview } = request.words;
  const values = { ...sharedValues(request), ...countsOf(owing, request) };
  const title = overview.title.map((line) => fill(line, values));
  const say = (words: string, more: Readonly<Record<string, string>> = {}) => paragraph(fill(words, { ...values, ...more }));
  const rows = owing.map((one, index) => [String(index + 1), one.unit.name, showState(one), lacking(one)]);
  if (owing.length === 0) return documentOf(request, title, [say(overview.none), signature(request)]);
  if (rows.reduce((sum, row) => sum + linesOf(row), 0) <= mostTableLines)
    return documentOf(request, title, [say(overview.summary), unitTable(rows, request), signature(request)]);
  const naming = (words: string, names: readonly string[], most: number): Block[] =>
    names.length === 0 ? [] : [say(words, { names: joinWithin(names, most) })];
  const missing = owing.filter(({ state }) => state === "missing").map(({ unit }) => unit.name);
  const faulty = owing.filter(({ state }) => state !== "missing").toSorted((a, b) => weight(b) - weight(a));
  const counted = faulty.map((one) => `${one.unit.name}（${countsOfCells(one)}）`);
  return documentOf(request, title, [
    say(overview.long),
    ...naming(overview.missingNames, missing, mostMissingNames),
    ...naming(overview.worstNames, counted, mostWorstNames),
    { kind: "attachments", titles: [overview.caption] },
    signature(request),
    { kind: "annex", label: overview.annex, inlines: plain(overview.caption) },
    unitTable(rows, request),
  ]);
}

function unitTable(rows: readonly string[][], { words: { overview } }: ReminderRequest): Block {
  return {
    kind: "table",
    id: "units",
    caption: plain(overview.caption),
    columns: [
      { title: overview.columns.no, align: "center", share: 0.08 },
      { title: overview.columns.unit, align: "left", share: 0.26 },
      { title: overview.columns.state, align: "center", share: 0.2 },
      { title: overview.columns.lacking, align: "left", share: 0.46 },
    ],
    rows: rows.map((row) => row.map(plain)),
  };
}

function linesOf([, unit = "", state = "", lack = ""]: readonly string[]): number {
  const { unit: first, state: second, lacking: third } = charactersALine;
  return Math.max(Math.ceil(unit.length / first), Math.ceil(state.length / (2 * second)), Math.ceil(lack.length / third));
}

function weight({ open, wrong }: Owing): number {
  return open.length + wrong.length;
}

/** "甲、乙、丙等"; at least one name. */
function joinWithin(names: readonly string[], most: number): string {
  let joined = names[0] ?? "";
  for (const [index, name] of names.entries()) {
    if (index === 0) continue;
    if (joined.length + name.length + 1 > most) return `${joined}等`;
    joined += `、${name}`;
  }
  return joined;
}

const states = { missing: "未报", late: "逾期报送", "on-time": "按时报送" } as const satisfies Record<Owing["state"], string>;

function showState({ state, receivedOn }: Owing): string {
  return receivedOn === null ? states[state] : `${states[state]}（${receivedOn}）`;
}

/** Most cells named in one line of the leader's page; the letters name all. */
const mostNamed = 3;

function lacking(one: Owing): string {
  const { state, open, wrong } = one;
  if (state === "missing") return "填报表";
  const cells = [...open, ...wrong];
  const named = [...new Set(cells.map(({ label }) => label).filter((label) => label !== ""))];
  const rest = named.length > mostNamed ? "等" : "";
  return `${countsOfCells(one)}${named.length === 0 ? "" : `：${named.slice(0, mostNamed).join("、")}${rest}`}`;
}

function countsOfCells({ open, wrong }: Owing): string {
  return [...(open.length > 0 ? [`空${open.length}格`] : []), ...(wrong.length > 0 ? [`错${wrong.length}格`] : [])].join("、");
}

function countsOf(owing: readonly Owing[], request: ReminderRequest): Readonly<Record<string, string>> {
  const expected = request.standings.filter(({ state }) => state !== "exempt");
  const arrived = expected.filter(({ unit }) => arrivedFrom(unit, request).length > 0).length;
  return {
    expected: String(expected.length),
    arrived: String(arrived),
    missing: String(expected.length - arrived),
    faulty: String(owing.filter(({ state }) => state !== "missing").length),
    reminded: String(owing.length),
  };
}
