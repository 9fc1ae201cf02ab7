/** What the units still owe → an official letter for each unit that owes something, and one page for the leader. Clean units get nothing. */
import type { Block, Document, Inline } from "../model/document.ts";
import type { ReminderWords } from "../model/reminder-words.ts";
import { showDate } from "../model/show-number.ts";
import { arrivedFrom, findOwing, type OwedCell, type Owing, type OwingRequest, showCell } from "./find-owing.ts";

export interface ReminderRequest extends OwingRequest {
  readonly words: ReminderWords;
  /** Day of the letters, YYYY-MM-DD. */
  readonly on: string;
  /** 1 for the first reminder; it decides the wording. */
  readonly times: number;
}

export interface Letter {
  readonly owing: Owing;
  readonly fileName: string;
  readonly document: Document;
}

export interface Reminders {
  readonly letters: readonly Letter[];
  readonly overview: { readonly fileName: string; readonly document: Document };
}

export function buildReminders(request: ReminderRequest): Reminders {
  const owing = findOwing(request);
  const { fileName } = request.words.overview;
  return {
    letters: owing.map((one) => ({
      owing: one,
      fileName: fill(request.words.fileName, valuesFor(one, request)).replace(/[\\/:*?"<>|]/g, "_"),
      document: letterTo(one, request),
    })),
    overview: { fileName, document: overviewOf(owing, request) },
  };
}

function letterTo(owing: Owing, request: ReminderRequest): Document {
  const { words, times } = request;
  const tier = words.tiers[Math.min(times, words.tiers.length) - 1] ?? words.tiers[0];
  const values = valuesFor(owing, request);
  const say = (lines: readonly string[] = []) => lines.map((line) => paragraph(fill(line, values)));
  const cells = [...owing.open, ...owing.wrong];
  const late = owing.state === "late" && tier ? [tier.late] : [];
  const body =
    owing.state === "missing"
      ? say(tier?.missing)
      : [...say(late), ...say(tier?.faulty), cellTable(cells, words), ...say(tier?.closing)];
  return documentOf(request, tier?.title.map((line) => fill(line, values)) ?? [], [
    { kind: "recipients", text: owing.unit.name },
    ...body,
    signature(request),
  ]);
}

function cellTable(cells: readonly OwedCell[], { table, open }: ReminderWords): Block {
  return {
    kind: "table",
    id: "cells",
    caption: plain(table.caption),
    columns: [
      { title: "序号", align: "center", share: 0.08 },
      { title: table.place, align: "left", share: 0.22 },
      { title: table.label, align: "left", share: 0.25 },
      { title: table.problem, align: "left", share: 0.45 },
    ],
    rows: cells.map((cell, index) => [String(index + 1), showCell(cell), cell.label, cell.problem ?? open].map(plain)),
  };
}

function overviewOf(owing: readonly Owing[], request: ReminderRequest): Document {
  const { overview } = request.words;
  const values = { ...sharedValues(request), ...countsOf(owing, request) };
  const table: Block = {
    kind: "table",
    id: "units",
    caption: plain(overview.caption),
    columns: [
      { title: overview.columns.no, align: "center", share: 0.08 },
      { title: overview.columns.unit, align: "left", share: 0.26 },
      { title: overview.columns.state, align: "center", share: 0.2 },
      { title: overview.columns.lacking, align: "left", share: 0.46 },
    ],
    rows: owing.map((one, index) => [String(index + 1), one.unit.name, showState(one), lacking(one)].map(plain)),
  };
  const words = paragraph(fill(owing.length === 0 ? overview.none : overview.summary, values));
  const title = overview.title.map((line) => fill(line, values));
  return documentOf(request, title, [words, ...(owing.length === 0 ? [] : [table]), signature(request)]);
}

const states = { missing: "未报", late: "逾期报送", "on-time": "按时报送" } as const satisfies Record<Owing["state"], string>;

function showState({ state, receivedOn }: Owing): string {
  return receivedOn === null ? states[state] : `${states[state]}（${receivedOn}）`;
}

/** Most cells named in one line of the leader's page; the letters name all. */
const mostNamed = 3;

function lacking({ state, open, wrong }: Owing): string {
  if (state === "missing") return "填报表";
  const cells = [...open, ...wrong];
  const named = [...new Set(cells.map(({ label }) => label).filter((label) => label !== ""))];
  const counts = [...(open.length > 0 ? [`空${open.length}格`] : []), ...(wrong.length > 0 ? [`错${wrong.length}格`] : [])];
  const rest = named.length > mostNamed ? "等" : "";
  return `${counts.join("、")}${named.length === 0 ? "" : `：${named.slice(0, mostNamed).join("、")}${rest}`}`;
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
    times: String(request.times),
  };
}

function valuesFor(owing: Owing, request: ReminderRequest): Readonly<Record<string, string>> {
  return {
    ...sharedValues(request),
    unit: owing.unit.name,
    code: owing.unit.code,
    received: owing.receivedOn === null ? "" : showDate(owing.receivedOn),
    open: String(owing.open.length),
    wrong: String(owing.wrong.length),
    cells: String(owing.open.length + owing.wrong.length),
  };
}

function sharedValues(request: ReminderRequest): Readonly<Record<string, string>> {
  const { workspace } = request.assignment;
  return {
    district: workspace.district,
    year: String(workspace.year),
    round: request.round.title,
    deadline: showDate(request.round.deadline),
    today: showDate(request.on),
    office: officeOf(request),
  };
}

/** Only names in the words are replaced: what stands in a value stays text. */
function fill(words: string, values: Readonly<Record<string, string>>): string {
  return words.replace(/\{\{(\w+)\}\}/g, (mark, key: string) => values[key] ?? mark);
}

function officeOf({ assignment: { workspace } }: ReminderRequest): string {
  return workspace.office ?? `${workspace.district}司法局`;
}

function documentOf(request: ReminderRequest, title: readonly string[], blocks: readonly Block[]): Document {
  const { workspace } = request.assignment;
  return {
    format: "report/1",
    title: title.join(""),
    district: workspace.district,
    year: workspace.year,
    date: request.on,
    author: officeOf(request),
    blocks: [{ kind: "title", lines: title.map(plain) }, ...blocks],
    figures: {},
  };
}

function signature(request: ReminderRequest): Block {
  return { kind: "signature", signatory: officeOf(request), date: showDate(request.on) };
}

function paragraph(words: string): Block {
  return { kind: "paragraph", inlines: plain(words) };
}

function plain(words: string): Inline[] {
  return [{ kind: "text", text: words }];
}
