import { existsSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { verifyArchive } from "../../src/cli/steps/verify-archive.ts";
import { hashFile, placeCopy } from "../../src/io/large-files.ts";
import { sha256 } from "../../src/model/hash.ts";
import { collect, newSeason, send } from "../support/season.ts";

const folder = mkdtempSync(join(tmpdir(), "fazhi-large-"));

test("a file is hashed and copied piece by piece, byte for byte", () => {
  const bytes = Buffer.alloc(9_000_001, "填报");
  const from = join(folder, "a.bin");
  const to = join(folder, "b", "c.bin");
  writeFileSync(from, bytes);
  expect(hashFile(from)).toMatchObject({ ok: true, value: { sha256: sha256(bytes), size: bytes.length } });
  expect(placeCopy(from, to, sha256(bytes)).ok).toBe(true);
  expect(readFileSync(to).equals(bytes)).toBe(true);
});

test("IO-001, IO-002: a file that is gone, or was written to after it was hashed, leaves no copy", () => {
  const from = join(folder, "d.bin");
  writeFileSync(from, "neu");
  expect(placeCopy(from, join(folder, "e.bin"), sha256("alt")).remarks.map(({ code }) => code)).toEqual(["IO-002"]);
  expect(existsSync(join(folder, "e.bin"))).toBe(false);
  expect(hashFile(join(folder, "gone")).remarks.map(({ code }) => code)).toEqual(["IO-001"]);
});

/** Writes 600 MB: `LARGE=1 npx vitest run tests/io/large-files.test.ts`. */
test.skipIf(process.env["LARGE"] === undefined)("OOXML-002: files over 200 MiB are stored byte for byte and named", async () => {
  const season = newSeason();
  for (const name of ["录像.mp4", "副本.xlsx"]) {
    send(season, name, "x");
    truncateSync(join(season.folder.inbox, name), 300 * 1024 * 1024);
  }
  const { added, remarks } = await collect(season);
  expect(added.map(({ verdict, size }) => [verdict, size])).toEqual([
    ["refused", 314_572_800],
    ["duplicate", 314_572_800],
  ]);
  expect(remarks.map(({ code }) => code)).toEqual(["OOXML-002"]);
  expect(verifyArchive(season.folder)).toMatchObject({ entries: 2, originals: 1, remarks: [] });
  expect((await collect(season)).added).toEqual([]);
});
