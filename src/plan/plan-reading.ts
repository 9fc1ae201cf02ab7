/** What reading a plan document gives. */
import type { Plan } from "../model/plan.ts";
import type { Coverage } from "./coverage.ts";

/** `text`: the plan as read, one paragraph or table row a line, without page furniture; every span of the plan refers to it. */
export interface PlanReading {
  readonly plan: Plan;
  readonly coverage: Coverage;
  readonly text: string;
}
