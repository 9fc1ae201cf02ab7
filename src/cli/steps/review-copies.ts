/** The reviews folder of a workspace: drafts that were sent, copies that came back, and the register. Originals are stored before they are read. */
import { join } from "node:path";
import type { Draft } from "../../comments/read-copy.ts";
import { emptyRegister } from "../../comments/register.ts";
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { exists, listFiles, readBytes, readText, showPath, writeBytes } from "../../io/disk.ts";
import { sha256 } from "../../model/hash.ts";
import { readYaml } from "../../model/read-yaml.ts";
import { type Register, registerSchema } from "../../model/register.ts";
import { type Remarks, remarksSchema } from "../../model/remarks.ts";
import { writeYaml } from "../../model/write-yaml.ts";
import { readReviewed } from "../../ooxml/read-reviewed.ts";
import type { WorkspaceFolder } from "../workspace-folder.ts";

/** Drafts that were sent out, in the order of sending. Remarks: IO-002, OOXML codes. */
export function readSentDrafts(folder: WorkspaceFolder): Outcome<Draft[]> {
  const sent = folder.file("reviews/sent");
  const drafts: Draft[] = [];
  for (const path of listFiles(sent).filter((name) => name.endsWith(".docx"))) {
    const bytes = readBytes(join(sent, path));
    if (!bytes.ok) return bytes;
    const document = readReviewed(bytes.value, showPath(join(sent, path)));
    if (!document.ok) return document;
    drafts.push({ document: document.value, sha256: sha256(bytes.value) });
  }
  return success(drafts);
}

/** A draft that was sent before keeps its number. Remarks: IO-003. */
export function keepSentDraft(folder: WorkspaceFolder, bytes: Uint8Array): Outcome<string> {
  const sent = folder.file("reviews/sent");
  const names = listFiles(sent);
  const hash = sha256(bytes).slice(0, 12);
  const known = names.find((name) => name.includes(hash));
  if (known !== undefined) return success(join(sent, known));
  const number = String(names.length + 1).padStart(4, "0");
  return writeBytes(join(sent, `${number}-${hash}.docx`), bytes);
}

/** Remarks: IO-003. */
export function keepReceived(folder: WorkspaceFolder, bytes: Uint8Array, extension: string): Outcome<string> {
  const path = folder.file(`reviews/received/${sha256(bytes)}${extension}`);
  return exists(path) ? success(path) : writeBytes(path, bytes);
}

/** Empty where nothing came back yet. Remarks: the MODEL codes. */
export function readRegister(folder: WorkspaceFolder): Outcome<Register> {
  const path = registerPath(folder);
  if (!exists(path)) return success(emptyRegister);
  const text = readText(path);
  return text.ok ? readYaml(text.value, showPath(path), "register/1", registerSchema) : text;
}

export function writeRegister(folder: WorkspaceFolder, register: Register): Outcome<string> {
  const comment =
    "审阅意见登记簿，由 fazhi comments 写入。可以改 status（open、adopted、partly、rejected）、answer 和 answeredBy。";
  return writeBytes(registerPath(folder), writeYaml(register, comment));
}

function registerPath(folder: WorkspaceFolder): string {
  return folder.file("reviews/register.yaml");
}

/** What `fazhi review import` kept. Remarks: the MODEL codes. */
export function readKeptRemarks(folder: WorkspaceFolder): Outcome<Remarks[]> {
  const kept = folder.file("edits/remarks");
  const all: Remarks[] = [];
  for (const path of listFiles(kept).filter((name) => name.endsWith(".yaml"))) {
    const text = readText(join(kept, path));
    if (!text.ok) return text;
    const remarks = readYaml(text.value, showPath(join(kept, path)), "remarks/1", remarksSchema);
    if (!remarks.ok) return remarks;
    all.push(remarks.value);
  }
  return success(all);
}
