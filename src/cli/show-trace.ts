/** A traced figure as lines for people: what it is, who gave it, what it decides, what the rules say of it, and where it is printed. */
import type { Contribution, FigureUse, Trace, TracedFigure, TracedTarget } from "../model/trace.ts";
import { say, type World } from "./world.ts";

const verdicts = {
  met: { zh: "已完成", en: "met" },
  missed: { zh: "未完成", en: "missed" },
  partly: { zh: "部分完成", en: "partly met" },
  unreported: { zh: "未报", en: "unreported" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
  "not-due": { zh: "未到期", en: "not due" },
} as const satisfies Record<TracedTarget["verdict"], { zh: string; en: string }>;

const kinds = {
  sentence: { zh: "正文", en: "text" },
  table: { zh: "表格", en: "table" },
  chart: { zh: "图", en: "chart" },
} as const satisfies Record<FigureUse["kind"], { zh: string; en: string }>;

const levels = {
  error: { zh: "错误", en: "error" },
  explain: { zh: "需说明", en: "needs a note" },
  hint: { zh: "提示", en: "hint" },
} as const satisfies Record<TracedFigure["findings"][number]["level"], { zh: string; en: string }>;

export function showTrace({ figures }: Trace, world: World): string[] {
  return figures.flatMap((figure, index) => [...(index === 0 ? [] : [""]), ...showFigure(figure, world)]);
}

function showFigure(figure: TracedFigure, world: World): string[] {
  const { label, value, unitOfMeasure, id, formula, previous, reported, expected, item } = figure;
  const answered =
    reported === null ? "" : say(world, `，${reported}/${expected} 个单位已报`, `, ${reported}/${expected} units answered`);
  const last =
    previous === null ? "" : say(world, `，上年 ${previous}${unitOfMeasure}`, `, last year ${previous}${unitOfMeasure}`);
  return [
    `${label}：${value ?? "—"}${unitOfMeasure}  [${id}]`,
    say(world, `  算法：${formula}${answered}${last}`, `  formula: ${formula}${answered}${last}`),
    ...(item === null ? [] : [say(world, `  任务：${item.label}  [${item.id}]`, `  task: ${item.label}  [${item.id}]`)]),
    ...figure.contributions.map((one) => showContribution(one, world)),
    ...figure.targets.map((target) => showTarget(target, world)),
    ...figure.findings.map((finding) => showFinding(finding, world)),
    ...figure.uses.map(({ kind, chapter, sentence }) =>
      say(world, `  用于：${chapter}｜${kinds[kind].zh}｜${sentence}`, `  used: ${chapter} | ${kinds[kind].en} | ${sentence}`),
    ),
  ];
}

function showContribution({ unit, given, file, sheet, cell, note, version }: Contribution, world: World): string {
  const remark = note === "" ? "" : say(world, `  说明：${note}`, `  note: ${note}`);
  const came =
    version === null
      ? ""
      : say(
          world,
          `  第${version.number}版，${version.receivedOn}收到`,
          `  version ${version.number}, received ${version.receivedOn}`,
        );
  return say(
    world,
    `  来源：${unit} 报 ${given}  ${file}!${sheet}!${cell}${came}${remark}`,
    `  source: ${unit} gave ${given}  ${file}!${sheet}!${cell}${came}${remark}`,
  );
}

function showTarget({ metric, required, verdict, waiver }: TracedTarget, world: World): string {
  const waived =
    waiver === null
      ? ""
      : say(world, `（经${waiver.by}同意不报：${waiver.reason}）`, ` (waived by ${waiver.by}: ${waiver.reason})`);
  return say(
    world,
    `  目标：${metric} ${required}，${verdicts[verdict].zh}${waived}`,
    `  target: ${metric} ${required}, ${verdicts[verdict].en}${waived}`,
  );
}

function showFinding({ rule, level, message, explanation, waiver }: TracedFigure["findings"][number], world: World): string {
  const answer = explanation === null ? "" : say(world, `；单位说明：${explanation}`, `; the unit's note: ${explanation}`);
  const waived =
    waiver === null
      ? ""
      : say(world, `（经${waiver.by}同意放行：${waiver.reason}）`, ` (accepted by ${waiver.by}: ${waiver.reason})`);
  const word = say(world, levels[level].zh, levels[level].en);
  return say(
    world,
    `  核对：${rule} ${word}：${message}${answer}${waived}`,
    `  check: ${rule} ${word}: ${message}${answer}${waived}`,
  );
}
