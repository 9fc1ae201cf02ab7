/** A received workbook and what was wrong in it → the unit's own workbook back: cells marked, notes beside them, a list of problems with links. */
import { type Diagnostic, isError } from "../diagnostics/diagnostic.ts";
import { type Outcome, unreachable } from "../diagnostics/outcome.ts";
import { sortDiagnostics, speak } from "../diagnostics/show-diagnostic.ts";
import { tableMark } from "../workbook/cell-keys.ts";
import { type Change, patchXlsx } from "../workbook/patch-xlsx.ts";
import { type BookCell, type BookRow, columnLetters, type Sheet } from "../workbook/workbook.ts";

/** Name of the list of problems in a returned workbook; one that is there from an earlier return is replaced. */
export const problemsSheet = "问题清单";

const openCodes = ["INTAKE-007", "INTAKE-052"];

/** What the unit has to mend: errors, and required cells left empty. */
export function toMend(remarks: readonly Diagnostic[]): Diagnostic[] {
  return sortDiagnostics(remarks.filter((remark) => isError(remark) || openCodes.includes(remark.code)));
}

/**
 * Everything but the marked cells, their notes and the list stays as received, byte by byte. `title` heads the list, for example with the unit's name.
 * Codes: those of patchXlsx.
 */
export function buildReturned(
  bytes: Uint8Array,
  file: string,
  remarks: readonly Diagnostic[],
  title: string,
): Outcome<Uint8Array> {
  const problems = toMend(remarks);
  const marks = problems.flatMap(marksFor);
  return patchXlsx(bytes, file, [{ kind: "clear" }, ...marks, { kind: "sheet", sheet: listOf(problems, title) }]);
}

/** The words stand once, at the first cell of a problem; the others refer to it. */
function marksFor(problem: Diagnostic): Change[] {
  const { at, also = [] } = problem;
  if (at.kind !== "cell") return [];
  const { message, fix } = speak(problem, "zh");
  const mark = (cell: string, text: string): Change[] => [
    { kind: "mark", sheet: at.sheet, cell },
    { kind: "note", sheet: at.sheet, cell, text },
  ];
  return [...mark(at.cell, `${message}${fix}`), ...also.flatMap((cell) => mark(cell, `见 ${at.cell} 的批注。`))];
}

const headRows = 4;

const position = { title: "位置", width: 24 };
/** Only where some problem has more than one cell. */
const otherCells = { title: "相关的格", width: 18 };

function listOf(problems: readonly Diagnostic[], title: string): Sheet {
  const isPaired = problems.some(({ also }) => also !== undefined);
  const places = isPaired ? [position, otherCells] : [position];
  const columns = [{ title: "序号", width: 6 }, ...places, { title: "问题", width: 56 }, { title: "怎样改", width: 56 }];
  const last = columnLetters(columns.length + 1);
  const intro = `共 ${problems.length} 处需要修改。点“位置”${isPaired ? "和“相关的格”" : ""}可跳到该格；改好标红的格后，把本文件原样报回即可，本表不用删。`;
  return {
    name: problemsSheet,
    state: "visible",
    columns: [{ width: 6, hidden: true }, ...columns.map(({ width }) => ({ width }))],
    rows: [
      { hidden: true, cells: [words(`${tableMark}problems`, "key")] },
      { height: 30, cells: [null, words(title, "title")] },
      { height: 36, cells: [null, words(intro, "guidance")] },
      { height: 24, cells: [null, ...columns.map(({ title }) => words(title, "header"))] },
      ...problems.map((problem, index) => rowOf(problem, index, isPaired)),
    ],
    merges: [`B2:${last}2`, `B3:${last}3`],
    freeze: { rows: headRows, columns: 0 },
    printTitleRows: [headRows, headRows],
    orientation: "landscape",
    protected: false,
    validations: [],
    highlights: [],
  };
}

function rowOf(problem: Diagnostic, index: number, isPaired: boolean): BookRow {
  const { message, fix } = speak(problem, "zh");
  const places = isPaired ? [placeCell(problem), othersCell(problem)] : [placeCell(problem)];
  const name = problem.at.kind === "cell" ? problem.at.sheet : "";
  // A line of 问题 and 怎样改 holds 27 Chinese characters, one of 位置 11; 17 points a line suit 11-point text, as in the blank.
  const lines = Math.max(Math.ceil(Math.max(message.length, fix.length) / 27), Math.ceil(name.length / 11));
  return {
    height: lines * 17 + 7,
    cells: [null, words(String(index + 1), "label"), ...places, words(message, "label"), words(fix, "label")],
  };
}

/** Other cells named in one line of the list; all of them are marked. */
const mostNamed = 3;

/** A cell holds one link: it leads to the first of the other cells. */
function othersCell({ at, also = [] }: Diagnostic): BookCell {
  const [first] = also;
  if (at.kind !== "cell" || first === undefined) return words("", "label");
  const rest = also.length > mostNamed ? ` 等${also.length}格` : "";
  const shown = `${also.slice(0, mostNamed).join("、")}${rest}`;
  return { ...words(shown, "label"), link: { sheet: at.sheet, cell: first } };
}

function placeCell({ at }: Diagnostic): BookCell {
  switch (at.kind) {
    case "cell":
      return { ...words(`${at.sheet} ${at.cell}`, "label"), link: { sheet: at.sheet, cell: at.cell } };
    case "file":
    case "line":
      return words("整个文件", "label");
    default:
      return unreachable(at);
  }
}

function words(text: string, style: BookCell["style"]): BookCell {
  return { value: { kind: "text", text }, style };
}
