/** The two seeds through aggregation and report: the golden facts stand in their chapters, and the truth is told where targets were missed. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { aggregate } from "../../src/aggregate/aggregate.ts";
import { collectFacts } from "../../src/aggregate/collect-facts.ts";
import { type Block, type Document, type Inline, textOf } from "../../src/model/document.ts";
import { buildReport } from "../../src/report/build-report.ts";
import { readSeed } from "../aggregate/read-seed.ts";
import { sheets, templates } from "./fixture.ts";

type Row = Readonly<Record<string, string>>;

function reportOf(seed: string): Document {
  const input = readSeed(seed);
  const results = aggregate(input);
  if (!results.ok) throw new Error(JSON.stringify(results.remarks));
  const facts = collectFacts(input.submissions, input.indicators);
  const outcome = buildReport({ ...input, results: results.value, facts, templates, sheets, draft: false });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks));
  return outcome.value;
}

const xiangcheng = reportOf("xiangcheng-2023");
const wujiang = reportOf("wujiang-2021");
const titles = new Map(readSeed("xiangcheng-2023").plan.items.map((item) => [item.id, item.title]));
const itemOf = new Map(readSeed("xiangcheng-2023").indicators.indicators.map((indicator) => [indicator.id, indicator.item]));

function paragraphUnder(document: Document, title: string): readonly Inline[] {
  const block = document.blocks.find((one) => one.kind === "paragraph" && textOf(one.lead ?? []).includes(title));
  return block?.kind === "paragraph" ? block.inlines : [];
}

const golden: Row[] = parse(readFileSync("tests/seeds/golden-map.csv", "utf8"), { columns: true, bom: true });

test.each(golden)("golden fact $golden, $prints, is a figure under its heading and knows its cell", (row) => {
  const inlines = paragraphUnder(xiangcheng, titles.get(itemOf.get(row["indicator"] ?? "") ?? "") ?? "");
  expect(textOf(inlines)).toContain(row["prints"]);
  expect(inlines.filter((inline) => inline.kind === "fact").map((inline) => inline.fact)).toContain(row["figure"]);
  expect(xiangcheng.figures[row["figure"] ?? ""]?.sources[0]).toMatchObject({ unit: row["unit"], sheet: "指标数据" });
});

const proseOf = (document: Document) =>
  document.blocks
    .map((block: Block) => (block.kind === "paragraph" ? textOf([...(block.lead ?? []), ...block.inlines]) : ""))
    .join("\n");

test("the 相城 report answers its three shortcomings with the units' own arrangements", () => {
  const headings = xiangcheng.blocks.flatMap((block) =>
    block.kind === "heading" ? [`${block.level}${textOf(block.inlines)}`] : [],
  );
  expect(headings.filter((heading) => heading.startsWith("1"))).toHaveLength(4);
  expect(headings.filter((heading) => heading.startsWith("2"))).toHaveLength(9);
  expect(proseOf(xiangcheng)).toMatch(/（一）法治政府建设推进不均衡。[\s\S]*（三）基层法治队伍素养有待提升。/u);
  expect(proseOf(xiangcheng)).toContain("各项目标均已完成");
});

test("no numeral in the 相城 report stands unbound but labels, dates, names and numbers of headings", () => {
  const words = xiangcheng.blocks
    .flatMap((block) => (block.kind === "paragraph" ? block.inlines : []))
    .map((inline) => (inline.kind === "text" ? inline.text : "□"))
    .join("");
  const bare = words.replace(/《[^《》]*》|“[^“”]*”|\d{4}年|12345热线/gu, "");
  expect(bare.match(/\d+/g)).toBeNull();
});

const verdicts: Row[] = parse(readFileSync("tests/seeds/wujiang-verdicts.csv", "utf8"), { columns: true, bom: true });
const missed = verdicts.filter((row) => row["misses"] !== "");
const wujiangSeed = readSeed("wujiang-2021");

test.each(missed)("吴江 says under the shortcomings that $target was missed, and by whom", (row) => {
  const target = wujiangSeed.plan.items.flatMap((item) => item.targets).find((one) => one.id === row["target"]);
  const text = proseOf(wujiang).split("（一）习近平法治思想研究不够深入")[1] ?? "";
  const told = text.split(`${target?.metric}要求`)[1]?.split(/[；。]/u)[0] ?? "";
  const names = (row["misses"] ?? "").split(";").map((code) => wujiangSeed.roster.units.find((unit) => unit.code === code)?.name);
  for (const name of names) expect(told).toContain(name);
});

test("吴江 names the late units and the one that never reported", () => {
  expect(proseOf(wujiang)).toContain("区交通运输局、平望镇未在规定时限内报送年度材料");
  expect(proseOf(wujiang)).toContain("震泽镇未报送年度材料");
});
