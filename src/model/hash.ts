/** Content hashes: the identity of a received file and of what a blank was made from. */
import { createHash } from "node:crypto";

/** SHA-256 as 64 lower-case hexadecimal digits. */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
