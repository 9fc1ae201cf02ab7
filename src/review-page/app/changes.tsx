/** What changed since the draft before: numbers with their causes, then passages. */
import type { ChangedNumber, ChangedPassage } from "../page-data.ts";
import type { Desk } from "./page-state.ts";
import { Zh } from "./pieces.tsx";

export function ChangesView({ desk }: { desk: Desk }) {
  const { data, say } = desk;
  const { changes } = data;
  if (changes === null) return <p>{say("noEarlier")}</p>;
  const { numbers, passages, since } = changes;
  return (
    <>
      <p>{`${say("since")}${since}${say("sinceEnd")}`}</p>
      {numbers.length + passages.length === 0 ? <p>{say("noChange")}</p> : null}
      {numbers.length === 0 ? null : <h3>{`${say("changedNumbers")} ${numbers.length}`}</h3>}
      <ul>
        {numbers.map((number) => (
          <NumberRow key={number.figure} number={number} desk={desk} />
        ))}
      </ul>
      {passages.length === 0 ? null : <h3>{`${say("changedPassages")} ${passages.length}`}</h3>}
      <ul>
        {passages.map((passage, index) => (
          <PassageRow key={`${passage.block}-${index}`} passage={passage} desk={desk} />
        ))}
      </ul>
    </>
  );
}

function NumberRow({ number, desk }: { number: ChangedNumber; desk: Desk }) {
  const { say, data } = desk;
  const { figure, label, unitOfMeasure, was, is, cause } = number;
  const printed = (data.figures[figure]?.uses.length ?? 0) > 0;
  return (
    <li>
      {printed ? (
        <button type="button" class="plain" onClick={() => desk.openFigure(figure)}>
          <Zh>{label}</Zh>
        </button>
      ) : (
        <Zh>{label}</Zh>
      )}
      <p lang="zh-CN">
        <del>{was ?? say("notPrinted")}</del> → <ins>{is ?? say("notPrinted")}</ins> {unitOfMeasure}
      </p>
      {cause === null ? null : (
        <p class="quiet">
          {say("cause")}
          {say("colon")}
          <Zh>{cause}</Zh>
        </p>
      )}
    </li>
  );
}

function PassageRow({ passage, desk }: { passage: ChangedPassage; desk: Desk }) {
  const { chapter, block, before, was, is, after } = passage;
  return (
    <li>
      <p class="quiet">
        {block === null ? `${desk.say("gone")} ` : null}
        <Zh>{chapter}</Zh>
      </p>
      <p lang="zh-CN">
        {before}
        {was === "" ? null : <del>{was}</del>}
        {is === "" ? null : <ins>{is}</ins>}
        {after}
      </p>
      {block === null ? null : (
        <button type="button" class="plain" onClick={() => desk.openPassage(block)}>
          {desk.say("inText")}
        </button>
      )}
    </li>
  );
}
