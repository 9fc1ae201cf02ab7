import { parse } from "parse5";
import { expect, test } from "vitest";
import type { Document } from "../../src/model/document.ts";
import { writeHtml } from "../../src/publish/write-html.ts";
import { writeMarkdown } from "../../src/publish/write-markdown.ts";
import { unwrap } from "./read-back.ts";
import { sampleDocument } from "./sample-document.ts";

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const html = (document: Document) => decode(unwrap(writeHtml(document)));
const markdown = (document: Document) => decode(unwrap(writeMarkdown(document)));
const hostile = `<script>alert(1)</script> & "x" | *粗* # _下_ [链](javascript:x) \`码\``;
const hostileDocument: Document = {
  ...sampleDocument,
  title: hostile,
  blocks: [
    { kind: "title", lines: [[{ kind: "text", text: hostile }]] },
    { kind: "paragraph", inlines: [{ kind: "fact", fact: hostile, text: hostile }] },
    {
      kind: "table",
      id: "t",
      caption: [{ kind: "text", text: hostile }],
      columns: [{ title: hostile, align: "left", share: 1 }],
      rows: [[[{ kind: "text", text: `${hostile}\n第二行` }]]],
    },
  ],
};

test("the page is Chinese, has one main title, and reads as well-formed HTML", () => {
  const problems: string[] = [];
  const page = html(sampleDocument);
  parse(page, { onParseError: (error) => problems.push(error.code) });
  expect(problems).toEqual([]);
  expect(page).toContain('<html lang="zh-CN">');
  expect(page.match(/<h1>/g)).toHaveLength(1);
  expect(page.match(/<th scope="col">/g)).toHaveLength(5);
  expect(page.match(/<svg role="img" aria-label="[^"]+"/g)).toHaveLength(2);
});

test("headings never skip a level", () => {
  const levels = [...html(sampleDocument).matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]));
  expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
});

test("every number on the page says what it is and from which cell it comes", () => {
  const page = html(sampleDocument);
  expect(page).toContain(
    '<span data-fact="received" title="受理行政复议申请｜算法：各单位合计｜来源：区司法局 司法局.xlsx 指标数据!F12">290</span>',
  );
  expect(page.match(/data-fact="/g)?.length).toBeGreaterThan(40);
});

test("the page loads nothing and runs nothing", () => {
  const page = html(sampleDocument);
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<script|<link|@import|url\(http|src="http/);
});

test("what a unit typed stays text on the page and in Markdown", () => {
  expect(html(hostileDocument)).not.toContain("<script");
  const text = markdown(hostileDocument);
  expect(text).not.toMatch(/(?<!\\)[<*_[`]/);
  expect(
    text
      .split("\n")
      .filter((line) => line.startsWith("|"))
      .map((line) => line.match(/(?<!\\)\|/g)?.length),
  ).toEqual([2, 2, 2]);
});

test("ids inside the drawings of two charts do not collide", () => {
  const ids = [...html(sampleDocument).matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
});

test("Markdown carries the values of a chart as a table, and says where nothing was reported", () => {
  expect(markdown(sampleDocument)).toContain("| 一审诉讼 | 66 | 未报 |");
});

test("the same document gives the same page", () => {
  expect(html(sampleDocument)).toBe(html(sampleDocument));
});
