/** A DOCX with tracked changes -> its lines with all changes accepted and with all rejected. Reads marks of paragraphs and rows too. */
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { openPackage } from "../../ooxml/open-package.ts";
import { childOf, childrenOf, readXml, textIn, type XmlElement } from "../../ooxml/read-xml.ts";
import type { ZipLimits } from "../../ooxml/read-zip.ts";

/** Only lines that hold words: an empty paragraph says nothing. */
export interface TrackedLines {
  readonly accepted: readonly string[];
  readonly rejected: readonly string[];
}

/** A redline is our own and may be larger than what is taken from others. */
const limits: ZipLimits = { fileBytes: 2 ** 28, inflatedBytes: 2 ** 30, partBytes: 2 ** 29, entries: 4096 };

/** Codes: OOXML-001 to OOXML-012. */
export function readTracked(bytes: Uint8Array, file: string): Outcome<TrackedLines> {
  const opened = openPackage(bytes, file, limits);
  if (!opened.ok) return opened;
  const part = opened.value.zip.read(opened.value.mainPart);
  if (!part.ok) return part;
  const root = readXml(part.value, file, opened.value.mainPart);
  if (!root.ok) return root;
  const body = childOf(root.value, "body");
  const blocks = body ? childrenOf(body) : [];
  return success({ accepted: linesOf(blocks, "ins"), rejected: linesOf(blocks, "del") });
}

/** `kept`: which kind of change stays; the words and marks of the other kind go. */
type Kept = "ins" | "del";

function linesOf(blocks: readonly XmlElement[], kept: Kept): string[] {
  const lines: string[] = [];
  let open = "";
  for (const block of blocks) {
    if (block.name === "tbl") {
      lines.push(open, ...childrenOf(block, "tr").flatMap((row) => rowLines(row, kept)));
      open = "";
    } else if (block.name === "p") {
      open += textOf(block, kept);
      // A paragraph whose mark goes runs on into the next one.
      if (!isGone(markIn(block, "pPr", "rPr"), kept)) {
        lines.push(open);
        open = "";
      }
    }
  }
  return [...lines, open].flatMap((line) => line.split("\n")).filter((line) => line.trim() !== "");
}

function rowLines(row: XmlElement, kept: Kept): string[] {
  if (isGone(markIn(row, "trPr"), kept)) return [];
  return childrenOf(row, "tc").flatMap((cell) => linesOf(childrenOf(cell), kept));
}

function markIn(element: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => found && childOf(found, name), element);
}

function isGone(properties: XmlElement | undefined, kept: Kept): boolean {
  return properties !== undefined && childOf(properties, kept === "ins" ? "del" : "ins") !== undefined;
}

function textOf(element: XmlElement, kept: Kept): string {
  return childrenOf(element)
    .map((child) => {
      if (child.name === "ins" || child.name === "del") return child.name === kept ? textOf(child, kept) : "";
      if (child.name === "t" || child.name === "delText") return textIn(child);
      if (child.name === "tab") return "\t";
      if (child.name === "br") return "\n";
      return child.name === "r" || child.name === "hyperlink" ? textOf(child, kept) : "";
    })
    .join("");
}
