/** A sheet of ours → put into a workbook as received: its part, its style indexes, its line in the list of sheets. */
import { appendTo } from "../ooxml/edit-tag.ts";
import { escapeXml } from "../ooxml/edit-text.ts";
import { looks } from "./looks.ts";
import type { OpenWorkbook } from "./open-workbook.ts";
import type { PartDrafts } from "./part-drafts.ts";
import { freePart, register, relate, type Spelling } from "./patch-notes.ts";
import type { StylePatcher } from "./patch-styles.ts";
import type { Sheet } from "./workbook.ts";
import { writeSheetXml } from "./write-sheet-xml.ts";

const worksheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

const stylesType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** The least a styles part must hold: one font, the two fills Excel reserves, one border, one style. */
const plainStyles = (namespace: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf xfId="0"/></cellXfs></styleSheet>`;

/** Name of the styles part; one is made where the workbook has none. */
export function ensureStyles(drafts: PartDrafts, workbook: OpenWorkbook, spelling: Spelling): string {
  const known = workbook.related.find(({ type }) => type === "styles")?.target;
  if (known !== undefined && drafts.has(known)) return known;
  const part = known ?? freePart(drafts, "xl/styles");
  drafts.write(part, plainStyles(spelling.spreadsheet));
  if (known === undefined) relate(drafts, workbook.office.mainPart, `${spelling.relationships}/styles`, part);
  register(drafts, `/${part}`, stylesType);
  return part;
}

/** A sheet of the same name gives its part for the new one; its place among the sheets and its print names stay. */
export function addSheet(
  drafts: PartDrafts,
  workbook: OpenWorkbook,
  sheet: Sheet,
  styles: StylePatcher,
  spelling: Spelling,
): void {
  const { mainPart } = workbook.office;
  const xml = writeSheetXml(
    sheet,
    (cell) => styles.lookStyle(looks[cell.style], cell.format ?? "", cell.link !== undefined),
    workbook.main.is1904,
    spelling.spreadsheet,
  );
  const known = workbook.sheets.find(({ name }) => name === sheet.name);
  if (known) {
    drafts.write(known.part, xml);
    return;
  }
  const part = freePart(drafts, "xl/worksheets/sheet");
  drafts.write(part, xml);
  register(drafts, `/${part}`, worksheetType);
  const id = relate(drafts, mainPart, `${spelling.relationships}/worksheet`, part);
  const text = drafts.read(mainPart) ?? "";
  const numbers = [...text.matchAll(/\ssheetId\s*=\s*["'](\d+)["']/g)].map((match) => Number(match[1]));
  const sheetId = Math.max(0, ...numbers) + 1;
  const line = (prefix: string) =>
    `<${prefix}sheet xmlns:r="${spelling.relationships}" name="${escapeXml(sheet.name)}" sheetId="${sheetId}" r:id="${id}"/>`;
  drafts.write(mainPart, appendTo(text, "sheets", line));
}
