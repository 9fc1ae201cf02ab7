import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { indicatorsFor, itemsFor, reportingUnits, unitsOfItem } from "../../src/model/assignment.ts";
import { periodsOf } from "../../src/model/period.ts";
import { targetsOf } from "../../src/model/plan.ts";
import { resolveName } from "../../src/model/roster.ts";
import { decimalText } from "../../src/model/scalars.ts";
import { readSeed, readTable } from "./read-seed.ts";
import { markedIndicator, marksIn } from "./show-narrative.ts";

const seeds = ["xiangcheng-2023", "wujiang-2021", "binhu-2022", "xiangzhou-2021", "suqian-2021"] as const;

const golden = "../shared/golden/plan-targets.csv";

/** Numbers that are part of a name and stand outside any quotation marks. */
const namesWithDigits = ["12345"];

describe.each(seeds)("%s", (name) => {
  const seed = readSeed(name);
  const { plan, roster, indicators, figures, narratives, returns, workspace } = seed;
  const returned = new Set(returns.map((row) => row.unit));
  const leavesOf = (id: string) => {
    const children = plan.items.filter((item) => item.parent === id);
    return children.length > 0 ? children : plan.items.filter((item) => item.id === id);
  };
  const textsOf = narratives.flatMap((row) => [row.text, row.cause].map((text) => ({ ...row, text })));

  test("ids and labels are used once", () => {
    for (const ids of [
      plan.sections.map((section) => section.id),
      plan.items.map((item) => item.id),
      targetsOf(plan).map((target) => target.id),
      indicators.indicators.map((indicator) => indicator.id),
      indicators.indicators.map((indicator) => indicator.label),
      roster.units.map((unit) => unit.code),
      returns.map((row) => row.file),
    ]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test("every name written in plan and indicators stands in the roster", () => {
    const itemNames = plan.items.flatMap(({ units }) => [...units.lead, ...units.support, ...units.groups]);
    const names = [...itemNames, ...indicators.indicators.flatMap((indicator) => indicator.units)];
    expect(names.filter((written) => resolveName(written, roster) === undefined)).toEqual([]);
  });

  test("every item stands in a section where the plan has any, and is somebody's task itself or through its sub-items", () => {
    const sections = plan.sections.length > 0 ? plan.sections.map((section) => section.id) : [null];
    expect(plan.items.filter((item) => !sections.some((section) => section === item.section))).toEqual([]);
    expect(plan.items.filter((item) => leavesOf(item.id).some((leaf) => unitsOfItem(leaf, roster).length === 0))).toEqual([]);
  });

  test("every target is quoted from its item and judged by one indicator", () => {
    expect(plan.items.flatMap((item) => item.targets.filter((target) => !item.text.includes(target.quote)))).toEqual([]);
    const judged = indicators.indicators.flatMap((indicator) => indicator.judges.map((judgement) => judgement.target));
    expect(judged.sort()).toEqual(
      targetsOf(plan)
        .map((target) => target.id)
        .sort(),
    );
  });

  test("every indicator stands under an item of the plan", () => {
    const items = new Set(plan.items.map((item) => item.id));
    expect(indicators.indicators.filter((indicator) => !items.has(indicator.item))).toEqual([]);
  });

  test("the wording put before the clerk names only indicators of the file", () => {
    const unknown = indicators.indicators.flatMap((indicator) =>
      marksIn(indicator.wording ?? "").filter((mark) => !markedIndicator(mark, indicators.indicators)),
    );
    expect(unknown).toEqual([]);
  });

  test("a unit that returned its workbook answers all it is asked, once, and nothing else", () => {
    const asked = reportingUnits(seed)
      .filter((unit) => returned.has(unit.code))
      .flatMap((unit) =>
        indicatorsFor(unit.code, seed).flatMap((indicator) =>
          periodsOf(workspace.year, indicator.rhythm).map((period) => `${unit.code} ${indicator.id} ${period}`),
        ),
      );
    expect(figures.map((row) => `${row.unit} ${row.indicator} ${row.period}`).sort()).toEqual(asked.sort());
  });

  test("every answer is of the kind its indicator asks for", () => {
    const kinds = new Map(indicators.indicators.map((indicator) => [indicator.id, indicator.kind]));
    const number = (text: string) => decimalText.safeParse(text).success;
    const wrong = figures.filter((row) => {
      if (row.nil !== "") return row.reason === "" || `${row.value}${row.numerator}${row.denominator}` !== "";
      const kind = kinds.get(row.indicator);
      if (kind === "ratio")
        return !number(row.numerator) || !number(row.denominator) || Number(row.numerator) > Number(row.denominator);
      return row.value === "" || (kind === "count" && !number(row.value));
    });
    expect(wrong).toEqual([]);
  });

  test("units write about their own items or about none, and each that reports writes something", () => {
    const own = new Map(roster.units.map((unit) => [unit.code, itemsFor(unit.code, seed).map((item) => item.id)]));
    expect(narratives.filter((row) => row.item !== "" && !own.get(row.unit)?.includes(row.item))).toEqual([]);
    expect(new Set(narratives.map((row) => row.unit))).toEqual(returned);
  });

  test("every item is told of or waived", () => {
    const told = new Set(narratives.filter((row) => row.kind === "measure").map((row) => row.item));
    const waived = new Set(workspace.waivers.map((waiver) => waiver.item));
    const untold = (item: { id: string }) => !told.has(item.id) && !waived.has(item.id);
    expect(plan.items.filter((item) => leavesOf(item.id).some(untold))).toEqual([]);
  });

  test("every shortcoming has a heading, a cause and an arrangement for the same item", () => {
    const arranged = new Set(narratives.filter((row) => row.kind === "arrangement").map((row) => `${row.unit} ${row.item}`));
    const shortcomings = narratives.filter((row) => row.kind === "shortcoming");
    expect(shortcomings.length).toBeGreaterThan(2);
    expect(
      shortcomings.filter((row) => row.title === "" || row.cause === "" || !arranged.has(`${row.unit} ${row.item}`)),
    ).toEqual([]);
  });

  test("every 〔label〕 in a narrative names a number its own unit is asked for", () => {
    const unknown = textsOf.flatMap((row) =>
      marksIn(row.text).filter((mark) => !markedIndicator(mark, indicatorsFor(row.unit, seed))),
    );
    expect(unknown).toEqual([]);
  });

  test("no digit is typed in a narrative outside names", () => {
    const typed = textsOf.filter((row) => {
      const free = namesWithDigits.reduce((text, known) => text.replaceAll(known, ""), row.text);
      return /[\d０-９]/.test(free.replace(/《[^》]*》|“[^”]*”|〔[^〕]*〕/g, ""));
    });
    expect(typed).toEqual([]);
  });
});

test("in Xiangcheng all eleven units report on time", () => {
  const { returns, roster, workspace } = readSeed("xiangcheng-2023");
  expect(returns.map((row) => row.unit).sort()).toEqual(roster.units.map((unit) => unit.code).sort());
  expect(returns.filter((row) => row.received_on > (workspace.rounds[0]?.deadline ?? ""))).toEqual([]);
});

const verdictTables = [
  ["wujiang-2021", "wujiang-verdicts.csv"],
  ["binhu-2022", "binhu-verdicts.csv"],
  ["xiangzhou-2021", "xiangzhou-verdicts.csv"],
  ["suqian-2021", "suqian-verdicts.csv"],
] as const;

const verdictRow = z.strictObject({
  target: z.string(),
  golden: z.string(),
  scope: z.enum(["each", "total"]),
  verdict: z.enum(["met", "missed", "partly", "unreported", "not-due", "not-applicable"]),
  figure: z.string(),
  misses: z.string(),
  unreported: z.string(),
  why: z.string().min(1),
});

describe.each(verdictTables)("the verdicts worked out by hand for %s", (name, table) => {
  const verdicts = readTable(`tests/seeds/${table}`, verdictRow);
  const { plan, indicators, returns } = readSeed(name);
  const judgements = indicators.indicators.flatMap((indicator) => indicator.judges);

  test("cover every target, each judged as the indicators say", () => {
    expect(verdicts.map((verdict) => verdict.target)).toEqual(targetsOf(plan).map((target) => target.id));
    for (const verdict of verdicts)
      expect(judgements.find((judgement) => judgement.target === verdict.target)?.scope).toBe(verdict.scope);
  });

  test("name the units that miss a target, which have returned their workbooks, and those that have not", () => {
    const codes = (cell: string) => cell.split(";").filter((unit) => unit !== "");
    const back = new Set(returns.map((row) => row.unit));
    expect(verdicts.flatMap((verdict) => codes(verdict.misses)).filter((unit) => !back.has(unit))).toEqual([]);
    expect(verdicts.flatMap((verdict) => codes(verdict.unreported)).filter((unit) => back.has(unit))).toEqual([]);
    for (const verdict of verdicts.filter((one) => one.scope === "each"))
      expect(verdict.misses !== "").toBe(verdict.verdict === "missed" || verdict.verdict === "partly");
  });

  test.skipIf(!existsSync(golden))("cover every hard target of the source document", () => {
    const row = z.object({ id: z.string(), seed: z.string(), tier: z.string() });
    const read = readTable(golden, row);
    const source = read.find((fact) => fact.id === verdicts[0]?.golden)?.seed;
    const hard = read.filter((fact) => fact.seed === source && fact.tier === "A").map((fact) => fact.id);
    expect(hard.length).toBeGreaterThan(0);
    expect(hard.filter((id) => !verdicts.some((verdict) => verdict.golden === id))).toEqual([]);
  });
});
