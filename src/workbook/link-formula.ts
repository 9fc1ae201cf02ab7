/** A cell that jumps to another one: as a HYPERLINK formula, since exceljs writes internal links wrongly and LibreOffice then loses them. */
import { cleanText } from "./clean-text.ts";
import type { CellValue } from "./workbook.ts";

type Formula = Extract<CellValue, { kind: "formula" }>;

/** What was to be shown is the formula's second argument and its cached result. */
export function linkFormula(value: CellValue, link: { readonly sheet: string; readonly cell: string }): Formula {
  const target = quote(`#'${link.sheet.replaceAll("'", "''")}'!${link.cell}`);
  switch (value.kind) {
    case "text":
      return linkTo(target, quote(cleanText(value.text)), cleanText(value.text));
    case "decimal":
      return linkTo(target, value.value, value.value);
    case "date":
      return linkTo(target, quote(value.date), value.date);
    case "formula":
      return linkTo(target, value.formula, value.result);
  }
}

function linkTo(target: string, shown: string, result: string | null): Formula {
  return { kind: "formula", formula: `HYPERLINK(${target},${shown})`, result };
}

/** A text constant in a formula holds at most 255 characters; longer ones are joined. Source: Microsoft support, "Excel specifications and limits". */
function quote(text: string): string {
  const pieces = text.match(/[\s\S]{1,120}/gu) ?? [""];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&");
}
