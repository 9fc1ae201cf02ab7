/** Comments of a sheet → the drawing part with the boxes that show them. */
import { commentedCells, editComments } from "./patch-comments.ts";
import { parseAddress } from "./workbook.ts";

const emptyDrawing = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>
</xml>`;

const shapeType = `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** A box for every commented cell that has none: also for those whose boxes a mail gateway has stripped. Excel's VML is not always XML, so it is handled as text. */
export function patchDrawing(text: string | undefined, comments: string): string {
  const drawing = text ?? emptyDrawing;
  const drawn = new Set(
    [...drawing.matchAll(/<x:Row>\s*(\d+)\s*<\/x:Row>\s*<x:Column>\s*(\d+)\s*<\/x:Column>/g)].map(
      (match) => `${match[1]},${match[2]}`,
    ),
  );
  const numbers = [...drawing.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
  let number = Math.max(1024, ...numbers);
  const boxes = [...lengthsOf(comments)].flatMap(([cell, length]) => {
    const at = parseAddress(cell.toUpperCase());
    if (!at || drawn.has(`${at.row - 1},${at.column - 1}`)) return [];
    number++;
    return [boxXml(number, at.row - 1, at.column - 1, length)];
  });
  const end = drawing.lastIndexOf("</xml>");
  const type = drawing.includes('id="_x0000_t202"') ? "" : shapeType;
  return end < 0 ? drawing : `${drawing.slice(0, end)}${type}${boxes.join("")}${drawing.slice(end)}`;
}

/** Characters of the note on each commented cell. */
function lengthsOf(comments: string): Map<string, number> {
  const lengths = new Map(commentedCells(comments).map((cell) => [cell, 0]));
  editComments(comments, (comment, cell) => {
    lengths.set(cell, comment.replace(/<[^>]*>/g, "").length);
    return comment;
  });
  return lengths;
}

/** `row` and `column` count from 0. The box is three columns wide; about 14 characters stand in a line. */
function boxXml(number: number, row: number, column: number, length: number): string {
  const top = Math.max(row - 1, 0);
  const height = Math.min(16, Math.max(4, Math.ceil(length / 14) + 1));
  const anchor = [column + 1, 12, top, 4, column + 4, 4, top + height, 4].join(", ");
  return `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:180pt;height:90pt;z-index:${number - 1024};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
