/** fazhi report --watch, as somebody uses it who edits a template in one window and looks at the report in the other. */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { playSeason } from "../chain/season.ts";

test("a saved template makes the report again, a mistake in it is told and does not end the watch, Ctrl-C does", {
  timeout: 120_000,
}, async () => {
  const { folder } = await playSeason("suqian-2021");
  const own = join(folder.root, "templates", "partials");
  mkdirSync(own, { recursive: true });
  const report = join(folder.out, "report.md");
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "src/cli/main.ts", "report", "-w", folder.root, "--to", "md", "--watch"],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  child.stdout.on("data", (chunk) => (said += String(chunk)));
  child.stderr.on("data", (chunk) => (said += String(chunk)));
  const round = async (count: number) => {
    while (said.split("等待改动").length <= count && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(said.split("等待改动").length, said).toBeGreaterThan(count);
  };
  await round(1);
  expect(readFileSync(report, "utf8")).toContain("现将有关情况报告如下");
  writeFileSync(join(own, "opening.hbs"), "{{titel}}\n");
  await round(2);
  expect(said).toContain("REPORT-003");
  writeFileSync(join(own, "opening.hbs"), "{{district}}的开头改过了。\n");
  await round(3);
  expect(readFileSync(report, "utf8")).toContain("宿迁经济技术开发区的开头改过了。");
  child.kill("SIGINT");
  expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(0);
});
