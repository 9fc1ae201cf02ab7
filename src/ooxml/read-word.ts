/** A .docx -> a WordDocument. Parts are found by relationship, styles by name; a missing side part does not cost the document. */
import { type Outcome, success } from "../diagnostics/outcome.ts";
import { readNumbering } from "./docx-numbering.ts";
import { type OfficePackage, openPackage, type Relationship, readRelationships } from "./open-package.ts";
import { childOf, childrenOf, readXml, textIn, type XmlElement } from "./read-xml.ts";
import { type Reading, readBlocks } from "./word-blocks.ts";
import type { WordBlock, WordComment, WordDocument, WordSection } from "./word-document.ts";
import { isOn, readStyleSheet, twipsPerMm, twipsPerPt } from "./word-formats.ts";
import { wordLimits } from "./word-limits.ts";

/** `file` is the name for diagnostics. Codes: OOXML-001 to OOXML-012; a package that is no Word document reads as one without blocks. */
export function readWord(bytes: Uint8Array, file: string): Outcome<WordDocument> {
  const opened = openPackage(bytes, file, wordLimits);
  if (!opened.ok) return opened;
  const office = opened.value;
  const relationships = readRelationships(office.zip, file, office.mainPart);
  if (!relationships.ok) return relationships;
  const document = readPart(office, office.mainPart);
  if (!document.ok) return document;
  const side = (type: string) => sidePart(office, relationships.value, type);
  const reading: Reading = { styles: readStyleSheet(side("styles")), nextNumber: readNumbering(side("numbering")) };
  const body = childOf(document.value, "body");
  const linked = (id: string | undefined): readonly WordBlock[] | null => {
    const target = relationships.value.find((one) => one.id === id)?.target;
    const part = target === undefined ? undefined : readPart(office, target);
    return part?.ok ? readBlocks(part.value, reading) : null;
  };
  const settings = side("settings");
  const even = settings && childOf(settings, "evenAndOddHeaders");
  return success({
    blocks: body ? readBlocks(body, reading) : [],
    sections: body ? sectionsOf(body).map((section) => readSection(section, linked)) : [],
    evenAndOdd: even !== undefined && isOn(even.attributes["val"] ?? "1"),
    comments: readComments(side("comments")),
    properties: readProperties(office),
  });
}

function readPart(office: OfficePackage, name: string): Outcome<XmlElement> {
  const content = office.zip.read(name);
  return content.ok ? readXml(content.value, office.file, name) : content;
}

function sidePart(office: OfficePackage, relationships: readonly Relationship[], type: string): XmlElement | undefined {
  const target = relationships.find((one) => one.type === type && !one.external)?.target;
  const part = target !== undefined && office.zip.names.includes(target) ? readPart(office, target) : undefined;
  return part?.ok ? part.value : undefined;
}

/** A section's properties stand in its last paragraph; those of the last section at the end of the body. */
function sectionsOf(body: XmlElement): XmlElement[] {
  return childrenOf(body).flatMap((block) => {
    if (block.name === "sectPr") return [block];
    const properties = block.name === "p" ? childOf(block, "pPr") : undefined;
    const section = properties && childOf(properties, "sectPr");
    return section ? [section] : [];
  });
}

type Linked = (id: string | undefined) => readonly WordBlock[] | null;

function readSection(section: XmlElement, linked: Linked): WordSection {
  const attribute = (element: string, name: string) => childOf(section, element)?.attributes[name];
  const mm = (element: string, name: string) => Number(attribute(element, name) ?? 0) / twipsPerMm;
  const start = attribute("pgNumType", "start");
  const around = (kind: "header" | "footer") => {
    const part = (type: string) => {
      const reference = childrenOf(section, `${kind}Reference`).find((one) => one.attributes["type"] === type);
      return linked(reference?.attributes["r:id"]);
    };
    return { default: part("default"), even: part("even"), first: part("first") };
  };
  const title = childOf(section, "titlePg");
  return {
    widthMm: mm("pgSz", "w"),
    heightMm: mm("pgSz", "h"),
    landscape: attribute("pgSz", "orient") === "landscape",
    topMm: mm("pgMar", "top"),
    bottomMm: mm("pgMar", "bottom"),
    leftMm: mm("pgMar", "left"),
    rightMm: mm("pgMar", "right"),
    gutterMm: mm("pgMar", "gutter"),
    footerMm: mm("pgMar", "footer"),
    columns: Number(attribute("cols", "num") ?? 1),
    grid: attribute("docGrid", "type") ?? null,
    gridPitchPt: Number(attribute("docGrid", "linePitch") ?? 0) / twipsPerPt,
    firstPage: start === undefined ? null : Number(start),
    numberFormat: attribute("pgNumType", "fmt") ?? "decimal",
    titlePage: title !== undefined && isOn(title.attributes["val"] ?? "1"),
    headers: around("header"),
    footers: around("footer"),
  };
}

function readComments(part: XmlElement | undefined): WordComment[] {
  return part
    ? childrenOf(part, "comment").map((comment) => ({ author: comment.attributes["author"] ?? "", text: textIn(comment) }))
    : [];
}

function readProperties(office: OfficePackage): Record<string, string> {
  const relationships = readRelationships(office.zip, office.file, "");
  const part = relationships.ok ? sidePart(office, relationships.value, "custom-properties") : undefined;
  const entries = part ? childrenOf(part, "property").map((one) => [one.attributes["name"] ?? "", textIn(one)] as const) : [];
  return Object.fromEntries(entries);
}
