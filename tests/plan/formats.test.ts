/** A plan is the same plan in whatever format it was saved. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Plan } from "../../src/model/plan.ts";
import { readPlan } from "../../src/plan/read-plan.ts";
import {
  asBomTxt,
  asDocx,
  asGbTxt,
  asHtml,
  asNumberedDocx,
  asPdf,
  asTableDocx,
  asTableHtml,
  asTablePdf,
  asTxt,
} from "../support/plan-documents.ts";

const plans = fileURLToPath(new URL("plans/", import.meta.url));
const seeds = fileURLToPath(new URL("../../../shared/seeds/", import.meta.url));

async function read(bytes: Uint8Array): Promise<{ plan: Plan; lines: string[] }> {
  const reading = await readPlan(bytes, "计划");
  if (!reading.ok) throw new Error(JSON.stringify(reading.remarks));
  return { plan: reading.value.plan, lines: reading.value.text.split("\n") };
}

async function expectSame(path: string): Promise<void> {
  const { plan, lines } = await read(readFileSync(path));
  const copies = [
    asTxt(lines),
    asBomTxt(lines),
    asGbTxt(lines),
    asHtml(lines, lines[0] ?? ""),
    await asDocx(lines),
    await asPdf(lines),
  ];
  for (const copy of copies) expect((await read(copy)).plan).toEqual(plan);
}

test.each(["01-work-safety.txt", "04-business-environment.txt", "08-circled.txt", "11-section-units.txt"])(
  "%s gives the same plan as txt, UTF-8 with and without BOM, GB18030, html, docx and pdf",
  (file) => expectSame(plans + file),
);

test.skipIf(!existsSync(seeds)).each(["000", "002", "003", "004"])("seed %s gives the same plan in every format", (number) =>
  expectSame(seeds + readdirSync(seeds).find((name) => name.startsWith(number))),
);

test("a task whose cells sound like a header is no header", async () => {
  const rows = [
    ["序号", "任务", "牵头单位", "责任单位", "完成时限"],
    ["1", "推行容缺受理事项", "区行政审批局", "区直有关单位", "9月底前"],
    ["2", "规范执法", "区司法局", "各执法单位", "全年"],
  ];
  const { plan } = await read(await asTableDocx("某区2023年任务清单", rows));
  expect(plan.items.map(({ title }) => title)).toEqual(["推行容缺受理事项", "规范执法"]);
});

test("automatic numbers of Word are read like typed ones", async () => {
  const { plan, lines } = await read(readFileSync(`${plans}18-numbered.txt`));
  expect((await read(await asNumberedDocx(lines))).plan).toEqual(plan);
});

test("a table of tasks gives the same plan from Word, from a web page and from a PDF, merged cells too", async () => {
  const title = "某区2023年任务分解表";
  const rows = [
    ["序号", "任务", "措施", "牵头单位", "配合单位"],
    ["1", "加强普法", "每季度举办宣讲1次。", "区司法局", "区教育局、各街道"],
    ["2", "^", "培训普法骨干不少于50名。", "区司法局", "区财政局"],
    ["3", "规范执法", "案卷评查合格率达到95%。", "区司法局", "各执法单位"],
  ];
  const fromWord = await read(await asTableDocx(title, rows));
  const fromPage = await read(asTableHtml(title, rows));
  expect(fromWord.plan).toEqual(fromPage.plan);
  expect((await read(await asTablePdf(title, rows))).plan).toEqual(fromPage.plan);
  expect(fromWord.plan.items.map(({ no, title: name }) => `${no} ${name}`)).toEqual(["1 加强普法", "2 加强普法", "3 规范执法"]);
  expect(fromWord.plan.items[0]?.units).toEqual({ lead: ["区司法局"], support: ["区教育局"], groups: ["各街道"] });
});
