/** Finds words in the draft, and numbers by their names, units and files. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Desk } from "./page-state.ts";
import { allTexts, lightUp } from "./paper.ts";
import { Zh } from "./pieces.tsx";

/** More than anyone reads through. */
const mostShown = 50;

export function Search({ desk }: { desk: Desk }) {
  const { say, data } = desk;
  const [query, setQuery] = useState("");
  const texts = useMemo(() => allTexts(), []);
  const wanted = query.trim().toLowerCase();
  useEffect(() => {
    lightUp(wanted);
    return () => lightUp("");
  }, [wanted]);
  const passages = wanted === "" ? [] : texts.filter(({ text }) => text.toLowerCase().includes(wanted));
  const figures = wanted === "" ? [] : Object.values(data.figures).filter((figure) => namesOf(figure).includes(wanted));
  const count = passages.length + figures.length;
  return (
    <>
      <label class="field">
        <span>{say("searchLabel")}</span>
        <input type="search" value={query} onInput={({ currentTarget }) => setQuery(currentTarget.value)} />
      </label>
      <p class="quiet" role="status">
        {wanted === "" ? "" : count === 0 ? say("nothingFound") : `${count} ${say("found")}`}
      </p>
      {passages.length === 0 ? null : <h3>{say("inText")}</h3>}
      <ul>
        {passages.slice(0, mostShown).map(({ block, text }) => (
          <li key={block}>
            <button type="button" class="plain" onClick={() => desk.openPassage(block)}>
              <Found text={text} wanted={wanted} />
            </button>
          </li>
        ))}
      </ul>
      {figures.length === 0 ? null : <h3>{say("inNumbers")}</h3>}
      <ul>
        {figures.slice(0, mostShown).map(({ id, label, value, unitOfMeasure, contributions }) => (
          <li key={id}>
            <button type="button" class="plain" onClick={() => desk.openFigure(id)}>
              <Zh>{`${label} ${value ?? ""}${unitOfMeasure}`}</Zh>
            </button>
            <p class="quiet">
              <Zh>{contributions.map(({ unit, file, sheet, cell }) => `${unit} ${file} › ${sheet} › ${cell}`).join("；")}</Zh>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function namesOf({ id, label, value, contributions }: Desk["data"]["figures"][string]): string {
  const places = contributions.map(({ unit, file, sheet, cell }) => `${unit} ${file}!${sheet}!${cell}`);
  return [id, label, value ?? "", ...places].join("\n").toLowerCase();
}

/** The words around the first find. */
function Found({ text, wanted }: { text: string; wanted: string }) {
  const at = text.toLowerCase().indexOf(wanted);
  const from = Math.max(at - 20, 0);
  const end = at + wanted.length;
  return (
    <span lang="zh-CN">
      {from > 0 ? "…" : ""}
      {text.slice(from, at)}
      <strong>{text.slice(at, end)}</strong>
      {text.slice(end, end + 30)}
      {end + 30 < text.length ? "…" : ""}
    </span>
  );
}
