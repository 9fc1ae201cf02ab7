/** review.html as a file: what it carries, that it is one piece, and that nothing in it can run but its own program. */
import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { makeReviewPage } from "../../src/cli/steps/make-review-page.ts";
import { bundlePage } from "../../src/io/bundle-page.ts";
import type { PageData } from "../../src/review-page/page-data.ts";
import { writePage } from "../../src/review-page/write-page.ts";
import { take } from "../chain/season.ts";
import { readTable } from "../seeds/read-seed.ts";
import { dataOf, type PageSeason, playPageSeason, readPage } from "./page-season.ts";

const golden = readTable(
  "tests/seeds/golden-map.csv",
  z.strictObject({ golden: z.string(), indicator: z.string(), unit: z.string(), figure: z.string(), prints: z.string() }),
);

let made: PageSeason;
let html: string;
let data: PageData;

beforeAll(async () => {
  made = await playPageSeason();
  html = readPage(made.path);
  data = dataOf(html);
});

test.each(golden.map(({ golden: id, figure }) => [id, figure] as const))("%s: the page knows the cell of %s", (_, id) => {
  const [share] = data.figures[id]?.contributions ?? [];
  expect(share?.cell).toMatch(/^[A-Z]+\d+/);
  expect(share?.version).toMatchObject({ number: 1 });
  expect(html).toContain(`data-fact="${id}"`);
});

test("the page is one file well under 3 MB that loads nothing", () => {
  expect(html.length).toBeLessThan(1_000_000);
  expect(html.replace(/<script[\s\S]*?<\/script>/g, "")).not.toMatch(/<(link|img|iframe|object|embed)\b|\bsrc=|@import|url\(/);
});

test("the same workspace gives the same bytes", async () => {
  take(await makeReviewPage(made.season, "zh"));
  expect(readPage(made.path)).toBe(html);
});

test("the policy admits exactly the page's own program", () => {
  const script = html.match(/<script>([\s\S]*?)<\/script>/)?.[1] ?? "";
  const hash = createHash("sha256").update(script).digest("base64");
  expect(html).toContain(`default-src 'none'; script-src 'sha256-${hash}';`);
  expect(html.match(/<script\b/g)).toHaveLength(2);
});

test("completion by section and by unit adds up to the targets of the year", () => {
  const sum = (tally: object) => Object.values(tally).reduce((total, count) => total + Number(count), 0);
  expect(data.sections.map(({ tally }) => sum(tally)).reduce((a, b) => a + b, 0)).toBe(sum(data.total));
  expect(data.sections.length).toBeGreaterThan(5);
  expect(data.units.map(({ name }) => name)).toContain("区司法局");
});

test("a check stands at the number whose cell it names, with the unit's note", () => {
  expect(data.figures["review-cases@sfj"]?.findings[0]).toMatchObject({
    rule: "R07",
    explanation: expect.stringContaining("复议"),
  });
});

test("hostile words neither end the data nor the program", () => {
  const title = "</script><script>alert(1)</script>{{x}}\u2028<!--";
  const page = writePage({ data: { ...data, title }, paper: [], program: 'var a="</script>"' });
  expect(page.match(/<script\b/g)).toHaveLength(2);
  expect(page.match(/<\/script/g)).toHaveLength(2);
  expect(dataOf(page).title).toBe(title);
  expect(page).toContain("<title>审阅稿 · &lt;/script>");
});

test("PAGE-004: a program that is not there is told with what to do", async () => {
  expect(await bundlePage("/nowhere/main.tsx")).toMatchObject({ ok: false, remarks: [{ code: "PAGE-004" }] });
});
