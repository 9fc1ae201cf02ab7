/** XML bytes → a tree of elements. For parts of ordinary size; big sheets are scanned with scan-xml.ts. */
import { diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { scanXml } from "./scan-xml.ts";

export interface XmlElement {
  /** Local name: "p" for `<w:p>`. */
  readonly name: string;
  /** Canonical: that of transitional files also for strict ones. */
  readonly namespace: string;
  /** By local name, or "r:id" for one of another namespace. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and runs of text, in order; comments and instructions are left out. */
  readonly children: readonly (XmlElement | string)[];
}

/** More than any office part of 32 MiB needs; keeps the tree under some 200 MiB. */
const mostNodes = 1_000_000;

/** Codes: OOXML-008 to OOXML-011. */
export function readXml(bytes: Uint8Array, file: string, part: string): Outcome<XmlElement> {
  const top: (XmlElement | string)[] = [];
  let siblings = top;
  const outer: (XmlElement | string)[][] = [];
  let nodes = 0;
  const scanned = scanXml(bytes, file, part, {
    open: (name, namespace, attributes) => {
      const children: (XmlElement | string)[] = [];
      siblings.push({ name, namespace, attributes: attributes.all(), children });
      outer.push(siblings);
      siblings = children;
      nodes++;
    },
    close: () => {
      siblings = outer.pop() ?? top;
    },
    text: (text) => {
      const last = siblings.length - 1;
      const before = siblings[last];
      if (typeof before === "string") siblings[last] = before + text;
      else siblings.push(text);
      nodes++;
    },
    isDone: () => nodes > mostNodes,
  });
  if (!scanned.ok) return scanned;
  const root = top.find((node) => typeof node !== "string");
  if (nodes > mostNodes || root === undefined) return failure(diagnose("OOXML-010", { kind: "file", file }, { part }));
  return success(root);
}

/** The child elements, of one local name where `name` is given. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child) => typeof child !== "string" && (name === undefined || child.name === name),
  ) as XmlElement[]; // strings were filtered out
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

/** All text inside, in order. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");
}
