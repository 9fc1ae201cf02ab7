/**
 * How many returned workbooks a second decodeXlsx reads, on the typical one: 5 sheets, about 500 filled cells, 20 kB. Beside it, where Debian's
 * python3-openpyxl is installed, the same files read in a read-only loop, since machines differ and only the ratio tells.
 * Run: npx tsx tests/bench/read-bench.ts [files]
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeXlsx } from "../../src/workbook/read-xlsx.ts";
import type { Book, BookCell, Sheet } from "../../src/workbook/workbook.ts";
import { encodeXlsx } from "../../src/workbook/write-xlsx.ts";

const wish = "每季度至少开展一次线下普法活动，按活动结束日期统计，联合开展的由牵头单位填报";

function typicalBook(): Book {
  const text = (words: string, more: Partial<BookCell> = {}): BookCell => ({
    value: { kind: "text", text: words },
    style: "label",
    ...more,
  });
  const number = (value: number): BookCell => ({
    value: { kind: "decimal", value: String(value) },
    style: "entry",
    unlocked: true,
  });
  const sheet = (name: string, index: number): Sheet => ({
    name,
    state: index < 4 ? "visible" : "veryHidden",
    columns: [8, 20, 50, 12, 12, 40].map((width) => ({ width })),
    rows: Array.from({ length: 18 }, (_, row) => ({
      cells: [
        text(`k${row}|2023`),
        text(`指标 ${row}`),
        text(`${wish} ${index}.${row}`),
        number(row * 7),
        number(row),
        text(`备注 ${row}`),
      ],
    })),
    merges: ["A1:B1"],
    orientation: "landscape",
    protected: true,
    validations: [
      { kind: "whole", range: "D2:E18", min: "0", max: "100000", promptTitle: "数", prompt: "填整数", error: "请填整数" },
    ],
    highlights: [{ range: "D2:D18", formula: 'D2=""', style: "warn" }],
  });
  const names = ["填报说明", "指标数据", "工作举措", "存在不足", "_about"];
  return {
    title: "填报表",
    author: "司法局",
    date: "2024-01-01",
    sheets: names.map(sheet),
    names: Array.from({ length: 40 }, (_, index) => ({ name: `fz.figures.k${index}.value`, ref: `'指标数据'!$D$${index + 1}` })),
  };
}

const openpyxlLoop = `
import openpyxl, sys, time
start = time.perf_counter()
for i in range(int(sys.argv[2])):
    book = openpyxl.load_workbook(sys.argv[1], read_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                cell.value
    book.close()
print(int(sys.argv[2]) / (time.perf_counter() - start))
`;

function openpyxlRate(bytes: Uint8Array, files: number): number | undefined {
  const folder = mkdtempSync(join(tmpdir(), "fazhi-bench-"));
  try {
    writeFileSync(join(folder, "blank.xlsx"), bytes);
    const answer = execFileSync("/usr/bin/python3", ["-c", openpyxlLoop, join(folder, "blank.xlsx"), String(files)], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    return Number(answer.toString());
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function ourRate(bytes: Uint8Array, files: number): number {
  const start = performance.now();
  for (let index = 0; index < files; index++) if (!decodeXlsx(bytes, "blank.xlsx").ok) throw new Error("not read");
  return (files * 1000) / (performance.now() - start);
}

const files = Number(process.argv[2] ?? 1000);
const bytes = await encodeXlsx(typicalBook());
const read = decodeXlsx(bytes, "blank.xlsx");
const cells = read.ok ? read.value.sheets.reduce((sum, sheet) => sum + sheet.cells.size, 0) : 0;
const theirs = openpyxlRate(bytes, Math.ceil(files / 10));
const ours = ourRate(bytes, files);
process.stdout.write(`${bytes.length} bytes, ${cells} cells; decodeXlsx ${ours.toFixed(0)} files/s`);
process.stdout.write(theirs ? `; openpyxl read-only ${theirs.toFixed(0)} files/s; ${(ours / theirs).toFixed(1)} times\n` : "\n");
