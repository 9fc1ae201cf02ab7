/** The few words of the page that stand in its HTML; the program changes them with the language. */
import type { Language } from "./page-data.ts";

export interface PageWords {
  /** BCP 47. */
  readonly tag: string;
  readonly review: string;
  readonly skips: string;
  readonly toPaper: string;
  readonly toSide: string;
  readonly side: string;
  readonly noScript: string;
}

export const pageWords = {
  zh: {
    tag: "zh-CN",
    review: "审阅稿",
    skips: "跳转",
    toPaper: "到正文",
    toSide: "到审阅栏",
    side: "审阅栏",
    noScript: "浏览器不许运行本页的程序，只能看正文。换一个浏览器打开，可以查数字的来源、写意见。",
  },
  en: {
    tag: "en",
    review: "Draft for review",
    skips: "Skip links",
    toPaper: "To the draft",
    toSide: "To the review panel",
    side: "Review panel",
    noScript:
      "This browser does not run the page's program; only the draft can be read. Open it in another browser to trace numbers and write remarks.",
  },
} as const satisfies Record<Language, PageWords>;
