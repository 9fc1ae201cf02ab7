/** The namespaces of office files. Strict files use other URIs for the same things; both are read as the transitional one. */

const transitionalBase = "http://schemas.openxmlformats.org/";
const strictBase = "http://purl.oclc.org/ooxml/";

export const namespaces = {
  spreadsheet: `${transitionalBase}spreadsheetml/2006/main`,
  word: `${transitionalBase}wordprocessingml/2006/main`,
  drawing: `${transitionalBase}drawingml/2006/main`,
  relationships: `${transitionalBase}officeDocument/2006/relationships`,
  packageRelationships: `${transitionalBase}package/2006/relationships`,
  contentTypes: `${transitionalBase}package/2006/content-types`,
  compatibility: `${transitionalBase}markup-compatibility/2006`,
} as const;

/** Prefixes under which attributes of foreign namespaces are listed, whatever prefix the file itself uses. */
const attributePrefixes: ReadonlyMap<string, string> = new Map([
  [namespaces.relationships, "r"],
  [namespaces.word, "w"],
  [namespaces.spreadsheet, "x"],
  [namespaces.drawing, "a"],
  [namespaces.compatibility, "mc"],
  ["http://www.w3.org/XML/1998/namespace", "xml"],
  ["http://schemas.microsoft.com/office/word/2010/wordml", "w14"],
  ["http://schemas.microsoft.com/office/word/2012/wordml", "w15"],
]);

/** "http://purl.oclc.org/ooxml/spreadsheetml/main" → ".../spreadsheetml/2006/main". Source: ISO/IEC 29500-4, annex A against ECMA-376-1. */
export function canonicalNamespace(uri: string): string {
  const canonical = uri.startsWith(strictBase) ? transitional(uri) : uri;
  return known.get(canonical) ?? canonical;
}

/** The very strings above: a comparison then need not look at their characters, and each element of a sheet is compared. */
const known: ReadonlyMap<string, string> = new Map(Object.values(namespaces).map((uri) => [uri, uri]));

function transitional(uri: string): string {
  const [family = "", ...rest] = uri.slice(strictBase.length).split("/");
  return `${transitionalBase}${family}/2006/${rest.join("/")}`;
}

/** The key of an attribute on an element of `elementNamespace`: "id", or "r:id" for one of another namespace. */
export function attributeKey(local: string, uri: string, elementNamespace: string): string {
  if (uri === "") return local;
  const namespace = canonicalNamespace(uri);
  if (namespace === elementNamespace) return local;
  return `${attributePrefixes.get(namespace) ?? `{${namespace}}`}:${local}`;
}
