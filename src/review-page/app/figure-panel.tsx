/** A number: who gave it, in which cell, how it was computed, what it decides, what the checks say of it, and where it stands. */
import type { Finding } from "../../model/finding.ts";
import type { Contribution, TracedFigure, TracedTarget } from "../../model/trace.ts";
import type { Desk } from "./page-state.ts";
import { Chip, Zh } from "./pieces.tsx";
import { RemarkForm } from "./remark-form.tsx";
import { showGap } from "./show-gap.ts";
import { levels, useKinds, verdicts } from "./words.ts";

export function FigurePanel({ figure, block, desk }: { figure: TracedFigure; block: number; desk: Desk }) {
  const { say, data } = desk;
  const { value, unitOfMeasure, contributions, targets, findings, uses } = figure;
  const here = uses.find((use) => use.block === block) ?? uses[0];
  const place = { block, chapter: data.chapters[block - 1] ?? "", quote: here?.sentence ?? figure.label, fact: figure.id };
  return (
    <>
      <p class="value" lang="zh-CN">
        {here?.text === undefined || here.kind === "chart" ? (value ?? "—") : here.text}
        {here?.text.endsWith(unitOfMeasure) === true ? null : <small>{unitOfMeasure}</small>}
      </p>
      <Particulars figure={figure} desk={desk} />
      <h3>{say("sources")}</h3>
      {contributions.length === 0 ? (
        <p class="quiet">{say("noSources")}</p>
      ) : (
        <ul class="shares">
          {contributions.map((one) => (
            <Share key={one.fact} share={one} desk={desk} />
          ))}
        </ul>
      )}
      {targets.length === 0 ? null : <h3>{say("target")}</h3>}
      <ul>
        {targets.map((target) => (
          <TargetRow key={target.target} target={target} unitOfMeasure={unitOfMeasure} desk={desk} />
        ))}
      </ul>
      {findings.length === 0 ? null : <h3>{say("checks")}</h3>}
      <ul>
        {findings.map((finding) => (
          <FindingRow key={finding.rule + finding.message} finding={finding} desk={desk} />
        ))}
      </ul>
      <Uses figure={figure} desk={desk} />
      <h3>{say("remarkOnNumber")}</h3>
      <RemarkForm at={place} desk={desk} />
    </>
  );
}

function Particulars({ figure, desk: { say, data } }: { figure: TracedFigure; desk: Desk }) {
  const { value, unitOfMeasure, formula, previous, reported, expected, item, id } = figure;
  const change = data.changes?.numbers.find((one) => one.figure === id);
  const rows: [string, string, boolean][] = [
    ...(formula === "" ? [] : [[say("formula"), formula, true] as [string, string, boolean]]),
    ...(reported === null || expected === null
      ? []
      : [[say("answered"), `${reported}/${expected} ${say("ofUnits")}`, false] as [string, string, boolean]]),
    ...(previous === null ? [] : [[say("lastYear"), `${previous}${unitOfMeasure}`, true] as [string, string, boolean]]),
    ...(item === null ? [] : [[say("task"), item.label, true] as [string, string, boolean]]),
  ];
  return (
    <dl class="facts">
      {rows.map(([name, words, isChinese]) => [
        <dt key={name}>{name}</dt>,
        <dd key={words}>{isChinese ? <Zh>{words}</Zh> : words}</dd>,
      ])}
      {change === undefined
        ? null
        : [
            <dt key="change">{say("change")}</dt>,
            <dd key="was" lang="zh-CN">
              <del>{change.was ?? say("notPrinted")}</del> → <ins>{value ?? say("notPrinted")}</ins>
              {change.cause === null ? null : <p class="quiet">{change.cause}</p>}
            </dd>,
          ]}
    </dl>
  );
}

function Share({ share, desk: { say } }: { share: Contribution; desk: Desk }) {
  const { unit, given, file, sheet, cell, note, version } = share;
  return (
    <li>
      <div class="share" lang="zh-CN">
        <span>{unit}</span>
        <span>{given}</span>
      </div>
      <p class="cell" lang="zh-CN">{`${file} › ${sheet} › ${cell}`}</p>
      {version === null ? null : (
        <p class="quiet">
          {`${say("version")}${version.number}${say("versionEnd")}${say("comma")}${say("received")} ${version.receivedOn}`}
        </p>
      )}
      {note === "" ? null : (
        <blockquote>
          {say("note")}
          {say("colon")}
          <Zh>{note}</Zh>
        </blockquote>
      )}
    </li>
  );
}

function TargetRow({
  target,
  unitOfMeasure,
  desk: { say, language },
}: {
  target: TracedTarget;
  unitOfMeasure: string;
  desk: Desk;
}) {
  const { metric, required, verdict, gap, waiver } = target;
  return (
    <li>
      <Chip look={verdicts[verdict].look}>{verdicts[verdict][language]}</Chip> <Zh>{`${metric} ${required}`}</Zh>
      {gap === null ? null : <p>{`${say("gap")} ${showGap(gap, unitOfMeasure, language)}`}</p>}
      {waiver === null ? null : (
        <p class="quiet">
          {say("waivedBy")} <Zh>{`${waiver.by}：${waiver.reason}`}</Zh>
        </p>
      )}
    </li>
  );
}

/** A check with its answer: the unit's 说明, who accepted it, or that there is none. */
export function FindingRow({ finding, desk: { say, language } }: { finding: Finding; desk: Desk }) {
  const { level, rule, title, message, explanation, waiver } = finding;
  return (
    <li>
      <Chip look={levels[level].look}>{levels[level][language]}</Chip> <Zh>{`${rule} ${title}`}</Zh>
      <p lang="zh-CN">{message}</p>
      {explanation === null ? null : (
        <blockquote>
          {say("note")}
          {say("colon")}
          <Zh>{explanation}</Zh>
        </blockquote>
      )}
      {waiver === null ? null : (
        <p class="quiet">
          {say("accepted")} <Zh>{`${waiver.by}：${waiver.reason}`}</Zh>
        </p>
      )}
      {explanation === null && waiver === null ? <p class="quiet">{say("unexplained")}</p> : null}
    </li>
  );
}

function Uses({ figure, desk }: { figure: TracedFigure; desk: Desk }) {
  return (
    <>
      <h3>{desk.say("uses")}</h3>
      <ul>
        {figure.uses.map((use, index) => (
          <li key={`${use.block}-${index}`}>
            <p class="quiet">
              <Zh>{use.chapter}</Zh> {useKinds[use.kind][desk.language]}
            </p>
            <button type="button" class="plain" onClick={() => desk.openFigure(figure.id, use.block)}>
              <Zh>{use.sentence}</Zh>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
