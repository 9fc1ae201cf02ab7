/** The web page of a report under axe in a real browser, as wide as a desk and as narrow as a telephone. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium as engine } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeHtml } from "../../src/publish/write-html.ts";
import { take } from "../chain/season.ts";
import { sampleDocument } from "../publish/sample-document.ts";
import { fullReport } from "../review/full-report.ts";
import { chromium } from "./outside-tools.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "fazhi-axe-"));
let browser: Browser | null = null;

beforeAll(async () => {
  if (chromium === null) return;
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];
  browser = await engine.launch({ executablePath: chromium, args });
}, 60_000);

afterAll(() => browser?.close());

const pages = { 公开版: sampleDocument, 红头带目录: fullReport } as const;

test.skipIf(chromium === null).each([
  ["公开版", 1280],
  ["公开版", 390],
  ["红头带目录", 1280],
  ["红头带目录", 390],
] as const)(
  "%s at %i pixels: nothing that axe knows of stands in a reader's way, and nothing runs off the page",
  async (name, width) => {
    const path = join(folder, `${name}.html`);
    writeFileSync(path, take(writeHtml(pages[name])));
    const context = await browser?.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
    const page = await context?.newPage();
    await page?.goto(`file://${path}`);
    await page?.screenshot({ path: join(folder, `${name}-${width}.png`) });
    await page?.addScriptTag({ content: axe });
    const found = await page?.evaluate(
      "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))",
    );
    const overflow = await page?.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    await context?.close();
    expect(found).toEqual([]);
    expect(overflow).toBeLessThanOrEqual(0);
  },
  60_000,
);
