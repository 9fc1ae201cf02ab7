/** 完成度, computed anew by LibreOffice on workbooks filled to some extent, counts what the tool counts. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { aggregate } from "../../src/aggregate/aggregate.ts";
import { buildBlank } from "../../src/blank/build-blank.ts";
import { readSubmission } from "../../src/intake/read-submission.ts";
import { decodeXlsx } from "../../src/workbook/read-xlsx.ts";
import type { Book, BookCell } from "../../src/workbook/workbook.ts";
import { encodeXlsx } from "../../src/workbook/write-xlsx.ts";
import { asRead } from "../support/fill-book.ts";
import { sample, sampleRequest } from "../support/sample-workspace.ts";
import { blankBytes, complete, decimal, placeOf, type Typing, text, typeInto } from "../support/season.ts";

const hasOffice = spawnSync("soffice", ["--version"]).status === 0;
const file = { name: "区司法局.xlsx", sha256: "0".repeat(64), receivedOn: "2024-01-20" };

const fillings: Readonly<Record<string, Typing>> = {
  untouched: {},
  "half filled": {
    "figures/events|2023-Q1/value": decimal("0"),
    "figures/events|2023-Q2/nil": text("是"),
    "figures/events|2023-Q2/reason": text("上半年未安排"),
    "figures/attendance|2023/numerator": decimal("3"),
    "figures/level|2023/value": text("　"),
    "figures/list|2023/value": text("否"),
    "measure/i1/text": text("开展了活动。"),
  },
  "with wrong cells": {
    ...complete,
    "figures/events|2023-Q1/value": text("约30"),
    "figures/events|2023-Q2/value": decimal("1.5"),
    "figures/cases|2023/nil": text("是"),
    "figures/attendance|2023/numerator": decimal("42"),
    "figures/list|2023/value": text("大概"),
    "figures/opened|2023/value": null,
  },
  complete,
};

/** Without stored results, so that LibreOffice has nothing to copy. */
const bareBytes = await encodeXlsx(withoutResults(buildBlank(sampleRequest)));

function withoutResults(book: Book): Book {
  const bare = (cell: BookCell | null) =>
    cell?.value?.kind === "formula" ? { ...cell, value: { ...cell.value, result: null } } : cell;
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(bare) })),
  }));
  return { ...book, sheets };
}

/** The fourth and fifth columns of the rows of the figures, and the line on top. */
interface Shown {
  readonly verdict: string;
  readonly open: number;
  readonly doubtful: number;
  readonly jumps: readonly string[];
  /** Where the first jump leads. */
  readonly first: string;
}

test.skipIf(!hasOffice).each(Object.entries(fillings))(
  "a workbook that is %s has as many open and doubtful cells as the tool finds unanswered",
  { timeout: 180_000 },
  (name, typing) => {
    const shown = recalculate(typeInto(bareBytes, typing));
    expect(shown.open + shown.doubtful).toBe(openCells(typeInto(blankBytes, typing)));
    const doubts = shown.doubtful === 0 ? "" : `，${shown.doubtful} 格待核`;
    expect(shown.verdict).toBe(`${shown.open === 0 ? "必填格已全部填写" : `还有 ${shown.open} 格未填`}${doubts}`);
    expect(shown.jumps.filter((word) => word === "去填写").length > 0).toBe(shown.open + shown.doubtful > 0);
    expect(shown.first).toBe(firstOpen(name));
  },
);

/** The cell of the first question that each filling leaves open or doubtful. */
function firstOpen(name: string): string {
  const key = { untouched: "events|2023-Q1", "half filled": "events|2023-Q3", "with wrong cells": "opened|2023" }[name];
  return key === undefined ? "" : `'指标数据'!${placeOf(blankBytes, `figures/${key}/value`).cell}`;
}

test("an untouched blank already says how many cells are to be filled", () => {
  const sheet = buildBlank(sampleRequest).sheets.find(({ name }) => name === "完成度");
  expect(sheet?.rows[2]?.cells[1]?.value).toMatchObject({ result: `还有 ${openCells(blankBytes)} 格未填` });
});

test("the sheet is no stray of the clerk and asks for nothing", () => {
  const read = readSubmission(asRead(buildBlank(sampleRequest)), file, sample);
  expect(read.remarks.map(({ code }) => code).filter((code) => code !== "INTAKE-007")).toEqual([]);
});

function openCells(bytes: Uint8Array): number {
  const book = decodeXlsx(bytes, file.name);
  if (!book.ok) throw new Error(JSON.stringify(book.remarks));
  const { submission } = readSubmission(book.value, file, sample);
  if (submission === null) throw new Error("the workbook was refused");
  const results = aggregate({ ...sample, submissions: [submission] });
  if (!results.ok) throw new Error(JSON.stringify(results.remarks));
  return results.value.standings.find(({ unit }) => unit === "sfj")?.openCells ?? Number.NaN;
}

function recalculate(bytes: Uint8Array): Shown {
  const folder = mkdtempSync(join(tmpdir(), "fazhi-completion-"));
  try {
    writeFileSync(join(folder, "blank.xlsx"), bytes);
    // Comma, quotes, UTF-8, from the first row, shown values, all sheets. Source: LibreOffice help, CSV filter parameters.
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", folder, join(folder, "blank.xlsx")], {
      stdio: "ignore",
    });
    const rows = parse(readFileSync(join(folder, "blank-完成度.csv"), "utf8"), { relax_column_count: true });
    const figures = rows.slice(
      5,
      rows.findIndex((row) => row[1]?.startsWith("文字")),
    );
    const sum = (column: number) => figures.reduce((total, row) => total + Number(row[column]), 0);
    const states = parse(readFileSync(join(folder, "blank-_progress.csv"), "utf8"), { relax_column_count: true });
    const owed = states.filter((row) => row[0]?.includes("指标数据") && row[1] !== "0");
    const first = (owed.find((row) => row[1] === "1") ?? owed[0])?.[0] ?? "";
    return { first, verdict: rows[2]?.[1] ?? "", open: sum(4), doubtful: sum(5), jumps: figures.map((row) => row[7] ?? "") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
