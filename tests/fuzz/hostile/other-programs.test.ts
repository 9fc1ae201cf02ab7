/** A blank and a filled workbook as openpyxl and LibreOffice save them, and workbooks these make of their own. Skipped where they are not installed. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { blankBytes } from "../../support/season.ts";
import { goodFile } from "./good-file.ts";
import { collectOne } from "./hostile.ts";

/** Debian installs openpyxl for its own Python. */
const python = "/usr/bin/python3";
const hasOpenpyxl = existsSync(python) && spawnSync(python, ["-c", "import openpyxl"]).status === 0;
const office = "/usr/bin/soffice";

const resave = `
import sys, openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
folder = sys.argv[1]
def saved(name, change, **how):
    book = openpyxl.load_workbook(folder + "/filled.xlsx", **how)
    change(book)
    book.save(folder + "/" + name)
def own(name, change, **how):
    book = openpyxl.Workbook(**how)
    change(book)
    book.save(folder + "/" + name)
def each(act):
    def change(book):
        for sheet in book.worksheets:
            act(sheet)
    return change
def paint(sheet):
    for row in sheet.iter_rows():
        for cell in row:
            cell.fill = PatternFill("solid", fgColor="FFFF00")
def chart(book):
    one = BarChart()
    one.add_data(Reference(book.worksheets[1], min_col=6, min_row=6, max_row=9))
    book.worksheets[1].add_chart(one, "Z40")
def note(sheet):
    sheet["A1"].comment = Comment("x", "y")
def unlock(sheet):
    sheet.protection.sheet = False
def narrow(sheet):
    for column in "ABCDEFG":
        sheet.column_dimensions[column].width = 3
saved("same-plain.xlsx", lambda book: None)
saved("same-values.xlsx", lambda book: None, data_only=True)
saved("same-macros.xlsx", lambda book: None, keep_vba=True)
saved("same-painted.xlsx", each(paint))
saved("same-chart.xlsx", chart)
saved("same-notes.xlsx", each(note))
saved("same-unlocked.xlsx", each(unlock))
saved("same-narrow.xlsx", each(narrow))
saved("same-unfrozen.xlsx", each(lambda sheet: setattr(sheet, "freeze_panes", None)))
saved("same-shown.xlsx", each(lambda sheet: setattr(sheet, "sheet_state", "visible")))
saved("same-turned.xlsx", lambda book: book._sheets.reverse())
saved("same-more.xlsx", lambda book: book.create_sheet("Sheet1").append(["a", 1]))
saved("any-row.xlsx", each(lambda sheet: sheet.insert_rows(1)))
saved("any-column.xlsx", each(lambda sheet: sheet.insert_cols(2)))
saved("any-gone.xlsx", lambda book: book.remove(book.worksheets[2]))
saved("any-copied.xlsx", lambda book: book.copy_worksheet(book.worksheets[2]))
own("refused-empty.xlsx", lambda book: None)
own("refused-rows.xlsx", lambda book: [book.active.append([n, "x" * n]) for n in range(200)])
own("refused-streamed.xlsx", lambda book: [book.create_sheet().append([n]) for n in range(40)], write_only=True)
own("refused-1904.xlsx", lambda book: setattr(book, "epoch", openpyxl.utils.datetime.CALENDAR_MAC_1904))
`;

const expected = (name: string) => (name.startsWith("same") ? "same" : name.startsWith("any") ? "any" : "refused");

async function faultsIn(folder: string, names: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const name of names) {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const { faults, codes } = await collectOne({ name, bytes, expect: expected(name) });
    wrong.push(...faults.map((fault) => `${name}: ${fault}; ${[...new Set(codes)].join(" ")}`));
  }
  return wrong;
}

test.skipIf(!hasOpenpyxl)(
  "a filled workbook saved by openpyxl reads as it was filled, and workbooks of its own are refused",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "fazhi-openpyxl-"));
    writeFileSync(join(folder, "filled.xlsx"), goodFile);
    execFileSync(python, ["-c", resave, folder]);
    const names = readdirSync(folder).filter((name) => name !== "filled.xlsx");
    expect(names).toHaveLength(20);
    expect(await faultsIn(folder, names)).toEqual([]);
  },
  120_000,
);

test.skipIf(!existsSync(office))(
  "what LibreOffice saves of a blank and a filled workbook is read if it is .xlsx, and refused with the remedy otherwise",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "fazhi-office-"));
    writeFileSync(join(folder, "refused-blank.xlsx"), blankBytes);
    writeFileSync(join(folder, "refused-filled.xlsx"), goodFile);
    writeFileSync(join(folder, "same-filled.xlsx"), goodFile);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const convert = (to: string, names: readonly string[]) =>
      execFileSync(office, [profile, "--headless", "--convert-to", to, "--outdir", join(folder, "out"), ...names], {
        cwd: folder,
        stdio: "ignore",
      });
    for (const to of ["ods", "xls", "csv", "html", "fods", "pdf"]) convert(to, ["refused-blank.xlsx", "refused-filled.xlsx"]);
    convert("xlsx", ["same-filled.xlsx"]);
    const names = readdirSync(join(folder, "out"));
    expect(names).toHaveLength(13);
    expect(await faultsIn(join(folder, "out"), names)).toEqual([]);
  },
  120_000,
);
