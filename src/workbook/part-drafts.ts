/** The texts of the parts of a workbook while it is patched: read when first asked for, written back only where they were changed. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { decodeXml } from "../ooxml/decode-xml.ts";
import { encodePart } from "../ooxml/edit-text.ts";
import type { ZipPackage } from "../ooxml/read-zip.ts";

export interface PartDrafts {
  /** Undefined when there is no such part, or none that can be read: then `faults` says why. */
  readonly read: (part: string) => string | undefined;
  readonly write: (part: string, text: string) => void;
  readonly has: (part: string) => boolean;
  readonly changed: () => ReadonlyMap<string, Uint8Array>;
  readonly faults: () => readonly Diagnostic[];
}

export function draftParts(zip: ZipPackage): PartDrafts {
  const texts = new Map<string, string>();
  const originals = new Map<string, string>();
  const faults: Diagnostic[] = [];
  return {
    read: (part) => {
      const known = texts.get(part);
      if (known !== undefined || !zip.names.includes(part)) return known;
      const content = zip.read(part);
      if (!content.ok) faults.push(...content.remarks);
      const text = content.ok ? decodeXml(content.value) : undefined;
      if (text === undefined) return undefined;
      texts.set(part, text);
      originals.set(part, text);
      return text;
    },
    write: (part, text) => texts.set(part, text),
    has: (part) => texts.has(part) || zip.names.includes(part),
    changed: () => {
      const different = [...texts].filter(([part, text]) => originals.get(part) !== text);
      return new Map(different.map(([part, text]) => [part, encodePart(text)]));
    },
    faults: () => faults,
  };
}
