/** The reader's remarks as they are printed behind the draft; not seen on the screen. */
import { Zh } from "./pieces.tsx";
import type { RemarkBox } from "./remark-box.ts";
import type { Say } from "./words.ts";

export function PrintedRemarks({ box: { remarks, by }, say }: { box: RemarkBox; say: Say }) {
  return (
    <>
      <h2>{by === "" ? say("printedRemarks") : `${say("printedRemarks")}（${by}）`}</h2>
      <ol>
        {remarks.map(({ id, at, text }) => (
          <li key={id}>
            <Zh>{`〔${at.quote}〕`}</Zh>
            <br />
            <Zh>{text}</Zh>
          </li>
        ))}
      </ol>
    </>
  );
}
