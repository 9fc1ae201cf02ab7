/** What the units still owe → an official letter for each unit that owes something, and one page for the leader. Clean units get nothing. */
import type { Block, Document } from "../model/document.ts";
import type { ReminderWords } from "../model/reminder-words.ts";
import { showDate } from "../model/show-number.ts";
import { buildLeaderPage } from "./build-leader-page.ts";
import { findOwing, type OwedCell, type Owing, showCell } from "./find-owing.ts";
import { documentOf, fill, paragraph, plain, type ReminderRequest, sharedValues, signature } from "./reminder-document.ts";

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
    overview: { fileName, document: buildLeaderPage(owing, request) },
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
    ...copiesOf((tier?.copies ?? []).map((line) => fill(line, values))),
  ]);
}

/** In the form of a letter the last lines name no issuing office, no day and have no rules (GB/T 9704-2012, 10.1), so this is no 版记. */
function copiesOf(copies: readonly string[]): Block[] {
  return copies.length === 0 ? [] : [paragraph(`抄送：${copies.join("，")}。`)];
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
