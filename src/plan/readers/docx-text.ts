/** A paragraph of a .docx to its words as they would be printed with all changes accepted. */
import { childOf, childrenOf, type XmlElement } from "../../ooxml/read-xml.ts";

/** `lines`: the words, parted at line breaks. `boxes`: text boxes anchored in the paragraph. */
export interface ParagraphText {
  readonly lines: readonly string[];
  readonly boxes: readonly XmlElement[];
}

/** Passages that are not printed: deletions, what was moved away, codes of fields, hidden words. */
const unprinted = new Set([
  "del",
  "moveFrom",
  "instrText",
  "delText",
  "delInstrText",
  "pPr",
  "rPr",
  "sdtPr",
  "rt",
  "footnoteReference",
  "annotationRef",
]);

export function readParagraph(paragraph: XmlElement): ParagraphText {
  const boxes: XmlElement[] = [];
  const text = wordsOf(paragraph, boxes);
  return { lines: text.split("\n"), boxes };
}

function wordsOf(element: XmlElement, boxes: XmlElement[]): string {
  return childrenOf(element)
    .map((child): string => {
      if (unprinted.has(child.name)) return "";
      switch (child.name) {
        case "t":
          return child.children.filter((part) => typeof part === "string").join("");
        case "tab":
        case "ptab":
          return "\t";
        case "br":
        case "cr":
          return child.attributes["type"] === "page" || child.attributes["type"] === "column" ? "" : "\n";
        case "noBreakHyphen":
          return "-";
        case "sym":
          return symbol(child);
        case "txbxContent":
          boxes.push(child);
          return "";
        case "AlternateContent":
          // The same box stands here twice, for new and for old programs.
          return wordsOf(childOf(child, "Choice") ?? childOf(child, "Fallback") ?? child, boxes);
        case "r":
          return isHidden(child) ? "" : wordsOf(child, boxes);
        default:
          return wordsOf(child, boxes);
      }
    })
    .join("");
}

function isHidden(run: XmlElement): boolean {
  const properties = childOf(run, "rPr");
  const vanish = properties && childOf(properties, "vanish");
  return vanish !== undefined && !/^(?:0|false|off)$/.test(vanish.attributes["val"] ?? "");
}

/** Characters of symbol fonts stand in the private area of Unicode; only ticks and bullets occur in plans. */
function symbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes["char"] ?? "", 16);
  return Number.isNaN(code) || (code >= 0xe000 && code <= 0xf8ff) ? "●" : String.fromCodePoint(code);
}
