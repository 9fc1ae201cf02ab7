/** A passage: its words, the numbers of its chart, and the remarks on it. */
import type { Desk } from "./page-state.ts";
import { textOfBlock } from "./paper.ts";
import { Zh } from "./pieces.tsx";
import { RemarkForm } from "./remark-form.tsx";

/** How much of a long passage is quoted. */
const longestQuote = 120;

export function PassagePanel({ block, desk }: { block: number; desk: Desk }) {
  const { data, say } = desk;
  const text = textOfBlock(block);
  const numbers = data.charts[String(block)] ?? [];
  const place = { block, chapter: data.chapters[block - 1] ?? "", quote: text };
  return (
    <>
      <blockquote lang="zh-CN">{text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text}</blockquote>
      {numbers.length === 0 ? null : (
        <>
          <h3>{say("chartNumbers")}</h3>
          <ul>
            {numbers.map(({ label, value, figure }) => (
              <li key={label}>
                <button type="button" class="plain" onClick={() => desk.openFigure(figure, block)}>
                  <Zh>{`${label}：${value ?? "—"}`}</Zh>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{say("writeRemark")}</h3>
      <RemarkForm at={place} desk={desk} />
    </>
  );
}
