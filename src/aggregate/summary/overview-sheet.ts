/** The sheet 总览, for the leader: how much is done, what is not and by whom, who has not reported. */

import { percentOf, round, shiftPoint } from "../../model/decimal.ts";
import type { Attainment, Standing, Verdict } from "../../model/results.ts";
import { showDate } from "../../model/show-number.ts";
import { verdictWord, verdictWords, waivedWord } from "../../model/verdict-words.ts";
import type { BarChart, BookCell, BookRow, Sheet } from "../../workbook/workbook.ts";
import { breakPages } from "./break-pages.ts";
import { formula, lineCount, text, whole } from "./cells.ts";
import { chartsBelow } from "./overview-charts.ts";
import { type SummarySource, showResult, targetSection, unitName, unitNo } from "./summary-source.ts";
import { countedColumns } from "./targets-sheet.ts";
import { attentionFirst, showShortUnits, stateStyles, stateWords, verdictStyle } from "./verdict-words.ts";

/** Widths of the eight columns all blocks share. */
const widths = [30, 11, 11, 11, 11, 11, 11, 11, 16] as const;
const lastColumn = "I";
const sheetName = "总览";
/** At which the nine columns fit an A4 page in landscape, also where a wider face stands in for the workbook's own. */
const scalePercent = 80;
/** Points; a row of one line. */
const rowHeight = 24;

const words = [...Object.values(verdictWords), waivedWord] as const;
/** Verdicts that say nothing about how much was achieved. */
const outside = [verdictWords["not-applicable"], verdictWords["not-due"], waivedWord] as const;

interface Block {
  readonly rows: BookRow[];
  /** Row numbers within the block, 1-based, whose cells run together from column to column. */
  readonly merges: readonly (readonly [row: number, from: string, to: string])[];
  readonly charts?: readonly BarChart[];
  /** Stands on one page as a whole. */
  readonly isSmall?: true;
}

/** A gap, the heading and the titles stand on one page with the first row of the table. */
const headOfBlock = 3;

export function overviewSheet(source: SummarySource): Sheet {
  const { district, year } = source.results;
  const blocks = [wholeBlock, attentionBlock, standingsBlock, sectionsBlock, unitsBlock];
  const rows: BookRow[] = [
    { height: 40, cells: [text(`${district}${year}年法治政府建设目标完成情况总览`, "title")] },
    { height: 20, cells: [text(subtitle(source), "subtitle")] },
  ];
  const merges = [`A1:${lastColumn}1`, `A2:${lastColumn}2`];
  const charts: BarChart[] = [];
  const kept = new Set<number>();
  for (const build of blocks) {
    const before = rows.length;
    const block = build(source, before);
    rows.push(...block.rows);
    merges.push(...block.merges.map(([row, from, to]) => `${from}${before + row}:${to}${before + row}`));
    charts.push(...(block.charts ?? []));
    const last = block.isSmall ? block.rows.length - 1 : headOfBlock;
    for (let row = 1; row <= last; row += 1) kept.add(before + row);
  }
  return {
    name: sheetName,
    state: "visible",
    columns: widths.map((width) => ({ width })),
    rows,
    merges,
    freeze: { rows: 2, columns: 0 },
    orientation: "landscape",
    protected: false,
    validations: [],
    highlights: [],
    print: { scalePercent, breaksAfter: breakPages(rows, kept, scalePercent) },
    charts,
  };
}

function subtitle(source: SummarySource): string {
  const { standings } = source.results;
  const expected = standings.filter((one) => one.state !== "exempt");
  const came = expected.filter((one) => one.state !== "missing");
  return `应报单位 ${expected.length} 个，已报 ${came.length} 个；数据截至${showDate(source.workspace.report.date)}`;
}

function heading(title: string): BookRow[] {
  return [
    { height: 12, cells: [] },
    { height: 24, cells: [text(title, "section"), ...widths.slice(1).map(() => text("", "section"))] },
  ];
}

const headingMerge = [2, "A", lastColumn] as const;

function header(titles: readonly string[]): BookRow {
  return { height: 26, cells: titles.map((title) => text(title, "header")) };
}

/** Counts of verdicts over the targets that `condition` picks, and the share of those that count which are met. */
function countCells(attainments: readonly Attainment[], condition: string, row: number): BookCell[] {
  const count = (word: string) => attainments.filter((one) => verdictWord(one) === word).length;
  const countOf = (word: string) => `COUNTIFS(${condition}${countedColumns.targetVerdict},"${word}")`;
  const rest = outside.reduce((total, word) => total + count(word), 0);
  const due = attainments.length - rest;
  const shown = words.slice(0, 4);
  return [
    formula(words.map(countOf).join("+"), String(attainments.length), "0"),
    ...shown.map((word) => formula(countOf(word), String(count(word)), "0")),
    formula(outside.map(countOf).join("+"), String(rest), "0"),
    rateCell(`IF(B${row}-G${row}=0,"—",C${row}/(B${row}-G${row}))`, count(verdictWords.met), due),
    barCell(`H${row}`, count(verdictWords.met), due),
  ];
}

function rateCell(how: string, done: number, due: number): BookCell {
  const percent = percentOf(String(done), String(due));
  return percent === undefined ? formula(how, "—") : formula(how, shiftPoint(percent, -2), "0.0%");
}

/** Ten boxes for the whole, as a picture that prints in grey. */
function barCell(rate: string, done: number, due: number): BookCell {
  const tenths = percentOf(String(done), String(due)) ?? "0";
  return formula(`REPT("■",ROUND(N(${rate})*10,0))`, "■".repeat(Number(round(shiftPoint(tenths, -1), 0))), undefined, "muted");
}

const countTitles = ["目标", ...words.slice(0, 4), "不计", "完成率", "进度"] as const;

function wholeBlock(source: SummarySource, before: number): Block {
  return {
    rows: [
      ...heading("一、总体"),
      header(["范围", ...countTitles]),
      { height: 26, cells: [text("全区"), ...countCells(source.results.attainments, "", before + 4)] },
      {
        height: 20,
        cells: [text("不计：不适用、未到期和经同意不列入的目标；完成率＝已完成÷（目标－不计）。", "guidance")],
      },
    ],
    merges: [headingMerge, [5, "A", lastColumn]],
  };
}

function attentionBlock(source: SummarySource): Block {
  const urgent = attentionFirst(source.results.attainments);
  const nameOf = (code: string) => unitName(source, code);
  const rows: BookRow[] = urgent.map((attainment) => {
    const who = showShortUnits(attainment.byUnit, nameOf) || (attainment.indicator === null ? "没有指标对应" : "");
    const { reported, expected } = attainment;
    const result = `${showResult(source, attainment)}${reported < expected ? `\n已报${reported}/${expected}` : ""}`;
    return {
      cells: [
        text(attainment.metric),
        text(attainment.required),
        text(""),
        text(result),
        text(verdictWord(attainment), verdictStyle(attainment)),
        text(who),
        ...Array.from({ length: 3 }, () => text("")),
      ],
      height: Math.max(
        rowHeight,
        lineCount(who, 49) * 17 + 6,
        lineCount(attainment.metric, 28) * 17 + 6,
        lineCount(attainment.required, 20) * 17 + 6,
        lineCount(result, 11) * 17 + 6,
      ),
    };
  });
  const none: BookRow = { height: 24, cells: [text("没有未完成、部分完成或未报送的目标。", "guidance")] };
  return {
    rows: [
      ...heading("二、需要关注的目标（未完成在前）"),
      header(["目标", "要求", "", "全区结果", "完成情况", "单位及差距", "", "", ""]),
      ...(rows.length > 0 ? rows : [none]),
    ],
    merges: [
      headingMerge,
      ...[0, ...urgent.keys()].flatMap((index, position) => {
        const row = position === 0 ? 3 : index + 4;
        return [[row, "B", "C"] as const, [row, "F", lastColumn] as const];
      }),
      ...(rows.length > 0 ? [] : [[4, "A", lastColumn] as const]),
    ],
  };
}

function standingsBlock(source: SummarySource): Block {
  const named = (state: Standing["state"]) =>
    source.results.standings
      .filter((one) => one.state === state)
      .map((one) => unitName(source, one.unit) + (state === "late" ? `（${one.receivedOn}收到）` : ""));
  const rows = (["missing", "late", "exempt"] as const).map((state): BookRow => {
    const units = named(state);
    const list = units.join("、") || "无";
    return {
      height: Math.max(rowHeight, lineCount(list, 84) * 17 + 6),
      cells: [
        text(stateWords[state], units.length > 0 ? stateStyles[state] : "label"),
        whole(units.length, "label-center"),
        text(list),
        ...widths.slice(3).map(() => text("")),
      ],
    };
  });
  return {
    rows: [...heading("三、迟报和未报送的单位"), header(["状态", "单位数", "单位", "", "", "", "", "", ""]), ...rows],
    merges: [headingMerge, ...[3, 4, 5, 6].map((row) => [row, "C", lastColumn] as const)],
    isSmall: true,
  };
}

function sectionsBlock(source: SummarySource, before: number): Block {
  const sections = [...new Set(source.results.attainments.map((one) => targetSection(source, one)))];
  const rows = sections.map((section, index): BookRow => {
    const row = before + 4 + index;
    const own = source.results.attainments.filter((one) => targetSection(source, one) === section);
    return {
      height: Math.max(rowHeight, lineCount(section, 28) * 17 + 6),
      cells: [text(section), ...countCells(own, `${countedColumns.targetSection},$A${row},`, row)],
    };
  });
  const drawn = chartsBelow({
    title: "各章节目标完成情况（个）",
    sheet: sheetName,
    first: before + 4,
    rows,
    titles: ["章节", ...countTitles],
  });
  return {
    rows: [...heading("四、各章节完成情况"), header(["章节", ...countTitles]), ...rows, ...drawn.rows],
    merges: [headingMerge],
    charts: drawn.charts,
  };
}

function unitsBlock(source: SummarySource, before: number): Block {
  const rows = source.results.standings.map((standing, index): BookRow => {
    const row = before + 4 + index;
    const own = source.results.attainments.flatMap((one) => one.byUnit.filter((unit) => unit.unit === standing.unit));
    const number = unitNo(source, standing.unit);
    const count = (verdict: Verdict) =>
      formula(
        `COUNTIFS(${countedColumns.unitNo},${number},${countedColumns.unitVerdict},"${verdictWords[verdict]}")`,
        String(own.filter((unit) => unit.verdict === verdict).length),
        "0",
      );
    const met = own.filter((unit) => unit.verdict === "met").length;
    const due = own.filter((unit) => unit.verdict !== "not-applicable" && unit.verdict !== "not-due").length;
    return {
      height: rowHeight,
      cells: [
        text(unitName(source, standing.unit)),
        formula(`COUNTIFS(${countedColumns.unitNo},${number})`, String(own.length), "0"),
        count("met"),
        count("missed"),
        count("unreported"),
        count("not-applicable"),
        rateCell(`IF(C${row}+D${row}+E${row}=0,"—",C${row}/(C${row}+D${row}+E${row}))`, met, due),
        whole(standing.openCells, standing.openCells > 0 ? "warn" : "number"),
        text(stateWords[standing.state], stateStyles[standing.state]),
      ],
    };
  });
  const titles = ["单位", "涉及目标", "已完成", "未完成", "未报送", "不适用", "完成率", "必填空缺", "报送"];
  const drawn = chartsBelow({
    title: "各单位目标完成情况（个）",
    sheet: sheetName,
    first: before + 4,
    rows,
    titles,
  });
  return {
    rows: [...heading("五、各单位完成情况"), header(titles), ...rows, ...drawn.rows],
    merges: [headingMerge],
    charts: drawn.charts,
  };
}
