/** Remarks of one reader: kept in the page, in the browser where it allows that, and written to and read from a file (remarks/1). */
import type { Remark, Remarks } from "../../model/remarks.ts";

export interface RemarkBox {
  readonly by: string;
  readonly remarks: readonly Remark[];
}

const longestQuote = 200;

export function addRemark(box: RemarkBox, at: Remark["at"], text: string): RemarkBox {
  const taken = box.remarks.map(({ id }) => Number(id.replace(/^r/, "")) || 0);
  const id = `r${Math.max(0, ...taken) + 1}`;
  const quote = at.quote.length > longestQuote ? `${at.quote.slice(0, longestQuote)}…` : at.quote;
  return { ...box, remarks: [...box.remarks, { id, at: { ...at, quote }, text: text.trim() }] };
}

export function removeRemark(box: RemarkBox, id: string): RemarkBox {
  return { ...box, remarks: box.remarks.filter((remark) => remark.id !== id) };
}

/** The file as `fazhi review import` reads it. `on` is the reader's own day. */
export function remarksFile(box: RemarkBox, report: string, now: Date): Remarks {
  const two = (value: number) => String(value).padStart(2, "0");
  const on = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return { format: "remarks/1", report, by: box.by.trim(), on, remarks: [...box.remarks] };
}

export function fileName({ by, on }: Remarks): string {
  return `审阅意见-${by.replace(/[\\/:*?"<>|\s.]+/g, "_")}-${on}.json`;
}

/** Adds the remarks of a saved file; the same remark is not taken twice. null: no such file. */
export function mergeFile(box: RemarkBox, text: string): RemarkBox | null {
  const file = parse(text);
  if (file === null) return null;
  const known = new Set(box.remarks.map(sameness));
  const fresh = file.remarks.filter((remark) => !known.has(sameness(remark)));
  const merged = fresh.reduce((all, { at, text: words }) => addRemark(all, at, words), box);
  return { ...merged, by: box.by === "" ? file.by : box.by };
}

function sameness({ at, text }: Remark): string {
  return JSON.stringify([at.block, at.quote, at.fact ?? null, text]);
}

function parse(text: string): RemarkBox | null {
  try {
    return readBox(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Only what the page itself could have written. */
function readBox(value: unknown): RemarkBox | null {
  if (!isRecord(value) || value["format"] !== "remarks/1" || typeof value["by"] !== "string") return null;
  const list = value["remarks"];
  return Array.isArray(list) && list.every(isRemark) ? { by: value["by"], remarks: list } : null;
}

function isRemark(value: unknown): value is Remark {
  if (!isRecord(value) || !isRecord(value["at"])) return false;
  const { block, chapter, quote, fact } = value["at"];
  const words = [value["id"], value["text"], chapter, quote, fact ?? ""];
  return typeof block === "number" && words.every((word) => typeof word === "string");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

const key = (report: string) => `fazhi-remarks-${report}`;

/** A page opened from disk may have no storage: then the remarks live as long as the page. */
export function recall(report: string): RemarkBox {
  try {
    return parse(localStorage.getItem(key(report)) ?? "") ?? { by: "", remarks: [] };
  } catch {
    return { by: "", remarks: [] };
  }
}

export function remember(report: string, box: RemarkBox): void {
  try {
    localStorage.setItem(key(report), JSON.stringify({ format: "remarks/1", ...box }));
  } catch {
    // Nothing to do: the page says that remarks must be saved before it is closed.
  }
}

/** Hands the file to the browser's download. */
export function download(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
