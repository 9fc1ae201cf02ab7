/** What is still open: checks and tasks nobody reported on. */
import { FindingRow } from "./figure-panel.tsx";
import type { Desk } from "./page-state.ts";
import { Zh } from "./pieces.tsx";

export function Problems({ desk }: { desk: Desk }) {
  const { data, say } = desk;
  return (
    <>
      <h3>{say("checks")}</h3>
      {data.problems.length === 0 ? <p>{say("noChecks")}</p> : null}
      <ul>
        {data.problems.map(({ finding, unit, figure }) => (
          <li key={finding.rule + finding.message}>
            {unit === null ? null : (
              <p>
                <Zh>{unit}</Zh>
              </p>
            )}
            <ul>
              <FindingRow finding={finding} desk={desk} />
            </ul>
            <p class="cell" lang="zh-CN">
              {finding.places.map(({ file, sheet, cell }) => `${file} › ${sheet} › ${cell}`).join("；")}
            </p>
            {figure === null ? null : (
              <button type="button" class="plain" onClick={() => desk.openFigure(figure)}>
                {say("uses")}
                {say("colon")}
                <Zh>{data.figures[figure]?.label ?? figure}</Zh>
              </button>
            )}
          </li>
        ))}
      </ul>
      {data.silentItems.length === 0 ? null : (
        <>
          <h3>{say("silentItems")}</h3>
          <ul>
            {data.silentItems.map((item) => (
              <li key={item}>
                <Zh>{item}</Zh>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
