import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aggregate } from "../../src/aggregate/aggregate.ts";
import { buildSummary } from "../../src/aggregate/build-summary.ts";
import { collectFacts } from "../../src/aggregate/collect-facts.ts";
import { computeStatus, writeStatus } from "../../src/cli/steps/write-status.ts";
import { countStandings, totalStandings } from "../../src/remind/count-standings.ts";
import { decodeXlsx } from "../../src/workbook/read-xlsx.ts";
import type { BookCell } from "../../src/workbook/workbook.ts";
import { unwrap } from "../publish/read-back.ts";
import { blankBytes, collect, complete, decimal, newSeason, send, text, typeInto } from "../support/season.ts";
import { allSheets, filledTables, readSheets, sheetsBlank, typeSheets } from "../support/sheets-season.ts";

const faulty = typeInto(blankBytes, { ...complete, "figures/cases|2023/value": text("约90"), "figures/level|2023/value": null });
const nil = typeInto(blankBytes, {
  ...complete,
  "figures/cases|2023/value": null,
  "figures/cases|2023/nil": text("是"),
  "figures/cases|2023/reason": text("不受理复议"),
  "figures/events|2023-Q1/value": decimal("0"),
});

async function statusOf(bytes: Uint8Array | undefined) {
  const season = newSeason();
  if (bytes !== undefined) {
    send(season, "区司法局.xlsx", bytes);
    await collect(season);
  }
  const counted = computeStatus(season);
  if (!counted.ok) throw new Error(JSON.stringify(counted.remarks));
  return { season, counted: counted.value };
}

test("units are counted as expected, received, late, incomplete and missing", async () => {
  const { counted } = await statusOf(faulty);
  expect(totalStandings(counted)).toEqual({
    expected: 2,
    received: 1,
    onTime: 1,
    late: 0,
    missing: 1,
    incomplete: 1,
    nil: 0,
    exempt: 0,
  });
  expect(counted[0]).toMatchObject({
    name: "区司法局",
    asked: 9,
    answered: 7,
    nil: 0,
    openCells: 2,
    wrongCells: 1,
    isComplete: false,
  });
});

test("本单位无此项 counts as an answer, and zero is no nil", async () => {
  const { counted } = await statusOf(nil);
  expect(counted[0]).toMatchObject({ asked: 9, answered: 9, nil: 1, isComplete: true, isNil: false });
});

test("an exempt unit is neither expected nor missing", async () => {
  const season = newSeason();
  const exempt = { ...season, workspace: { ...season.workspace, exempt: ["cgj"] } };
  const counted = computeStatus(exempt);
  expect(counted.ok && totalStandings(counted.value)).toMatchObject({ expected: 1, missing: 1, exempt: 1 });
});

test("the sheet shows each unit, those that owe something first, and the totals above", async () => {
  const { season, counted } = await statusOf(faulty);
  const written = await writeStatus(season, counted, "2024-02-01");
  if (!written.ok) throw new Error(JSON.stringify(written.remarks));
  const book = decodeXlsx(new Uint8Array(readFileSync(join(season.folder.out, "status.xlsx"))), "status.xlsx");
  const cells = book.ok ? book.value.sheets[0]?.cells : undefined;
  const shown = (address: string) => {
    const cell = cells?.get(address);
    return cell?.kind === "text" ? cell.text : cell?.kind === "number" ? cell.value : "";
  };
  expect(shown("A3")).toBe(
    "应报 2 个单位，已报 1 个（按时 1 个，逾期 0 个），未报 1 个；已报的有 1 个不完整；免报 0 个；全部填无此项的 0 个",
  );
  expect(["B5", "C5", "B6", "C6", "K6"].map(shown)).toEqual(["区城市管理局", "未报", "区司法局", "按时", "不完整"]);
});

test("the table is the same whenever it is written for the same day", async () => {
  const { season, counted } = await statusOf(faulty);
  const write = async () => {
    await writeStatus(season, counted, "2024-02-01");
    return readFileSync(join(season.folder.out, "status.xlsx")).toString("base64");
  };
  expect(await write()).toBe(await write());
});

test("what is required is what is answered and what is open, also where a workbook adds up its own totals", () => {
  for (const open of [0, 1]) {
    const typing = { ...filledTables, ...(open === 0 ? {} : { "penalty/fine/value": null }) };
    const { submission } = readSheets(typeSheets(sheetsBlank, typing));
    const submissions = submission === null ? [] : [submission];
    const results = unwrap(aggregate({ ...allSheets, submissions }));
    const [counted] = countStandings(results.standings, submissions, allSheets);
    expect(counted).toMatchObject({ unit: "sfj", openCells: open });
    expect(counted?.asked).toBe((counted?.answered ?? 0) + open);
    const facts = collectFacts(submissions, allSheets.indicators);
    const sheet = buildSummary({ ...allSheets, results, facts }).sheets.find(({ name }) => name === "单位填报情况");
    const [required, answered, left] = [5, 6, 8].map((column) => shownNumber(sheet?.rows[3]?.cells[column]));
    expect([required, answered, left]).toEqual([counted?.asked, counted?.answered, open]);
  }
});

function shownNumber(cell: BookCell | null | undefined): number {
  if (cell?.value?.kind === "formula") return Number(cell.value.result);
  return cell?.value?.kind === "decimal" ? Number(cell.value.value) : Number.NaN;
}
