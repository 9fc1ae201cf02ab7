/** Every formula of summary.xlsx, computed anew by LibreOffice, gives the tool's own result. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { aggregate } from "../../src/aggregate/aggregate.ts";
import { buildSummary } from "../../src/aggregate/build-summary.ts";
import { collectFacts } from "../../src/aggregate/collect-facts.ts";
import { addressOf, type Book, type BookCell } from "../../src/workbook/workbook.ts";
import { encodeXlsx } from "../../src/workbook/write-xlsx.ts";
import { awkwardDistrict } from "./awkward-district.ts";
import { readSeed } from "./read-seed.ts";

const hasOffice = spawnSync("soffice", ["--version"]).status === 0;
const inputs = { 吴江: () => readSeed("wujiang-2021"), 相城: () => readSeed("xiangcheng-2023"), 难题区: awkwardDistrict };

test.skipIf(!hasOffice).each(Object.entries(inputs))(
  "the formulas of the %s summary give the tool's results in LibreOffice",
  { timeout: 180_000 },
  async (_name, readInput) => {
    const input = readInput();
    const results = aggregate(input);
    if (!results.ok) throw new Error(JSON.stringify(results.remarks));
    const facts = collectFacts(input.submissions, input.indicators);
    const book = buildSummary({ ...input, results: results.value, facts });
    const sheets = await recalculate(book);
    const wrong: string[] = [];
    let formulas = 0;
    for (const sheet of book.sheets) {
      const cells = sheets.get(sheet.name) ?? [];
      for (const [row, { cells: own }] of sheet.rows.entries()) {
        for (const [column, cell] of own.entries()) {
          if (cell?.value?.kind !== "formula") continue;
          formulas += 1;
          const found = cells[row]?.[column] ?? "";
          if (!agrees(found, cell.value.result ?? ""))
            wrong.push(
              `${sheet.name}!${addressOf(row + 1, column + 1)} ${cell.value.formula}: ${cell.value.result} but ${found}`,
            );
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(formulas).toBeGreaterThan(50);
  },
);

/** Doubles hold 15 digits; a quotient is kept to 12 decimals. */
function agrees(found: string, expected: string): boolean {
  if (found === expected) return true;
  return (
    found !== "" &&
    expected !== "" &&
    Math.abs(Number(found) - Number(expected)) <= 1e-9 * Math.max(1, Math.abs(Number(expected)))
  );
}

/** Nor a format: LibreOffice writes the raw value of a cell in per cent as 66.6666666666667%. */
function withoutResult({ format: _format, ...cell }: BookCell): BookCell {
  return cell.value?.kind === "formula" ? { ...cell, value: { ...cell.value, result: null } } : cell;
}

/** Raw cell values of each sheet. The results are left out of the file, so that LibreOffice has nothing to copy. */
async function recalculate(book: Book): Promise<Map<string, string[][]>> {
  const folder = mkdtempSync(join(tmpdir(), "fazhi-recalc-"));
  const bare: Book = {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => cell && withoutResult(cell)),
      })),
    })),
  };
  try {
    writeFileSync(join(folder, "summary.xlsx"), await encodeXlsx(bare));
    // Comma, quotes, UTF-8, from the first row, raw values instead of shown ones, all sheets. Source: LibreOffice help, CSV filter parameters.
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", folder, join(folder, "summary.xlsx")], {
      stdio: "ignore",
    });
    const read = (name: string) => parse(readFileSync(join(folder, `summary-${name}.csv`), "utf8"), { relax_column_count: true });
    return new Map(book.sheets.map(({ name }) => [name, read(name)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
