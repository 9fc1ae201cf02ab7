/** Who reported, as lines for people. */

import type { Standing } from "../model/results.ts";
import type { Roster } from "../model/roster.ts";
import { say, type World } from "./world.ts";

const states = {
  "on-time": { zh: "按时", en: "on time" },
  late: { zh: "逾期", en: "late" },
  missing: { zh: "未报", en: "missing" },
  exempt: { zh: "免报", en: "exempt" },
} as const satisfies Record<Standing["state"], { zh: string; en: string }>;

/** One line of totals, then one line for each unit that needs attention, then the rest. */
export function showStandings(standings: readonly Standing[], roster: Roster, world: World): string[] {
  const sorted = standings.toSorted((a, b) => urgency(b) - urgency(a));
  return [showTotals(standings, world), ...sorted.map((standing) => showStanding(standing, roster, world))];
}

export function showTotals(standings: readonly Standing[], world: World): string {
  const count = (...wanted: readonly Standing["state"][]) => standings.filter(({ state }) => wanted.includes(state)).length;
  const faulty = standings.filter(({ openCells, wrongCells, file }) => file !== null && openCells + wrongCells > 0).length;
  const expected = standings.length - count("exempt");
  return say(
    world,
    `应报 ${expected} 个单位，已报 ${count("on-time", "late")} 个（逾期 ${count("late")} 个），未报 ${count("missing")} 个；${faulty} 个单位的表有空格或错格。`,
    `${expected} units expected, ${count("on-time", "late")} received (${count("late")} late), ${count("missing")} missing; ${faulty} with open or wrong cells.`,
  );
}

function showStanding(
  { unit, state, receivedOn, deadline, openCells, wrongCells }: Standing,
  roster: Roster,
  world: World,
): string {
  const name = roster.units.find((candidate) => candidate.code === unit)?.name ?? unit;
  const parts = [
    states[state][world.language],
    receivedOn === null
      ? say(world, `截止 ${deadline}`, `due ${deadline}`)
      : say(world, `收到 ${receivedOn}，截止 ${deadline}`, `received ${receivedOn}, due ${deadline}`),
  ];
  if (receivedOn !== null && openCells > 0) parts.push(say(world, `空 ${openCells} 格`, `${openCells} open cells`));
  if (wrongCells > 0) parts.push(say(world, `错 ${wrongCells} 格`, `${wrongCells} wrong cells`));
  return `  ${name}  ${parts.join("  ")}`;
}

function urgency({ state, openCells, wrongCells }: Standing): number {
  return (
    { missing: 4, late: 2, "on-time": 0, exempt: -1 }[state] +
    (wrongCells > 0 ? 1.5 : 0) +
    (openCells > 0 && state !== "missing" ? 1 : 0)
  );
}
