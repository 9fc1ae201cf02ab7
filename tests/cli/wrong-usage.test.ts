import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fazhi } from "./run-cli.ts";

const folder = () => mkdtempSync(join(tmpdir(), "fazhi-cli-"));

function freshWorkspace(): string {
  const path = join(folder(), "data", "某某区2023");
  expect(fazhi("init", path, "--district", "某某区", "--year", "2023")).toMatchObject({ code: 0, err: "" });
  return path;
}

test("init makes a workspace that passes plan check as it is", () => {
  const path = freshWorkspace();
  const check = fazhi("plan", "check", "-w", path);
  expect(check).toMatchObject({ code: 0 });
  expect(check.out).toContain("填报单位 1 个");
  expect(readFileSync(join(path, "fazhi.yaml"), "utf8")).toContain('district: "某某区"');
});

test("IO-004: init never writes into a workspace that is there", () => {
  const path = freshWorkspace();
  const again = fazhi("init", path, "--district", "别的区", "--year", "2024");
  expect(again.code).toBe(1);
  expect(again.err).toContain("IO-004");
  expect(readFileSync(join(path, "fazhi.yaml"), "utf8")).toContain("某某区");
});

test("IO-001: a workspace that is not there is one line, not a stack", () => {
  const run = fazhi("status", "-w", join(folder(), "没有"));
  expect(run.code).toBe(1);
  expect(run.err).toContain("IO-001");
  expect(run.err).not.toContain("at ");
});

test("MODEL-002: a misspelt key comes with line, column and what was meant", () => {
  const path = freshWorkspace();
  const file = join(path, "fazhi.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("district:", "distrct:"));
  const run = fazhi("run", "-w", path);
  expect(run.code).toBe(1);
  expect(run.err).toMatch(/fazhi\.yaml:3:1.*MODEL-002/);
  expect(run.err).toContain("是不是想写“district”");
});

test("wrong usage ends with 2 and says so in Chinese", () => {
  expect(fazhi("statsu")).toMatchObject({ code: 2, err: expect.stringContaining("没有“statsu”这个命令") });
  expect(fazhi("report", "--to", "doc")).toMatchObject({ code: 2, err: expect.stringContaining("没有“doc”这种格式") });
  expect(fazhi("explain", "INTAKE-999")).toMatchObject({ code: 2 });
});

test("help is in Chinese and ends with 0", () => {
  const run = fazhi("--help");
  expect(run).toMatchObject({ code: 0 });
  expect(run.out).toContain("用法：");
  expect(run.out).toContain("从收件箱到报告");
});

test("explain shows a bad and a good example, in English on request", () => {
  expect(fazhi("explain", "intake-004").out).toContain("不行：约30");
  expect(fazhi("explain", "INTAKE-004", "--lang", "en").out).toContain("bad:  约30");
});

test("INTAKE-019: an empty inbox is a word of warning, no error", () => {
  const run = fazhi("collect", "-w", freshWorkspace());
  expect(run.code).toBe(0);
  expect(run.err).toContain("INTAKE-019");
});
