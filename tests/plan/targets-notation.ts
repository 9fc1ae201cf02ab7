/** Readings in one short line, for the tables of cases: "op value unit per", then ~hedge, ? for doubt, @deadline, #words of the metric, &scope. */
import type { ReadTarget } from "../../src/plan/targets/read-targets.ts";

/** ">= 1 次 quarter"; what is not there is "-". */
export function showCore({ op, value, unit, per }: ReadTarget): string {
  return [op, value, unit, per]
    .map((part) => part ?? "-")
    .filter((part, index, all) => !(all[0] === "all" && index === 99 && part === ""))
    .join(" ");
}

/** Shows a reading as far as the expectation speaks of it, so that the two can be compared as text. */
export function showLike(target: ReadTarget, expected: string): string {
  const marks = expected.split(" ").slice(4);
  const asked = marks.flatMap((mark) => {
    if (mark.startsWith("@")) return [`@${target.deadline ?? "-"}`];
    if (mark.startsWith("#")) return [target.metric.includes(mark.slice(1)) ? mark : `#${target.metric}`];
    if (mark.startsWith("&")) return [`&${target.scope ?? "-"}`];
    return [];
  });
  const always = [...(target.hedge ? [`~${target.hedge}`] : []), ...(target.doubtful ? ["?"] : [])];
  return [showCore(target), ...always, ...asked].join(" ").trim();
}

/** Puts an expectation in the order showLike uses. */
export function normalizeExpectation(expected: string): string {
  const [op = "", value = "", unit = "", per = "", ...marks] = expected.trim().split(" ");
  const rank = (mark: string) => "~?@#&".indexOf(mark.charAt(0));
  const sorted = marks.filter((mark) => mark !== "").toSorted((a, b) => (rank(a) < 2 || rank(b) < 2 ? rank(a) - rank(b) : 0));
  return [op, value, unit, per, ...sorted].join(" ").trim();
}
