/** Small pieces that the parts of the panel share. */
import type { ComponentChildren } from "preact";
import type { Language, Tally, TallyKey } from "../page-data.ts";
import { verdicts } from "./words.ts";

/** The district's own words, whatever the language of the panel. */
export function Zh({ children }: { children: ComponentChildren }) {
  return <span lang="zh-CN">{children}</span>;
}

export function Chip({ look, children }: { look: string; children: ComponentChildren }) {
  return <span class={`chip ${look}`}>{children}</span>;
}

/** In the order in which a bar is stacked. */
const order: readonly TallyKey[] = ["met", "partly", "missed", "unreported", "waived", "not-due", "not-applicable"];

const fills: Readonly<Record<TallyKey, string>> = {
  met: "#3f6b55",
  partly: "#dcb95f",
  missed: "#b3261e",
  unreported: "#ffffff",
  waived: "#a9a39a",
  "not-due": "#cfd6de",
  "not-applicable": "#e6e1d8",
};

export function sayTally(tally: Tally, language: Language): string {
  const parts = order.flatMap((key) => (tally[key] ? [`${verdicts[key][language]} ${tally[key]}`] : []));
  return parts.join(language === "zh" ? "，" : ", ");
}

/** Targets that came due and were not waived, and how many of them are met. */
export function score(tally: Tally): { readonly met: number; readonly due: number } {
  const met = tally.met ?? 0;
  return { met, due: met + (tally.partly ?? 0) + (tally.missed ?? 0) + (tally.unreported ?? 0) };
}

/** A stacked bar on a scale of `most` targets; its words stand in the label. */
export function TallyBar({ tally, most, language }: { tally: Tally; most: number; language: Language }) {
  let left = 0;
  const parts = order.flatMap((key) => {
    const count = tally[key] ?? 0;
    if (count === 0) return [];
    const x = left;
    left += count;
    return [
      <rect
        key={key}
        x={x}
        y="0"
        width={count}
        height="1"
        fill={fills[key]}
        stroke="#3a352f"
        vector-effect="non-scaling-stroke"
      />,
    ];
  });
  return (
    <svg role="img" aria-label={sayTally(tally, language)} viewBox={`0 0 ${Math.max(most, 1)} 1`} preserveAspectRatio="none">
      {parts}
    </svg>
  );
}

/** What the colours of the bars mean; only those that occur. */
export function TallyKeyList({ tallies, language }: { tallies: readonly Tally[]; language: Language }) {
  const used = order.filter((key) => tallies.some((tally) => (tally[key] ?? 0) > 0));
  return (
    <ul class="key">
      {used.map((key) => (
        <li key={key}>
          <svg aria-hidden="true" viewBox="0 0 10 8">
            <rect x=".5" y=".5" width="9" height="7" fill={fills[key]} stroke="#3a352f" />
          </svg>
          {verdicts[key][language]}
        </li>
      ))}
    </ul>
  );
}
