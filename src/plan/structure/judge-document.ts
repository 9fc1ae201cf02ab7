/** Tells a plan from reports, laws, news and minutes, which also have numbered headings. By the noun of the title first, then by how it speaks. */
import { planNouns } from "../text/title-runs.ts";

export type DocumentKind = "plan" | "report" | "law" | "minutes" | "news" | "other";

const nouns: readonly (readonly [DocumentKind, RegExp])[] = [
  ["report", /(?:报告|总结|汇报|述职|自查|情况|回顾|成效|公报|白皮书|简报)$/],
  ["minutes", /(?:纪要|会议记录|讲话|致辞|发言|决定事项)$/],
  [
    "other",
    /(?:召开|举办|举行|开展).*(?:会议?|大会|培训班|培训)的?$|(?:合同|协议|协议书|申请表|申领表|登记表|审批表|报名表|申请书|告知书|证明)$/,
  ],
  ["news", /(?:解读|说明|问答|公示|公告|通报|启事|新闻|名单|批复|复函|函|请示)$/],
  ["law", /(?:办法|条例|规定|细则|规则|章程|法|准则|制度|规范|标准|决定)$/],
  ["plan", new RegExp(`(?:${planNouns})$`)],
];

/** What a document is. Null where neither title nor words tell; such a document is read as a plan if it has tasks. */
export function judgeDocument(titles: readonly string[], body: string): DocumentKind | null {
  const byTitle = titles.map(kindOfTitle);
  const own =
    byTitle.find((kind, index) => kind !== null && !/通知$/.test(titles[index] ?? "")) ??
    byTitle.find((kind) => kind !== null) ??
    null;
  if (own !== null && own !== "plan") return own;
  if (own === "plan" && !looksBack(body, 3)) return "plan";
  if (looksBack(body, own === "plan" ? 3 : 1)) return "report";
  if (own === "plan") return "plan";
  if (count(body, /(?:^|\n)第[一二三四五六七八九十百]+条/g) >= 5 && !/牵头|责任单位/.test(body)) return "law";
  if (/(?:^|\n)(?:本报讯|(?:近日|日前)[，,])|记者|通讯员/.test(body)) return "news";
  if (count(body, /会议(?:强调|指出|要求|认为|听取|决定|明确|议定)/g) >= 2) return "minutes";
  return null;
}

function kindOfTitle(title: string): DocumentKind | null {
  const words = title.replace(/(?:[（(〔[【][^）)〕\]】]*[）)〕\]】])+$/, "");
  if (/(?:总结|情况|报告)(?:和|及|与|暨|以及).*(?:计划|要点|打算|安排|思路)$/.test(words)) return "report";
  const inner = /(?:印发|转发|下发)[〈《<]?(.+?)[〉》>]?的通知$/.exec(words)?.[1];
  const head = (inner ?? words.replace(/的?通知$/, "")).replace(/[》〉]$/, "");
  return nouns.find(([, pattern]) => pattern.test(head))?.[0] ?? null;
}

/** Whether a text tells mostly of what was done, by at least `factor` times the words of what is to be done. */
function looksBack(body: string, factor: number): boolean {
  const done = count(
    body,
    /累计|同比|共(?:办理|受理|开展|举办|组织|处理|完成|排查|检查|调解|审查|接待)|(?:完成|开展|举办|受理|办结|制定|出台|印发|建成|培训|化解|排查|整改|获评|荣获|调解)了?[^，。；]{0,16}\d+(?:\.\d+)?(?:万)?(?:件|次|个|场|人|起|家|条|项|份|篇|期|名|余)|存在的?(?:主要)?(?:问题|不足)|取得(?:了)?(?:明显|显著|积极|新)?(?:成效|进展)|圆满完成|已(?:完成|建成|出台|制定|开展|全部)/g,
  );
  const ahead = count(
    body,
    /不少于|不低于|力争|争取|责任单位|牵头|(?:年底|月底|年)前|要(?:加强|进一步|切实|严格|认真|积极)|确保|到20\d\d年/g,
  );
  return done >= 5 && done > ahead * factor;
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
