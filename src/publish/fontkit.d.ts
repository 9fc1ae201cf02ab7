/** The part of fontkit (which ships no types) that this room uses. Lengths are in font units. */
declare module "fontkit" {
  export interface Path {
    readonly commands: readonly {
      readonly command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath";
      /** Coordinates by turns: x, y, x, y … */
      readonly args: readonly number[];
    }[];
  }

  export interface Glyph {
    readonly id: number;
    readonly path: Path;
  }

  export interface Font {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    /** Advances of the first glyphs; all others are as wide as the last of them (OpenType, hmtx). */
    readonly hmtx: { readonly metrics: { readonly length: number; get(index: number): { readonly advance: number } } };
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
  }

  export function create(bytes: Uint8Array): Font;
  export function openSync(path: string): Font;
}
