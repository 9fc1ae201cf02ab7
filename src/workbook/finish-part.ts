/** What exceljs leaves undone in the parts it writes: names as given, notes large enough to read, fonts in the order of the schema. */
import type { Book, Sheet } from "./workbook.ts";

/** The mended XML of one part of the workbook. */
export function finishPart(name: string, xml: string, book: Book): string {
  if (name === "xl/workbook.xml") return addNames(xml, book.names);
  if (name === "xl/styles.xml") return orderFonts(xml);
  // Rows that carry this attribute are not fitted to their text by LibreOffice; Excel does without it.
  if (name.startsWith("xl/worksheets/")) return xml.replaceAll(/ x14ac:dyDescent="[^"]*"/g, "");
  const number = /^xl\/drawings\/vmlDrawing(\d+)\.vml$/.exec(name)?.[1];
  const sheet = number ? book.sheets[Number(number) - 1] : undefined;
  return sheet ? sizeNotes(xml, sheet) : xml;
}

/** exceljs walks every cell of a named range and joins those that touch; a name is only a text. */
function addNames(xml: string, names: Book["names"]): string {
  if (names.length === 0) return xml;
  const added = names.map(({ name, ref }) => `<definedName name="${escapeXml(name)}">${escapeXml(ref)}</definedName>`).join("");
  return xml.includes("</definedNames>")
    ? xml.replace("</definedNames>", () => `${added}</definedNames>`)
    : xml.replace("</sheets>", () => `</sheets><definedNames>${added}</definedNames>`);
}

/** Source: ECMA-376-1, 18.8.22, in the order the Open XML SDK insists on. */
const fontOrder = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

function orderFonts(xml: string): string {
  const rank = (element: string) => fontOrder.indexOf(/^<(\w+)/.exec(element)?.[1] ?? "");
  return xml.replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => {
    const elements = inner.match(/<[^>]+>/g) ?? [];
    return `<font>${elements.toSorted((a, b) => rank(a) - rank(b)).join("")}</font>`;
  });
}

/** The boxes exceljs draws hold three short lines. Widths in pixels at 96 dpi: 7 a digit of the default font, 20 a row without height. */
function sizeNotes(xml: string, sheet: Sheet): string {
  return xml.replace(
    /<x:Anchor>[^<]*<\/x:Anchor>(.*?<x:Row>(\d+)<\/x:Row><x:Column>(\d+)<\/x:Column>)/gs,
    (_, rest: string, row: string, column: string) => {
      const note = sheet.rows[Number(row)]?.cells[Number(column)]?.note ?? "";
      const lines = note.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 20)), 0);
      const widthOf = (index: number) => (sheet.columns[index]?.hidden ? 0 : (sheet.columns[index]?.width ?? 9) * 7 + 5);
      const heightOf = (index: number) => (sheet.rows[index]?.hidden ? 0 : ((sheet.rows[index]?.height ?? 15) * 4) / 3);
      const left = Number(column) + 1;
      const top = Math.max(Number(row) - 1, 0);
      const [right, rightRest] = reach(left, 260, widthOf);
      const [bottom, bottomRest] = reach(top, lines * 16 + 12, heightOf);
      return `<x:Anchor>${[left, 10, top, 4, right, rightRest, bottom, bottomRest].join(", ")}</x:Anchor>${rest}`;
    },
  );
}

/** From the start of `first` on, the column or row in which `distance` pixels end, and how far into it. */
function reach(first: number, distance: number, sizeOf: (index: number) => number): [number, number] {
  let index = first;
  let rest = distance;
  while (rest > sizeOf(index) && index < first + 500) {
    rest -= sizeOf(index);
    index++;
  }
  return [index, Math.round(rest)];
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
