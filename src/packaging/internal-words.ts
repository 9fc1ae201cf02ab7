/** What must not leave the house, gathered from everything that names it: the list that the public files are searched for. */
import type { Facts } from "../model/fact.ts";
import type { Signature } from "../model/signature.ts";
import type { Contact } from "../model/submission.ts";
import type { Workspace } from "../model/workspace.ts";

/**
 * `secret`: never to be public (telephone numbers, names and hashes of received files, the label 签发人). `private`: names of persons and internal
 * notes; where the approved text of the report itself says the same words, the report decides.
 */
export interface InternalWord {
  readonly text: string;
  readonly what: string;
  readonly level: "secret" | "private";
}

export interface InternalSources {
  readonly workspace: Workspace;
  readonly facts: Facts;
  readonly contacts: readonly Contact[];
  readonly signatures: readonly Signature[];
  /** Who changed something by hand, and the reasons given. */
  readonly editors: readonly { readonly by: string; readonly reason: string }[];
}

/** Shorter ones are service numbers such as 12345, which reports do name. */
const shortestPhone = 7;
/** Shorter notes (无、同上) are words of everyday. */
const shortestNote = 8;
const shortestName = 2;

/** Each word once, in a fixed order. */
export function internalWords(sources: InternalSources): InternalWord[] {
  const { workspace, facts, contacts, signatures, editors } = sources;
  const secrets = [
    { text: "签发人", what: "签发人" },
    ...contacts.flatMap(({ phone }) => phonesIn(phone).map((text) => ({ text, what: "联系电话" }))),
    ...facts.facts.flatMap(({ source }) => [
      { text: source.file, what: "报送文件名" },
      { text: source.sha256, what: "报送文件的摘要" },
    ]),
  ];
  const decisions = [...workspace.waivers, ...workspace.checkWaivers, ...editors];
  const names = [
    { text: workspace.report.issuer ?? "", what: "签发人" },
    ...contacts.flatMap(({ preparer, reviewer }) => [
      { text: preparer, what: "填表人" },
      { text: reviewer, what: "审核人" },
    ]),
    ...signatures.map(({ name }) => ({ text: name, what: "签批人" })),
    ...decisions.map(({ by }) => ({ text: by, what: "决定人" })),
  ].filter(({ text }) => text.length >= shortestName);
  const notes = [
    ...facts.facts.map(({ note }) => ({ text: note, what: "填报备注" })),
    ...decisions.map(({ reason }) => ({ text: reason, what: "内部原因" })),
  ].filter(({ text }) => text.length >= shortestNote);
  return distinct([
    ...secrets.filter(({ text }) => text !== "").map((word) => ({ ...word, level: "secret" as const })),
    ...[...names, ...notes].map((word) => ({ ...word, level: "private" as const })),
  ]);
}

function phonesIn(text: string): string[] {
  return [...text.matchAll(/[\d-]+/g)]
    .map(([phone]) => phone)
    .filter((phone) => phone.replaceAll("-", "").length >= shortestPhone);
}

function distinct(words: readonly InternalWord[]): InternalWord[] {
  return [...new Map(words.toReversed().map((word) => [word.text, word])).values()].toReversed();
}
