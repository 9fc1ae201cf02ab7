/** Targets decided by a word or a day: done or not, by which day, or simply said. */
import { showDate } from "../../model/show-number.ts";
import type { Measure } from "../measure.ts";
import { isSettled, type Judged, judgeAbsence, met, missed, notDue, unreported } from "./judged.ts";
import type { Requirement } from "./requirement.ts";

/** 是 is met, also ahead of time; 否 is missed once the deadline has passed. */
export function judgeDone(measure: Measure, { due, deadline }: Requirement): Judged {
  const absence = judgeAbsence(measure);
  if (absence) return absence;
  if (measure.text === "否") return due === "now" ? missed("尚未完成") : notDue(laterThan(deadline));
  return isSettled(measure) && measure.text === "是" ? met : unreported("部分时段未报");
}

/** A day on or before the deadline is met, also ahead of time; without a deadline any day of the year will do. */
export function judgeByDate(measure: Measure, { deadline, due }: Requirement): Judged {
  const absence = judgeAbsence(measure);
  if (absence) return absence.verdict === "unreported" && due !== "now" ? notDue(laterThan(deadline)) : absence;
  if (measure.text === null || !isSettled(measure)) return unreported("部分时段未报");
  if (deadline === null || measure.text <= deadline) return met;
  return missed(`${showDate(measure.text)}完成，晚于${showDate(deadline)}`);
}

/** Words are not weighed: whoever gave them has answered. */
export function judgeText(measure: Measure): Judged {
  return judgeAbsence(measure) ?? (isSettled(measure) ? met : unreported("部分时段未报"));
}

export function laterThan(deadline: string | null): string {
  return deadline === null ? "期限未到" : `期限为${showDate(deadline)}`;
}
