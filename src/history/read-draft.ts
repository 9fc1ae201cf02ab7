/** The texts of a kept draft → the draft, if nobody has altered it. */
import { diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { documentSchema } from "../model/document.ts";
import { draftSchema, type KeptDraft } from "../model/draft.ts";
import { factsSchema } from "../model/fact.ts";
import { sha256 } from "../model/hash.ts";
import { resultsSchema } from "../model/results.ts";

export interface DraftTexts {
  readonly draft: string;
  readonly report: string;
  readonly facts: string;
  readonly results: string;
}

/** Remarks: HISTORY-002 where a text does not fit its hash or its shape. */
export function readDraft(texts: DraftTexts, file: string): Outcome<KeptDraft> {
  const altered = failure(diagnose("HISTORY-002", { kind: "file", file }, { draft: file.replace(/^.*\//, "") }));
  const draft = draftSchema.safeParse(parseJson(texts.draft)).data;
  if (draft === undefined) return altered;
  const isWhole = (["report", "facts", "results"] as const).every((name) => sha256(texts[name]) === draft[name]);
  const report = documentSchema.safeParse(parseJson(texts.report)).data;
  const facts = factsSchema.safeParse(parseJson(texts.facts)).data;
  const results = resultsSchema.safeParse(parseJson(texts.results)).data;
  return isWhole && report && facts && results ? success({ draft, report, facts, results }) : altered;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
