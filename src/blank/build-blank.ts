/** Plan + indicators → the workbook one unit fills: only what concerns it, every entry cell keyed. Writes no file. */
import { indicatorsFor, itemsFor } from "../model/assignment.ts";
import { dataSheetsFor, type ListSheet, sheetsFor } from "../model/data-sheet.ts";
import { fingerprintOf } from "../model/fingerprint.ts";
import { itemLabel } from "../model/plan.ts";
import { showDate } from "../model/show-number.ts";
import { type AboutKey, aboutSheet, blankFormat, listSheet } from "../workbook/cell-keys.ts";
import { type Book, columnLetters, type Sheet } from "../workbook/workbook.ts";
import {
  type BlankContent,
  type BlankRequest,
  choiceListName,
  itemListName,
  yesListName,
  yesNoListName,
} from "./blank-content.ts";
import { text } from "./cells.ts";
import { completionSheets } from "./completion-sheet.ts";
import { dataListSheet } from "./data-list-sheet.ts";
import { dataTableSheet } from "./data-table-sheet.ts";
import { arrangementSheet, shortcomingSheet } from "./entry-list-sheet.ts";
import { figuresSheet } from "./figures-sheet.ts";
import { guideSheet } from "./guide-sheet.ts";
import { measureSheet } from "./measure-sheet.ts";

export function buildBlank(request: BlankRequest): Book {
  const content = contentOf(request);
  const guide = guideSheet(content);
  const figures = figuresSheet(content);
  const measures = measureSheet(content);
  const asked = request.assignment.dataSheets;
  const tables = sheetsFor("table", request.unit.code, asked).map((sheet) => dataTableSheet(content, sheet));
  const lists = sheetsFor("list", request.unit.code, asked);
  const growing = lists.map((sheet) => dataListSheet(content, sheet));
  const keyed = [guide, figures, ...tables, measures, ...growing, shortcomingSheet(content), arrangementSheet(content)];
  const texts = { measures: measures.names, contact: guide.names };
  const { overview, states } = completionSheets(content, figures.asked, tables, texts);
  return {
    title: content.fill(request.layout.title),
    author: request.assignment.workspace.report.signatory,
    date: request.round.deadline,
    sheets: [guide.sheet, overview, ...keyed.slice(1).map((part) => part.sheet), states, listsOf(content, lists), about(content)],
    names: [...keyed.flatMap((part) => part.names), ...listNames(content, lists)],
  };
}

/** File name of a unit's blank, without characters that Windows forbids in names. */
export function blankFileName(request: BlankRequest): string {
  return contentOf(request)
    .fill(request.layout.fileName)
    .replace(/[\\/:*?"<>|]/g, "_");
}

function contentOf(request: BlankRequest): BlankContent {
  const { assignment, unit, round } = request;
  const { workspace } = assignment;
  const words: Readonly<Record<string, string>> = {
    district: workspace.district,
    year: String(workspace.year),
    unit: unit.name,
    code: unit.code,
    deadline: showDate(round.deadline),
    office: workspace.office ?? `${workspace.district}司法局`,
  };
  return {
    ...request,
    items: itemsFor(unit.code, assignment),
    indicators: indicatorsFor(unit.code, assignment),
    fill: (template) => template.replace(/\{\{(\w+)\}\}/g, (mark, key: string) => words[key] ?? mark),
  };
}

function about(content: BlankContent): Sheet {
  const { workspace, plan } = content.assignment;
  const values: Readonly<Record<AboutKey, string>> = {
    format: blankFormat,
    district: workspace.district,
    year: String(workspace.year),
    round: content.round.id,
    unit: content.unit.code,
    unitName: content.unit.name,
    plan: plan.title,
    fingerprint: fingerprintOf(content.items, content.indicators),
    sheets: dataSheetsFor(content.unit.code, content.assignment.dataSheets)
      .map(({ id }) => id)
      .join(","),
  };
  return {
    ...hiddenSheet(aboutSheet, "veryHidden"),
    rows: Object.entries(values).map(([key, value]) => ({ cells: [text(key, "key"), text(value, "key")] })),
  };
}

/** Words of the drop-downs, each list in a column of its own. */
function wordLists(
  content: BlankContent,
  lists: readonly ListSheet[],
): { readonly name: string; readonly words: readonly string[] }[] {
  const choices = lists.flatMap(({ id, columns }) =>
    columns.flatMap(({ key, words }) => (words.length === 0 ? [] : [{ name: choiceListName(id, key), words }])),
  );
  return [{ name: yesNoListName, words: ["是", "否"] }, { name: itemListName, words: content.items.map(itemLabel) }, ...choices];
}

function listsOf(content: BlankContent, lists: readonly ListSheet[]): Sheet {
  const columns = wordLists(content, lists);
  return {
    ...hiddenSheet(listSheet, "hidden"),
    rows: Array.from({ length: Math.max(...columns.map(({ words }) => words.length)) }, (_, index) => ({
      cells: columns.map(({ words }) => {
        const word = words[index];
        return word === undefined ? null : text(word, "key");
      }),
    })),
  };
}

function listNames(content: BlankContent, lists: readonly ListSheet[]) {
  return [
    { name: yesListName, ref: `'${listSheet}'!$A$1:$A$1` },
    ...wordLists(content, lists).map(({ name, words }, index) => {
      const column = columnLetters(index + 1);
      return { name, ref: `'${listSheet}'!$${column}$1:$${column}$${Math.max(words.length, 1)}` };
    }),
  ];
}

function hiddenSheet(name: string, state: "hidden" | "veryHidden"): Sheet {
  return {
    name,
    state,
    columns: [{ width: 20 }, { width: 60 }],
    rows: [],
    merges: [],
    orientation: "portrait",
    protected: true,
    validations: [],
    highlights: [],
  };
}
