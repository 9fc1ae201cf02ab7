/** A .docx that a reader sent back → its changes and comments. Nothing relies on ids, styles or properties, which programs rewrite when they save. */
import { diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { type OfficePackage, openPackage, readRelationships } from "./open-package.ts";
import { childOf, childrenOf, readXml, textIn, type XmlElement } from "./read-xml.ts";
import type { ReviewComment, ReviewedDocument } from "./reviewed-document.ts";
import { dayOf, type ReviewedText, readReviewedText } from "./reviewed-text.ts";
import { wordLimits } from "./word-limits.ts";

/** `file` is the name for diagnostics. Codes: OOXML-001 to OOXML-012; OOXML-012 too where the main part is no Word document. */
export function readReviewed(bytes: Uint8Array, file: string): Outcome<ReviewedDocument> {
  const opened = openPackage(bytes, file, wordLimits);
  if (!opened.ok) return opened;
  const office = opened.value;
  const main = partOf(office, office.mainPart);
  if (!main.ok) return main;
  const body = childOf(main.value, "body");
  if (body === undefined) return failure(diagnose("OOXML-012", { kind: "file", file }, {}));
  const text = readReviewedText(body);
  const side = (type: string) => sidePart(office, office.mainPart, type);
  return success({
    paragraphs: text.paragraphs,
    comments: readComments(side("comments"), side("commentsExtended"), text),
    properties: readProperties(sidePart(office, "", "custom-properties")),
  });
}

function partOf(office: OfficePackage, name: string): Outcome<XmlElement> {
  const content = office.zip.read(name);
  return content.ok ? readXml(content.value, office.file, name) : content;
}

function sidePart(office: OfficePackage, from: string, type: string): XmlElement | undefined {
  const relationships = readRelationships(office.zip, office.file, from);
  const target = relationships.ok ? relationships.value.find((one) => one.type === type && !one.external)?.target : undefined;
  const part = target !== undefined && office.zip.names.includes(target) ? partOf(office, target) : undefined;
  return part?.ok ? part.value : undefined;
}

function readProperties(part: XmlElement | undefined): Record<string, string> {
  const entries = part ? childrenOf(part, "property").map((one) => [one.attributes["name"] ?? "", textIn(one)] as const) : [];
  return Object.fromEntries(entries);
}

/** A comment is tied to the one it answers by the id of its last paragraph. Source: [MS-DOCX] 2.5.4.2. */
function readComments(part: XmlElement | undefined, extended: XmlElement | undefined, text: ReviewedText): ReviewComment[] {
  const threads = new Map(
    extended ? childrenOf(extended, "commentEx").map(({ attributes }) => [attributes["paraId"] ?? "", attributes] as const) : [],
  );
  const comments = part ? childrenOf(part, "comment") : [];
  const byParagraph = new Map(comments.map((comment) => [lastParagraphId(comment), comment.attributes["id"] ?? ""]));
  return comments.map((comment) => {
    const id = comment.attributes["id"] ?? "";
    const thread = threads.get(lastParagraphId(comment));
    const range = text.ranges.get(id);
    const paragraph = range?.paragraph ?? 0;
    const from = range?.from ?? 0;
    const length = text.paragraphs[paragraph]?.before.length ?? 0;
    const to = range?.end?.paragraph === paragraph ? range.end.at : length;
    return {
      id,
      author: comment.attributes["author"] ?? "",
      date: dayOf(comment.attributes["date"]),
      text: childrenOf(comment, "p").map(wordsIn).join("\n").trim(),
      quote: range?.quote ?? "",
      paragraph,
      from,
      to,
      parent: byParagraph.get(thread?.["paraIdParent"] ?? "?") ?? null,
      resolved: thread?.["done"] === "1" || thread?.["done"] === "true",
    };
  });
}

function lastParagraphId(comment: XmlElement): string {
  return childrenOf(comment, "p").at(-1)?.attributes["w14:paraId"] ?? "";
}

function wordsIn(element: XmlElement): string {
  if (element.name === "t") return textIn(element);
  if (element.name === "tab") return "\t";
  if (element.name === "br") return "\n";
  return childrenOf(element).map(wordsIn).join("");
}
