/** A field for a remark on one place, with the remarks that stand there already. */
import { useState } from "preact/hooks";
import type { Remark } from "../../model/remarks.ts";
import type { Desk } from "./page-state.ts";
import { Zh } from "./pieces.tsx";

export function RemarkForm({ at, desk }: { at: Remark["at"]; desk: Desk }) {
  const { say, box } = desk;
  const [text, setText] = useState("");
  const here = box.remarks.filter((remark) => remark.at.block === at.block && remark.at.fact === at.fact);
  const submit = () => {
    if (text.trim() === "") return;
    desk.add(at, text);
    setText("");
  };
  return (
    <>
      {here.length === 0 ? null : <RemarkRows remarks={here} desk={desk} withPlace={false} />}
      <label class="field">
        <span>{say("remarkText")}</span>
        <textarea value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
      </label>
      <NameField desk={desk} />
      <button type="button" class="main" disabled={text.trim() === ""} onClick={submit}>
        {say("add")}
      </button>
    </>
  );
}

export function NameField({ desk }: { desk: Desk }) {
  return (
    <label class="field">
      <span>{desk.say("yourName")}</span>
      <input
        type="text"
        autocomplete="name"
        value={desk.box.by}
        onInput={({ currentTarget }) => desk.name(currentTarget.value)}
      />
    </label>
  );
}

interface RowsProps {
  readonly remarks: readonly Remark[];
  readonly desk: Desk;
  /** Whether each remark names its place and leads there. */
  readonly withPlace: boolean;
}

export function RemarkRows({ remarks, desk, withPlace }: RowsProps) {
  const { say } = desk;
  return (
    <ul>
      {remarks.map(({ id, at, text }) => (
        <li key={id}>
          {withPlace ? (
            <>
              <p class="quiet">
                <Zh>{at.chapter}</Zh>
              </p>
              <button
                type="button"
                class="plain"
                onClick={() => (at.fact === undefined ? desk.openPassage(at.block) : desk.openFigure(at.fact, at.block))}
              >
                <Zh>{at.quote.length > 60 ? `${at.quote.slice(0, 60)}…` : at.quote}</Zh>
              </button>
            </>
          ) : null}
          <p>
            <Zh>{text}</Zh>
          </p>
          <button type="button" aria-label={`${say("removeNo")} ${id.slice(1)}`} onClick={() => desk.remove(id)}>
            {say("remove")}
          </button>
        </li>
      ))}
    </ul>
  );
}
