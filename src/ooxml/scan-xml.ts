/** XML bytes → a run of open, text and close calls, with namespaces made canonical, under limits. */
import { diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { decodeXml } from "./decode-xml.ts";
import type { TagAttributes, XmlAttributes } from "./xml-attributes.ts";
import { outermostScope, resolveAttributes, resolveName, type Scope, type ScopedName, scopeWithin } from "./xml-scope.ts";
import { tokenizeXml } from "./xml-tokens.ts";

export interface XmlHandlers {
  /** Attributes by local name; one of another namespace than its element is "r:id", "xml:space" (see namespaces.ts). */
  readonly open: (name: string, namespace: string, attributes: XmlAttributes) => void;
  readonly close: (name: string, namespace: string) => void;
  /** Text and CDATA; one run of text may come in several calls. */
  readonly text: (text: string) => void;
  /** Asked at each element: true ends the scan early, as a success. */
  readonly isDone?: () => boolean;
}

const deepest = 256;
/** A sheet of 32 MiB has about two million. */
const mostElements = 4_000_000;

/** `file` and `part` are names for diagnostics. Codes: OOXML-008 (not well-formed), OOXML-009 (DOCTYPE), OOXML-010 (limits), OOXML-011 (encoding). */
export function scanXml(bytes: Uint8Array, file: string, part: string, handlers: XmlHandlers): Outcome<null> {
  const at = { kind: "file", file } as const;
  const text = decodeXml(bytes);
  if (text === undefined) return failure(diagnose("OOXML-011", at, { part }));
  const scopes = [outermostScope];
  const elements: ScopedName[] = [];
  let count = 0;
  let undeclared = -1;
  const result = tokenizeXml(text, {
    open: (tag, written) => {
      const outer = scopes[scopes.length - 1] ?? outermostScope;
      const scope = written.isPlain ? outer : scopeWithin(outer, written.all());
      const element = resolveName(scope, tag.name);
      const attributes = element && attributesIn(scope, written, element.namespace);
      if (!attributes) undeclared = tag.start;
      if (!attributes || ++count > mostElements || elements.length >= deepest || handlers.isDone?.()) return false;
      handlers.open(element.local, element.namespace, attributes);
      if (tag.isEmpty) handlers.close(element.local, element.namespace);
      else {
        scopes.push(scope);
        elements.push(element);
      }
      return true;
    },
    close: () => {
      scopes.pop();
      const element = elements.pop();
      if (element) handlers.close(element.local, element.namespace);
    },
    text: handlers.text,
  });
  if (result.kind === "doctype") return failure(diagnose("OOXML-009", at, { part }));
  const offset = result.kind === "fault" ? result.offset : undeclared;
  if (offset >= 0) return failure(diagnose("OOXML-008", at, { part, ...positionOf(text, offset) }));
  const isOver = count > mostElements || (result.kind === "stopped" && elements.length >= deepest);
  return isOver ? failure(diagnose("OOXML-010", at, { part })) : success(null);
}

function attributesIn(scope: Scope, written: TagAttributes, namespace: string): XmlAttributes | undefined {
  if (written.isPlain) return written;
  const resolved = resolveAttributes(scope, written.all(), namespace);
  return resolved && { get: (name) => (Object.hasOwn(resolved, name) ? resolved[name] : undefined), all: () => resolved };
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
