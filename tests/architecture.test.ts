/** The import law of src/README.md, checked on the code as it stands. */
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { expect, test } from "vitest";

const rooms = [
  "plan",
  "blank",
  "intake",
  "remind",
  "check",
  "aggregate",
  "report",
  "publish",
  "review",
  "edits",
  "review-page",
  "signoff",
  "packaging",
  "history",
  "comments",
];

/** Folders below a room, lowest last: a folder may import itself and what stands below it. */
const layers = ["workbook", "ooxml", "pdf", "model", "diagnostics"];

/** Each vendor library belongs to one folder. */
const owners: Readonly<Record<string, RegExp>> = {
  exceljs: /^src\/workbook\/write-xlsx\.ts$/,
  fflate: /^src\/ooxml\//,
  "node-diff3": /^src\/edits\/merge-words\.ts$/,
  diff: /^src\/model\/compare-lists\.ts$/,
  docx: /^src\/publish\//,
  pdfmake: /^src\/publish\//,
  echarts: /^src\/publish\//,
  handlebars: /^src\/report\//,
  "mdast-util-from-markdown": /^src\/report\//,
  fontkit: /^src\/publish\//,
  commander: /^src\/cli\//,
  yaml: /^src\/model\/(read|write)-yaml\.ts$/,
  "decimal.js": /^src\/model\/decimal\.ts$/,
  "pdfjs-dist": /^src\/pdf\//,
  parse5: /^src\/plan\//,
  preact: /^src\/review-page\/app\//,
  esbuild: /^src\/io\/bundle-page\.ts$/,
  "write-file-atomic": /^src\/io\/disk\.ts$/,
};

async function modules(): Promise<ICruiseResult["modules"]> {
  const { output } = await cruise(["src"], {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
  });
  if (typeof output === "string") throw new Error("dependency-cruiser printed instead of answering");
  return output.modules.filter((module) => module.source.startsWith("src/"));
}

const folderOf = (path: string) => path.split("/")[1] ?? "";

function mayImport(from: string, to: string): boolean {
  if (from === to || ["cli", "demo", "index.ts"].includes(from)) return true;
  if (from === "io") return ["model", "diagnostics"].includes(to);
  const below = rooms.includes(from) ? layers : layers.slice(layers.indexOf(from) + 1);
  return below.includes(to);
}

test("the cruiser sees the whole of src", async () => {
  expect((await modules()).length).toBeGreaterThan(60);
});

test("rooms do not import each other, and imports only point down", async () => {
  const wrong = (await modules()).flatMap((module) =>
    module.dependencies
      .filter(({ resolved }) => resolved.startsWith("src/") && !mayImport(folderOf(module.source), folderOf(resolved)))
      .map(({ resolved }) => `${module.source} -> ${resolved}`),
  );
  expect(wrong).toEqual([]);
});

test("each vendor library is imported by the one folder that owns it", async () => {
  const wrong = (await modules()).flatMap((module) =>
    module.dependencies
      .filter(({ module: name }) => owners[name] !== undefined && !owners[name].test(module.source))
      .map(({ module: name }) => `${module.source} -> ${name}`),
  );
  expect(wrong).toEqual([]);
});

test("no room touches the disk or another process", async () => {
  const outside = /^(node:)?(fs|fs\/promises|child_process|os|net|http|https|worker_threads)$/;
  const wrong = (await modules()).flatMap((module) =>
    [...rooms, ...layers].includes(folderOf(module.source))
      ? module.dependencies
          .filter(({ module: name }) => outside.test(name))
          .map(({ module: name }) => `${module.source} -> ${name}`)
      : [],
  );
  expect(wrong).toEqual([]);
});

test("no file imports itself through others", async () => {
  const circles = (await modules()).flatMap((module) =>
    module.dependencies.filter(({ circular }) => circular).map(({ resolved }) => `${module.source} -> ${resolved}`),
  );
  expect(circles).toEqual([]);
});
