import { expect, test } from "vitest";
import { readWorkbook } from "../../src/cli/steps/read-workbook.ts";
import { buildReturned, problemsSheet, toMend } from "../../src/intake/build-returned.ts";
import { readZip } from "../../src/ooxml/read-zip.ts";
import type { PatchValue } from "../../src/workbook/patch-cells.ts";
import { patchXlsx } from "../../src/workbook/patch-xlsx.ts";
import { decodeXlsx } from "../../src/workbook/read-xlsx.ts";
import { randomFrom } from "../fuzz/random.ts";
import { sample } from "../support/sample-workspace.ts";
import { blankBytes, complete, decimal, namedCells, placeOf, type Typing, text, typeInto } from "../support/season.ts";

const good = typeInto(blankBytes, complete);
const file = { name: "f.xlsx", sha256: "0".repeat(64), receivedOn: "2024-01-20" };
const read = (bytes: Uint8Array) => readWorkbook(sample, bytes, file);

/** FAZHI_FULL=1 plays all 200. */
const seeds = process.env["FAZHI_FULL"] ? 200 : 25;

/** Faults a clerk makes in one cell; the right content of the listed cell is that of `complete`. */
const faults: readonly Typing[] = [
  { "figures/cases|2023/value": text("约90") },
  { "figures/cases|2023/value": decimal("-3") },
  { "figures/cases|2023/value": decimal("9.5") },
  { "figures/cases|2023/value": null },
  { "figures/events|2023-Q1/value": text("一次") },
  { "figures/events|2023-Q2/value": text("2\n3") },
  { "figures/events|2023-Q3/value": text("3家") },
  { "figures/events|2023-Q4/value": null },
  { "figures/attendance|2023/numerator": decimal("99") },
  { "figures/attendance|2023/numerator": null },
  { "figures/attendance|2023/denominator": null },
  { "figures/attendance|2023/denominator": text("全部") },
  { "figures/attendance|2023/numerator": null, "figures/attendance|2023/denominator": null },
  { "figures/attendance|2023/numerator": text("多数"), "figures/attendance|2023/denominator": null },
  { "figures/opened|2023/value": text("六月底") },
  { "figures/opened|2023/value": text("2023-02-30") },
  { "figures/list|2023/value": text("基本完成") },
  { "figures/list|2023/value": null },
  { "figures/level|2023/value": null },
  { "figures/spending|2023/value": text("见附表") },
  { "figures/attendance|2023/denominator": decimal("7") },
  { "figures/attendance|2023/numerator": decimal("-1"), "figures/attendance|2023/denominator": text("约41") },
  { "figures/attendance|2023/nil": text("是") },
  { "figures/cases|2023/nil": text("是") },
  { "figures/cases|2023/nil": text("也许"), "figures/cases|2023/value": text("约90") },
  { "figures/level|2023/nil": text("不知道"), "figures/level|2023/value": null },
];

const rightContent = new Map<string, PatchValue | null>(
  Object.entries(complete).map(([path, value]) => {
    const { sheet, cell } = placeOf(good, path);
    return [`${sheet}!${cell}`, value];
  }),
);

function faultyWorkbook(seed: number): Uint8Array {
  const random = randomFrom(seed);
  const chosen = Array.from({ length: 1 + random.whole(6) }, () => random.pick(faults));
  // One fault a question: a numerator cannot be found too large while its denominator is unreadable.
  const byQuestion = new Map(chosen.map((fault) => [Object.keys(fault)[0]?.split("/")[1] ?? "", fault]));
  return typeInto(good, Object.assign({}, ...byQuestion.values()));
}

function returned(bytes: Uint8Array): Uint8Array {
  const copy = buildReturned(bytes, "f.xlsx", read(bytes).remarks, "区司法局填报问题清单");
  if (!copy.ok) throw new Error(JSON.stringify(copy.remarks));
  return copy.value;
}

test("faulty workbooks: a clerk who mends just the listed cells of the returned copy passes", () => {
  for (let seed = 1; seed <= seeds; seed++) {
    const bytes = faultyWorkbook(seed);
    const copy = returned(bytes);
    const listed = namedCells(toMend(read(bytes).remarks));
    const mended = patchXlsx(
      copy,
      "f.xlsx",
      listed.map(({ sheet, cell }) => ({ kind: "value", sheet, cell, value: rightContent.get(`${sheet}!${cell}`) ?? null })),
    );
    expect(listed.length).toBeGreaterThan(0);
    expect(mended.ok && toMend(read(mended.value).remarks), `seed ${seed}`).toEqual([]);
  }
});

/** Parts a mark, a note or the list of problems may change; of the sheets only those with something to mend. */
function changedParts(bytes: Uint8Array): { readonly changed: string[]; readonly allowed: (part: string) => boolean } {
  const listed = new Set(toMend(read(bytes).remarks).flatMap(({ at }) => (at.kind === "cell" ? [at.sheet] : [])));
  const book = decodeXlsx(bytes, "f.xlsx");
  const touched = new Set(book.ok ? book.value.sheets.flatMap(({ name, part }) => (listed.has(name) ? [part] : [])) : []);
  const [received, copy] = [readZip(bytes, "f.xlsx"), readZip(returned(bytes), "f.xlsx")];
  if (!received.ok || !copy.ok) throw new Error("a workbook of ours cannot be opened");
  const content = (zip: typeof received, name: string) => {
    const part = zip.ok ? zip.value.read(name) : undefined;
    return part?.ok ? Buffer.from(part.value).toString("base64") : "";
  };
  const frame = /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/styles\.xml|.*\.rels|xl\/(comments\d*\.xml|drawings\/.*))$/;
  return {
    changed: received.value.names.filter((name) => content(received, name) !== content(copy, name)),
    allowed: (part) => touched.has(part) || frame.test(part),
  };
}

test("in returned copies no part changes but the sheets with something to mend and the frame that lists them", () => {
  let kept = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const { changed, allowed } = changedParts(faultyWorkbook(seed));
    expect(
      changed.filter((part) => !allowed(part)),
      `seed ${seed}`,
    ).toEqual([]);
    kept += changed.length > 0 ? 1 : 0;
  }
  expect(kept).toBe(seeds);
});

test("nothing but marks, notes and the list differs from what was received", () => {
  const bytes = faultyWorkbook(7);
  const [before, after] = [decodeXlsx(bytes, "f.xlsx"), decodeXlsx(returned(bytes), "f.xlsx")];
  if (!before.ok || !after.ok) throw new Error("a workbook of ours cannot be read");
  expect(after.value.sheets.slice(0, -1).map(({ cells }) => [...cells])).toEqual(
    before.value.sheets.map(({ cells }) => [...cells]),
  );
  expect(after.value.names).toEqual(before.value.names);
  const [received, copy] = [readZip(bytes, "f.xlsx"), readZip(returned(bytes), "f.xlsx")];
  if (!received.ok || !copy.ok) throw new Error("a workbook of ours cannot be opened");
  for (const name of ["xl/sharedStrings.xml", "xl/theme/theme1.xml", "docProps/core.xml", "xl/worksheets/sheet4.xml"]) {
    expect(copy.value.read(name)).toEqual(received.value.read(name));
  }
});

test("two cells that contradict each other are one problem: both marked, the words beside the first, both linked in one row", () => {
  const bytes = typeInto(good, { "figures/attendance|2023/numerator": decimal("99") });
  const problems = toMend(read(bytes).remarks);
  expect(problems.map(({ code }) => code)).toEqual(["INTAKE-005"]);
  const cells = namedCells(problems).map(({ cell }) => cell);
  const places = ["numerator", "denominator"].map((column) => placeOf(good, `figures/attendance|2023/${column}`).cell);
  expect(cells).toEqual(places);
  const copy = returned(bytes);
  const zip = readZip(copy, "f.xlsx");
  const parts = zip.ok ? zip.value.names.filter((name) => /^xl\/(comments|worksheets\/sheet)/.test(name)) : [];
  const contents = parts.map((name) => {
    const part = zip.ok ? zip.value.read(name) : undefined;
    return part?.ok ? new TextDecoder().decode(part.value) : "";
  });
  const [first, second] = places.map((cell) => new RegExp(`ref="${cell}".*?</(?:\\w+:)?comment>`, "s"));
  const comments = contents.find((xml) => xml.includes("的批注。")) ?? "";
  expect(first?.exec(comments)?.[0]).toContain("大于分母");
  expect(second?.exec(comments)?.[0]).toContain(`见 ${places[0]} 的批注。`);
  expect(contents.join("")).toContain(`sqref="${places.join(" ")}"`);
  const book = decodeXlsx(copy, "f.xlsx");
  const list = book.ok ? book.value.sheets.find(({ name }) => name === problemsSheet) : undefined;
  const links = ["C5", "D5"].map((cell) => list?.cells.get(cell)?.formula);
  expect(links).toEqual(places.map((cell) => expect.stringContaining(`!${cell}"`)));
  expect(list?.cells.has("B6")).toBe(false);
});

test("the list of problems names the cell, the problem and the remedy, and is replaced by the next one", () => {
  const bytes = typeInto(good, { "figures/cases|2023/value": text("约90") });
  const twice = decodeXlsx(returned(returned(bytes)), "f.xlsx");
  const lists = twice.ok ? twice.value.sheets.filter(({ name }) => name === problemsSheet) : [];
  expect(lists).toHaveLength(1);
  const shown = [...(lists[0]?.cells.values() ?? [])].map((cell) => (cell.kind === "text" ? cell.text : ""));
  expect(shown.join("\n")).toMatch(/受理复议案件.*约90/);
  expect(read(returned(bytes)).remarks.map(({ code }) => code)).toEqual(["INTAKE-004"]);
});
