/**
 * SVG of a chart -> the picture without its words, and the words as outlines. Whoever draws them needs no fonts, cannot pick a wrong one, and
 * the text of a PDF is the text of the report alone, as in the DOCX.
 */
import { Bug } from "../diagnostics/outcome.ts";
import type { FontRole } from "../model/workspace.ts";
import type { DrawnCharacter, Faces } from "./faces.ts";

/** One line of words. `pathAt` gives SVG path data with the picture's upper left corner at (x, y) and `scale` units to each unit of the picture. */
export interface OutlinedWords {
  readonly fill: string;
  readonly pathAt: (x: number, y: number, scale: number) => string;
}

export interface OutlinedPicture {
  readonly svg: string;
  readonly words: readonly OutlinedWords[];
}

const textElement = /<text([^>]*)>([^<]*)<\/text>/g;
/** The middle of a Han character lies this far above its base line, in ems; echarts centres words on it. */
const middleAboveBaseLine = 0.38;
const defaultSize = 12;

/** Understands the text elements that echarts writes: one line each, anchored start, middle or end, centred upright or on the base line, not turned. */
export function outlineSvgText(svg: string, faces: Faces, role: FontRole): OutlinedPicture {
  const words = [...svg.matchAll(textElement)].map(([, attributes = "", escaped = ""]) =>
    outlineText(attributes, unescapeXml(escaped), faces, role),
  );
  return { svg: svg.replace(textElement, ""), words };
}

function outlineText(attributes: string, text: string, faces: Faces, role: FontRole): OutlinedWords {
  const size = Number(/font-size:([\d.]+)px/.exec(attributes)?.[1] ?? defaultSize);
  const characters = [...text].map((character) => faces.draw(role, character)).filter((drawn) => drawn !== null);
  const width = characters.reduce((sum, character) => sum + character.width * size, 0);
  const moved = moveOf(attributeOf(attributes, "transform"));
  const start = moved.x + Number(attributeOf(attributes, "x") ?? 0) - width * anchorShare(attributeOf(attributes, "text-anchor"));
  const centred = attributeOf(attributes, "dominant-baseline") === "central";
  const baseLine = moved.y + Number(attributeOf(attributes, "y") ?? 0) + (centred ? middleAboveBaseLine * size : 0);
  const placed = placeCharacters(characters, start, size);
  const pathAt = (left: number, top: number, scale: number) =>
    placed
      .map(({ drawn: { face, text: character }, x }) =>
        face.outlineAt(character.codePointAt(0) ?? 0, size * scale, left + x * scale, top + baseLine * scale),
      )
      .join("");
  return { fill: attributeOf(attributes, "fill") ?? "#000", pathAt };
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

function moveOf(transform: string | null): { x: number; y: number } {
  const [, x, y] = /^translate\((-?[\d.]+)[ ,]+(-?[\d.]+)\)$/.exec(transform ?? "translate(0 0)") ?? [];
  if (x === undefined || y === undefined) throw new Bug(`words on a chart are turned: ${transform}`);
  return { x: Number(x), y: Number(y) };
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
