/** What was proved of finished files, in a few lines. */
import type { NumeralKind } from "../review/check-numbers.ts";
import type { Verification, VerifiedFile } from "../review/verify-document.ts";
import { say, type World } from "./world.ts";

const kinds = {
  fact: { zh: "数据", en: "figures" },
  citation: { zh: "引文", en: "citations" },
  date: { zh: "日期", en: "dates" },
  ordinal: { zh: "序号", en: "ordinals" },
  name: { zh: "名称", en: "names" },
  count: { zh: "列举数", en: "counts" },
  editor: { zh: "编辑登记", en: "editors' entries" },
  changed: { zh: "与数据不符", en: "changed" },
  unexplained: { zh: "没有出处", en: "without a source" },
} as const satisfies Record<NumeralKind, { zh: string; en: string }>;

/** `held`: the files were held against the report of a workspace. */
export function showVerification({ files, pair }: Verification, held: boolean, world: World): string[] {
  return [
    ...files.flatMap((file) => showFile(file, world)),
    ...(pair === null ? [] : [showCount(pair.length, say(world, "DOCX 与 PDF", "DOCX and PDF"), world)]),
    ...(held
      ? []
      : [say(world, "没有对照工作区的数据；加 -w 工作区 可逐数核对。", "Not held against a workspace; add -w DIR to do so.")]),
  ];
}

function showFile({ file, pages, checks, numerals, differences }: VerifiedFile, world: World): string[] {
  const count = (verdict: string) => checks.filter((check) => check.verdict === verdict).length;
  const paged = pages === null ? "" : say(world, `（${pages} 页）`, ` (${pages} pages)`);
  return [
    `${file}${paged}`,
    say(
      world,
      `  格式：核对 ${checks.length} 项，合格 ${count("passes")}，不合 ${count("departs")}，无此要素 ${count("absent")}`,
      `  format: ${checks.length} checks, ${count("passes")} pass, ${count("departs")} depart, ${count("absent")} not there`,
    ),
    say(
      world,
      `  数字：${numerals.length} 处，${showKinds(numerals, world)}`,
      `  numbers: ${numerals.length}, ${showKinds(numerals, world)}`,
    ),
    ...(differences === null
      ? []
      : [`  ${showCount(differences.length, say(world, "与生成的报告", "against the report as made"), world)}`]),
  ];
}

function showKinds(numerals: VerifiedFile["numerals"], world: World): string {
  const shown = Object.entries(kinds).map(([kind, words]) => {
    const count = numerals.filter((numeral) => numeral.kind === kind).length;
    return count > 0 || kind === "unexplained" ? `${words[world.language]} ${count}` : "";
  });
  return shown.filter((part) => part !== "").join(say(world, "，", ", "));
}

function showCount(count: number, what: string, world: World): string {
  return count === 0
    ? say(world, `${what}：一致`, `${what}: the same`)
    : say(world, `${what}：${count} 处不同`, `${what}: ${count} differences`);
}
