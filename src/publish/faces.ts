/** FontSet -> opened faces that say which of them can draw a character and how wide it is. A character no face has is drawn as 〓. */
import { createRequire } from "node:module";
import type { Font, Glyph, Path } from "fontkit";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Face, FontSet } from "../model/font-set.ts";
import { type FontRole, fontRoleSchema } from "../model/workspace.ts";
import { latinRole } from "./official-page.ts";

/** `key` is the first role that uses the file. `ascent`, `descent` and widths are in ems; the descent is negative. */
export interface OpenFace {
  readonly key: FontRole;
  readonly file: Face;
  readonly ascent: number;
  readonly descent: number;
  readonly widthOf: (codePoint: number) => number | null;
  /** SVG path data of a character `size` units high whose base line begins at (x, y). */
  readonly outlineAt: (codePoint: number, size: number, x: number, y: number) => string;
}

/** One character as it will be drawn: the character itself, or 〓 in its stead. */
export interface DrawnCharacter {
  readonly text: string;
  readonly face: OpenFace;
  readonly width: number;
}

/** `opened`: the faces asked for so far. `draw` gives null for characters that are invisible by nature. `missing` collects, in order of first use, what no face has. */
export interface Faces {
  readonly opened: () => readonly OpenFace[];
  readonly of: (role: FontRole) => OpenFace;
  readonly draw: (role: FontRole, character: string) => DrawnCharacter | null;
  readonly missing: ReadonlySet<string>;
}

/** The printer's mark for a sort that is not in the case. */
const geta = "〓";
/** Joiners, marks of direction, variation selectors. */
const invisible = /^\p{Default_Ignorable_Code_Point}$/u;
const latin = /^[\u0020-\u024f]$/;
/** Where a character is looked for when the face of its role lacks it. */
const fallbackOrder: readonly FontRole[] = ["songti", "fangsong", "heiti", "kaiti", "xiaobiaosong", "latin"];

export function openFaces(fonts: FontSet): Faces {
  const opened = new Map<FontRole, OpenFace>();
  const missing = new Set<string>();
  const of = (role: FontRole): OpenFace => {
    const known = opened.get(role);
    if (known) return known;
    const key = fontRoleSchema.options.find((other) => fonts[other].path === fonts[role].path) ?? role;
    const face = key === role ? openFace(key, fonts[role]) : of(key);
    opened.set(role, face);
    return face;
  };
  const find = (role: FontRole, character: string): DrawnCharacter | null => {
    if (invisible.test(character)) return null;
    const wanted = latin.test(character) ? latinRole(role) : role;
    const found = drawIn([wanted, ...fallbackOrder], character, of);
    if (found) return found;
    missing.add(character);
    const replaced = drawIn([role, ...fallbackOrder], geta, of);
    return replaced ?? { text: "?", face: of(role), width: of(role).widthOf(0x3f) ?? 1 };
  };
  const drawn = new Map<string, DrawnCharacter | null>();
  const draw = (role: FontRole, character: string): DrawnCharacter | null => {
    const key = role + character;
    const known = drawn.get(key);
    if (known !== undefined) return known;
    const found = find(role, character);
    drawn.set(key, found);
    return found;
  };
  return { opened: () => [...new Set(opened.values())], of, draw, missing };
}

function drawIn(roles: readonly FontRole[], character: string, of: (role: FontRole) => OpenFace): DrawnCharacter | null {
  const codePoint = character.codePointAt(0) ?? 0;
  for (const role of roles) {
    const face = of(role);
    const width = face.widthOf(codePoint);
    if (width !== null) return { text: character, face, width };
  }
  return null;
}

/** Required, not imported: pdfmake requires it, and the package as a module would be read a second time beside that. */
const fontkit: typeof import("fontkit") = createRequire(import.meta.url)("fontkit");

/** Faces stay open for the life of the process: reading one takes longer than setting a page. A file that is replaced meanwhile is not seen. */
const openFonts = new Map<string, Font>();

function openFace(key: FontRole, file: Face): OpenFace {
  const font = openFonts.get(file.path) ?? fontkit.create(file.read());
  openFonts.set(file.path, font);
  const glyphOf = (codePoint: number): Glyph => font.glyphForCodePoint(codePoint);
  return {
    key,
    file,
    ascent: font.ascent / font.unitsPerEm,
    descent: font.descent / font.unitsPerEm,
    outlineAt: (codePoint, size, x, y) => outlineAt(glyphOf(codePoint).path, size / font.unitsPerEm, x, y),
    widthOf: (codePoint) =>
      font.hasGlyphForCodePoint(codePoint) ? advanceOf(font, glyphOf(codePoint).id) / font.unitsPerEm : null,
  };
}

/** From its table: the glyph itself would be decoded to tell its width, and with the first of them the places of all thirty thousand. */
function advanceOf({ hmtx: { metrics } }: Font, glyph: number): number {
  return metrics.get(Math.min(glyph, metrics.length - 1)).advance;
}

const pathLetters = { moveTo: "M", lineTo: "L", quadraticCurveTo: "Q", bezierCurveTo: "C", closePath: "Z" } as const;

/** Outlines grow upwards in a font, downwards in SVG. */
function outlineAt({ commands }: Path, scale: number, x: number, y: number): string {
  const round = (value: number) => Math.round(value * 100) / 100;
  let data = "";
  for (const { command, args } of commands) {
    data += pathLetters[command];
    for (const [index, value] of args.entries())
      data += index % 2 === 0 ? `${index === 0 ? "" : " "}${round(x + value * scale)}` : ` ${round(y - value * scale)}`;
  }
  return data;
}

/** How many missing characters are quoted in the remark. */
const mostQuoted = 20;

/** Remarks: PUBLISH-002 when something was drawn as 〓. */
export function remarkMissing(faces: Faces, file: string): Diagnostic[] {
  if (faces.missing.size === 0) return [];
  const characters = [...faces.missing].slice(0, mostQuoted).join("");
  return [diagnose("PUBLISH-002", { kind: "file", file }, { characters, count: faces.missing.size })];
}
