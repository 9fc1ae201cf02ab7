/** The reports of the five demo seasons in every variant, made once for all proofs of a test file. */
import { composeDocument, type Variant } from "../../src/cli/steps/write-report.ts";
import type { LoadedWorkspace } from "../../src/cli/workspace-folder.ts";
import type { Document } from "../../src/model/document.ts";
import type { Unit } from "../../src/model/roster.ts";
import type { Workspace } from "../../src/model/workspace.ts";
import { buildNotesPage } from "../../src/report/build-notes-page.ts";
import type { EditorialNote } from "../../src/report/editorial-notes.ts";
import { computeSeason, playSeason, take } from "../chain/season.ts";

export const seeds = ["xiangcheng-2023", "binhu-2022", "suqian-2021", "wujiang-2021", "xiangzhou-2021"] as const;

/** FAZHI_ALL_VARIANTS=1: every variant of every seed with the own report of every unit; otherwise the variants of one seed and one own report of each kind. */
export const isFull = process.env["FAZHI_ALL_VARIANTS"] === "1";

export interface NamedDocument {
  readonly name: string;
  readonly document: Document;
}

type Head = Workspace["report"];

/** The red head with issuer and copies, contents, areas: what fazhi.yaml asks for beyond the seed's own. */
const heads: readonly (readonly [string, Variant, (head: Head) => Partial<Head>])[] = [
  ["公开版", {}, () => ({})],
  [
    "上行文",
    { template: "district-upward" },
    (head) => ({
      issuer: "张明远",
      redHead: `${head.signatory}文件`,
      documentNumber: head.documentNumber ?? "政呈〔2024〕7号",
      copies: ["市委全面依法治市委员会办公室", "区委办公室", "区人大常委会办公室"],
    }),
  ],
  ["目录", {}, () => ({ toc: true })],
  ["按方面", {}, () => ({ arrange: "areas" })],
  ["讨论稿", { template: "comment-draft" }, () => ({})],
];

/** As drafts, so that a seed whose honesty gate is not passed is set as well. */
export async function variantsOfSeed(seed: string): Promise<NamedDocument[]> {
  return variantsOf(await playSeason(seed));
}

export function variantsOf(season: LoadedWorkspace): NamedDocument[] {
  const computed = computeSeason(season);
  const made = (name: string, loaded: LoadedWorkspace, variant: Variant) => ({
    name,
    ...take(composeDocument(loaded, computed, true, variant)),
  });
  const district = heads.map(([name, variant, head]) => {
    const { workspace } = season;
    return made(
      name,
      { ...season, workspace: { ...workspace, report: { ...workspace.report, ...head(workspace.report) } } },
      variant,
    );
  });
  const own = ownReports(season.roster.units).map(({ unit, template }) =>
    made(`单位-${unit.name}-${template}`, season, { unit, template }),
  );
  const notes = buildNotesPage(sampleNotes(computed.results.narratives), take(composeDocument(season, computed, true)).document);
  return [...district, ...own, { name: "编辑说明", document: notes }].map(({ name, document }) => ({ name, document }));
}

/** A district without towns lends its first unit to the template of a town's. */
function ownReports(units: readonly Unit[]): { readonly unit: Unit; readonly template: string }[] {
  const town = units.find(({ kind }) => kind === "town") ?? units[0];
  const department = units.find(({ kind }) => kind === "department") ?? units[0];
  const all = units.map((unit) => ({ unit, template: unit.kind === "town" ? "township" : "department" }));
  if (isFull || town === undefined || department === undefined) return all;
  return [
    { unit: department, template: "department" },
    { unit: town, template: "township" },
  ];
}

/** The units' own words as if something had been done to them, so that every table of the page is filled and runs over page ends. */
function sampleNotes(
  narratives: readonly { readonly unit: string; readonly text: string; readonly source: { readonly cell: string } }[],
) {
  const kinds = ["merged", "shortened", "left-out", "normalised"] as const;
  return narratives.slice(0, 24).map(
    ({ unit, text, source }, index): EditorialNote => ({
      kind: kinds[index % kinds.length] ?? "merged",
      unit,
      item: "规范行政执法",
      file: "区司法局.xlsx",
      sheet: "工作举措与成效",
      cell: source.cell,
      words: text.slice(0, 120),
      reason: "与区司法局的一句基本相同，只印一次",
      changes: [{ before: ",", after: "，", count: 3, context: text.slice(0, 16) }],
    }),
  );
}
