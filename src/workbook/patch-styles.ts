/** The text of a styles part + looks → the text with new fonts, fills, borders and cell styles at the end of its lists; old indexes stay valid. */
import { attributesOf, withAttributes } from "../ooxml/edit-tag.ts";
import { applyEdits, escapeXml } from "../ooxml/edit-text.ts";
import { growLists } from "./grow-lists.ts";
import { indexStyles, type ListName } from "./index-styles.ts";
import { borderColor, type Look, linkColor } from "./looks.ts";

/** Adds to one styles part; every `…Style` answers the index of a cell style, the same one for the same wish. */
export interface StylePatcher {
  /** The style `base` with another fill (ARGB). */
  readonly filledStyle: (base: number, fill: string) => number;
  /** Fill of a style as ARGB; "" where it has none. */
  readonly fillOf: (style: number) => string;
  /** Index among the looks of conditional formats, of one that fills with this colour. */
  readonly filledHighlight: (fill: string) => number;
  readonly lookStyle: (look: Look, format: string, isLink: boolean) => number;
  /** The part with all that was added. */
  readonly finish: () => string;
}

export function patchStyles(text: string): StylePatcher {
  const index = indexStyles(text);
  const { lists, prefix } = index;
  const added: Record<ListName, string[]> = { numFmts: [], fonts: [], fills: [], borders: [], cellXfs: [], dxfs: [] };
  const add = (name: ListName, xml: string): number => {
    const written = prefix ? xml.replace(/<(\/?)(\w)/g, `<$1${prefix}$2`) : xml;
    const known = added[name].indexOf(written);
    const base = lists.get(name)?.children.length ?? 0;
    return base + (known >= 0 ? known : added[name].push(written) - 1);
  };
  const childOf = (name: ListName, index: number): string => {
    const span = lists.get(name)?.children[index];
    return span ? text.slice(span.start, span.end) : "";
  };
  const formatIds = [...text.matchAll(/\snumFmtId\s*=\s*["'](\d+)["']/g)].map((match) => Number(match[1]));
  // Numbers below 164 are Excel's own. Source: ECMA-376-1, 18.8.30.
  const firstFormat = Math.max(163, ...formatIds) + 1;
  const addFormat = (format: string): number => {
    const isNamed = (xml: string) => xml.includes(`formatCode="${escapeXml(format)}"`);
    const known = added.numFmts.findIndex(isNamed);
    if (format === "" || known >= 0) return format === "" ? 0 : firstFormat + known;
    const id = firstFormat + added.numFmts.length;
    add("numFmts", `<numFmt numFmtId="${id}" formatCode="${escapeXml(format)}"/>`);
    return id;
  };
  return {
    filledStyle: (base, fill) => {
      const xml = childOf("cellXfs", base) || childOf("cellXfs", 0) || "<xf/>";
      const fillId = add("fills", fillXml(fill));
      const bare = prefix ? xml.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</") : xml;
      return add("cellXfs", withAttributes(bare, { fillId: String(fillId), applyFill: "1" }));
    },
    fillOf: (style) => {
      const fillId = Number(attributesOf(childOf("cellXfs", style))["fillId"] ?? 0);
      return /fgColor[^>]*\srgb\s*=\s*["']([0-9A-Fa-f]{8})["']/.exec(childOf("fills", fillId))?.[1]?.toUpperCase() ?? "";
    },
    filledHighlight: (fill) => add("dxfs", `<dxf><fill><patternFill><bgColor rgb="${fill}"/></patternFill></fill></dxf>`),
    lookStyle: (look, format, isLink) => {
      const ids = {
        numFmtId: addFormat(format),
        fontId: add("fonts", fontXml(look, isLink)),
        fillId: look.fill ? add("fills", fillXml(look.fill)) : 0,
        borderId: look.bordered ? add("borders", borderXml) : 0,
      };
      return add("cellXfs", xfXml(look, ids));
    },
    finish: () => applyEdits(text, growLists(text, index, added)),
  };
}

function fontXml(look: Look, isLink: boolean): string {
  const color = isLink ? linkColor : look.color;
  const parts = [
    look.bold ? "<b/>" : "",
    isLink ? "<u/>" : "",
    `<sz val="${look.size}"/>`,
    color ? `<color rgb="${color}"/>` : "",
    `<name val="${look.font}"/>`,
  ];
  return `<font>${parts.join("")}</font>`;
}

function fillXml(argb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb}"/></patternFill></fill>`;
}

const sides = ["left", "right", "top", "bottom"].map((side) => `<${side} style="thin"><color rgb="${borderColor}"/></${side}>`);
const borderXml = `<border>${sides.join("")}<diagonal/></border>`;

function xfXml(look: Look, ids: Readonly<Record<"numFmtId" | "fontId" | "fillId" | "borderId", number>>): string {
  const attributes = Object.entries(ids).map(([name, id]) => ` ${name}="${id}"`);
  const applied = ["NumberFormat", "Font", "Fill", "Border", "Alignment"].map((name) => ` apply${name}="1"`);
  const alignment = `<alignment horizontal="${look.horizontal}" vertical="${look.vertical === "middle" ? "center" : "top"}" wrapText="1"/>`;
  return `<xf${attributes.join("")} xfId="0"${applied.join("")}>${alignment}</xf>`;
}
