/** A diagnostic in words: for people as three lines, for programs as the stable JSON shape. */
import { type Code, entryOf } from "./catalogue.ts";
import type { Diagnostic, Severity } from "./diagnostic.ts";
import { comparePlaces, compareText, type Place, showPlace } from "./place.ts";

export type Language = "zh" | "en";

/** The shape printed with `--json`. */
export interface SpokenDiagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly at: Place;
  readonly message: string;
  readonly fix: string;
  /** Addresses of the other cells that share the problem; absent where it stands in one place. */
  readonly also?: readonly string[];
}

/** More than this many of one code in one file are summarised in print; `--json` lists all. */
const mostShownPerCode = 20;

export function speak(diagnostic: Diagnostic, language: Language): SpokenDiagnostic {
  const entry = entryOf(diagnostic.code);
  const { code, severity, at, facts, also } = diagnostic;
  const spoken = { code, severity, at, message: entry.message(facts)[language], fix: entry.fix(facts)[language] };
  return also === undefined ? spoken : { ...spoken, also };
}

/** Sorted by file, sheet and row, then by code. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted((a, b) => comparePlaces(a.at, b.at) || compareText(a.code, b.code));
}

/** Three lines a problem: place and code, the sentence, what to do. */
export function showDiagnostics(diagnostics: readonly Diagnostic[], language: Language): string[] {
  const shown = new Map<string, number>();
  const lines: string[] = [];
  for (const diagnostic of sortDiagnostics(diagnostics)) {
    const key = `${diagnostic.at.file}\u0000${diagnostic.code}`;
    const count = (shown.get(key) ?? 0) + 1;
    shown.set(key, count);
    if (count <= mostShownPerCode) lines.push(...showOne(speak(diagnostic, language), language));
  }
  for (const [key, count] of shown) if (count > mostShownPerCode) lines.push(showRest(key, count - mostShownPerCode, language));
  return lines;
}

function showOne(spoken: SpokenDiagnostic, language: Language): string[] {
  const severity = { zh: { error: "错误", warning: "提醒" }, en: { error: "error", warning: "warning" } }[language][
    spoken.severity
  ];
  const fix = language === "zh" ? "处理" : "fix";
  return [`${showPlace(withOthers(spoken))}  ${severity} ${spoken.code}`, `  ${spoken.message}`, `  ${fix}: ${spoken.fix}`];
}

/** "教育局.xlsx [指标数据!I12、J12]" where two cells contradict each other. */
function withOthers({ at, also = [] }: SpokenDiagnostic): Place {
  return at.kind === "cell" ? { ...at, cell: [at.cell, ...also].join("、") } : at;
}

function showRest(key: string, rest: number, language: Language): string {
  const [file, code] = key.split("\u0000");
  return language === "zh"
    ? `${file}  另有 ${rest} 处 ${code}，用 --json 可看全部。`
    : `${file}  ${rest} more of ${code}; --json lists all.`;
}
