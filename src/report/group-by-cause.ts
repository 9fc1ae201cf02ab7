/** Shortcomings of many units → those put down to the same kind of cause stand in one, with how many units name it. Nothing is dropped or reworded. */
import type { Cause } from "../model/report-lists.ts";
import type { RaisedShortcoming } from "./build-shortcomings.ts";
import { emptyShortcoming } from "./build-shortcomings.ts";
import { type MadeFigure, madeCount } from "./count-figures.ts";
import { proseOf, text } from "./prose.ts";
import type { Shortcoming } from "./report-data.ts";

/** A cause that fewer units name is no common one. */
const fewestUnits = 2;

export interface GroupedShortcomings {
  readonly shortcomings: readonly Shortcoming[];
  readonly made: readonly MadeFigure[];
}

interface Common {
  readonly cause: Cause;
  readonly members: readonly RaisedShortcoming[];
}

/** A group stands where its first member stood. Members keep their order. */
export function groupByCause(raised: readonly RaisedShortcoming[], causes: readonly Cause[]): GroupedShortcomings {
  const commons = causes
    .map((cause): Common => ({ cause, members: raised.filter((one) => causeOf(one, causes) === cause) }))
    .filter(({ members }) => members.length > 1 && unitsOf(members).length >= fewestUnits);
  const made: MadeFigure[] = [];
  const shortcomings = raised.flatMap((one): Shortcoming[] => {
    const common = commons.find(({ members }) => members.includes(one));
    if (common === undefined) return [one.data];
    if (common.members[0] !== one) return [];
    const figure = countUnits(common, made.length + 1);
    made.push(figure);
    return [join(common, figure)];
  });
  return { shortcomings, made };
}

/** The cause most of whose words the units used; the first of several alike; undefined where none was used. */
function causeOf({ causes: words, data }: RaisedShortcoming, causes: readonly Cause[]): Cause | undefined {
  if (!data.own) return undefined;
  const said = words.join("\n");
  const hits = (cause: Cause) => cause.words.filter((word) => said.includes(word)).length;
  const best = causes.reduce<Cause | undefined>(
    (first, cause) => (first && hits(first) >= hits(cause) ? first : cause),
    undefined,
  );
  return best && hits(best) > 0 ? best : undefined;
}

function unitsOf(members: readonly RaisedShortcoming[]): string[] {
  return [...new Set(members.flatMap((one) => one.units))];
}

function countUnits({ cause, members }: Common, no: number): MadeFigure {
  const label = `反映“${cause.title}”的单位数`;
  return madeCount(`report:cause-${no}:units`, label, unitsOf(members).length, "个", "按单位填写的原因归类计数");
}

function join({ cause, members }: Common, { id, entry }: MadeFigure): Shortcoming {
  const parts = members.map(({ data: { title, body, units, several, missed, many } }) => ({
    title,
    body,
    units,
    several,
    missed,
    many,
  }));
  return {
    ...emptyShortcoming,
    kind: "cause",
    cause: true,
    title: cause.title,
    units: [...new Set(parts.flatMap((part) => part.units))],
    several: true,
    parts,
    unitCount: proseOf({ kind: "fact", fact: id, text: entry.text }, text("个")),
  };
}
