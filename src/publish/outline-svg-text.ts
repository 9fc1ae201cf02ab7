/**
 * SVG of a chart -> the same picture with its words drawn as outlines. Whoever draws it needs no fonts, cannot pick a wrong one, and the
 * text of a PDF is the text of the report alone, as in the DOCX.
 */
import type { FontRole } from "../model/workspace.ts";
import type { DrawnCharacter, Faces } from "./faces.ts";

const textElement = /<text([^>]*)>([^<]*)<\/text>/g;
/** The middle of a Han character lies this far above its base line, in ems; echarts centres words on it. */
const middleAboveBaseLine = 0.38;
const defaultSize = 12;

/** Understands the text elements that echarts writes: one line each, anchored start, middle or end, centred upright or on the base line. */
export function outlineSvgText(svg: string, faces: Faces, role: FontRole): string {
  return svg.replace(textElement, (_, attributes: string, escaped: string) =>
    outlineText(attributes, unescapeXml(escaped), faces, role),
  );
}

function outlineText(attributes: string, text: string, faces: Faces, role: FontRole): string {
  const size = Number(/font-size:([\d.]+)px/.exec(attributes)?.[1] ?? defaultSize);
  const characters = [...text].map((character) => faces.draw(role, character)).filter((drawn) => drawn !== null);
  const width = characters.reduce((sum, character) => sum + character.width * size, 0);
  const start = Number(attributeOf(attributes, "x") ?? 0) - width * anchorShare(attributeOf(attributes, "text-anchor"));
  const centred = attributeOf(attributes, "dominant-baseline") === "central";
  const baseLine = Number(attributeOf(attributes, "y") ?? 0) + (centred ? middleAboveBaseLine * size : 0);
  const transform = attributeOf(attributes, "transform");
  const fill = attributeOf(attributes, "fill") ?? "#000";
  const paths = placeCharacters(characters, start, size).map(({ drawn, x }) => outlineCharacter(drawn, x, baseLine, size));
  return `<g fill="${fill}"${transform ? ` transform="${transform}"` : ""}>${paths.join("")}</g>`;
}

function placeCharacters(
  characters: readonly DrawnCharacter[],
  start: number,
  size: number,
): { drawn: DrawnCharacter; x: number }[] {
  let x = start;
  return characters.map((drawn) => {
    const placed = { drawn, x };
    x += drawn.width * size;
    return placed;
  });
}

/** Font outlines grow upwards, SVG downwards. */
function outlineCharacter({ text, face }: DrawnCharacter, x: number, baseLine: number, size: number): string {
  const outline = face.outlineOf(text.codePointAt(0) ?? 0);
  const scale = Number((size / face.unitsPerEm).toFixed(6));
  return outline === ""
    ? ""
    : `<path transform="matrix(${scale} 0 0 ${-scale} ${x.toFixed(2)} ${baseLine.toFixed(2)})" d="${outline}"/>`;
}

function anchorShare(anchor: string | null): number {
  return anchor === "middle" ? 0.5 : anchor === "end" ? 1 : 0;
}

function attributeOf(attributes: string, name: string): string | null {
  return new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;
}

function unescapeXml(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
}
