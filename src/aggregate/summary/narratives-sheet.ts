/** The sheet 举措与问题清单: what the units wrote, with their figures in place and the cell it stands in. */
import type { ResultNarrative } from "../../model/results.ts";
import { showNumber } from "../../model/show-number.ts";
import type { BookRow, CellStyle, Sheet } from "../../workbook/workbook.ts";
import { tableSheet, text } from "./cells.ts";
import { itemTitle, type SummarySource, showWords, unitName } from "./summary-source.ts";

const columns = [
  { title: "类别", width: 9 },
  { title: "任务", width: 24 },
  { title: "单位", width: 20 },
  { title: "标题", width: 22 },
  { title: "内容", width: 70 },
  { title: "原因", width: 36 },
  { title: "出处", width: 26 },
] as const;

const kinds = { measure: "工作举措", shortcoming: "存在不足", arrangement: "下步安排" } as const satisfies Record<
  ResultNarrative["kind"],
  string
>;
const styles = { measure: "muted", shortcoming: "warn", arrangement: "muted" } as const satisfies Record<
  ResultNarrative["kind"],
  CellStyle
>;

/** Endings of 〔label…〕 and the part of the figure they ask for. */
const endings = [
  ["", ""],
  ["同比", ":yoy"],
  ["上年", ":previous"],
  ["分子", ":numerator"],
  ["分母", ":denominator"],
] as const;

export function narrativesSheet(source: SummarySource): Sheet {
  const rows = source.results.narratives.map((narrative): BookRow => {
    const { file, sheet, cell } = narrative.source;
    return {
      cells: [
        text(kinds[narrative.kind], styles[narrative.kind]),
        text(itemTitle(source, narrative.item), "muted"),
        text(unitName(source, narrative.unit)),
        text(narrative.title),
        text(withFigures(source, narrative.unit, narrative.text)),
        text(withFigures(source, narrative.unit, narrative.cause)),
        text(`${file} ${sheet}!${cell}`, "muted"),
      ],
    };
  });
  return tableSheet(
    "举措与问题清单",
    "各单位工作举措、不足和下步安排",
    "文字照录各单位所填，〔〕处换成该单位所报的数",
    columns,
    rows,
  );
}

/** 〔label〕 becomes the unit's own figure; what names no reported figure stays as written. */
function withFigures(source: SummarySource, unit: string, words: string): string {
  return words.replace(/〔([^〔〕]+)〕/g, (reference, name: string) => {
    for (const [ending, part] of endings) {
      const label = name.endsWith(ending) ? name.slice(0, name.length - ending.length) : undefined;
      const group = source.indicatorFigures.find((one) => one.indicator.label === label);
      const figure = group && source.figures.get(`${group.indicator.id}@${unit}${part}`);
      if (!figure) continue;
      if (figure.value !== null) return showNumber(part === ":yoy" ? figure.value.replace(/^-/, "") : figure.value, figure.style);
      if (figure.text !== null) return showWords(figure.text);
    }
    return reference;
  });
}
