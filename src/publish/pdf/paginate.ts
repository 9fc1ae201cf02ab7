/** Strips -> pages. Strips that belong together move together; what is too tall for any page is split rather than lost. */
import type { Strip } from "./strip.ts";

/** `top`: points from the upper edge of the type area. */
export interface PlacedStrip {
  readonly strip: Strip;
  readonly top: number;
}

export type Page = readonly PlacedStrip[];

/** Heights are sums of fractions; a hundredth of a point is no overflow. */
const tolerancePt = 0.01;

export function paginate(strips: readonly Strip[], heightPt: number): Page[] {
  const pages: PlacedStrip[][] = [[]];
  let used = 0;
  const turn = () => {
    pages.push([]);
    used = 0;
  };
  const place = (strip: Strip) => {
    const page = pages.at(-1) ?? [];
    if (strip.blank === true && (page.length === 0 || used + strip.heightPt > heightPt)) return;
    if (page.length === 0 && strip.repeatedHead && pages.length > 1) {
      page.push({ strip: strip.repeatedHead, top: 0 });
      used = strip.repeatedHead.heightPt;
    }
    page.push({ strip, top: strip.atFoot === true ? heightPt - strip.heightPt : used });
    used += strip.heightPt;
  };
  for (const chain of chainsOf(strips)) {
    const onPage = (pages.at(-1) ?? []).length > 0;
    if (onPage && (chain[0]?.startsPage === true || used + heightOf(chain) > heightPt + tolerancePt)) turn();
    for (const strip of chain) {
      if (used > 0 && used + strip.heightPt > heightPt + tolerancePt && strip.blank !== true) turn();
      place(strip);
    }
  }
  return pages;
}

/** White space at the end of a chain may fall off the page. */
function heightOf(chain: readonly Strip[]): number {
  const last = chain.at(-1);
  const trailing = last?.blank === true ? last.heightPt : 0;
  return chain.reduce((height, strip) => height + strip.heightPt, 0) - trailing;
}

/** The longest sequences in which each strip is kept with the next. */
function chainsOf(strips: readonly Strip[]): Strip[][] {
  const chains: Strip[][] = [];
  let chain: Strip[] = [];
  for (const strip of strips) {
    chain.push(strip);
    if (strip.keepWithNext) continue;
    chains.push(chain);
    chain = [];
  }
  if (chain.length > 0) chains.push(chain);
  return chains;
}
