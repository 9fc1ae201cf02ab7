/** The body, a cell, a header or a footer of WordprocessingML -> paragraphs and tables. Deleted words stay, marked; hidden field codes go apart. */
import type { readNumbering } from "./docx-numbering.ts";
import { childOf, childrenOf, textIn, type XmlElement } from "./read-xml.ts";
import type { WordBlock, WordParagraph, WordPicture, WordRow, WordRun, WordTable } from "./word-document.ts";
import { isOn, type StyleSheet, twipsPerMm, valueIn } from "./word-formats.ts";

export interface Reading {
  readonly styles: StyleSheet;
  readonly nextNumber: ReturnType<typeof readNumbering>;
}

/** 1 mm = 36000 EMU (ECMA-376-1, 20.1.2.1). */
const emuPerMm = 36_000;
/** Border widths are counted in eighths of a point. */
const eighthsPerPt = 8;

export function readBlocks(parent: XmlElement, reading: Reading): WordBlock[] {
  return childrenOf(parent).flatMap((block): WordBlock[] => {
    switch (block.name) {
      case "p":
        return readParagraph(block, reading);
      case "tbl":
        return [readTable(block, reading)];
      case "sdt":
        return readBlocks(childOf(block, "sdtContent") ?? block, reading);
      case "ins":
      case "moveTo":
      case "customXml":
      case "smartTag":
        return readBlocks(block, reading);
      default:
        return [];
    }
  });
}

interface Collected {
  readonly runs: WordRun[];
  readonly pictures: WordPicture[];
  readonly fields: string[];
  readonly boxes: XmlElement[];
  readonly open: Map<string, string>;
  depth: number;
  code: string;
  inCode: boolean;
}

/** Text boxes anchored in a paragraph follow it. */
function readParagraph(element: XmlElement, reading: Reading): WordBlock[] {
  const properties = childOf(element, "pPr");
  const found: Collected = { runs: [], pictures: [], fields: [], boxes: [], open: new Map(), depth: 0, code: "", inCode: false };
  collect(element, null, found, properties, reading);
  const words = found.runs.some((run) => run.text.trim() !== "");
  const paragraph: WordParagraph = {
    kind: "paragraph",
    style: reading.styles.nameOf(properties),
    number: words ? numberOf(properties, reading) : "",
    format: reading.styles.paragraph(properties),
    runs: found.runs,
    pictures: found.pictures,
    fields: found.fields,
  };
  return [paragraph, ...found.boxes.flatMap((box) => readBlocks(box, reading))];
}

/** numId 0 takes the numbering of the style away. Source: ECMA-376-1, 17.9.18. */
function numberOf(properties: XmlElement | undefined, reading: Reading): string {
  for (const list of reading.styles.chain(properties)) {
    const numbering = childOf(list, "numPr");
    const id = numbering && valueIn(numbering, "numId");
    if (id === undefined) continue;
    return id === "0" ? "" : reading.nextNumber(id, Number(valueIn(numbering ?? list, "ilvl") ?? 0));
  }
  return "";
}

function collect(
  element: XmlElement,
  change: WordRun["change"],
  found: Collected,
  paragraph: XmlElement | undefined,
  reading: Reading,
): void {
  for (const child of childrenOf(element)) {
    switch (child.name) {
      case "bookmarkStart":
        found.open.set(child.attributes["id"] ?? "", child.attributes["name"] ?? "");
        break;
      case "bookmarkEnd":
        found.open.delete(child.attributes["id"] ?? "");
        break;
      case "r":
        collectRun(child, change, found, paragraph, reading);
        break;
      case "ins":
      case "moveTo":
        collect(child, "inserted", found, paragraph, reading);
        break;
      case "del":
      case "moveFrom":
        collect(child, "deleted", found, paragraph, reading);
        break;
      case "fldSimple":
        found.fields.push((child.attributes["instr"] ?? "").trim());
        collect(child, change, found, paragraph, reading);
        break;
      case "sdt":
        collect(childOf(child, "sdtContent") ?? child, change, found, paragraph, reading);
        break;
      case "hyperlink":
      case "smartTag":
      case "customXml":
      case "AlternateContent":
      case "Choice":
        collect(child, change, found, paragraph, reading);
        break;
      default:
        break;
    }
  }
}

function collectRun(
  run: XmlElement,
  change: WordRun["change"],
  found: Collected,
  paragraph: XmlElement | undefined,
  reading: Reading,
): void {
  let text = "";
  for (const child of childrenOf(run)) {
    if (child.name === "fldChar") followField(child, found);
    else if (child.name === "instrText") found.code += textIn(child);
    else if (!found.inCode) text += wordsIn(child, found);
  }
  if (text === "") return;
  const format = reading.styles.character(paragraph, childOf(run, "rPr"));
  found.runs.push({ text, format, bookmarks: [...found.open.values()], change });
}

function followField(mark: XmlElement, found: Collected): void {
  const kind = mark.attributes["fldCharType"];
  if (kind === "begin") {
    found.depth += 1;
    found.inCode = true;
    found.code = "";
  } else if (kind === "separate") {
    found.inCode = false;
    found.fields.push(found.code.trim());
  } else if (kind === "end") {
    // A field without a result has no separator.
    if (found.inCode) found.fields.push(found.code.trim());
    found.inCode = false;
    found.depth -= 1;
  }
}

function wordsIn(element: XmlElement, found: Collected): string {
  switch (element.name) {
    case "t":
    case "delText":
      return textIn(element);
    case "tab":
    case "ptab":
      return "\t";
    case "br":
    case "cr":
      return element.attributes["type"] === "page" ? "\f" : "\n";
    case "noBreakHyphen":
      return "-";
    case "drawing":
    case "pict":
      takePictures(element, found);
      return "";
    case "AlternateContent": {
      const chosen = childOf(element, "Choice") ?? childOf(element, "Fallback");
      return chosen
        ? childrenOf(chosen)
            .map((child) => wordsIn(child, found))
            .join("")
        : "";
    }
    default:
      return "";
  }
}

function takePictures(element: XmlElement, found: Collected): void {
  const boxes = descendants(element, "txbxContent");
  if (boxes.length > 0) {
    found.boxes.push(...boxes);
    return;
  }
  const extent = descendants(element, "extent")[0];
  const properties = descendants(element, "docPr")[0];
  const alt = properties?.attributes["descr"] ?? properties?.attributes["title"] ?? "";
  found.pictures.push({ widthMm: Number(extent?.attributes["cx"] ?? 0) / emuPerMm, alt });
}

function descendants(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}

function readTable(element: XmlElement, reading: Reading): WordTable {
  const properties = childOf(element, "tblPr");
  const grid = childOf(element, "tblGrid");
  const columns = grid ? childrenOf(grid, "gridCol").map((column) => Number(column.attributes["w"] ?? 0)) : [];
  const preferred = properties && childOf(properties, "tblW")?.attributes;
  const width = preferred?.["type"] === "dxa" ? Number(preferred["w"]) : columns.reduce((sum, one) => sum + one, 0);
  const borders = properties && childOf(properties, "tblBorders");
  const rule = (name: string) => {
    const size = Number((borders && childOf(borders, name))?.attributes["sz"] ?? 0);
    return size > 0 ? size / eighthsPerPt : null;
  };
  return {
    kind: "table",
    rows: childrenOf(element).flatMap((child) => rowsIn(child, reading)),
    widthMm: width / twipsPerMm,
    floating: properties !== undefined && childOf(properties, "tblpPr") !== undefined,
    outerRulePt: rule("top"),
    innerRulePt: rule("insideH"),
  };
}

function rowsIn(element: XmlElement, reading: Reading): WordRow[] {
  if (element.name === "sdt")
    return childrenOf(childOf(element, "sdtContent") ?? element).flatMap((child) => rowsIn(child, reading));
  if (element.name !== "tr") return [];
  const properties = childOf(element, "trPr");
  const flag = (name: string) => {
    const mark = properties && childOf(properties, name);
    return mark !== undefined && isOn(mark.attributes["val"] ?? "1");
  };
  const cells = childrenOf(element).flatMap((child) =>
    child.name === "tc" ? [child] : child.name === "sdt" ? childrenOf(childOf(child, "sdtContent") ?? child, "tc") : [],
  );
  return [
    {
      repeats: flag("tblHeader"),
      cantSplit: flag("cantSplit"),
      cells: cells.map((cell) => ({ blocks: readBlocks(cell, reading) })),
    },
  ];
}
