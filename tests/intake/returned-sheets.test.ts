/** Faults in data sheets and lists: mending just what is listed passes. FAZHI_FULL=1 runs all 200. */
import { expect, test } from "vitest";
import { buildReturned, toMend } from "../../src/intake/build-returned.ts";
import type { PatchValue } from "../../src/workbook/patch-cells.ts";
import { patchXlsx } from "../../src/workbook/patch-xlsx.ts";
import { randomFrom } from "../fuzz/random.ts";
import { decimal, namedCells, type Typing, text } from "../support/season.ts";
import { filledTables, placeIn, readSheets, sheetsBlank, typeSheets } from "../support/sheets-season.ts";

const seeds = process.env["FAZHI_FULL"] ? 200 : 25;

const right: Typing = {
  ...filledTables,
  "documents/row-1/name": text("关于甲的通知"),
  "documents/row-1/issued": { kind: "date", date: "2023-03-01" },
  "documents/row-1/normative": text("是"),
  "normative/row-2/name": text("某某办法"),
  "normative/row-2/number": text("某政规〔2023〕1号"),
  "normative/row-2/issuer": text("区政府"),
  "normative/row-2/issued": { kind: "date", date: "2023-05-01" },
};
const good = typeSheets(sheetsBlank, right);

const faults: readonly Typing[] = [
  { "penalty/fine/value": text("约3") },
  { "penalty/warning/value": null },
  { "penalty/amount/value": decimal("-2") },
  { "licence/granted/value": decimal("9") },
  { "licence/applied/value": decimal("1") },
  { "review/attended/value": decimal("8") },
  { "coercion/own/value": decimal("2.5") },
  { "coercion/nil/value": text("是") },
  { "review/nil/value": text("也许"), "review/heard/value": text("多件") },
  { "documents/row-1/issued": text("三月初") },
  { "documents/row-1/normative": text("算是") },
  { "documents/row-1/name": null },
  { "documents/nil/number": text("是") },
  { "normative/row-2/issuer": null, "normative/row-2/issued": text("上半年") },
];

const contents = new Map<string, PatchValue | null>(
  Object.entries(right).map(([path, value]) => {
    const { sheet, cell } = placeIn(good, path);
    return [`${sheet}!${cell}`, value];
  }),
);

test("a clerk who mends just the listed cells of data sheets and lists passes", () => {
  for (let seed = 1; seed <= seeds; seed++) {
    const random = randomFrom(seed);
    const chosen = Array.from({ length: 1 + random.whole(4) }, () => random.pick(faults));
    // One fault a sheet: while one of two compared figures cannot be read, they cannot be compared.
    const bySheet = new Map(chosen.map((fault) => [Object.keys(fault)[0]?.split("/")[0] ?? "", fault]));
    const bytes = typeSheets(good, Object.assign({}, ...bySheet.values()));
    const listed = toMend(readSheets(bytes).remarks);
    const copy = buildReturned(bytes, "f.xlsx", listed, "问题清单");
    if (!copy.ok) throw new Error(JSON.stringify(copy.remarks));
    const mended = patchXlsx(
      copy.value,
      "f.xlsx",
      namedCells(listed).map(({ sheet, cell }) => ({
        kind: "value" as const,
        sheet,
        cell,
        value: contents.get(`${sheet}!${cell}`) ?? null,
      })),
    );
    expect(listed.length, `seed ${seed}`).toBeGreaterThan(0);
    expect(mended.ok && toMend(readSheets(mended.value).remarks), `seed ${seed}`).toEqual([]);
  }
});
