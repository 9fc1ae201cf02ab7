/** Members to be added to the lists of a styles part → edits of its text. */
import { withAttributes } from "../ooxml/edit-tag.ts";
import type { Edit } from "../ooxml/edit-text.ts";
import type { ListName, StyleList, StylesIndex } from "./index-styles.ts";

/** The lists in the order of the schema: one that is missing is put in before the next that is there. Source: ECMA-376-1, 18.8.39. */
const order = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** `added`: the XML of the new members by list. */
export function growLists(text: string, index: StylesIndex, added: Readonly<Record<ListName, readonly string[]>>): Edit[] {
  return Object.entries(added).flatMap(([name, members]) => {
    if (members.length === 0) return [];
    const list = index.lists.get(name);
    return list ? growList(text, `${index.prefix}${name}`, list, members) : [newList(index, name, members)];
  });
}

function growList(text: string, name: string, list: StyleList, members: readonly string[]): Edit[] {
  const tag = withAttributes(text.slice(list.start, list.openEnd), { count: String(list.children.length + members.length) });
  const children = members.join("");
  if (list.closeStart < 0)
    return [{ start: list.start, end: list.openEnd, text: `${tag.replace(/\s*\/>$/, "")}>${children}</${name}>` }];
  return [
    { start: list.start, end: list.openEnd, text: tag },
    { start: list.closeStart, end: list.closeStart, text: children },
  ];
}

function newList({ lists, prefix, rootEnd }: StylesIndex, name: string, members: readonly string[]): Edit {
  const next = order.slice(order.indexOf(name) + 1).find((candidate) => lists.has(candidate));
  const at = lists.get(next ?? "")?.start ?? rootEnd;
  return { start: at, end: at, text: `<${prefix}${name} count="${members.length}">${members.join("")}</${prefix}${name}>` };
}
