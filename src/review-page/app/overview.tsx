/** The year at a glance: targets in all, by section and by unit, what is not met, who is missing. */
import { Fragment } from "preact";
import type { OpenTarget, Tally, UnitStanding } from "../page-data.ts";
import type { Desk } from "./page-state.ts";
import { Chip, sayTally, score, TallyBar, TallyKeyList, Zh } from "./pieces.tsx";
import { showGap } from "./show-gap.ts";
import { states, verdicts } from "./words.ts";

export function Overview({ desk }: { desk: Desk }) {
  const { data, say, language } = desk;
  const { met, due } = score(data.total);
  const late = data.units.filter(isWanting);
  return (
    <>
      <p class="quiet">{say("legend")}</p>
      <p class="quiet">{say("keys")}</p>
      <h3>{say("targets")}</h3>
      <p class="value">
        {met}
        <small>/ {due}</small>
      </p>
      <p>{sayTally(data.total, language)}</p>
      <h3>{say("openTargets")}</h3>
      {data.openTargets.length === 0 ? (
        <p>{say("allMet")}</p>
      ) : (
        <ul>
          {data.openTargets.map((target) => (
            <OpenTargetRow key={`${target.item}${target.metric}${target.required}`} target={target} desk={desk} />
          ))}
        </ul>
      )}
      <h3>{say("absent")}</h3>
      {late.length === 0 ? <p>{say("allOnTime")}</p> : <UnitList units={late} desk={desk} />}
      <TallyTable
        title={say("bySection")}
        rows={data.sections.map(({ label, tally }) => ({ label: label || say("otherTargets"), tally }))}
        desk={desk}
      />
      <TallyTable title={say("byUnit")} rows={data.units.map(({ name, tally }) => ({ label: name, tally }))} desk={desk} />
    </>
  );
}

function isWanting({ state, openCells, wrongCells }: UnitStanding): boolean {
  return state === "missing" || state === "late" || openCells > 0 || wrongCells > 0;
}

function OpenTargetRow({ target, desk }: { target: OpenTarget; desk: Desk }) {
  const { say, language } = desk;
  const { metric, required, verdict, item, figure, gap, unitOfMeasure, units, waiver } = target;
  const key = waiver === null ? verdict : "waived";
  return (
    <li>
      <Chip look={verdicts[key].look}>{verdicts[key][language]}</Chip>{" "}
      {figure === null ? (
        <Zh>{metric}</Zh>
      ) : (
        <button type="button" class="plain" onClick={() => desk.openFigure(figure)}>
          <Zh>{metric}</Zh>
        </button>
      )}{" "}
      <Zh>{required}</Zh>
      {gap === null ? null : (
        <Zh>
          {say("comma")}
          {say("gap")} {showGap(gap, unitOfMeasure, language)}
        </Zh>
      )}
      {item === "" ? null : (
        <p class="quiet">
          <Zh>{item}</Zh>
        </p>
      )}
      {units.length === 0 ? null : (
        <p class="quiet">
          <Zh>{units.map(({ name, detail }) => (detail === "" ? name : `${name}（${detail}）`)).join("、")}</Zh>
        </p>
      )}
      {waiver === null ? null : (
        <p class="quiet">
          {say("waivedBy")} <Zh>{`${waiver.by}：${waiver.reason}`}</Zh>
        </p>
      )}
    </li>
  );
}

function UnitList({ units, desk: { say, language } }: { units: readonly UnitStanding[]; desk: Desk }) {
  return (
    <ul>
      {units.map(({ name, state, receivedOn, deadline, openCells, wrongCells }) => (
        <li key={name}>
          <Chip look={states[state].look}>{states[state][language]}</Chip> <Zh>{name}</Zh>
          <p class="quiet">
            {[
              `${say("deadline")} ${deadline}`,
              ...(receivedOn === null ? [] : [`${say("received")} ${receivedOn}`]),
              ...(openCells === 0 ? [] : [`${say("openCells")} ${openCells}`]),
              ...(wrongCells === 0 ? [] : [`${say("wrongCells")} ${wrongCells}`]),
            ].join(say("comma"))}
          </p>
        </li>
      ))}
    </ul>
  );
}

interface TallyTableProps {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly tally: Tally }[];
  readonly desk: Desk;
}

/** The chart as a table: the bar pictures what the numbers beside it say. */
function TallyTable({ title, rows, desk: { language, say } }: TallyTableProps) {
  const sizes = rows.map(({ tally }) => Object.values(tally).reduce((sum, count) => sum + count, 0));
  return (
    <Fragment>
      <h3>{title}</h3>
      <TallyKeyList tallies={rows.map(({ tally }) => tally)} language={language} />
      <table class="tally">
        <caption class="hidden">{title}</caption>
        <tbody>
          {rows.map(({ label, tally }, index) => {
            const { met, due } = score(tally);
            return (
              <tr key={label}>
                <th scope="row">
                  <Zh>{label}</Zh>
                </th>
                <td class="picture">
                  {sizes[index] === 0 ? null : <TallyBar tally={tally} most={Math.max(...sizes)} language={language} />}
                </td>
                <td class="number">{due === 0 ? <span class="quiet">{say("noTarget")}</span> : `${met}/${due}`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Fragment>
  );
}
