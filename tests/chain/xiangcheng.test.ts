/** The 相城 2023 season, from filled workbooks to the report. */
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { LoadedWorkspace } from "../../src/cli/workspace-folder.ts";
import { type BlockOf, type Document, textOf } from "../../src/model/document.ts";
import { readSeed, readTable } from "../seeds/read-seed.ts";
import { playSeason, reportSeason, sendAgain } from "./season.ts";

const map = readTable(
  "tests/seeds/golden-map.csv",
  z.strictObject({ golden: z.string(), indicator: z.string(), unit: z.string(), figure: z.string(), prints: z.string() }),
);
const seed = readSeed("xiangcheng-2023");

let season: LoadedWorkspace;
let report: Document;

beforeAll(async () => {
  season = await playSeason("xiangcheng-2023");
  report = reportSeason(season);
});

const paragraphs = (document: Document) =>
  document.blocks.filter((block): block is BlockOf<"paragraph"> => block.kind === "paragraph");

/** The paragraphs that belong to a plan item: from the one that its title opens to the next that has a title of its own. */
function measure(document: Document, indicator: string): BlockOf<"paragraph">[] {
  const itemId = seed.indicators.indicators.find((candidate) => candidate.id === indicator)?.item;
  const title = seed.plan.items.find((item) => item.id === itemId)?.title ?? "?";
  const all = paragraphs(document);
  const start = all.findIndex((block) => textOf(block.lead ?? []).includes(title));
  const length = all.slice(start + 1).findIndex((block) => block.lead !== undefined);
  return all.slice(start, length < 0 ? undefined : start + 1 + length);
}

test.each(map.map((row) => [row.golden, row] as const))(
  "%s stands in its section as a fact with file, sheet and cell",
  (_, row) => {
    const blocks = measure(report, row.indicator);
    expect(blocks.map((block) => textOf(block.inlines)).join("")).toContain(row.prints);
    expect(blocks.flatMap((block) => block.inlines)).toContainEqual(expect.objectContaining({ kind: "fact", fact: row.figure }));
    const sources = report.figures[row.figure]?.sources ?? [];
    expect(sources).not.toEqual([]);
    for (const source of sources) {
      expect(source).toMatchObject({
        sheet: "指标数据",
        file: expect.stringMatching(/\.xlsx$/),
        cell: expect.stringMatching(/^[A-Z]+\d+/),
      });
      expect(source.sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  },
);

test("the chapters stand in the order the regulation asks for (督察工作规定, article on contents)", () => {
  const chapters = report.blocks.flatMap((block) =>
    block.kind === "heading" && block.level === 1 ? [textOf(block.inlines)] : [],
  );
  expect(chapters.map((chapter) => chapter.slice(0, 2))).toEqual(["一、", "二、", "三、", "四、"]);
  expect(chapters[0]).toContain("第一责任人");
  expect(chapters[1]).toContain("主要举措和成效");
  expect(chapters[2]).toContain("不足");
  expect(chapters[3]).toContain("2024年度");
});

test("every plan item is reported", () => {
  const text = paragraphs(report)
    .map((block) => textOf(block.lead ?? []))
    .join("");
  expect(seed.plan.items.filter((item) => !text.includes(item.title))).toEqual([]);
});

test("one changed cell changes its number wherever it stands, and nothing else", async () => {
  const source = report.figures["review-cases@sfj"]?.sources[0];
  const change = {
    kind: "value",
    sheet: source?.sheet ?? "",
    cell: source?.cell ?? "",
    value: { kind: "decimal", value: "97" },
  } as const;
  expect((await sendAgain(season, source?.file ?? "", [change], "2024-01-30")).remarks).toEqual([]);
  const again = reportSeason(season);
  const changed = again.blocks.flatMap((block, index) => {
    const before = report.blocks[index];
    return JSON.stringify(block) === JSON.stringify(before) ? [] : [{ before, block }];
  });
  const facts = (block: unknown) =>
    JSON.stringify(block).replace(/"fact":"review-cases[^"]*","text":"[^"]*"|"value":"[^"]*","fact":"review-cases[^"]*"/g, "#");
  expect(changed.length).toBeGreaterThan(0);
  for (const { before, block } of changed) expect(facts(block)).toBe(facts(before));
  const text = paragraphs(again)
    .map((block) => textOf(block.inlines))
    .join("");
  expect(text).toContain("受理行政复议案件97件，同比增长94%");
  expect(text).not.toContain("91件，同比");
});
