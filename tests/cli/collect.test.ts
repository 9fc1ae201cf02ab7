import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { collectInbox } from "../../src/cli/steps/collect-inbox.ts";
import { currentSubmissions } from "../../src/cli/steps/current-submissions.ts";
import { openReaderPool } from "../../src/cli/steps/reader-pool.ts";
import { verifyArchive } from "../../src/cli/steps/verify-archive.ts";
import { withdrawUnit } from "../../src/cli/steps/withdraw-unit.ts";
import { listFiles } from "../../src/io/disk.ts";
import { lockFolder } from "../../src/io/folder-lock.ts";
import { randomFrom } from "../fuzz/random.ts";
import { sample } from "../support/sample-workspace.ts";
import { blankBytes, collect, complete, decimal, newSeason, send, text, typeInto } from "../support/season.ts";

const good = typeInto(blankBytes, complete);
const compound = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4096)]);
const request = { paths: [], receivedOn: "2024-01-20", now: "2024-01-20T01:00:00.000Z", onFile: () => undefined };

test("every file of a mixed folder gets a line in the ledger, and a second run adds none", async () => {
  const season = newSeason();
  send(season, "司法局/区司法局.xlsx", good);
  send(season, "司法局/~$区司法局.xlsx", "lock");
  send(season, "副本.xlsx", good);
  send(season, "旧版.xls", compound);
  send(season, "导出.csv", "单位,数\n司法局,3\n");
  send(season, "网页.xls", "<html><table></table></html>");
  send(season, "空.xlsx", "");
  send(season, "坏.xlsx", good.subarray(0, 5000));
  send(
    season,
    "打包.zip",
    zipSync({ "内/甲.xlsx": good, "说明.txt": Buffer.from("请查收"), "内层.zip": zipSync({ "乙.txt": Buffer.from("二") }) }),
  );
  const first = await collect(season);
  expect(first.added.map(({ path, verdict, reason }) => `${path} ${verdict} ${reason ?? ""}`.trim())).toEqual([
    "副本.xlsx accepted",
    "司法局/~$区司法局.xlsx ignored",
    "司法局/区司法局.xlsx duplicate",
    "坏.xlsx refused OOXML-001",
    "导出.csv refused WORKBOOK-006",
    "打包.zip!内/甲.xlsx duplicate",
    "打包.zip!说明.txt refused WORKBOOK-010",
    "打包.zip!内层.zip!乙.txt refused WORKBOOK-010",
    "打包.zip bundle",
    "旧版.xls refused WORKBOOK-011",
    "空.xlsx refused WORKBOOK-009",
    "网页.xls refused WORKBOOK-005",
  ]);
  const ledger = readFileSync(join(season.folder.archive, "ledger.jsonl"), "utf8");
  expect((await collect(season)).added).toEqual([]);
  expect(readFileSync(join(season.folder.archive, "ledger.jsonl"), "utf8")).toBe(ledger);
  expect(verifyArchive(season.folder)).toMatchObject({ entries: 12, remarks: [] });
});

test("a hostile file among good ones changes nothing for them", async () => {
  const [clean, mixed] = [newSeason(), newSeason()];
  for (const season of [clean, mixed]) send(season, "区司法局.xlsx", good);
  const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(40 * 1024 * 1024) }, { level: 9 });
  send(mixed, "a.xlsx", bomb);
  send(mixed, "b.zip", zipSync({ "1.bin": new Uint8Array(40 * 1024 * 1024) }, { level: 9 }));
  await collect(clean);
  const { added } = await collect(mixed);
  expect(added.map(({ verdict }) => verdict)).toEqual(["refused", "refused", "accepted"]);
  expect(currentSubmissions(mixed)).toEqual(currentSubmissions(clean));
});

test("INTAKE-029: a file that cannot be read in time is refused, and the next one is read", async () => {
  const sheets = Array.from(
    { length: 60_000 },
    (_, index) => `<sheet name="s${index}" sheetId="${index + 1}" r:id="r${index}"/>`,
  );
  const workbook = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets.join("")}</sheets></workbook>`;
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/w.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;
  const links = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="w.xml"/></Relationships>`;
  const slow = zipSync({
    "[Content_Types].xml": Buffer.from(types),
    "_rels/.rels": Buffer.from(links),
    "w.xml": Buffer.from(workbook),
  });
  const pool = openReaderPool(sample, 1);
  const file = { name: "f.xlsx", sha256: "0".repeat(64), receivedOn: "2024-01-20" };
  const read = await pool.read(slow, file);
  await pool.close();
  expect(read).toMatchObject({ sender: null, remarks: [{ code: "INTAKE-029", facts: { reason: "time" } }] });
  const patient = openReaderPool(sample);
  const second = await patient.read(good, file);
  await patient.close();
  expect(second).toMatchObject({ sender: { unit: "sfj", office: "", round: "annual" }, remarks: [] });
});

test("IO-005: two runs at once do not mix, and the lock of a killed run is taken over", async () => {
  const season = newSeason();
  send(season, "区司法局.xlsx", good);
  const lock = lockFolder(join(season.folder.archive, "lock"));
  expect((await collectInbox(season, request)).remarks.map(({ code }) => code)).toEqual(["IO-005"]);
  if (lock.ok) lock.value();
  // No process has the number 0; process.kill takes it for the group, so the largest number stands for a dead one.
  writeFileSync(join(season.folder.archive, "lock"), `${hostname()} 4194305`);
  expect((await collect(season)).added).toHaveLength(1);
  expect(existsSync(join(season.folder.archive, "lock"))).toBe(false);
});

test("INTAKE-041: whatever byte of the archive is changed, it is found, and a changed reading does not count", async () => {
  const season = newSeason();
  send(season, "区司法局.xlsx", good);
  await collect(season);
  const before = currentSubmissions(season);
  const random = randomFrom(3);
  for (const name of listFiles(season.folder.archive)) {
    const path = join(season.folder.archive, name);
    const whole = readFileSync(path);
    for (let time = 0; time < 12; time++) {
      const changed = Buffer.from(whole);
      const index = random.whole(whole.length);
      changed[index] = (changed[index] ?? 0) ^ (1 << random.whole(8));
      writeFileSync(path, changed);
      expect(verifyArchive(season.folder).remarks, `${name} at ${index}`).not.toEqual([]);
      if (name.startsWith("readings/")) {
        expect(verifyArchive(season.folder).remarks.map(({ code }) => code)).toEqual(["INTAKE-041"]);
        expect(currentSubmissions(season)).toEqual(before);
      }
    }
    writeFileSync(path, whole);
  }
  expect(verifyArchive(season.folder).remarks).toEqual([]);
});

test("INTAKE-020, INTAKE-021: any changed byte of the archive is found", async () => {
  const season = newSeason();
  send(season, "区司法局.xlsx", good);
  const [entry] = (await collect(season)).added;
  const path = join(season.folder.archive, "originals", entry?.sha256.slice(0, 2) ?? "", entry?.sha256 ?? "");
  const whole = readFileSync(path);
  for (const index of [0, 1000, whole.length - 1]) {
    const changed = Buffer.from(whole);
    changed[index] = (changed[index] ?? 0) ^ 1;
    writeFileSync(path, changed);
    expect(verifyArchive(season.folder).remarks.map(({ code }) => code)).toEqual(["INTAKE-021"]);
  }
  writeFileSync(path, whole);
  const ledger = join(season.folder.archive, "ledger.jsonl");
  const lines = readFileSync(ledger, "utf8");
  writeFileSync(ledger, lines.slice(0, -1));
  expect(verifyArchive(season.folder).remarks.map(({ code }) => code)).toContain("INTAKE-020");
});

test("a correction keeps the day on which the unit first reported; after a withdrawal the unit reports anew", async () => {
  const season = newSeason();
  const days = () => {
    const current = currentSubmissions(season);
    return current.ok && current.value.map(({ firstReceivedOn, receivedOn }) => [firstReceivedOn, receivedOn]);
  };
  const arrive = (path: string, cases: string, receivedOn: string) => {
    send(season, path, typeInto(good, { "figures/cases|2023/value": decimal(cases) }));
    return collectInbox(season, { ...request, receivedOn });
  };
  await arrive("1.xlsx", "91", "2024-01-20");
  await arrive("2.xlsx", "92", "2024-03-01");
  expect(days()).toEqual([["2024-01-20", "2024-03-01"]]);
  withdrawUnit(season, { unit: "sfj", reason: "数据有误", by: "张某", now: "2024-03-02T01:00:00.000Z" });
  await arrive("3.xlsx", "93", "2024-03-05");
  expect(days()).toEqual([["2024-03-05", "2024-03-05"]]);
});

test("a workbook sent again takes the place of the first, and the changed cells are told", async () => {
  const season = newSeason();
  send(season, "1.xlsx", good);
  await collect(season);
  send(season, "2.xlsx", typeInto(good, { "figures/cases|2023/value": decimal("92") }));
  const { superseded } = await collect(season);
  expect(superseded).toMatchObject([
    { unit: "sfj", earlier: "1.xlsx", later: "2.xlsx", changes: [{ label: "cases 2023", before: "91", after: "92" }] },
  ]);
  const current = currentSubmissions(season);
  expect(current.ok && current.value.map(({ file }) => file)).toEqual(["2.xlsx"]);
});

test("offices of one unit each fill their part, and a part sent again takes the place of that part only", async () => {
  const season = newSeason();
  const part = (office: string, cases: string) =>
    typeInto(blankBytes, { "contact/office/value": text(office), "figures/cases|2023/value": decimal(cases) });
  send(season, "1.xlsx", part("法规科", "91"));
  send(season, "2.xlsx", part("执法科", "91"));
  await collect(season);
  send(season, "3.xlsx", part("法规科", "92"));
  await collect(season);
  const current = currentSubmissions(season);
  expect(current.ok && current.value.map(({ file }) => file).sort()).toEqual(["2.xlsx", "3.xlsx"]);
});

test("INTAKE-030: a withdrawn unit counts no more until it sends again; a unit that sent nothing cannot be withdrawn", async () => {
  const season = newSeason();
  const withdraw = (unit: string) =>
    withdrawUnit(season, { unit, reason: "数据有误", by: "张某", now: "2024-01-21T01:00:00.000Z" });
  expect(withdraw("区司法局").remarks.map(({ code }) => code)).toEqual(["INTAKE-030"]);
  send(season, "1.xlsx", good);
  await collect(season);
  expect(withdraw("司法局")).toMatchObject({ ok: true, value: { unit: "sfj", files: ["1.xlsx"] } });
  expect(currentSubmissions(season)).toMatchObject({ ok: true, value: [] });
  expect((await collect(season)).added).toEqual([]);
  send(season, "2.xlsx", typeInto(good, { "figures/cases|2023/value": decimal("92") }));
  await collect(season);
  const current = currentSubmissions(season);
  expect(current.ok && current.value.map(({ file }) => file)).toEqual(["2.xlsx"]);
});

test("a workbook refused because its unit was not in the roster is read once the roster has it", async () => {
  const season = newSeason();
  const roster = { ...sample.roster, units: sample.roster.units.filter(({ code }) => code !== "sfj") };
  send(season, "1.xlsx", good);
  expect((await collect({ ...season, roster, basis: "older" })).added).toMatchObject([
    { verdict: "refused", reason: "INTAKE-003" },
  ]);
  expect((await collect(season)).added).toMatchObject([{ verdict: "accepted", unit: "sfj" }]);
  expect((await collect(season)).added).toEqual([]);
});

test("INTAKE-019: an empty inbox is said to be empty", async () => {
  expect((await collect(newSeason())).remarks.map(({ code }) => code)).toEqual(["INTAKE-019"]);
});

test("files handed to a reader ahead are read in turn, and none is lost when the one before it is stopped", async () => {
  const file = (number: number) => ({ name: `${number}.xlsx`, sha256: String(number).repeat(64), receivedOn: "2024-01-20" });
  const patient = openReaderPool(sample);
  const read = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => patient.read(good, file(number))));
  await patient.close();
  expect(read.map(({ json }) => JSON.parse(json).submission.sha256[0])).toEqual(["1", "2", "3", "4", "5", "6"]);
  const hasty = openReaderPool(sample, 1);
  const stopped = await Promise.all([1, 2, 3, 4].map((number) => hasty.read(good, file(number))));
  await hasty.close();
  expect(stopped.map(({ json }) => JSON.parse(json).remarks.map(({ at }: { at: { file: string } }) => at.file))).toEqual(
    [1, 2, 3, 4].map((number) => (stopped[number - 1]?.sender === null ? [`${number}.xlsx`] : [])),
  );
});
