/** 100 blanks of 80 items each, against a bare exceljs loop that builds and writes workbooks with as many cells. npx tsx tests/bench/blanks-bench.ts */
import Excel from "exceljs";
import { buildBlank } from "../../src/blank/build-blank.ts";
import type { Assignment } from "../../src/model/assignment.ts";
import type { Book } from "../../src/workbook/workbook.ts";
import { encodeXlsx } from "../../src/workbook/write-xlsx.ts";
import { sample, sampleRequest } from "../support/sample-workspace.ts";

const blanks = 100;
const items = 80;

function bigAssignment(): Assignment {
  const [item] = sample.plan.items;
  const [, indicator] = sample.indicators.indicators;
  if (item === undefined || indicator === undefined) throw new Error("the sample has items and indicators");
  const ids = Array.from({ length: items }, (_, index) => `i${index}`);
  return {
    ...sample,
    plan: { ...sample.plan, items: ids.map((id) => ({ ...item, id })) },
    indicators: {
      ...sample.indicators,
      indicators: ids.map((id) => ({ ...indicator, id: `q-${id}`, label: `受理案件${id}`, item: id })),
    },
  };
}

async function writeBare(book: Book): Promise<void> {
  const workbook = new Excel.Workbook();
  for (const { name, rows } of book.sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) {
      sheet.addRow(
        row.cells.map((cell) =>
          cell?.value?.kind === "text" ? cell.value.text : cell?.value?.kind === "decimal" ? Number(cell.value.value) : null,
        ),
      );
    }
  }
  await workbook.xlsx.writeBuffer();
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let number = 0; number < blanks; number++) await run();
  return (performance.now() - start) / 1000;
}

async function main(): Promise<void> {
  const request = { ...sampleRequest, assignment: bigAssignment() };
  const book = buildBlank(request);
  await encodeXlsx(book);
  await writeBare(book);
  const bare = await timed(() => writeBare(book));
  const ours = await timed(() => encodeXlsx(buildBlank(request)));
  const lines = [
    `${blanks} blanks of ${items} items`,
    `bare exceljs, values only  ${bare.toFixed(2)} s, ${(blanks / bare).toFixed(1)} workbooks/s`,
    `fazhi blanks               ${ours.toFixed(2)} s, ${(blanks / ours).toFixed(1)} workbooks/s, ${((bare / ours) * 100).toFixed(0)} % of the rate`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

await main();
