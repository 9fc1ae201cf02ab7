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
}

/** More than this many of one code in one file are summarised in print; `--json` lists all. */
const mostShownPerCode = 20;

export function speak(diagnostic: Diagnostic, language: Language): SpokenDiagnostic {
  const entry = entryOf(diagnostic.code);
  const { code, severity, at, facts } = diagnostic;
  return { code, severity, at, message: entry.message(facts)[language], fix: entry.fix(facts)[language] };
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
  return [`${showPlace(spoken.at)}  ${severity} ${spoken.code}`, `  ${spoken.message}`, `  ${fix}: ${spoken.fix}`];
}

function showRest(key: string, rest: number, language: Language): string {
  const [file, code] = key.split("\u0000");
  return language === "zh"
    ? `${file}  另有 ${rest} 处 ${code}，用 --json 可看全部。`
    : `${file}  ${rest} more of ${code}; --json lists all.`;
}
