import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import type { Collected } from "../../src/cli/steps/collect-inbox.ts";
import { verifyArchive } from "../../src/cli/steps/verify-archive.ts";
import type { LoadedWorkspace } from "../../src/cli/workspace-folder.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { speak } from "../../src/diagnostics/show-diagnostic.ts";
import { listFiles } from "../../src/io/disk.ts";
import { sha256 } from "../../src/model/hash.ts";
import { foreign } from "../fuzz/hostile/foreign.ts";
import { goodFile, packed } from "../fuzz/hostile/good-file.ts";
import { sheets } from "../fuzz/hostile/sheets.ts";
import { type Random, randomFrom } from "../fuzz/random.ts";
import { makeZip } from "../ooxml/hand-made-zip.ts";
import { collect, newSeason, send, text, typeInto } from "../support/season.ts";
import { makeXlsx } from "../workbook/hand-made-xlsx.ts";

/** 区司法局.xlsx in GBK, as Windows tools write names into a ZIP. */
const gbkName = Buffer.concat([Buffer.from("c7f8cbbeb7a8bed6", "hex"), Buffer.from(".xlsx")]);
const version = (number: number) => typeInto(goodFile, { "measure/i2/text": text(`第${number}稿`) });
const hostile = (kinds: typeof sheets, kind: string, random: Random) => kinds[kind]?.make(random) ?? new Uint8Array();

/** What a busy mailbox holds, told by kind: path and bytes of the file with this number. */
const kinds: readonly ((number: number, random: Random) => readonly [string, Uint8Array | string])[] = [
  (n) => [`司法局/第${n}稿.xlsx`, version(n)],
  (n) => [`改名/${n} 副本 (1).XLSX`, version(n % 50)],
  (n) => [`司法局/~$第${n}稿.xlsx`, "lock"],
  (n) => [`打包/${n}.zip`, makeZip([{ name: gbkName, content: version(n) }])],
  (n) => [
    `打包/嵌套${n}.zip`,
    zipSync({ "内.zip": zipSync({ [`${n}/表.xlsx`]: version(n), "说明.txt": Buffer.from("请查收") }) }),
  ],
  (n) => [`打包/坏${n}.zip`, makeZip([{ name: "锁.xlsx", content: goodFile, flags: 1 }])],
  (n, random) => [`往年/${n}.xlsx`, hostile(sheets, "another year", random)],
  (n, random) => [`外区/${n}.xlsx`, hostile(sheets, "an unknown unit", random)],
  (n) => [`别的表/${n}.xlsx`, makeXlsx({})],
  (n, random) => [`断了/${n}.xlsx`, goodFile.subarray(0, 10 + random.whole(goodFile.length - 50))],
  (n) => [`图大/${n}.xlsx`, packed({ "xl/media/a.png": Buffer.alloc(1000, n) })],
  ...[
    "旧.xls",
    "旧.et",
    "旧.xls",
    "页.xls",
    "表.csv",
    "图.png",
    "图.jpg",
    "文.pdf",
    "文.docx",
    "空.xlsx",
    "零.xlsx",
    "文.txt",
  ].map((name, index) => (n: number, random: Random): readonly [string, Uint8Array] => {
    const from = [
      ".xls",
      ".xls of 1995",
      "locked workbook",
      "page as workbook",
      "CSV",
      ".png",
      ".jpg",
      ".pdf",
      ".docx",
      "nothing",
      "zeros",
      "words",
    ];
    return [`杂/${n}${name}`, hostile(foreign, from[index] ?? "", random)];
  }),
];

let season: LoadedWorkspace;
let first: Collected & { readonly remarks: readonly Diagnostic[] };
let sent: string[];

beforeAll(async () => {
  season = newSeason();
  sent = Array.from({ length: 500 }, (_, number) => {
    const [path, bytes] = kinds[number % kinds.length]?.(number, randomFrom(number)) ?? ["", ""];
    send(season, path, bytes);
    return path;
  });
  first = await collect(season);
}, 120_000);

test("each of 500 files is accounted for in the ledger, those in ZIPs under the ZIP they came in", () => {
  const known = new Set(first.added.map(({ path }) => path.split("!")[0]));
  expect([...known].sort()).toEqual([...new Set(sent)].sort());
  expect(sent).toHaveLength(500);
  expect(first.added.some(({ path }) => path.endsWith("!区司法局.xlsx"))).toBe(true);
  expect(verifyArchive(season.folder).remarks).toEqual([]);
});

test("each file is taken, known, packed or litter, or refused with a reason of one line", () => {
  for (const { path, verdict, reason } of first.added) {
    if (verdict !== "refused") continue;
    const why = first.remarks.filter(({ at, code }) => at.file === path && code === reason);
    expect(why.length, path).toBeGreaterThan(0);
    for (const remark of why) expect(speak(remark, "zh").message).not.toContain("\n");
  }
  const verdicts = new Set(first.added.map(({ verdict }) => verdict));
  expect([...verdicts].sort()).toEqual(["accepted", "bundle", "duplicate", "ignored", "refused"]);
});

test("a second run changes no byte of what is kept", async () => {
  const stateOf = () =>
    listFiles(season.folder.archive).map((name) => [name, sha256(readFileSync(join(season.folder.archive, name)))]);
  const before = stateOf();
  expect((await collect(season)).added).toEqual([]);
  expect(stateOf()).toEqual(before);
});
