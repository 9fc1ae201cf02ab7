/** Grid → .xlsx bytes, in the dialects of the programs that save workbooks. */
import { type Zippable, zipSync } from "fflate";
import { parseAddress, type ReadCell } from "../../src/workbook/workbook.ts";
import { type Grid, type GridSheet, refOf } from "./grid.ts";

export interface Dialect {
  strings: "shared" | "inline" | "rich" | "phonetic";
  prefix: "" | "x:";
  isStrict: boolean;
  isUtf16: boolean;
  hasBom: boolean;
  /** Leaves out `r` of rows and cells, filling the gaps with empty ones. */
  isUnaddressed: boolean;
  hasOddParts: boolean;
  hasAbsoluteTargets: boolean;
  is1904: boolean;
  isStored: boolean;
  hasSingleQuotes: boolean;
}

export const plainDialect: Dialect = {
  strings: "shared",
  prefix: "",
  isStrict: false,
  isUtf16: false,
  hasBom: false,
  isUnaddressed: false,
  hasOddParts: false,
  hasAbsoluteTargets: false,
  is1904: false,
  isStored: false,
  hasSingleQuotes: false,
};

const dateFormat = "yyyy-mm-dd";

export function emitXlsx(grid: Grid, dialect: Dialect): Uint8Array {
  const shared: string[] = [];
  const formats: string[] = ["General", dateFormat];
  const main = namespace(
    dialect,
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
  );
  const relations = namespace(
    dialect,
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  );
  const partOf = (index: number) => (dialect.hasOddParts ? `xl/blatt/tab-${index}.xml` : `xl/worksheets/sheet${index + 1}.xml`);
  const p = dialect.prefix;
  const xmlns = p ? `xmlns:x="${main}"` : `xmlns="${main}"`;
  const sheets = grid.sheets.map((sheet) => sheetXml(sheet, dialect, shared, formats, xmlns));
  const entries = grid.sheets.map(
    (sheet, index) =>
      `<${p}sheet name="${escapeXml(sheet.name)}" sheetId="${index + 1}" state="${sheet.state}" r:id="rId${index + 1}"/>`,
  );
  const names = grid.names.map((name) => `<${p}definedName name="${name.name}">${escapeXml(refOf(name))}</${p}definedName>`);
  const target = (path: string) => (dialect.hasAbsoluteTargets ? `/xl/${path}` : path);
  const links = [
    ...grid.sheets.map((_, index) => relation(`rId${index + 1}`, `${relations}/worksheet`, target(partOf(index).slice(3)))),
    relation("rIdS", `${relations}/sharedStrings`, target("sharedStrings.xml")),
    relation("rIdT", `${relations}/styles`, target("styles.xml")),
  ];
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(grid.sheets.map((_, index) => partOf(index))),
    "_rels/.rels": relationships([relation("rId1", `${relations}/officeDocument`, "xl/workbook.xml")]),
    "xl/workbook.xml": `<${p}workbook ${xmlns} xmlns:r="${relations}"><${p}workbookPr date1904="${dialect.is1904 ? 1 : 0}"/><${p}sheets>${entries.join("")}</${p}sheets><${p}definedNames>${names.join("")}</${p}definedNames></${p}workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(links),
    "xl/sharedStrings.xml": `<${p}sst ${xmlns}>${shared.join("")}</${p}sst>`,
    "xl/styles.xml": stylesXml(formats, p, xmlns),
    ...Object.fromEntries(sheets.map((xml, index) => [partOf(index), xml])),
  };
  const files: Zippable = {};
  for (const [name, xml] of Object.entries(parts)) files[name] = [encode(xml, dialect), { level: dialect.isStored ? 0 : 6 }];
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

function namespace(dialect: Dialect, transitional: string, strict: string): string {
  return dialect.isStrict ? strict : transitional;
}

function encode(xml: string, dialect: Dialect): Uint8Array {
  const quoted = dialect.hasSingleQuotes ? xml.replace(/="([^"']*)"/g, "='$1'") : xml;
  if (dialect.isUtf16) return Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${quoted}`, "utf16le");
  return Buffer.from(`${dialect.hasBom ? "\uFEFF" : ""}<?xml version="1.0" encoding="UTF-8"?>${quoted}`);
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function relationships(links: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join("")}</Relationships>`;
}

function contentTypes(sheets: readonly string[]): string {
  const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const one = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${kind}.${type}+xml"/>`;
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${one("xl/workbook.xml", "sheet.main")}${one("xl/sharedStrings.xml", "sharedStrings")}${one("xl/styles.xml", "styles")}${sheets.map((part) => one(part, "worksheet")).join("")}</Types>`;
}

function stylesXml(formats: readonly string[], p: string, xmlns: string): string {
  const custom = formats
    .map((format, index) => `<${p}numFmt numFmtId="${200 + index}" formatCode="${escapeXml(format)}"/>`)
    .slice(1);
  const looks = formats.map((_, index) => `<${p}xf numFmtId="${index === 0 ? 0 : 200 + index}"/>`);
  return `<${p}styleSheet ${xmlns}><${p}numFmts>${custom.join("")}</${p}numFmts><${p}cellXfs>${looks.join("")}</${p}cellXfs></${p}styleSheet>`;
}

function sheetXml(sheet: GridSheet, dialect: Dialect, shared: string[], formats: string[], xmlns: string): string {
  const p = dialect.prefix;
  const rows = new Map<number, Map<number, ReadCell>>();
  for (const [address, cell] of sheet.cells) {
    const at = parseAddress(address);
    if (at === undefined) continue;
    const row = rows.get(at.row) ?? new Map<number, ReadCell>();
    rows.set(at.row, row.set(at.column, cell));
  }
  const body: string[] = [];
  let next = 1;
  for (const number of [...rows.keys()].sort((a, b) => a - b)) {
    const row = rows.get(number) ?? new Map<number, ReadCell>();
    if (dialect.isUnaddressed) for (; next < number; next++) body.push(`<${p}row/>`);
    next = number + 1;
    const hidden = sheet.hiddenRows.has(number) ? ' hidden="1"' : "";
    const place = dialect.isUnaddressed ? "" : ` r="${number}"`;
    body.push(`<${p}row${place}${hidden}>${rowXml(row, number, dialect, shared, formats)}</${p}row>`);
  }
  const merges = sheet.merges.map((range) => `<${p}mergeCell ref="${range}"/>`);
  const merged = merges.length > 0 ? `<${p}mergeCells>${merges.join("")}</${p}mergeCells>` : "";
  return `<${p}worksheet ${xmlns}><${p}sheetData>${body.join("")}</${p}sheetData>${merged}</${p}worksheet>`;
}

function rowXml(
  row: ReadonlyMap<number, ReadCell>,
  number: number,
  dialect: Dialect,
  shared: string[],
  formats: string[],
): string {
  const cells: string[] = [];
  let next = 1;
  for (const column of [...row.keys()].sort((a, b) => a - b)) {
    const cell = row.get(column);
    if (cell === undefined) continue;
    if (dialect.isUnaddressed) for (; next < column; next++) cells.push(`<${dialect.prefix}c/>`);
    next = column + 1;
    const place = dialect.isUnaddressed ? "" : ` r="${letters(column)}${number}"`;
    cells.push(cellXml(cell, place, dialect, shared, formats));
  }
  return cells.join("");
}

function letters(column: number): string {
  return column === 0 ? "" : letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}

function cellXml(cell: ReadCell, place: string, dialect: Dialect, shared: string[], formats: string[]): string {
  const p = dialect.prefix;
  const formula = cell.formula === undefined ? "" : `<${p}f>${escapeXml(cell.formula)}</${p}f>`;
  switch (cell.kind) {
    case "number": {
      if (!formats.includes(cell.format)) formats.push(cell.format);
      return `<${p}c${place} s="${formats.indexOf(cell.format)}">${formula}<${p}v>${cell.value}</${p}v></${p}c>`;
    }
    case "date": {
      const days = (Date.parse(`${cell.date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000 - (dialect.is1904 ? 1462 : 0);
      return `<${p}c${place} s="1">${formula}<${p}v>${days}</${p}v></${p}c>`;
    }
    case "boolean":
      return `<${p}c${place} t="b">${formula}<${p}v>${cell.value ? 1 : 0}</${p}v></${p}c>`;
    case "error":
      return `<${p}c${place} t="e">${formula}<${p}v>${cell.text}</${p}v></${p}c>`;
    case "uncalculated":
      return `<${p}c${place}>${formula}</${p}c>`;
    case "text": {
      if (formula !== "") return `<${p}c${place} t="str">${formula}<${p}v>${escapeXml(cell.text)}</${p}v></${p}c>`;
      const content = runsXml(cell.text, dialect);
      if (dialect.strings === "inline") return `<${p}c${place} t="inlineStr"><${p}is>${content}</${p}is></${p}c>`;
      shared.push(`<${p}si>${content}</${p}si>`);
      return `<${p}c${place} t="s"><${p}v>${shared.length - 1}</${p}v></${p}c>`;
    }
  }
}

/** LibreOffice cuts mixed Chinese and Latin text into runs; Japanese input methods leave phonetic runs behind. */
function runsXml(text: string, { prefix: p, strings }: Dialect): string {
  const t = (words: string) => `<${p}t xml:space="preserve">${escapeXml(words)}</${p}t>`;
  if (strings === "phonetic") return `${t(text)}<${p}rPh sb="0" eb="1">${t("假")}</${p}rPh>`;
  const middle = Math.floor(text.length / 2);
  const isCut = strings === "rich" && middle > 0 && !/[\uD800-\uDBFF]/.test(text[middle - 1] ?? "");
  return isCut
    ? [text.slice(0, middle), text.slice(middle)].map((run) => `<${p}r><${p}rPr/>${t(run)}</${p}r>`).join("")
    : t(text);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
