/** The small parts of a workbook → plain data: its list of sheets and names, shared strings, number formats. */
import { type Outcome, success } from "../diagnostics/outcome.ts";
import { namespaces } from "../ooxml/namespaces.ts";
import { childOf, childrenOf, readXml, textIn, type XmlElement } from "../ooxml/read-xml.ts";
import type { ZipPackage } from "../ooxml/read-zip.ts";
import { scanXml } from "../ooxml/scan-xml.ts";
import { readText } from "./cell-text.ts";
import { builtInFormat, type NumberFormat, showsDay } from "./date-formats.ts";

export interface SheetEntry {
  readonly name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  /** Id of the relationship that leads to the part. */
  readonly relationship: string;
}

export interface WorkbookPart {
  /** Undefined when the main part is not that of a workbook. */
  readonly sheets: readonly SheetEntry[] | undefined;
  readonly names: readonly { readonly name: string; readonly ref: string }[];
  readonly is1904: boolean;
}

export function readWorkbookPart(zip: ZipPackage, file: string, part: string): Outcome<WorkbookPart> {
  const content = zip.read(part);
  if (!content.ok) return content;
  const root = readXml(content.value, file, part);
  if (!root.ok) return root;
  const isWorkbook = root.value.name === "workbook" && root.value.namespace === namespaces.spreadsheet;
  const list = childOf(root.value, "sheets");
  return success({
    sheets: isWorkbook ? childrenOf(list ?? root.value, "sheet").map(sheetOf) : undefined,
    names: namesOf(childOf(root.value, "definedNames")),
    is1904: isTrue(childOf(root.value, "workbookPr")?.attributes["date1904"]),
  });
}

function sheetOf({ attributes }: XmlElement): SheetEntry {
  const state = attributes["state"];
  return {
    name: readText(attributes["name"] ?? ""),
    state: state === "hidden" || state === "veryHidden" ? state : "visible",
    relationship: attributes["r:id"] ?? "",
  };
}

/** Excel's own names (print titles and the like) are left out. A name of one sheet only counts where the workbook has none of that name. */
function namesOf(list: XmlElement | undefined): { name: string; ref: string }[] {
  const all = childrenOf(list ?? { name: "", namespace: "", attributes: {}, children: [] }, "definedName")
    .map((element) => ({
      name: element.attributes["name"] ?? "",
      ref: textIn(element).trim(),
      isLocal: element.attributes["localSheetId"] !== undefined,
    }))
    .filter(({ name }) => !/^_xlnm\./i.test(name));
  const known = new Set(all.filter((entry) => !entry.isLocal).map((entry) => entry.name));
  return all.filter((entry) => !entry.isLocal || !known.has(entry.name)).map(({ name, ref }) => ({ name, ref }));
}

/** xsd:boolean. */
export function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true" || text === "on";
}

/** The strings by index. Phonetic guides (rPh), which Excel shows above the characters, are no part of the text. */
export function readSharedStrings(bytes: Uint8Array, file: string, part: string): Outcome<string[]> {
  const strings: string[] = [];
  let text = "";
  let run = "";
  let isKept = false;
  let isPreserved = false;
  let phonetic = 0;
  const scanned = scanXml(bytes, file, part, {
    open: (name, _, attributes) => {
      if (name === "si") text = "";
      else if (name === "rPh") phonetic++;
      else if (name === "t") {
        run = "";
        isKept = phonetic === 0;
        isPreserved = attributes.get("xml:space") === "preserve";
      }
    },
    close: (name) => {
      if (name === "si") strings.push(text);
      else if (name === "rPh") phonetic--;
      else if (name === "t") {
        if (isKept) text += readText(run, isPreserved);
        isKept = false;
      }
    },
    text: (piece) => {
      if (isKept) run += piece;
    },
  });
  return scanned.ok ? success(strings) : scanned;
}

/** The number format of each cell style, by index: what attribute `s` of a cell points to. */
export function readFormats(bytes: Uint8Array, file: string, part: string): Outcome<NumberFormat[]> {
  const custom = new Map<number, string>();
  const styles: number[] = [];
  /** Local names of the elements that are open. */
  const path: string[] = [];
  const scanned = scanXml(bytes, file, part, {
    open: (name, _, attributes) => {
      const list = path.length === 2 ? path[1] : undefined;
      if (list === "numFmts" && name === "numFmt")
        custom.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? "General");
      else if (list === "cellXfs" && name === "xf") styles.push(Number(attributes.get("numFmtId") ?? 0));
      path.push(name);
    },
    close: () => void path.pop(),
    text: () => undefined,
  });
  if (!scanned.ok) return scanned;
  return success(
    styles.map((id) => {
      const code = custom.get(id) ?? builtInFormat(id);
      return { code, isDay: showsDay(code) };
    }),
  );
}
