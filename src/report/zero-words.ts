/** A clause about a number that is zero → one that says so: 形成研究成果〔研究成果〕篇 → 未形成研究成果（〔研究成果〕篇). The figure stays where a reader can see that zero is meant. */

/** Begin what a body does of its own accord; not having done it is 未…. */
const deeds =
  /^(形成|举办|开展|召开|组织|创成|创建|旁听|制定|制发|印发|出台|编制|修订|建立|建成|设立|增设|新增|推出|培训|选聘|聘请|发布|公布|评查|发现|发生)/u;
/** Counted in these, a name without a verb is an activity: 负责人脱产培训〔…〕次. */
const turns = /^(次|期|场|场次|轮|节|届|堂)$/u;
/** Say that something remains; zero says the same once. */
const remaining = /^(尚有|仍有|还有|共有|现有|共|累计|合计)/u;
/** Stand before the whole clause. */
const frame = /^(其中|全年|年内|本年度|当年)?([\s\S]*)$/u;

/** What may be a measure word of its own where the indicator's is another: the numerator of a share (characters). */
const longestMeasure = 2;

/**
 * `clause` holds one 〔label〕 and no comma; `indicatorUnit` is the indicator's unit of measure, empty for a share. Left as they are: shares, and clauses with a
 * noun behind the number that begin with no deed (最多〔…〕个事项异地可办).
 */
export function zeroWords(clause: string, indicatorUnit: string): string {
  const [, before = "", reference = "", after = ""] = /^([^〔〕]+)(〔[^〔〕]+〕)([^〔〕]+)$/u.exec(clause) ?? [];
  const unit = indicatorUnit !== "" && after.startsWith(indicatorUnit) ? indicatorUnit : after;
  if (reference === "" || (unit !== indicatorUnit && unit.length > longestMeasure)) return clause;
  const thing = after.slice(unit.length);
  const [, when = "", rest = ""] = frame.exec(before) ?? [];
  const words = rest.replace(remaining, "");
  const zero = `（${reference}${unit}）`;
  if (deeds.test(words)) return `${when}未${words}${thing}${zero}`;
  if (thing !== "" || words === "") return clause;
  return turns.test(unit) ? `${when}未开展${words}${zero}` : `${when}没有${words}${zero}`;
}
