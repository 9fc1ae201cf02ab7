/** A traced figure as lines for people: what it is, who gave it, what it decides, and where it is printed. */
import type { Contribution, Trace, TracedFigure, TracedTarget } from "../review/trace-number.ts";
import { say, type World } from "./world.ts";

const verdicts = {
  met: { zh: "已完成", en: "met" },
  missed: { zh: "未完成", en: "missed" },
  partly: { zh: "部分完成", en: "partly met" },
  unreported: { zh: "未报", en: "unreported" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
  "not-due": { zh: "未到期", en: "not due" },
} as const satisfies Record<TracedTarget["verdict"], { zh: string; en: string }>;

export function showTrace({ figures }: Trace, world: World): string[] {
  return figures.flatMap((figure, index) => [...(index === 0 ? [] : [""]), ...showFigure(figure, world)]);
}

function showFigure(figure: TracedFigure, world: World): string[] {
  const { label, value, unitOfMeasure, id, formula, previous, reported, expected } = figure;
  const answered =
    reported === null ? "" : say(world, `，${reported}/${expected} 个单位已报`, `, ${reported}/${expected} units answered`);
  const last =
    previous === null ? "" : say(world, `，上年 ${previous}${unitOfMeasure}`, `, last year ${previous}${unitOfMeasure}`);
  return [
    `${label}：${value ?? "—"}${unitOfMeasure}  [${id}]`,
    say(world, `  算法：${formula}${answered}${last}`, `  formula: ${formula}${answered}${last}`),
    ...figure.contributions.map((one) => showContribution(one, world)),
    ...figure.targets.map((target) => showTarget(target, world)),
    ...figure.uses.map(({ chapter, sentence }) =>
      say(world, `  用于：${chapter}｜${sentence}`, `  used: ${chapter} | ${sentence}`),
    ),
  ];
}

function showContribution({ unit, given, file, sheet, cell, note }: Contribution, world: World): string {
  const remark = note === "" ? "" : say(world, `  说明：${note}`, `  note: ${note}`);
  return say(
    world,
    `  来源：${unit} 报 ${given}  ${file}!${sheet}!${cell}${remark}`,
    `  source: ${unit} gave ${given}  ${file}!${sheet}!${cell}${remark}`,
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
