/** How often a target falls due, as it stands before a verb or a number: 每季度不少于1次. */
import type { Per } from "./plan.ts";

export const frequencyWords = {
  once: "",
  week: "每周",
  month: "每月",
  quarter: "每季度",
  half: "每半年",
  year: "每年",
  "two-years": "每两年",
  term: "任期内",
  case: "每件",
  "person-year": "每人每年",
} as const satisfies Record<Per, string>;
