/** The sheet 完成度: how many required cells are still open, by formulas that follow the clerk; the state of each question stands on a hidden sheet. */
import { itemLabel } from "../model/plan.ts";
import { tableMark } from "../workbook/cell-keys.ts";
import { type BookCell, type BookRow, columnLetters, type Highlight, type Sheet } from "../workbook/workbook.ts";
import type { BlankContent, KeyedSheet } from "./blank-content.ts";
import { blankCell, heightFor, keyColumn, text } from "./cells.ts";
import type { DataTableSheet, SheetQuestion } from "./data-table-sheet.ts";
import { type AskedQuestion, columnOf } from "./figures-sheet.ts";
import { answered, doubtful, isBlank, open, stateFormula, valueCells } from "./question-state.ts";

/** Hidden sheet behind 完成度: where to jump, and the state. */
const stateSheet = "_progress";
/** Neither sheet holds a table: the mark only says that they are ours. */
const ownMark = text(`${tableMark}completion`, "key");
const headRows = 5;
const columnOrder = ["no", "part", "required", "open", "doubtful", "state", "jump"] as const;

/** One line of 完成度: its questions are the rows `first` to `last` of the hidden sheet. */
interface Part {
  readonly label: string;
  readonly first: number;
  readonly last: number;
}

/** What a row of the hidden sheet follows: the cell to jump to and the formula of its state. */
interface Watched {
  readonly cell: string;
  readonly state: string;
}

interface Texts {
  readonly measures: KeyedSheet["names"];
  readonly contact: KeyedSheet["names"];
}

export interface CompletionSheets {
  readonly overview: Sheet;
  readonly states: Sheet;
}

/**
 * Only required questions count, a ratio once, as in `openCells` of a standing. The texts are counted apart: the tool does not ask for them.
 * The results stored in the file are those of an untouched blank.
 */
export function completionSheets(
  content: BlankContent,
  asked: readonly AskedQuestion[],
  tables: readonly DataTableSheet[],
  texts: Texts,
): CompletionSheets {
  const { layout } = content;
  const watched: Watched[] = [];
  const part = (label: string, entries: readonly Watched[]): Part[] => {
    watched.push(...entries);
    return entries.length === 0 ? [] : [{ label, first: watched.length - entries.length + 2, last: watched.length + 1 }];
  };
  const required = asked.filter(({ indicator }) => indicator.required);
  const ofItems = content.items.flatMap((item) =>
    part(
      itemLabel(item),
      required
        .filter(({ indicator }) => indicator.item === item.id)
        .map((question) => watchQuestion(question, layout.figures.sheet)),
    ),
  );
  const ofTables = tables.flatMap(({ sheet, questions }) => part(sheet.name, questions.map(watchSheetQuestion)));
  const figures = [...ofItems, ...ofTables];
  const written = [
    ...part(layout.measure.sheet, texts.measures.map(watchText)),
    ...part(layout.contact.title, texts.contact.filter(({ name }) => !name.endsWith(".office.value")).map(watchText)),
  ];
  return { overview: overviewOf(content, figures, written, watched.length), states: statesOf(watched) };
}

function watchQuestion({ indicator, row }: AskedQuestion, sheet: string): Watched {
  const at = (key: Parameters<typeof columnOf>[0]) => `'${sheet}'!$${columnLetters(columnOf(key))}$${row}`;
  const cells = {
    value: at("value"),
    numerator: at("numerator"),
    denominator: at("denominator"),
    nil: at("nil"),
    reason: at("reason"),
  };
  return { cell: valueCells(indicator, cells)[0] ?? cells.value, state: stateFormula(indicator, cells) };
}

function watchSheetQuestion({ indicator, value, nil, reason }: SheetQuestion): Watched {
  return { cell: value, state: stateFormula(indicator, { value, numerator: value, denominator: value, nil, reason }) };
}

function watchText({ ref }: { readonly ref: string }): Watched {
  return { cell: ref, state: `IFERROR(IF(${isBlank(ref)},${open},${answered}),${doubtful})` };
}

function statesOf(watched: readonly Watched[]): Sheet {
  return {
    name: stateSheet,
    state: "hidden",
    columns: [{ width: 24 }, { width: 8 }],
    rows: [{ cells: [ownMark] }, ...watched.map(({ cell, state }) => stateRow(cell, state))],
    merges: [],
    orientation: "portrait",
    protected: true,
    validations: [],
    highlights: [],
  };
}

function stateRow(cell: string, state: string): BookRow {
  const [sheet = "", address = ""] = cell.split("!");
  // ADDRESS of the cell itself, so that the jump still lands when rows or columns were inserted.
  const target = `"${sheet}!"&ADDRESS(ROW(${cell}),COLUMN(${cell}),4)`;
  return {
    cells: [formula(target, `${sheet}!${address.replaceAll("$", "")}`, "key"), formula(state, String(open), "key")],
  };
}

function overviewOf(content: BlankContent, figures: readonly Part[], written: readonly Part[], watched: number): Sheet {
  const { sheet: name, hint, columns } = content.layout.completion;
  const last = columnLetters(columnOrder.length + 1);
  const lastFigure = headRows + figures.length;
  const heading = (words: string) => ({
    cells: [null, text(words, "section"), ...columnOrder.slice(1).map(() => blankCell("section"))],
  });
  const line = (part: Part, index: number, row: number, isText: boolean) =>
    partRow(part, { no: String(index + 1), row, width: columns.part.width, watched, isText });
  const total = figures.reduce((sum, { first, last: end }) => sum + end - first + 1, 0);
  return {
    name,
    state: "visible",
    columns: [keyColumn, ...columnOrder.map((key) => ({ width: columns[key].width }))],
    rows: [
      { hidden: true, cells: [ownMark] },
      { height: 30, cells: [null, text(`${name}（${content.unit.name}）`, "title")] },
      { height: 30, cells: [null, verdict(lastFigure, total), ...columnOrder.slice(1).map(() => blankCell("total"))] },
      { cells: [null, text(hint, "guidance")] },
      { height: 24, cells: [null, ...columnOrder.map((key) => text(columns[key].title, "header"))] },
      ...figures.map((part, index) => line(part, index, headRows + 1 + index, false)),
      heading("文字（不计入上面的格数）"),
      ...written.map((part, index) => line(part, index, lastFigure + 2 + index, true)),
    ],
    merges: [`B2:${last}2`, `B3:${last}3`, `B4:${last}4`, `B${lastFigure + 1}:${last}${lastFigure + 1}`],
    freeze: { rows: headRows, columns: 0 },
    printTitleRows: [headRows, headRows],
    orientation: "landscape",
    protected: true,
    validations: [],
    highlights: lights(lastFigure, written.length),
  };
}

/** 还有 N 格未填, over the rows of the figures. */
function verdict(lastFigure: number, total: number): BookCell {
  const sum = (letter: string) => `SUM(${letter}${headRows}:${letter}${lastFigure})`;
  const doubts = `IF(${sum("F")}=0,"","，"&${sum("F")}&" 格待核")`;
  const words = `IF(${sum("E")}=0,"必填格已全部填写",${`"还有 "&${sum("E")}&" 格未填"`})&${doubts}`;
  return formula(words, total === 0 ? "必填格已全部填写" : `还有 ${total} 格未填`, "header");
}

interface PartPlace {
  readonly no: string;
  readonly row: number;
  /** Width of the label's column, in characters. */
  readonly width: number;
  /** Rows of the hidden sheet in all. */
  readonly watched: number;
  readonly isText: boolean;
}

function partRow({ label, first, last }: Part, { no, row, width, watched, isText }: PartPlace): BookRow {
  const within = (letter: string) => `'${stateSheet}'!$${letter}$${first}:$${letter}$${last}`;
  const count = last - first + 1;
  const isDone = `$E${row}+$F${row}=0`;
  const firstOf = (state: number) => `MATCH(${state},${within("B")},0)`;
  const target = `INDEX('${stateSheet}'!$A$1:$A$${watched + 1},${first - 1}+IFERROR(${firstOf(open)},IFERROR(${firstOf(doubtful)},1)))`;
  const openWord = isText ? "可补充" : "未填";
  return {
    height: heightFor([{ words: label, width }]),
    cells: [
      null,
      text(no, "label-center"),
      text(label, "label"),
      { value: { kind: "decimal", value: String(count) }, style: "label-center" },
      formula(`COUNTIF(${within("B")},${open})`, String(count), "label-center"),
      formula(`COUNTIF(${within("B")},${doubtful})`, "0", "label-center"),
      formula(`IF($E${row}>0,"● ${openWord}",IF($F${row}>0,"● 待核","● 已填好"))`, `● ${openWord}`, "label-center"),
      // HYPERLINK outermost: LibreOffice jumps from no other place in a formula.
      formula(`HYPERLINK("#"&${target},IF(${isDone},"","去填写"))`, "去填写", "jump"),
    ],
  };
}

function lights(lastFigure: number, texts: number): Highlight[] {
  const block = (first: number, last: number, openStyle: "bad" | "warn"): Highlight[] => {
    if (last < first) return [];
    const range = `G${first}:G${last}`;
    return [
      { range, formula: `$E${first}>0`, style: openStyle },
      { range, formula: `AND($E${first}=0,$F${first}>0)`, style: "warn" },
      { range, formula: `$E${first}+$F${first}=0`, style: "good" },
    ];
  };
  const sums = `SUM($E$${headRows}:$E$${lastFigure})`;
  return [
    { range: "B3:H3", formula: `${sums}>0`, style: "bad" },
    { range: "B3:H3", formula: `AND(${sums}=0,SUM($F$${headRows}:$F$${lastFigure})>0)`, style: "warn" },
    { range: "B3:H3", formula: `${sums}+SUM($F$${headRows}:$F$${lastFigure})=0`, style: "good" },
    ...block(headRows + 1, lastFigure, "bad"),
    ...block(lastFigure + 2, lastFigure + 1 + texts, "warn"),
  ];
}

function formula(words: string, result: string, style: BookCell["style"]): BookCell {
  return { value: { kind: "formula", formula: words, result }, style };
}
