/** The outside world of a command: its clock, its streams, its language. Built once; rooms never see it. */
import type { Language } from "../diagnostics/show-diagnostic.ts";

export interface World {
  readonly language: Language;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
  /** ISO 8601. */
  readonly now: () => string;
  /** Results. */
  readonly out: (text: string) => void;
  /** Remarks and progress. */
  readonly err: (text: string) => void;
}

/** The words of the world's language. */
export function say(world: Pick<World, "language">, zh: string, en: string): string {
  return world.language === "zh" ? zh : en;
}
