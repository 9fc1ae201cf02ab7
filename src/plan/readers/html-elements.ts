/** Small questions to the elements of a web page. */
import type { DefaultTreeAdapterTypes } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const unseen = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "head",
  "iframe",
  "object",
  "svg",
  "canvas",
  "audio",
  "video",
  "textarea",
]);

export function isElement(node: Node): node is Element {
  return "tagName" in node;
}

export function attributeOf(element: Element, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? "";
}

export function childrenOf(element: Element): readonly DefaultTreeAdapterTypes.ChildNode[] {
  return element.childNodes;
}

/** Not shown by a browser: scripts and what the page hides without its style sheets. */
export function isHidden(element: Element): boolean {
  return (
    unseen.has(element.tagName) ||
    element.attrs.some(
      ({ name, value }) => name === "hidden" || (name === "style" && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)),
    )
  );
}

/** All text of an element, blocks parted by line ends. */
export function visibleText(element: Element): string {
  return childrenOf(element)
    .map((child) => {
      if (isElement(child)) {
        if (isHidden(child)) return "";
        return child.tagName === "br" || child.tagName === "p" || child.tagName === "div"
          ? `${visibleText(child)}\n`
          : visibleText(child);
      }
      return child.nodeName === "#text" ? (child as DefaultTreeAdapterTypes.TextNode).value : ""; // nodeName says which kind of node it is
    })
    .join("");
}
