/** Which namespace a prefix stands for at some place in a file. Source: Namespaces in XML 1.0, third edition. */
import { attributeKey, canonicalNamespace } from "./namespaces.ts";

type Attributes = Readonly<Record<string, string>>;

export interface Scope {
  /** Canonical namespaces. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Of elements without prefix. */
  readonly fallback: string;
}

export const outermostScope: Scope = { prefixes: new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]), fallback: "" };

/** The scope inside an element with these attributes; the same object where it declares nothing. */
export function scopeWithin(scope: Scope, attributes: Attributes): Scope {
  let fallback = scope.fallback;
  let declared: Map<string, string> | undefined;
  for (const name in attributes) {
    if (!name.startsWith("xmlns")) continue;
    const namespace = canonicalNamespace(attributes[name] ?? "");
    if (name === "xmlns") fallback = namespace;
    else if (name[5] === ":") {
      declared ??= new Map(scope.prefixes);
      declared.set(name.slice(6), namespace);
    }
  }
  if (declared === undefined && fallback === scope.fallback) return scope;
  return { prefixes: declared ?? scope.prefixes, fallback };
}

export interface ScopedName {
  readonly local: string;
  readonly namespace: string;
}

/** Undefined where its prefix is not declared. */
export function resolveName(scope: Scope, name: string): ScopedName | undefined {
  const colon = name.indexOf(":");
  const namespace = colon < 0 ? scope.fallback : scope.prefixes.get(name.slice(0, colon));
  if (namespace === undefined || colon === 0) return undefined;
  return { local: colon < 0 ? name : name.slice(colon + 1), namespace };
}

/** The attributes of an element of this namespace, by local name or "r:id" (namespaces.ts); undefined where a prefix is not declared. */
export function resolveAttributes(scope: Scope, attributes: Attributes, namespace: string): Attributes | undefined {
  const resolved: Record<string, string> = {};
  for (const name in attributes) {
    if (name === "xmlns" || name.startsWith("xmlns:")) continue;
    const colon = name.indexOf(":");
    const uri = colon < 0 ? "" : scope.prefixes.get(name.slice(0, colon));
    if (uri === undefined) return undefined;
    const key = attributeKey(name.slice(colon + 1), uri, namespace);
    // A name without prefix is the element's own; it is not replaced by one with its namespace spelt out.
    if (colon < 0 || !Object.hasOwn(resolved, key)) resolved[key] = attributes[name] ?? "";
  }
  return resolved;
}
