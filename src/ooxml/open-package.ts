/** Office file bytes → its main part and the parts it points to. Parts are found by relationship type, never by name. */
import { diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { canonicalNamespace } from "./namespaces.ts";
import { childrenOf, readXml } from "./read-xml.ts";
import { readZip, type ZipLimits, type ZipPackage } from "./read-zip.ts";

export interface OfficePackage {
  readonly zip: ZipPackage;
  readonly file: string;
  /** Name of the main part: "xl/workbook.xml", "word/document.xml" or whatever the file calls it. */
  readonly mainPart: string;
  /** Content type of the main part, lower case; "" where the file does not say. */
  readonly mainType: string;
}

export interface Relationship {
  readonly id: string;
  /** Last step of the type: "worksheet", "sharedStrings", "image", "officeDocument". */
  readonly type: string;
  /** Name of the part pointed to; for an external one the address as it stands there. */
  readonly target: string;
  readonly external: boolean;
}

/** Codes: OOXML-001 to OOXML-012. */
export function openPackage(bytes: Uint8Array, file: string, limits?: ZipLimits): Outcome<OfficePackage> {
  const zip = readZip(bytes, file, limits);
  if (!zip.ok) return zip;
  const relationships = readRelationships(zip.value, file, "");
  if (!relationships.ok) return relationships;
  const main = relationships.value.find((relationship) => relationship.type === "officeDocument" && !relationship.external);
  if (!main) return failure(diagnose("OOXML-012", { kind: "file", file }, {}));
  const types = readContentTypes(zip.value, file);
  if (!types.ok) return types;
  return success({ zip: zip.value, file, mainPart: main.target, mainType: types.value(main.target) });
}

/** The relationships of a part ("" for those of the package itself); none when the file has no such list. Codes: OOXML-001, OOXML-008 to OOXML-011. */
export function readRelationships(zip: ZipPackage, file: string, part: string): Outcome<Relationship[]> {
  const slash = part.lastIndexOf("/") + 1;
  const name = zip.find(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  if (name === undefined) return success([]);
  const content = zip.read(name);
  if (!content.ok) return content;
  const root = readXml(content.value, file, name);
  if (!root.ok) return root;
  return success(
    childrenOf(root.value, "Relationship").map(({ attributes }) => {
      const external = attributes["TargetMode"]?.toLowerCase() === "external";
      const target = attributes["Target"] ?? "";
      return {
        id: attributes["Id"] ?? "",
        type: canonicalNamespace(attributes["Type"] ?? "").replace(/^.*\//, ""),
        target: external ? target : resolveTarget(zip, part, target),
        external,
      };
    }),
  );
}

/** Absolute ("/xl/a.xml") or relative to the folder of the part; percent-encoded or not; with the case in which the ZIP spells it. */
function resolveTarget(zip: ZipPackage, part: string, target: string): string {
  const plain = target.replace(/#.*$/s, "").replaceAll("\\", "/");
  const steps = plain.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of plain.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  const name = steps.join("/");
  return zip.find(name) ?? zip.find(unescapeName(name)) ?? name;
}

function unescapeName(name: string): string {
  return /%(?![0-9A-Fa-f]{2})/.test(name)
    ? name
    : Buffer.from(
        name.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        "latin1",
      ).toString("utf8");
}

/** A function from part name to content type in lower case. Files without the list are read all the same: the answer is "" then. */
function readContentTypes(zip: ZipPackage, file: string): Outcome<(part: string) => string> {
  const name = zip.find("[Content_Types].xml");
  if (name === undefined) return success(() => "");
  const content = zip.read(name);
  if (!content.ok) return content;
  const root = readXml(content.value, file, name);
  if (!root.ok) return root;
  const types = new Map<string, string>();
  for (const { name: kind, attributes } of childrenOf(root.value)) {
    const key = kind === "Override" ? (attributes["PartName"] ?? "").replace(/^\//, "") : `.${attributes["Extension"] ?? ""}`;
    types.set(key.toLowerCase(), (attributes["ContentType"] ?? "").toLowerCase());
  }
  return success((part) => types.get(part.toLowerCase()) ?? types.get(`.${part.replace(/^.*\./, "").toLowerCase()}`) ?? "");
}
