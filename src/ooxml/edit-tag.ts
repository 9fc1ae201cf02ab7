/** One element in the text of a part: its attributes read or set, something put at its end. */
import { escapeXml } from "./edit-text.ts";
import { type OpenTag, tokenizeXml } from "./xml-tokens.ts";

type Attributes = Readonly<Record<string, string>>;

/** The first tag of a text, names as written. */
function firstTag(xml: string): (OpenTag & { readonly attributes: Attributes }) | undefined {
  let tag: (OpenTag & { readonly attributes: Attributes }) | undefined;
  tokenizeXml(xml, {
    open: (first, attributes) => {
      tag = { ...first, attributes: attributes.all() };
      return false;
    },
    close: () => undefined,
    text: () => undefined,
  });
  return tag;
}

/** None where the text holds no tag. */
export function attributesOf(xml: string): Attributes {
  return firstTag(xml)?.attributes ?? {};
}

/** The same element with some attributes set. */
export function withAttributes(xml: string, wanted: Attributes): string {
  const tag = firstTag(xml);
  if (!tag) return xml;
  const attributes = Object.entries({ ...tag.attributes, ...wanted }).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `${xml.slice(0, tag.start)}<${tag.name}${attributes.join("")}${tag.isEmpty ? "/>" : ">"}${xml.slice(tag.end)}`;
}

/**
 * Puts elements at the end of the first element of this local name ("" for the root). `build` is given the prefix in use there, "" or "x:".
 * Unchanged where there is no such element.
 */
export function appendTo(text: string, local: string, build: (prefix: string) => string): string {
  const open: OpenTag[] = [];
  let found: OpenTag | undefined;
  let closeStart = -1;
  tokenizeXml(text, {
    open: (tag) => {
      if (!found && (local === "" || tag.name.slice(tag.name.indexOf(":") + 1) === local)) found = tag;
      if (!tag.isEmpty) open.push(tag);
      return !(found === tag && tag.isEmpty);
    },
    close: (_, start) => {
      if (open.pop() === found) closeStart = start;
    },
    text: () => undefined,
  });
  if (!found) return text;
  const children = build(found.name.slice(0, found.name.indexOf(":") + 1));
  if (closeStart >= 0) return text.slice(0, closeStart) + children + text.slice(closeStart);
  const tag = text.slice(found.start, found.end - 2).trimEnd();
  return `${text.slice(0, found.start)}${tag}>${children}</${found.name}>${text.slice(found.end)}`;
}
