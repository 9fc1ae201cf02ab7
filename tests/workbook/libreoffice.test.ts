/** Our workbooks through LibreOffice and back: every value is read the same. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeBlanks, roundOf } from "../../src/cli/steps/make-blanks.ts";
import { readWorkbook } from "../../src/cli/steps/read-workbook.ts";
import type { LoadedWorkspace } from "../../src/cli/workspace-folder.ts";
import type { Reading } from "../../src/intake/reading.ts";
import { listFiles } from "../../src/io/disk.ts";
import { decodeXlsx } from "../../src/workbook/read-xlsx.ts";
import type { ReadBook } from "../../src/workbook/workbook.ts";
import { playSeason, take } from "../chain/season.ts";

const office = "/usr/bin/soffice";
/** All workbooks of all seeds: `ROUNDTRIP=all npx vitest run tests/workbook/libreoffice.test.ts` (several minutes). */
const isFull = process.env["ROUNDTRIP"] === "all";
const seeds = isFull ? readdirSync("seeds").filter((name) => existsSync(join("seeds", name, "plan.yaml"))) : ["suqian-2021"];
const most = isFull ? Number.POSITIVE_INFINITY : 2;

/** Each workbook as LibreOffice saves it, in the same order. */
function savedAgain(books: readonly Uint8Array[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "fazhi-lo-"));
  const out = join(folder, "out");
  mkdirSync(out);
  const names = books.map((bytes, index) => {
    writeFileSync(join(folder, `${index}.xlsx`), bytes);
    return join(folder, `${index}.xlsx`);
  });
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync(office, [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, ...names], { stdio: "ignore" });
  return books.map((_, index) => new Uint8Array(readFileSync(join(out, `${index}.xlsx`))));
}

/** What a person sees typed in the sheets. Formulas are left out: LibreOffice computes what our writer leaves to Excel. */
function typedIn(book: ReadBook): Record<string, Record<string, string>> {
  return Object.fromEntries(
    book.sheets.map((sheet) => [
      sheet.name,
      Object.fromEntries(
        [...sheet.cells].flatMap(([address, cell]) => {
          if (cell.formula !== undefined) return [];
          const shown = cell.kind === "text" ? cell.text : cell.kind === "number" ? cell.value : JSON.stringify(cell);
          return [[address, shown] as const];
        }),
      ),
    ]),
  );
}

function answersIn(loaded: LoadedWorkspace, bytes: Uint8Array): Pick<Reading, "submission"> & { readonly codes: string[] } {
  const { submission, remarks } = readWorkbook(loaded, bytes, {
    name: "a.xlsx",
    sha256: "0".repeat(64),
    receivedOn: "2024-01-20",
  });
  return { submission, codes: remarks.map(({ code, at }) => `${code} ${at.kind === "cell" ? at.cell : ""}`) };
}

test.skipIf(!existsSync(office)).each(seeds)(
  "the blanks and filled workbooks of %s read the same after LibreOffice saved them",
  async (seed) => {
    const loaded = await playSeason(seed);
    const blanks = take(await makeBlanks(loaded, roundOf(loaded, undefined), () => undefined)).map(({ path }) => path);
    const filled = listFiles(loaded.folder.inbox).map((name) => join(loaded.folder.inbox, name));
    const paths = [...blanks.slice(0, most), ...filled.filter((path) => path.endsWith(".xlsx")).slice(0, most)];
    const books = paths.map((path) => new Uint8Array(readFileSync(path)));
    for (const [index, saved] of savedAgain(books).entries()) {
      const own = books[index] ?? new Uint8Array();
      expect(typedIn(take(decodeXlsx(saved, "b.xlsx"))), paths[index]).toEqual(typedIn(take(decodeXlsx(own, "a.xlsx"))));
      expect(answersIn(loaded, saved), paths[index]).toEqual(answersIn(loaded, own));
    }
  },
  600_000,
);
