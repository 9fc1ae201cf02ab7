/** A report taken apart into blocks of units while edits are laid over it, and put together again. */
import type { Block, Document, Inline } from "../model/document.ts";
import { figuresIn } from "./figures-in.ts";
import { carryStrong, type NewWords, rebuild } from "./rebuild.ts";
import type { Unit } from "./units.ts";

export type EditState = "kept" | "merged" | "clash" | "lost";

/** `written` is null for a unit that an editor inserted; a deleted one keeps its place until the end, since others may stand behind it. */
export interface DraftUnit extends NewWords {
  inlines: readonly Inline[];
  readonly written: Unit | null;
  edit: string | null;
  state: EditState;
  isDeleted: boolean;
  /** Edits that could not be kept here, for the note in a draft. */
  readonly clashes: string[];
}

export interface DraftBlock {
  readonly block: Block;
  readonly units: DraftUnit[];
}

export function draftsOf(document: Document, units: readonly Unit[]): DraftBlock[] {
  return document.blocks.map((block, index) => ({
    block,
    units: units.filter((unit) => unit.block === index).map(untouched),
  }));
}

function untouched(written: Unit): DraftUnit {
  const { part, row, column, inlines } = written;
  return { part, row, column, inlines, written, edit: null, state: "kept", isDeleted: false, clashes: [] };
}

export interface Closed {
  readonly document: Document;
  readonly origins: readonly { readonly written: Unit | null; readonly edit: string | null }[];
  readonly places: readonly {
    readonly edit: string;
    readonly state: EditState;
    readonly block: number | null;
    readonly part: Unit["part"];
    readonly row: number;
    readonly column: number;
  }[];
}

export function closeDrafts(drafts: readonly DraftBlock[], generated: Document, isDraft: boolean): Closed {
  const blocks: Block[] = [];
  const origins: Closed["origins"][number][] = [];
  const places: Closed["places"][number][] = [];
  for (const { block, units } of drafts) {
    const left = units.filter(({ isDeleted }) => !isDeleted);
    const isTouched = units.some(({ edit, clashes }) => edit !== null || clashes.length > 0);
    const noted = left.map((unit) => (isDraft ? withNote(unit) : unit));
    const closed = isTouched ? rebuild(block, noted.map(withStrong)) : block;
    for (const unit of units) {
      const ids = [...(unit.edit === null ? [] : [unit.edit]), ...unit.clashes.filter((id) => id !== unit.edit)];
      const at = closed === null || unit.isDeleted ? null : blocks.length;
      const { part, row, column } = unit;
      for (const edit of ids)
        places.push({ edit, state: edit === unit.edit ? unit.state : "clash", block: at, part, row, column });
    }
    if (closed === null) continue;
    blocks.push(closed);
    origins.push(...left.map(({ written, edit }) => ({ written, edit })));
  }
  const used = new Set(blocks.flatMap(figuresIn));
  const figures = Object.fromEntries(Object.entries(generated.figures).filter(([id]) => used.has(id)));
  return { document: { ...generated, blocks, figures }, origins, places };
}

function withStrong(unit: DraftUnit): DraftUnit {
  return unit.written === null ? unit : { ...unit, inlines: carryStrong(unit.written.inlines, unit.inlines) };
}

/** The ids are letters only, so that the note brings no number into the text. */
function withNote(unit: DraftUnit): DraftUnit {
  if (unit.clashes.length === 0) return unit;
  return { ...unit, inlines: [...unit.inlines, { kind: "text", text: `【改稿有冲突，见 ${unit.clashes.join("、")}】` }] };
}
