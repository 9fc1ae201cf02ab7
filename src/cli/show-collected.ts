/** What a collect run did, as lines for people. */
import type { Roster } from "../model/roster.ts";
import type { Collected } from "./steps/collect-inbox.ts";
import { say, type World } from "./world.ts";

export function showCollected({ added, known, returned }: Collected, world: World): string {
  const count = (verdict: string) => added.filter((entry) => entry.verdict === verdict).length;
  return say(
    world,
    `新收 ${count("accepted")} 份填报表，拒收 ${count("refused")} 个文件，重复 ${count("duplicate")} 个，忽略 ${count("ignored")} 个；此前已收 ${known} 个。${returned.length > 0 ? `${returned.length} 份有错格或空格，已在 returned 文件夹里标出，可退回修改。` : ""}`,
    `${count("accepted")} workbooks accepted, ${count("refused")} files refused, ${count("duplicate")} duplicates, ${count("ignored")} ignored; ${known} known before.${returned.length > 0 ? ` ${returned.length} have cells to mend; marked copies are in the folder returned.` : ""}`,
  );
}

/** One line for each workbook that took the place of an earlier one, with the first cells that changed. */
export function showSuperseded({ superseded }: Collected, roster: Roster, world: World): string[] {
  return superseded.map(({ unit, earlier, later, changes }) => {
    const name = roster.units.find(({ code }) => code === unit)?.name ?? unit;
    const shown = changes.slice(0, mostShown).map(({ cell, before, after }) => `${cell} ${clip(before)}→${clip(after)}`);
    const rest = changes.length > mostShown ? say(world, "，……", ", …") : "";
    return say(
      world,
      `${name}：“${later}”替代“${earlier}”，改 ${changes.length} 格：${shown.join("，")}${rest}`,
      `${name}: "${later}" replaces "${earlier}", ${changes.length} cells changed: ${shown.join(", ")}${rest}`,
    );
  });
}

const mostShown = 5;

function clip(words: string): string {
  return words === "" ? "（空）" : words.length > 16 ? `${words.slice(0, 15)}…` : words;
}
