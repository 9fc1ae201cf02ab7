/** What a collect run did, in one line. */
import type { Collected } from "./steps/collect-inbox.ts";
import { say, type World } from "./world.ts";

export function showCollected({ added, known }: Collected, world: World): string {
  const count = (verdict: string) => added.filter((entry) => entry.verdict === verdict).length;
  return say(
    world,
    `新收 ${count("accepted")} 份填报表，拒收 ${count("refused")} 个文件，重复 ${count("duplicate")} 个，忽略 ${count("ignored")} 个；此前已收 ${known} 个。`,
    `${count("accepted")} workbooks accepted, ${count("refused")} files refused, ${count("duplicate")} duplicates, ${count("ignored")} ignored; ${known} known before.`,
  );
}
