/** Scripted histories: whatever happened between two drafts is what the list of changes names, and nothing else. */
import { expect, test } from "vitest";
import { explainChanges } from "../../src/history/explain-changes.ts";
import type { Cause, DraftChanges } from "../../src/model/change-cause.ts";
import { compareParts } from "../../src/publish/redline/compare-parts.ts";
import { printedParts } from "../../src/publish/redline/printed-parts.ts";
import { randomFrom } from "../fuzz/random.ts";
import {
  type Deed,
  dissolution,
  draftOf,
  exemption,
  indicatorRule,
  resubmission,
  rewording,
  type Script,
  type State,
  seeds,
  settingsChange,
  startOf,
  targetRule,
  templateEdit,
  waiving,
  withdrawal,
  wordingEdit,
} from "./scripted-history.ts";

const scripts: Readonly<Record<string, Script>> = {
  "a unit corrects a number": resubmission,
  "a unit rewrites a sentence": rewording,
  "a unit withdraws": withdrawal,
  "a unit is excused": exemption,
  "a unit is dissolved": dissolution,
  "a target is raised": targetRule,
  "an indicator is written otherwise": indicatorRule,
  "a template is edited": templateEdit,
  "an editor rewrites a clause": wordingEdit,
  "a target is waived": waiving,
  "the head is changed": settingsChange,
};

/** 300 in full: FAZHI_HISTORIES=300. */
const count = Number(process.env["FAZHI_HISTORIES"] ?? 33);
const names = Object.keys(scripts);

function changesBetween(before: State, after: State): DraftChanges {
  const drafts = { before: draftOf(before, 1), after: draftOf(after, 2) };
  return explainChanges(compareParts(printedParts(drafts.before.report), printedParts(drafts.after.report)), drafts);
}

function isOf(cause: Cause, deed: Deed): boolean {
  return (
    cause.certain &&
    cause.kind === deed.kind &&
    (deed.unit === undefined || cause.unit === deed.unit) &&
    (deed.by === undefined || cause.by === deed.by)
  );
}

const causesIn = ({ numbers, words }: DraftChanges) => [...numbers, ...words].map((change) => change.causes);

/** A deed that changes nothing printed is no history: the next one is tried. */
function play(seed: number, script: Script): { deed: Deed; changes: DraftChanges } {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const random = randomFrom(seed * 1000 + attempt);
    const before = startOf(random.pick(seeds));
    const deed = script(before, random);
    if (deed === null) continue;
    const changes = changesBetween(before, deed.state);
    if (changes.numbers.length + changes.words.length > 0) return { deed, changes };
  }
  throw new Error("no seed has anything to do this to");
}

test.each(Array.from({ length: count }, (_, index) => [index + 1, names[index % names.length] ?? ""] as const))(
  "history %i: %s, and that alone is named for every change",
  (seed, name) => {
    const { deed, changes } = play(seed, scripts[name] ?? resubmission);
    const wrong = [...changes.numbers, ...changes.words].filter(
      ({ causes }) => causes.length === 0 || !causes.every((cause) => isOf(cause, deed)),
    );
    expect(wrong).toEqual([]);
    // In words that people read: ≥95%, not >=95%/year.
    expect(JSON.stringify(causesIn(changes).flat())).not.toMatch(/[<>]=/);
    if (name === "a unit rewrites a sentence") expect(changes.numbers).toEqual([]);
    if (name === "a unit corrects a number") {
      const own = changes.numbers.filter(({ figure }) => figure?.startsWith(deed.indicator ?? "?"));
      for (const { causes } of own) expect(causes.map((cause) => cause.after)).toContain(deed.after);
    }
  },
  60_000,
);

/** Half as many again with two deeds on different numbers. */
const seconds: Readonly<Record<string, (state: State, random: ReturnType<typeof randomFrom>, not?: string) => Deed | null>> = {
  "another unit's correction": resubmission,
  "a raised target": targetRule,
  "an indicator written otherwise": indicatorRule,
  "an edited template": templateEdit,
  "an editor's clause": wordingEdit,
};
const secondNames = Object.keys(seconds);

test.each(
  Array.from({ length: Math.ceil(count / 3) }, (_, index) => [index + 1, secondNames[index % secondNames.length] ?? ""] as const),
)(
  "history %i of two: a corrected number and %s, each named for its own numbers",
  (seed, name) => {
    const second = seconds[name] ?? resubmission;
    for (let attempt = 0; attempt < 40; attempt += 1) {
      const random = randomFrom(seed * 7000 + attempt);
      const before = startOf(random.pick(seeds));
      const one = resubmission(before, random);
      const other = one === null ? null : second(one.state, random, one.indicator);
      if (one === null || other === null || other.indicator === one.indicator || other.unit === one.unit) continue;
      const changes = changesBetween(before, other.state);
      const ofFigure = (deed: Deed) =>
        changes.numbers.filter(({ figure }) => deed.indicator !== undefined && figure?.replace(/[@:].*$/, "") === deed.indicator);
      if (ofFigure(one).length === 0) continue;
      expect(
        causesIn(changes)
          .flat()
          .filter((cause) => !isOf(cause, one) && !isOf(cause, other)),
      ).toEqual([]);
      expect(
        ofFigure(one)
          .flatMap(({ causes }) => causes)
          .filter((cause) => !isOf(cause, one)),
      ).toEqual([]);
      expect(
        ofFigure(other)
          .flatMap(({ causes }) => causes)
          .filter((cause) => !isOf(cause, other)),
      ).toEqual([]);
      expect(causesIn(changes).every((causes) => causes.length > 0)).toBe(true);
      return;
    }
    throw new Error("no seed prints both");
  },
  60_000,
);
