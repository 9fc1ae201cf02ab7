/** Remarks that come back: taken, placed, or refused without losing a word. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { importRemarks } from "../../src/cli/steps/import-review-page.ts";
import type { LoadedWorkspace } from "../../src/cli/workspace-folder.ts";
import { sha256 } from "../../src/model/hash.ts";
import { readYaml } from "../../src/model/read-yaml.ts";
import { type Remarks, remarksSchema } from "../../src/model/remarks.ts";
import { take } from "../chain/season.ts";
import { playPageSeason } from "./page-season.ts";

let season: LoadedWorkspace;
let current: string;
const folder = mkdtempSync(join(tmpdir(), "fazhi-remarks-"));

beforeAll(async () => {
  season = (await playPageSeason()).season;
  current = sha256(readFileSync(join(season.folder.out, "report.json"), "utf8"));
});

const remark = (id: string, quote: string) => ({ id, at: { block: 4, chapter: "", quote }, text: "请核实：\n<script>" });

function save(name: string, remarks: Partial<Remarks> | string): string {
  const path = join(folder, name);
  const whole = { format: "remarks/1", report: current, by: "王某", on: "2024-02-21", remarks: [remark("r1", "2023年")] };
  writeFileSync(path, typeof remarks === "string" ? remarks : JSON.stringify({ ...whole, ...remarks }));
  return path;
}

const kept = () => readdirSync(season.folder.file("edits/remarks"));

test("remarks on the present draft are kept word for word, once however often they are imported", () => {
  const path = save("a.json", {});
  const [first] = take(importRemarks(season.folder, [path]));
  expect(first).toMatchObject({ by: "王某", count: 1, placed: 1 });
  take(importRemarks(season.folder, [path]));
  expect(kept().filter((name) => name.includes("王某"))).toHaveLength(1);
  const text = readFileSync(season.folder.file(`edits/remarks/${kept()[0]}`), "utf8");
  expect(take(readYaml(text, "remarks", "remarks/1", remarksSchema))).toEqual(JSON.parse(readFileSync(path, "utf8")));
});

test.each([
  ["cut short", '{"format":"remarks/1","report":'],
  ["no JSON", "你好"],
  ["another format", '{"format":"facts/1","facts":[]}'],
  ["without remarks", `{"format":"remarks/1","report":"${"0".repeat(64)}","by":"王某","on":"2024-02-21","remarks":[]}`],
])("PAGE-001: a file that is %s is refused and left as it is", (_, text) => {
  const path = save("broken.json", text);
  expect(importRemarks(season.folder, [path])).toMatchObject({ ok: false, remarks: [{ code: "PAGE-001" }] });
  expect(readFileSync(path, "utf8")).toBe(text);
});

test("PAGE-002: remarks on another report are refused", () => {
  const path = save("other.json", { report: "0".repeat(64), remarks: [remark("r1", "别的区的一句话")] });
  expect(importRemarks(season.folder, [path])).toMatchObject({ ok: false, remarks: [{ code: "PAGE-002" }] });
});

test("PAGE-003: remarks on an earlier draft are all kept, and it is said how many still find their words", () => {
  const path = save("earlier.json", {
    by: "李某",
    report: "1".repeat(64),
    remarks: [remark("r1", "2023年"), remark("r2", "删掉的话")],
  });
  const read = importRemarks(season.folder, [path]);
  expect(read).toMatchObject({ ok: true, value: [{ count: 2, placed: 1 }], remarks: [{ code: "PAGE-003" }] });
  expect(kept().some((name) => name.includes("李某"))).toBe(true);
});

test("one broken file does not keep the others out", () => {
  const read = importRemarks(season.folder, [save("bad.json", "{"), save("good.json", { by: "赵某" })]);
  expect(read).toMatchObject({ ok: true, value: [{ by: "赵某" }], remarks: [{ code: "PAGE-001" }] });
});

test("a name cannot lead out of the folder", () => {
  const [one] = take(importRemarks(season.folder, [save("path.json", { by: "../../x" })]));
  expect(one?.file).toMatch(/edits\/remarks\/2024-02-21-_x-[0-9a-f]{8}\.yaml$/);
});
