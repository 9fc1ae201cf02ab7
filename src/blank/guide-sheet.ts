/** The sheet 填报说明: how to fill the workbook, and who filled it. */
import { cellName, tableMark } from "../workbook/cell-keys.ts";
import { type BookRow, columnLetters } from "../workbook/workbook.ts";
import type { BlankContent, KeyedSheet } from "./blank-content.ts";
import { blankCell, entry, heightFor, keyColumn, text } from "./cells.ts";

const fields = ["office", "preparer", "reviewer", "phone", "date"] as const;

export function guideSheet(content: BlankContent): KeyedSheet {
  const { guide, contact } = content.layout;
  const labelWidth = 16;
  const width = guide.width - labelWidth;
  const lines = guide.lines.map((line, index) => guidance(`${index + 1}. ${content.fill(line)}`, guide.width));
  const firstField = 4 + lines.length;
  const rows: BookRow[] = [
    { hidden: true, cells: [text(`${tableMark}contact`, "key"), null, text("value", "key")] },
    { height: 36, cells: [null, text(content.fill(content.layout.title), "title"), blankCell("title")] },
    { height: 24, cells: [null, text(`填报单位：${content.unit.name}`, "subtitle"), blankCell("subtitle")] },
    ...lines,
    { height: 24, cells: [null, text(contact.title, "section"), blankCell("section")] },
    ...fields.map((field) => ({
      height: heightFor([{ words: contact.fields[field], width: labelWidth }], 26),
      cells: [
        text(field, "key"),
        text(contact.fields[field], "label"),
        entry(field === "date" ? { format: 'yyyy"年"m"月"d"日"' } : {}),
      ],
    })),
  ];
  return {
    sheet: {
      name: guide.sheet,
      state: "visible",
      columns: [keyColumn, { width: labelWidth }, { width }],
      rows,
      merges: Array.from({ length: firstField - 1 }, (_, index) => `B${index + 2}:C${index + 2}`),
      onePage: true,
      orientation: "landscape",
      protected: true,
      validations: [],
      highlights: [],
    },
    names: fields.map((field, index) => ({
      name: cellName("contact", field, "value"),
      ref: `'${guide.sheet}'!$${columnLetters(3)}$${firstField + 1 + index}`,
    })),
  };
}

function guidance(words: string, width: number): BookRow {
  return { height: heightFor([{ words, width }]), cells: [null, text(words, "guidance"), blankCell("guidance")] };
}
