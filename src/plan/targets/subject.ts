/** Which words of a sentence say what is measured, when the clause with the number does not. */
import { readDeadlines } from "./deadlines.ts";
import { readPeriod } from "./periods.ts";
import type { Setting } from "./reading.ts";
import { endsInShare } from "./shares.ts";
import { stripOpening, topicOf } from "./wording.ts";

const anaphor = /^(?:相关|有关|其|上述|该|此类)/;
const body = /[^，、对向在被由]{0,12}(?:机关|法院|检察院|人大|政协|委员会|部门|单位|局)/;
const tooVague = /^(?:工作|情况|机制|制度|体系|活动|建设|监督|管理|服务|水平|能力)?$/;

/**
 * The nearest earlier clause that names a thing: 司法建议 for 办复率 in "向法院反馈司法建议采纳情况，办复率达100%". Words such as 相关建议 are
 * completed by the body named before them. Empty where nothing is named.
 */
export function topicBefore(setting: Setting): string {
  for (const [index, clause] of setting.earlier.toReversed().entries()) {
    const topic = topicOf(withoutTimes(clause.plain, setting)).replace(/（[^）]*）/g, "");
    if (topic.length < 2 || tooVague.test(topic) || endsInShare(topic)) continue;
    if (!anaphor.test(topic)) return topic;
    const farther = setting.earlier.slice(0, setting.earlier.length - 1 - index).toReversed();
    const owner = farther.flatMap((candidate) => body.exec(candidate.plain)?.[0] ?? [])[0];
    return owner === undefined ? topic : `${stripOpening(owner)}${topic}`;
  }
  return "";
}

export function withoutDeadlines(plain: string, setting: Setting): string {
  const undated = readDeadlines(plain, setting.years)
    .toReversed()
    .reduce((text, { from, to }) => text.slice(0, from) + text.slice(to), plain);
  return undated.replace(/^20\d\d年|20\d\d年$/g, "");
}

/** A clause without its deadline and period, for naming. */
export function withoutTimes(plain: string, setting: Setting): string {
  let rest = withoutDeadlines(plain, setting);
  for (let period = readPeriod(rest); period; period = readPeriod(rest)) {
    rest = rest.slice(0, period.from) + rest.slice(period.to);
  }
  return rest.replace(/^末?(?:月?底|\d{1,2}日)之?前/, "");
}
