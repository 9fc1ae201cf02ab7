/** Signing on the command line, on the report of a whole season. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { LoadedWorkspace } from "../../src/cli/workspace-folder.ts";
import { openPackage } from "../../src/ooxml/open-package.ts";
import { repack } from "../../src/ooxml/repack.ts";
import { playSeason, take } from "../chain/season.ts";
import { fazhi } from "../cli/run-cli.ts";

let season: LoadedWorkspace;
let root: string;
const signing = ["--name", "周某", "--role", "副区长", "--date", "2024-03-06"];

beforeAll(async () => {
  season = await playSeason("xiangcheng-2023");
  root = season.folder.root;
  expect(fazhi("report", "-w", root).code).toBe(0);
});

test("a signature is recorded and holds, and the files of the report are what was signed", () => {
  const signed = fazhi("sign", "-w", root, ...signing);
  expect(signed.out).toContain("周某（副区长）2024-03-06签批“同意”，范围：全文");
  const listed = fazhi("signatures", "-w", root, join(season.folder.out, "report.docx"), join(season.folder.out, "report.pdf"));
  expect(listed).toMatchObject({ code: 0, err: "" });
  expect(listed.out).toContain("有效");
});

test("a number changed in the DOCX after signing is named (SIGNOFF-005)", () => {
  const path = join(season.folder.out, "report.docx");
  const bytes = new Uint8Array(readFileSync(path));
  const opened = take(openPackage(bytes, "report.docx"));
  const xml = new TextDecoder().decode(take(opened.zip.read(opened.mainPart)));
  const changed = xml.replace("172.25", "172.26");
  expect(changed).not.toBe(xml);
  const forged = join(season.folder.out, "改过.docx");
  writeFileSync(forged, repack(opened.zip, new Map([[opened.mainPart, new TextEncoder().encode(changed)]])));
  const listed = fazhi("signatures", "-w", root, forged);
  expect(listed.code).toBe(1);
  expect(listed.err).toContain("SIGNOFF-005");
  expect(listed.err).toContain("172.26");
});

test("a report that the data no longer give cannot be signed (SIGNOFF-004)", () => {
  const path = season.folder.file("fazhi.yaml");
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace(/date: .*/, 'date: "2024-03-20"'));
  const refused = fazhi("sign", "-w", root, ...signing);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain("SIGNOFF-004");
  writeFileSync(path, text);
});
