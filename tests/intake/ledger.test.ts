import fc from "fast-check";
import { expect, test } from "vitest";
import { currentEntries, type LedgerEntry, nextEntry, type Receipt, readLedger, showEntry } from "../../src/intake/ledger.ts";

const receipt = (over: Partial<Receipt> = {}): Receipt => ({
  at: "2024-01-20T09:00:00.000Z",
  receivedOn: "2024-01-20",
  path: "区司法局.xlsx",
  sha256: "a".repeat(64),
  size: 20_000,
  verdict: "accepted",
  unit: "sfj",
  office: "",
  round: "annual",
  reason: null,
  ...over,
});

const chain = (receipts: readonly Receipt[]) => {
  const entries: LedgerEntry[] = [];
  for (const next of receipts) entries.push(nextEntry(entries.at(-1), next));
  return entries;
};
const written = (entries: readonly LedgerEntry[]) => entries.map((entry) => `${showEntry(entry)}\n`).join("");

test("a ledger reads back as it was written", () => {
  const entries = chain([receipt(), receipt({ path: "b.xlsx", unit: "cgj" })]);
  expect(readLedger(written(entries), "ledger.jsonl")).toEqual({ ok: true, value: entries, remarks: [] });
});

test("INTAKE-020: any changed character of the ledger is found", () => {
  const text = written(chain([receipt(), receipt({ path: "b.xlsx" }), receipt({ path: "c.xlsx" })]));
  fc.assert(
    fc.property(fc.nat(text.length - 2), (index) => {
      const changed = `${text.slice(0, index)}${text[index] === "7" ? "8" : "7"}${text.slice(index + 1)}`;
      const read = readLedger(changed, "ledger.jsonl");
      expect(read.remarks.map(({ code }) => code)).toEqual(["INTAKE-020"]);
    }),
    { numRuns: 200 },
  );
});

test("a line that a killed run left half written is dropped, so that its file is received again", () => {
  const entries = chain([receipt(), receipt({ path: "b.xlsx" })]);
  const text = written(entries);
  const read = readLedger(text.slice(0, -30), "ledger.jsonl");
  expect(read).toMatchObject({ ok: true, value: [entries[0]] });
});

test("the newest workbook of a unit counts, and a later round stands before an earlier one", () => {
  const entries = chain([
    receipt({ sha256: "1".repeat(64), round: "annual" }),
    receipt({ sha256: "2".repeat(64), round: "mid-year" }),
    receipt({ sha256: "3".repeat(64), round: "annual" }),
    receipt({ sha256: "4".repeat(64), round: "annual", verdict: "refused", unit: null }),
  ]);
  expect(currentEntries(entries, ["mid-year", "annual"]).map((entry) => entry.sha256[0])).toEqual(["3"]);
});
