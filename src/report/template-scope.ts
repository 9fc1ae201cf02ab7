/** Which names a place in a template can see: the context, those around it, and loop variables. */
import { type Shape, valueShape } from "./data-shape.ts";

export interface Scope {
  readonly root: Shape;
  /** Contexts from the outermost to the current one. */
  readonly stack: readonly Shape[];
  /** Names given by `as |name|`. */
  readonly locals: ReadonlyMap<string, Shape>;
  readonly inEach: boolean;
}

/** A miss names the part that is unknown and the names known in its place. */
export type Found =
  | { readonly ok: true; readonly shape: Shape }
  | { readonly ok: false; readonly name: string; readonly known: readonly string[] };

const loopNames = ["index", "first", "last", "key"];

export function lookUp(path: hbs.AST.PathExpression, scope: Scope): Found {
  const [first, ...rest] = path.parts;
  if (path.data) {
    if (first === "root") return descend(scope.root, rest);
    const known = [...(scope.inEach ? loopNames : []), "root"];
    return first !== undefined && known.includes(first) && rest.length === 0
      ? { ok: true, shape: valueShape }
      : { ok: false, name: `@${first ?? ""}`, known: known.map((name) => `@${name}`) };
  }
  const local =
    path.depth === 0 && first !== undefined && !/^(this|\.)/.test(path.original) ? scope.locals.get(first) : undefined;
  if (local) return descend(local, rest);
  const start = scope.stack.at(-1 - path.depth);
  return start ? descend(start, path.parts) : { ok: false, name: path.original, known: [] };
}

function descend(start: Shape, parts: readonly string[]): Found {
  let shape = start;
  for (const part of parts) {
    const next = shape.kind === "object" ? shape.fields.get(part) : undefined;
    if (!next) return { ok: false, name: part, known: shape.kind === "object" ? [...shape.fields.keys()] : [] };
    shape = next;
  }
  return { ok: true, shape };
}
