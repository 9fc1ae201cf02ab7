/** The text of a styles part → where its lists and their members stand in it. */
import { tokenizeXml } from "../ooxml/xml-tokens.ts";

/** The lists that new looks are added to. */
export type ListName = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

export interface StylesIndex {
  /** By local name. */
  readonly lists: ReadonlyMap<string, StyleList>;
  /** "x:" where the file writes `<x:fonts>`, else "". */
  readonly prefix: string;
  /** Start of the closing tag of the root. */
  readonly rootEnd: number;
}

/** Offsets of a list and its members; closeStart is -1 where the list closes itself. */
export interface StyleList {
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  readonly children: { start: number; end: number }[];
}

/** The lists directly under the root. */
export function indexStyles(text: string): StylesIndex {
  const lists = new Map<string, StyleList>();
  let depth = 0;
  let prefix = "";
  let list: StyleList | undefined;
  let childStart = 0;
  let rootEnd = text.length;
  const closed = (start: number, end: number) => {
    if (depth === 3) list?.children.push({ start: childStart, end });
    if (depth === 2 && list) list.closeStart = start;
    if (depth === 1) rootEnd = start;
    depth--;
  };
  tokenizeXml(text, {
    open: ({ name, start, end, isEmpty }) => {
      depth++;
      if (depth === 1) prefix = name.slice(0, name.indexOf(":") + 1);
      if (depth === 2) {
        list = { start, openEnd: end, closeStart: -1, children: [] };
        lists.set(name.slice(prefix.length), list);
      }
      if (depth === 3) childStart = start;
      if (isEmpty) closed(-1, end);
      return true;
    },
    close: (_, start, end) => closed(start, end),
    text: () => undefined,
  });
  return { lists, prefix, rootEnd };
}
