/** What the styles of a .docx say about a paragraph: whether it is a heading, and by which list it is numbered. */
import { childOf, childrenOf, type XmlElement } from "../../ooxml/read-xml.ts";

/** `level` of a heading, 1 is the highest; absent for running text. `isContents`: an entry of a table of contents. */
export interface ParagraphStyle {
  readonly level?: number;
  readonly numbering?: { readonly id: string; readonly level: number };
  readonly isContents: boolean;
}

export interface DocxStyles {
  /** The style of a paragraph with these properties; what the paragraph says itself counts more than its style. */
  readonly of: (properties: XmlElement | undefined) => ParagraphStyle;
}

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly properties: XmlElement | undefined;
}

/** Styles based on each other in a ring must not hang the reader. */
const deepest = 20;

export function readStyles(part: XmlElement | undefined): DocxStyles {
  const styles = new Map<string, Style>();
  for (const style of part ? childrenOf(part, "style") : []) {
    styles.set(style.attributes["styleId"] ?? "", {
      name: valueIn(style, "name") ?? "",
      basedOn: valueIn(style, "basedOn"),
      properties: childOf(style, "pPr"),
    });
  }
  return {
    of: (properties) => {
      const chain = chainOf(styles, properties && valueIn(properties, "pStyle"));
      const names = chain.map(({ name }) => name);
      const all = [properties, ...chain.map((style) => style.properties)].filter((one) => one !== undefined);
      const level = levelOf(all, names);
      const numbering = numberingOf(all);
      return {
        ...(level === undefined ? {} : { level }),
        ...(numbering === undefined ? {} : { numbering }),
        isContents: names.some((name) => /^(?:toc \d|目录 ?\d)/i.test(name)),
      };
    },
  };
}

function chainOf(styles: ReadonlyMap<string, Style>, id: string | undefined): Style[] {
  const chain: Style[] = [];
  for (let next = id; next !== undefined && chain.length < deepest; ) {
    const style = styles.get(next);
    if (!style) break;
    chain.push(style);
    next = style.basedOn;
  }
  return chain;
}

function levelOf(all: readonly XmlElement[], names: readonly string[]): number | undefined {
  for (const properties of all) {
    const outline = Number(valueIn(properties, "outlineLvl") ?? "-1");
    if (outline >= 0) return outline < 9 ? outline + 1 : undefined;
  }
  const named = names.map((name) => /^(?:heading|标题) ?([1-9])$/i.exec(name)?.[1]).find((level) => level !== undefined);
  return named === undefined ? undefined : Number(named);
}

/** numId 0 takes the numbering of the style away. Source: ECMA-376-1, 17.9.18. */
function numberingOf(all: readonly XmlElement[]): { id: string; level: number } | undefined {
  let level: number | undefined;
  for (const properties of all) {
    const numbering = childOf(properties, "numPr");
    if (!numbering) continue;
    level ??= Number(valueIn(numbering, "ilvl") ?? "NaN");
    const id = valueIn(numbering, "numId");
    if (id === undefined) continue;
    return id === "0" ? undefined : { id, level: Number.isInteger(level) ? level : 0 };
  }
  return undefined;
}

function valueIn(element: XmlElement, name: string): string | undefined {
  return childOf(element, name)?.attributes["val"];
}
