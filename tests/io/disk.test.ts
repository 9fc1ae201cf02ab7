import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listFiles, readBytes, readText, writeBytes } from "../../src/io/disk.ts";

const folder = () => mkdtempSync(join(tmpdir(), "fazhi-disk-"));

test("IO-001: a file that is not there is named, without a stack", () => {
  expect(readText(join(folder(), "plan.yaml")).remarks).toMatchObject([{ code: "IO-001" }]);
});

test("IO-002: a folder where a file should be", () => {
  expect(readBytes(folder()).remarks).toMatchObject([{ code: "IO-002", facts: { reason: "这是文件夹" } }]);
});

test("IO-003: a path that leads through a file cannot be written", () => {
  const blocked = join(folder(), "report.docx");
  writeFileSync(blocked, "");
  expect(writeBytes(join(blocked, "x"), "text").remarks).toMatchObject([{ code: "IO-003" }]);
});

test("a write makes the folders it needs and leaves no temporary file", () => {
  const root = folder();
  writeBytes(join(root, "out", "a", "facts.json"), "{}");
  expect(listFiles(root)).toEqual(["out/a/facts.json"]);
});

test("a byte order mark is no part of the text", () => {
  const path = join(folder(), "plan.yaml");
  writeFileSync(path, "\ufeffformat: plan/1");
  expect(readText(path)).toMatchObject({ ok: true, value: "format: plan/1" });
});

test("files are listed in the same order on every machine", () => {
  const root = folder();
  for (const name of ["b.txt", "A.txt", "乙.txt", "a/c.txt"]) writeBytes(join(root, name), "");
  expect(listFiles(root)).toEqual(["A.txt", "a/c.txt", "b.txt", "乙.txt"]);
});
