/** docs/问题代码.md and docs/工作区文件.md say what the program says. */
import { expect, test } from "vitest";
import { filePage, problemPage } from "./support/reference-pages.ts";

test("the page of problem codes is up to date", async () => {
  await expect(problemPage()).toMatchFileSnapshot("../docs/问题代码.md");
});

test("the page of workspace files is up to date", async () => {
  await expect(filePage()).toMatchFileSnapshot("../docs/工作区文件.md");
});
