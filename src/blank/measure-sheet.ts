/** The sheet 工作举措与成效: one row for each plan item, with the figures its prose may refer to. */
import { type Item, itemLabel } from "../model/plan.ts";
import { cellName, headKey, tableMark, witnessKey } from "../workbook/cell-keys.ts";
import { type BookRow, columnLetters } from "../workbook/workbook.ts";
import type { BlankContent, KeyedSheet } from "./blank-content.ts";
import { entry, heightFor, keyColumn, text } from "./cells.ts";

const columnOrder = ["no", "item", "task", "references", witnessKey, "text"] as const;
const headRows = 3;
/** A narrative cell shows about 300 characters without scrolling. */
const narrativeHeight = 130;

export function measureSheet(content: BlankContent): KeyedSheet {
  const { columns, sheet: name } = content.layout.measure;
  const textColumn = columnOrder.indexOf("text") + 2;
  const rows = content.items.map((item, index) => measureRow(content, item, index + 1));
  return {
    sheet: {
      name,
      state: "visible",
      columns: [keyColumn, ...columnOrder.map((key) => (key === witnessKey ? keyColumn : { width: columns[key].width }))],
      rows: [
        {
          hidden: true,
          cells: [text(`${tableMark}measure`, "key"), ...columnOrder.map((key) => text(key, "key"))],
        },
        { height: 30, cells: [null, text(`${content.layout.measure.sheet}（${content.unit.name}）`, "title")] },
        {
          height: 30,
          cells: [
            text(headKey, "key"),
            ...columnOrder.map((key) => text(key === witnessKey ? "" : columns[key].title, "header")),
          ],
        },
        ...rows,
      ],
      merges: [`B2:${columnLetters(columnOrder.length + 1)}2`],
      freeze: { rows: headRows, columns: 3 },
      printTitleRows: [headRows, headRows],
      orientation: "landscape",
      protected: true,
      validations: [],
      highlights: [],
    },
    names: content.items.map((item, index) => ({
      name: cellName("measure", item.id, "text"),
      ref: `'${name}'!$${columnLetters(textColumn)}$${headRows + 1 + index}`,
    })),
  };
}

function measureRow(content: BlankContent, item: Item, number: number): BookRow {
  const { columns } = content.layout.measure;
  const references = referencesOf(content, item);
  return {
    height: heightFor(
      [
        { words: item.text, width: columns.task.width },
        { words: references, width: columns.references.width },
      ],
      narrativeHeight,
    ),
    cells: [
      text(item.id, "key"),
      text(String(number), "label-center"),
      text(itemLabel(item), "label"),
      text(item.text, "muted"),
      text(references, "muted"),
      text(item.id, "key"),
      entry({ long: true }),
    ],
  };
}

/** The sentences the bureau proposes, then the bare references of what has no sentence. */
function referencesOf(content: BlankContent, item: Item): string {
  return content.indicators
    .filter((indicator) => indicator.item === item.id)
    .map((indicator) => indicator.wording ?? `〔${indicator.label}〕`)
    .join("\n");
}
