/** The lists that tie parts together, with a line added: relationships and content types, as text. */
import { appendTo } from "./edit-tag.ts";
import { escapeXml } from "./edit-text.ts";

const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const emptyRelationships = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageNamespace}/relationships"></Relationships>`;

/** `text` undefined: the part has no list yet. `type` and `target` as they are to stand there. The new id is one the list does not have. */
export function addRelationship(
  text: string | undefined,
  type: string,
  target: string,
): { readonly text: string; readonly id: string } {
  const list = text ?? emptyRelationships;
  const used = new Set([...list.matchAll(/\sId\s*=\s*["']([^"']*)["']/g)].map((match) => match[1]));
  let number = used.size + 1;
  while (used.has(`rIdFz${number}`)) number++;
  const id = `rIdFz${number}`;
  const added = (prefix: string) => `<${prefix}Relationship Id="${id}" Type="${escapeXml(type)}" Target="${escapeXml(target)}"/>`;
  return { id, text: appendTo(list, "", added) };
}

/** Nothing is changed where the list names the part or extension already. `key`: "/xl/comments9.xml" for a part, "vml" for an extension. */
export function addContentType(text: string, key: string, type: string): string {
  const isPart = key.startsWith("/");
  const named = isPart ? /<[^>]*Override[^>]*>/g : /<[^>]*Default[^>]*>/g;
  const wanted = `"${key.toLowerCase()}"`;
  const isKnown = [...text.matchAll(named)].some(([tag]) => tag.toLowerCase().replaceAll("'", '"').includes(wanted));
  const attribute = isPart ? "PartName" : "Extension";
  const element = isPart ? "Override" : "Default";
  return isKnown ? text : appendTo(text, "", (prefix) => `<${prefix}${element} ${attribute}="${key}" ContentType="${type}"/>`);
}
