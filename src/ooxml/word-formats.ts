/** Paragraph and run properties of WordprocessingML -> formats, through document defaults, the chain of styles and what stands on the spot. */
import { childOf, childrenOf, type XmlElement } from "./read-xml.ts";
import type { CharacterFormat, ParagraphFormat } from "./word-document.ts";

/** 1 pt = 20 twips; 1 inch = 1440 twips = 25.4 mm (ECMA-376-1, ST_TwipsMeasure). */
export const twipsPerPt = 20;
export const twipsPerMm = 1440 / 25.4;

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly paragraph: XmlElement | undefined;
  readonly run: XmlElement | undefined;
}

/** The styles of one document. Ids are looked up, names are handed out: programs rename ids when they save again. */
export interface StyleSheet {
  readonly nameOf: (properties: XmlElement | undefined) => string;
  readonly paragraph: (properties: XmlElement | undefined) => ParagraphFormat;
  readonly character: (paragraph: XmlElement | undefined, run: XmlElement | undefined) => CharacterFormat;
  /** Property lists from the strongest to the weakest, for what is not a format: numbering. */
  readonly chain: (properties: XmlElement | undefined) => readonly XmlElement[];
}

/** Styles based on each other in a ring must not hang the reader. */
const deepest = 20;

export function readStyleSheet(part: XmlElement | undefined): StyleSheet {
  const styles = new Map<string, Style>();
  let standard: string | undefined;
  for (const style of part ? childrenOf(part, "style") : []) {
    const id = style.attributes["styleId"] ?? "";
    if (style.attributes["type"] === "paragraph" && isOn(style.attributes["default"] ?? "0")) standard = id;
    styles.set(id, {
      name: valueIn(style, "name") ?? "",
      basedOn: valueIn(style, "basedOn"),
      paragraph: childOf(style, "pPr"),
      run: childOf(style, "rPr"),
    });
  }
  const defaults = part && childOf(part, "docDefaults");
  const defaultOf = (name: string, inner: string) => {
    const outer = defaults && childOf(defaults, name);
    return outer && childOf(outer, inner);
  };
  const chainOf = (id: string | undefined): Style[] => {
    const chain: Style[] = [];
    for (let next = id; next !== undefined && chain.length < deepest; ) {
      const style = styles.get(next);
      if (!style) break;
      chain.push(style);
      next = style.basedOn;
    }
    return chain;
  };
  const styleOf = (properties: XmlElement | undefined) => (properties && valueIn(properties, "pStyle")) ?? standard;
  const present = (lists: readonly (XmlElement | undefined)[]) => lists.filter((one) => one !== undefined);
  const chain = (properties: XmlElement | undefined) =>
    present([properties, ...chainOf(styleOf(properties)).map((style) => style.paragraph), defaultOf("pPrDefault", "pPr")]);
  return {
    nameOf: (properties) => styles.get(styleOf(properties) ?? "")?.name ?? "",
    chain,
    paragraph: (properties) => readParagraphFormat(chain(properties)),
    character: (paragraph, run) =>
      readCharacterFormat(
        present([
          run,
          ...chainOf(run && valueIn(run, "rStyle")).map((style) => style.run),
          ...chainOf(styleOf(paragraph)).map((style) => style.run),
          defaultOf("rPrDefault", "rPr"),
        ]),
      ),
  };
}

/** The first list that says something decides; attributes of one element may come from several lists. */
function attributeIn(lists: readonly XmlElement[], element: string, ...names: readonly string[]): string | undefined {
  for (const list of lists) {
    const found = childOf(list, element);
    const value = names.map((name) => found?.attributes[name]).find((one) => one !== undefined);
    if (value !== undefined) return value;
  }
  return undefined;
}

function flagIn(lists: readonly XmlElement[], element: string): boolean {
  for (const list of lists) {
    const found = childOf(list, element);
    if (found) return isOn(found.attributes["val"] ?? "1");
  }
  return false;
}

function pointsIn(lists: readonly XmlElement[], element: string, ...names: readonly string[]): number {
  return Number(attributeIn(lists, element, ...names) ?? 0) / twipsPerPt || 0;
}

function readParagraphFormat(lists: readonly XmlElement[]): ParagraphFormat {
  const rule = attributeIn(lists, "spacing", "lineRule");
  const lineRule = rule === "exact" || rule === "atLeast" ? rule : "auto";
  const line = Number(attributeIn(lists, "spacing", "line") ?? 240);
  const outline = Number(attributeIn(lists, "outlineLvl", "val") ?? 9);
  return {
    align: alignOf(attributeIn(lists, "jc", "val")),
    leftPt: pointsIn(lists, "ind", "left", "start"),
    rightPt: pointsIn(lists, "ind", "right", "end"),
    firstLinePt: firstLineIn(lists),
    firstLineChars: charactersIn(lists),
    line: lineRule === "auto" ? line / 240 : line / twipsPerPt,
    lineRule,
    beforePt: pointsIn(lists, "spacing", "before"),
    afterPt: pointsIn(lists, "spacing", "after"),
    keepNext: flagIn(lists, "keepNext"),
    keepLines: flagIn(lists, "keepLines"),
    pageBreakBefore: flagIn(lists, "pageBreakBefore"),
    outlineLevel: outline >= 0 && outline < 9 ? outline + 1 : null,
    rightTab: lists.some((list) =>
      childrenOf(childOf(list, "tabs") ?? list, "tab").some((tab) => /right|end/.test(tab.attributes["val"] ?? "")),
    ),
  };
}

/** hanging and firstLine exclude each other: the list that names either of them decides. Source: ECMA-376-1, 17.3.1.12. */
function firstLineIn(lists: readonly XmlElement[]): number {
  for (const list of lists) {
    const found = childOf(list, "ind")?.attributes;
    if (found?.["hanging"] !== undefined) return 0 - (Number(found["hanging"]) / twipsPerPt || 0);
    if (found?.["firstLine"] !== undefined) return Number(found["firstLine"]) / twipsPerPt || 0;
  }
  return 0;
}

/** Hundredths of a character count only when the same or a stronger list does not give points alone. */
function charactersIn(lists: readonly XmlElement[]): number | null {
  for (const list of lists) {
    const found = childOf(list, "ind")?.attributes;
    if (found?.["firstLineChars"] !== undefined) return Number(found["firstLineChars"]) / 100;
    if (found?.["firstLine"] !== undefined || found?.["hanging"] !== undefined) return null;
  }
  return null;
}

function alignOf(value: string | undefined): ParagraphFormat["align"] {
  switch (value) {
    case "center":
      return "center";
    case "right":
    case "end":
      return "right";
    case "both":
    case "distribute":
    case "thaiDistribute":
      return "both";
    default:
      return "left";
  }
}

function readCharacterFormat(lists: readonly XmlElement[]): CharacterFormat {
  const font = (...names: readonly string[]) => attributeIn(lists, "rFonts", ...names) ?? null;
  const underline = attributeIn(lists, "u", "val");
  return {
    eastAsiaFont: font("eastAsia", "eastAsiaTheme"),
    latinFont: font("ascii", "asciiTheme", "hAnsi"),
    sizePt: Number(attributeIn(lists, "sz", "val") ?? 20) / 2,
    bold: flagIn(lists, "b"),
    italic: flagIn(lists, "i"),
    underline: underline !== undefined && underline !== "none",
    hidden: flagIn(lists, "vanish"),
    color: (attributeIn(lists, "color", "val") ?? "auto").replace(/^[0-9a-f]{6}$/i, (digits) => digits.toUpperCase()),
    spacingPt: pointsIn(lists, "spacing", "val"),
  };
}

export function isOn(value: string): boolean {
  return !/^(?:0|false|off)$/.test(value);
}

export function valueIn(element: XmlElement, name: string): string | undefined {
  return childOf(element, name)?.attributes["val"];
}
