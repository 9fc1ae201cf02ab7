/** A title longer than a line → lines broken where the words allow it (GB/T 9704-2012, 7.3.1: 词意完整、排列对称、长短适宜). */

/** 156 mm of text width hold 20 characters of 22 pt. */
const lineCapacity = 20;
const shortestLine = 3;

/** Where a line may begin, best places first: after the issuing body and before 关于, then before the year, after it, then inside the subject. */
const boundaries = [
  /(?<=人民政府|委员会|办公室)(?!（)|(?=关于)/gu,
  /(?<=[省市区县旗州街道镇乡局）])(?=\d{4}年)/gu,
  /(?<=年)(?!度)|(?<=年度)/gu,
  /(?<=[^（][省市区县旗州])|(?=法治政府|工作报告|情况的?报告|实施方案|工作要点)/gu,
];

/** One or more lines, the words unchanged. */
export function breakTitle(title: string): string[] {
  if (widthOf(title) <= lineCapacity) return [title];
  const ideal = widthOf(title) / Math.ceil(widthOf(title) / lineCapacity);
  const distanceAt = (place: number) => Math.abs(widthOf(title.slice(0, place)) - ideal);
  for (const boundary of boundaries) {
    const places = [...title.matchAll(boundary)].map((match) => match.index).filter((place) => fits(title, place));
    const [best] = places.toSorted((a, b) => distanceAt(a) - distanceAt(b));
    if (best !== undefined) return [title.slice(0, best), ...breakTitle(title.slice(best))];
  }
  return [title];
}

/** No line is longer than the page is wide or shorter than three characters. */
function fits(title: string, place: number): boolean {
  const [before, after] = [widthOf(title.slice(0, place)), widthOf(title.slice(place))];
  return before <= lineCapacity && before >= shortestLine && after >= shortestLine;
}

/** In full-width characters: digits and Latin letters take half of one. */
function widthOf(words: string): number {
  return [...words].reduce((width, character) => width + (character.charCodeAt(0) < 0x80 ? 0.5 : 1), 0);
}
