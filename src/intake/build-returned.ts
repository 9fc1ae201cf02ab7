/** A received workbook and what was wrong in it → the unit's own workbook back: cells marked, notes beside them, a list of problems with links. */
import { type Diagnostic, isError } from "../diagnostics/diagnostic.ts";
import { type Outcome, unreachable } from "../diagnostics/outcome.ts";
import { sortDiagnostics, speak } from "../diagnostics/show-diagnostic.ts";
import { tableMark } from "../workbook/cell-keys.ts";
import { type Change, patchXlsx } from "../workbook/patch-xlsx.ts";
import type { BookCell, BookRow, Sheet } from "../workbook/workbook.ts";

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

function marksFor(problem: Diagnostic): Change[] {
  const { at } = problem;
  if (at.kind !== "cell") return [];
  const { message, fix } = speak(problem, "zh");
  return [
    { kind: "mark", sheet: at.sheet, cell: at.cell },
    { kind: "note", sheet: at.sheet, cell: at.cell, text: `${message}${fix}` },
  ];
}

const headRows = 4;

function listOf(problems: readonly Diagnostic[], title: string): Sheet {
  const intro = `共 ${problems.length} 处需要修改。点“位置”可跳到该格；改好标红的格后，把本文件原样报回即可，本表不用删。`;
  return {
    name: problemsSheet,
    state: "visible",
    columns: [{ width: 6, hidden: true }, { width: 6 }, { width: 24 }, { width: 56 }, { width: 56 }],
    rows: [
      { hidden: true, cells: [words(`${tableMark}problems`, "key")] },
      { height: 30, cells: [null, words(title, "title")] },
      { height: 36, cells: [null, words(intro, "guidance")] },
      { height: 24, cells: [null, ...["序号", "位置", "问题", "怎样改"].map((head) => words(head, "header"))] },
      ...problems.map(rowOf),
    ],
    merges: ["B2:E2", "B3:E3"],
    freeze: { rows: headRows, columns: 0 },
    printTitleRows: [headRows, headRows],
    orientation: "landscape",
    protected: false,
    validations: [],
    highlights: [],
  };
}

function rowOf(problem: Diagnostic, index: number): BookRow {
  const { message, fix } = speak(problem, "zh");
  return { cells: [null, words(String(index + 1), "label"), placeCell(problem), words(message, "label"), words(fix, "label")] };
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
