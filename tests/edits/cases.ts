/** A seed -> one case: what an editor did to the DOCX, what their program did to it, and how the data changed; and whether anything was lost in silence. */
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { absorbEdits } from "../../src/edits/absorb-edits.ts";
import { applyEdits, type Revised } from "../../src/edits/apply-edits.ts";
import { chooseReport } from "../../src/edits/choose-report.ts";
import { unitsOf } from "../../src/edits/units.ts";
import { type Document, type Inline, textOf } from "../../src/model/document.ts";
import { take } from "../chain/season.ts";
import { type Random, randomFrom } from "../fuzz/random.ts";
import { baseOf, type District, district, openDocx, printDocx, variants, writeVariant } from "./district-report.ts";
import {
  addRow,
  editDocx,
  erase,
  eraseRow,
  move,
  putBehind,
  renamedStyles,
  retype,
  type Stroke,
  splitBefore,
  splitRuns,
  track,
  withoutBookmarks,
  withoutProperties,
} from "./word-editor.ts";

/** What ought to be seen afterwards: words that must stand there, or be gone, unless a remark speaks of them. */
export interface Deed {
  readonly name: string;
  readonly stroke: Stroke;
  /** Words of the finished text; figures as {key}. */
  readonly stands?: string;
  readonly gone?: string;
  /** The remark that must come unless the data now say what was typed. */
  readonly remark?: string;
  readonly typed?: Partial<District>;
}

/** Deeds of one list entry touch the same paragraph, so that a case takes at most one of each. */
const deeds: readonly (readonly Deed[])[] = [
  [
    { name: "a clause reworded", stroke: retype("得到实质性化解", "得到实质有效化解"), stands: "行政争议得到实质有效化解。" },
    { name: "a clause taken out", stroke: retype("，方便群众就近申请", ""), gone: "方便群众就近申请" },
    { name: "a clause tracked", stroke: track("行政争议得到实质性化解", "争议就地化解"), stands: "争议就地化解" },
    {
      name: "a sentence put before a figure",
      stroke: retype("全年受理行政复议案件", "畅通渠道，全年共受理行政复议案件"),
      stands: "畅通渠道，全年共受理行政复议案件{cases}件",
    },
    {
      name: "figures in another order",
      stroke: retype("全年受理行政复议案件290件，负责人出庭应诉率98.6%", "负责人出庭应诉率98.6%，全年受理行政复议案件290件"),
      stands: "负责人出庭应诉率{rate}，全年受理行政复议案件{cases}件",
    },
    { name: "a figure typed over", stroke: retype("290", "300"), remark: "EDITS-020", typed: { cases: 300 } },
    { name: "a share typed over", stroke: retype("98.6%", "99.9%"), remark: "EDITS-020", typed: { rate: "99.9%" } },
    { name: "a paragraph split", stroke: splitBefore("各镇街设立"), stands: "各镇街设立受理点" },
  ],
  [
    { name: "a paragraph moved", stroke: move("开展人民调解", "推行执法公示"), stands: "开展人民调解{mediations}件" },
    { name: "a paragraph with a figure deleted", stroke: erase("开展人民调解"), gone: "开展人民调解" },
    {
      name: "a figure kept in a rewritten paragraph",
      stroke: retype("开展人民调解1372件，调解组织覆盖所有村社区", "村社区调解组织实现全覆盖，调解纠纷1372件"),
      stands: "村社区调解组织实现全覆盖，调解纠纷{mediations}件",
    },
  ],
  [
    {
      name: "a heading reworded",
      stroke: retype("（一）化解行政争议", "（一）多元化解行政争议"),
      stands: "（一）多元化解行政争议",
    },
    {
      name: "the last heading reworded",
      stroke: retype("三、下一年度主要安排", "三、2026年主要安排"),
      stands: "三、2026年主要安排",
    },
  ],
  [
    {
      name: "a paragraph put in",
      stroke: putBehind("推行执法公示", "建立执法案例指导制度，统一裁量尺度。"),
      stands: "建立执法案例指导制度，统一裁量尺度。",
    },
    {
      name: "a paragraph with a known figure put in",
      stroke: putBehind("推行执法公示", "全区调解组织共调处人民调解案件1372件，群众满意。"),
      stands: "全区调解组织共调处人民调解案件{mediations}件，群众满意。",
    },
    { name: "a paragraph with a number of its own", stroke: putBehind("推行执法公示", "走访企业450余家。"), remark: "EDITS-021" },
  ],
  [
    {
      name: "a sentence beside a verdict",
      stroke: retype("群众法治意识不断增强", "干部群众法治意识不断增强"),
      stands: "干部群众法治意识不断增强。",
    },
    { name: "a verdict reworded", stroke: retype("完成年度目标", "如期完成年度目标"), stands: "如期完成年度目标" },
    {
      name: "a run-in heading reworded",
      stroke: retype("1.普及法律知识。", "1.深入普及法律知识。"),
      stands: "1.深入普及法律知识。",
    },
  ],
  [
    { name: "a cell filled", stroke: retype("—", "创新高"), stands: "创新高" },
    {
      name: "a row added to a table",
      stroke: addRow("执法监督检查", ["行政调解", "由各镇街开展", "—"]),
      stands: "由各镇街开展",
    },
    { name: "a row with a number of its own", stroke: addRow("执法监督检查", ["行政调解", "450件", "—"]), remark: "EDITS-021" },
    { name: "a row of the data taken out", stroke: eraseRow("执法监督检查86次"), remark: "EDITS-007" },
    { name: "a figure in a table typed over", stroke: retype("86次", "88次"), remark: "EDITS-020", typed: { visits: 88 } },
  ],
  [
    {
      name: "the recipients changed",
      stroke: retype("云州市人民政府：", "云州市委、市人民政府："),
      stands: "云州市委、市人民政府",
    },
    {
      name: "a title line changed",
      stroke: retype("法治政府建设情况的报告", "法治政府建设年度报告"),
      stands: "法治政府建设年度报告",
    },
    { name: "the date changed", stroke: retype("2026年2月9日", "2026年2月20日"), stands: "2026年2月20日" },
  ],
];

const programs: readonly (readonly Stroke[])[] = [
  [],
  [withoutBookmarks],
  [splitRuns],
  [withoutBookmarks, splitRuns, renamedStyles],
  [renamedStyles],
];

const printed = Object.fromEntries(
  await Promise.all(variants.map(async (variant) => [variant, await printDocx(writeVariant(district, variant))] as const)),
);
const reports = variants.map((report) => ({ report, bases: [baseOf(writeVariant(district, report))] }));

export interface Played {
  readonly names: readonly string[];
  readonly program: string;
  readonly data: District;
  /** Everything that went wrong, in words; empty when all is well. */
  readonly faults: readonly string[];
}

/** `variant`: the report that is edited; the file itself must tell which of the three it is. */
export function playCase(seed: number, variant: (typeof variants)[number]): Played {
  const random = randomFrom(seed * 7919 + 1);
  const some = deeds.filter(() => random.whole(10) < 4).map((group) => random.pick(group));
  const done = some.length > 0 ? some : [random.pick(random.pick(deeds))];
  const program = random.whole(programs.length);
  const bare = random.whole(2) === 1;
  const data = changedData(random);
  const generated = writeVariant(district, variant);
  const edited = editDocx(printed[variant] ?? new Uint8Array(), [
    ...done.map(({ stroke }) => stroke),
    ...(programs[program] ?? []),
  ]);
  const file = bare ? withoutProperties(edited) : edited;
  const request = {
    file: "report.docx",
    document: openDocx(file),
    bases: [baseOf(generated)],
    entries: [],
    by: "王某",
    reason: undefined,
    on: "2026-01-05",
    tracked: "accept",
  } as const;
  const { file: name, document, tracked } = request;
  const chosen = chooseReport({ file: name, document, tracked, reports, wanted: undefined });
  const absorbed = absorbEdits({ ...request, edits: [] });
  const { edits } = take(absorbed);
  const again = take(absorbEdits({ ...request, edits }));
  const fresh = writeVariant(data, variant);
  const revised = applyEdits({ generated: fresh, edits, entries: [], draft: false });
  const faults = [
    ...(JSON.stringify(again.edits) === JSON.stringify(edits) ? [] : ["absorbing twice gave other edits"]),
    ...staleFigures(revised.document, data),
    ...(chosen.ok && chosen.value.report === variant ? [] : [`taken for ${chosen.ok ? chosen.value.report : "none"}`]),
    ...done.flatMap((deed) => lostInSilence(deed, absorbed.remarks, revised, data)),
    ...ownWordsLost(fresh, revised, edits.length),
  ];
  const names = done.map(({ name: deed }) => deed);
  return { names, program: `${program}${bare ? " without properties" : ""}`, data, faults };
}

function changedData(random: Random): District {
  const other = (value: number) => (random.whole(2) === 0 ? value : value + 1 + random.whole(50));
  return {
    cases: other(district.cases),
    mediations: other(district.mediations),
    visits: other(district.visits),
    trainings: other(district.trainings),
    rate: random.pick([district.rate, "97.2%", "100%"]),
    // Below 20 the report says that the target was missed, and a shortcoming appears.
    lectures: random.pick([district.lectures, 31, 12]),
  };
}

function staleFigures(document: Document, data: District): string[] {
  const inlines = unitsOf(document).flatMap((unit): readonly Inline[] => unit.inlines);
  return inlines.flatMap((inline) => {
    if (inline.kind !== "fact") return [];
    const now = String(data[inline.fact as keyof District]); // the report's figures are those of the data
    return inline.text === now ? [] : [`${inline.fact} is printed as ${inline.text}, the data say ${now}`];
  });
}

/** Each deed is in the text, with today's figures bound, or a remark speaks of it. */
function lostInSilence(
  { name, stands, gone, remark, typed }: Deed,
  absorbed: readonly Diagnostic[],
  revised: Revised,
  data: District,
): string[] {
  const units = unitsOf(revised.document).map(({ inlines }) => inlines);
  const codes = [...absorbed, ...revised.remarks].map(({ code }) => code as string);
  const agrees = typed !== undefined && Object.entries(typed).every(([key, value]) => data[key as keyof District] === value); // keys of a District
  if (remark !== undefined) return agrees || codes.includes(remark) ? [] : [`${name}: no ${remark}`];
  const text = units.map(textOf).join("\n");
  const literal = (stands ?? gone ?? "").split(/\{\w+\}/).toSorted((a, b) => b.length - a.length)[0] ?? "";
  const isTold = revised.remarks.some(
    ({ code, facts }) =>
      code !== "EDITS-027" && Object.values(facts).some((fact) => String(fact).includes(literal.replace(/。$/, ""))),
  );
  if (gone !== undefined) return text.includes(gone) && !isTold ? [`${name}: still there`] : [];
  const words = (stands ?? "").replace(/\{(\w+)\}/g, (_all, key: string) => String(data[key as keyof District])); // keys of the deeds are those of the data
  const marked = units
    .map((inlines) => inlines.map((inline) => (inline.kind === "fact" ? `{${inline.fact}}` : inline.text)).join(""))
    .join("\n");
  if (text.includes(words) && marked.includes(stands ?? "")) return [];
  return isTold ? [] : [`${name}: “${words}” is not there, and nothing says so`];
}

/** Whatever the tool writes now is there as well, or an edit of that unit explains it. */
function ownWordsLost(fresh: Document, revised: Revised, edits: number): string[] {
  const told = new Set(revised.places.map(({ edit }) => edit));
  const kept = new Set(revised.origins.map(({ written }) => written));
  const missing = unitsOf(fresh).filter((unit) => ![...kept].some((one) => one?.words === unit.words && one.part === unit.part));
  const deletions = revised.places.filter(({ kind, block }) => kind === "deleted" && block === null).length;
  return told.size !== edits || missing.length > deletions
    ? [`${missing.length} units of the tool are gone, ${deletions} were deleted`]
    : [];
}
