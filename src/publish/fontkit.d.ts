/** The part of fontkit (which ships no types) that this room uses. Lengths are in font units. */
declare module "fontkit" {
  export interface Path {
    /** The affine matrix in the order that PDF and SVG write it. */
    transform(a: number, b: number, c: number, d: number, e: number, f: number): Path;
    toSVG(): string;
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
