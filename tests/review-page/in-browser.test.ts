/** review.html in a real browser: tracing, reading, searching and remarking, by mouse, by keyboard, wide and narrow. */
import { readFileSync, writeFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { PageData } from "../../src/review-page/page-data.ts";
import { fazhi } from "../cli/run-cli.ts";
import { readTable } from "../seeds/read-seed.ts";
import { hasChromium, launch, openPage, violations } from "./browser.ts";
import { dataOf, type PageSeason, playPageSeason, readPage } from "./page-season.ts";

const golden = readTable(
  "tests/seeds/golden-map.csv",
  z.strictObject({ golden: z.string(), indicator: z.string(), unit: z.string(), figure: z.string(), prints: z.string() }),
);

let made: PageSeason;
let browser: Browser;

beforeAll(async () => {
  if (!hasChromium) return;
  made = await playPageSeason();
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
});

const numberOf = (figure: string) => `#paper [data-fact="${figure}"]`;

test.skipIf(!hasChromium)("a click on each golden number shows the cell it was typed in", async () => {
  const { page, faults } = await openPage(browser, made.path);
  const { figures } = dataOf(readPage(made.path));
  for (const { figure } of golden) {
    const cell = figures[figure]?.contributions[0];
    await page.locator(numberOf(figure)).first().dispatchEvent("click");
    const panel = await page.locator("#view").innerText();
    expect(panel).toContain(`${cell?.file} › ${cell?.sheet} › ${cell?.cell}`);
  }
  expect(faults).toEqual([]);
});

test.skipIf(!hasChromium)("click, Esc and the keyboard lead to a number's sources and back", async () => {
  const { page } = await openPage(browser, made.path);
  const number = page.locator(numberOf("review-cases@sfj")).first();
  await number.scrollIntoViewIfNeeded();
  const start = performance.now();
  await number.click();
  await page.locator("#shown").waitFor();
  process.stdout.write(`review.html: click to panel ${Math.round(performance.now() - start)} ms\n`);
  expect(await page.locator("#view").innerText()).toContain("区司法局");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("shown");
  await page.keyboard.press("Escape");
  expect(await number.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await page.locator("#shown").waitFor();
  expect(await page.locator("#shown").innerText()).toBe("受理行政复议案件");
});

test.skipIf(!hasChromium)("no state of the page has an accessibility fault that axe finds", async () => {
  const { page } = await openPage(browser, made.path);
  expect(await violations(page)).toEqual([]);
  await page.locator(numberOf("review-cases@sfj")).first().click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("tab", { name: "查找" }).click();
  await page.getByRole("searchbox").fill("复议");
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "English" }).click();
  for (const name of ["Overview", "Problems", "Changes", "Remarks"]) {
    await page.getByRole("tab", { name }).click();
    expect(await violations(page)).toEqual([]);
  }
});

test.skipIf(!hasChromium)(
  "on a telephone and at 200 % nothing is cut off and the number stays in sight of its panel",
  async () => {
    for (const viewport of [
      { width: 390, height: 780 },
      { width: 640, height: 400 },
    ]) {
      const { page } = await openPage(browser, made.path, { viewport });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      expect(await violations(page)).toEqual([]);
      const number = page.locator(numberOf("review-cases@sfj")).first();
      await number.click();
      await expect.poll(async () => (await number.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
      const panel = await page.locator("#side").boundingBox();
      await expect.poll(async () => (await number.boundingBox())?.y ?? viewport.height).toBeLessThan(panel?.y ?? 0);
      expect(await violations(page)).toEqual([]);
    }
  },
);

test.skipIf(!hasChromium)("search finds passages and numbers and leads to them", async () => {
  const { page } = await openPage(browser, made.path);
  await page.getByRole("tab", { name: "查找" }).click();
  await page.getByRole("searchbox").fill("区司法局.xlsx");
  expect(await page.locator("#view [role=status]").innerText()).toMatch(/^\d+ 处$/);
  await page.getByRole("searchbox").fill("没有这几个字的");
  expect(await page.locator("#view [role=status]").innerText()).toBe("没有找到");
  await page.getByRole("searchbox").fill("13138");
  await page.locator("#view .plain").first().click();
  await page.locator("#shown").waitFor();
});

test.skipIf(!hasChromium)("a remark saved by the page is taken by fazhi review import, word for word", async () => {
  const { page } = await openPage(browser, made.path, { acceptDownloads: true });
  const text = '请核实，与上年口径一致吗？</script>{{x}} "引号"';
  await page.locator(numberOf("review-cases@sfj")).first().click();
  await page.getByLabel("意见", { exact: true }).fill(text);
  await page.getByLabel("姓名").fill("王某");
  await page.getByRole("button", { name: "记下" }).click();
  await page.locator("#block-4 > .mark").focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("意见", { exact: true }).fill("这一段请精简");
  await page.getByRole("button", { name: "记下" }).click();
  await page.getByRole("tab", { name: "意见 2" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "保存意见" }).click()]);
  expect(download.suggestedFilename()).toMatch(/^审阅意见-王某-\d{4}-\d{2}-\d{2}\.json$/);
  const path = await download.path();
  const run = fazhi("review", "import", path, "-w", made.season.folder.root);
  expect(run).toMatchObject({ code: 0 });
  expect(run.out).toContain("王某 2 条意见，2 条在本稿找到原文");
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({
    format: "remarks/1",
    by: "王某",
    remarks: [
      { at: { fact: "review-cases@sfj" }, text },
      { at: { block: 4 }, text: "这一段请精简" },
    ],
  });
});

test.skipIf(!hasChromium)("saved remarks are read again into a fresh page, and another file is refused", async () => {
  const { page } = await openPage(browser, made.path);
  const at = { block: 4, chapter: "", quote: "2023年" };
  const file = {
    format: "remarks/1",
    report: "0".repeat(64),
    by: "李某",
    on: "2024-02-21",
    remarks: [{ id: "r1", at, text: "好" }],
  };
  await page.getByRole("tab", { name: "意见" }).click();
  const input = page.getByLabel("读入已存的意见");
  const give = (text: string) => input.setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await give(JSON.stringify(file));
  await page.getByRole("tab", { name: "意见 1" }).waitFor();
  await give(JSON.stringify(file));
  await give("{");
  await page.getByText("这不是本页保存的意见文件。").first().waitFor();
  await page.getByRole("tab", { name: "意见 1" }).waitFor();
});

/** The page with other data in it: only its program is bound by the policy's hash. */
function withData(change: (data: PageData) => PageData): string {
  const html = readPage(made.path);
  const json = JSON.stringify(change(dataOf(html))).replaceAll("<", "\\u003c");
  const path = made.path.replace("review.html", "changed.html");
  writeFileSync(
    path,
    html.replace(/(id="page-data">)[^<]*/, (_, head: string) => head + json),
  );
  return path;
}

const hostile = "</script><img src=x onerror=document.title='hit'>{{7*7}}";

test.skipIf(!hasChromium)("a number that two units feed shows both shares, and what a unit typed stays text", async () => {
  const path = withData((data) => {
    const figure = data.figures["review-cases@sfj"];
    const [first] = figure?.contributions ?? [];
    if (!figure || !first) throw new Error("the season lost its figure");
    const other = { ...first, fact: "f.other", unit: "区城管局", given: "9", file: "区城管局.xlsx", cell: "I40", note: hostile };
    return { ...data, figures: { ...data.figures, [figure.id]: { ...figure, contributions: [first, other] } } };
  });
  const { page, faults } = await openPage(browser, path);
  await page.locator(numberOf("review-cases@sfj")).first().click();
  const shares = await page.locator(".shares > li").allInnerTexts();
  expect(shares).toHaveLength(2);
  expect(shares[0]).toContain("91");
  expect(shares[1]).toContain("区城管局.xlsx › 指标数据 › I40");
  expect(shares[1]).toContain(hostile);
  expect(await page.title()).not.toBe("hit");
  expect(faults).toEqual([]);
});

test.skipIf(!hasChromium)("missed targets, late units and changes since the last draft are shown without a fault", async () => {
  const path = withData((data) => ({
    ...data,
    total: { met: 17, missed: 2, unreported: 1 },
    sections: data.sections.map((section) => ({ ...section, tally: { met: 2, partly: 1, missed: 1, unreported: 1, waived: 1 } })),
    units: data.units.map((unit, index) => (index === 1 ? { ...unit, state: "late" as const, openCells: 3 } : unit)),
    openTargets: [
      {
        metric: "线下普法活动",
        required: "每季度≥1次",
        verdict: "missed",
        item: "21.落实普法责任",
        figure: "review-cases@sfj",
        gap: "1",
        unitOfMeasure: "次",
        units: [{ name: "区司法局", detail: "第三季度0次" }],
        waiver: null,
      },
    ],
    changes: {
      since: "3",
      numbers: [
        {
          figure: "review-cases@sfj",
          label: "受理行政复议案件",
          unitOfMeasure: "件",
          was: "90",
          is: "91",
          cause: "区司法局重报",
        },
      ],
      passages: [{ chapter: "二、举措", block: 6, before: "全年受理", was: "90", is: "91", after: "件" }],
    },
  }));
  const { page } = await openPage(browser, path);
  expect(await page.locator("#view").innerText()).toContain("第三季度0次");
  expect(await violations(page)).toEqual([]);
  expect(await page.locator(numberOf("review-cases@sfj")).first().getAttribute("class")).toBe("notice");
  await page.getByRole("tab", { name: "改动" }).click();
  expect(await page.locator("#view").innerText()).toContain("原因：区司法局重报");
  expect(await violations(page)).toEqual([]);
});
