import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { computeStatus, writeStatus } from "../../src/cli/steps/write-status.ts";
import { totalStandings } from "../../src/remind/count-standings.ts";
import { decodeXlsx } from "../../src/workbook/read-xlsx.ts";
import { blankBytes, collect, complete, decimal, newSeason, send, text, typeInto } from "../support/season.ts";

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
    asked: 10,
    answered: 8,
    nil: 0,
    openCells: 2,
    wrongCells: 1,
    isComplete: false,
  });
});

test("本单位无此项 counts as an answer, and zero is no nil", async () => {
  const { counted } = await statusOf(nil);
  expect(counted[0]).toMatchObject({ asked: 10, answered: 10, nil: 1, isComplete: true, isNil: false });
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
