/** ZIPs made byte by byte, so that each lie about itself can be told. */
import { crc32, deflateRawSync } from "node:zlib";

/** What the headers say where it differs from the truth. */
export interface Part {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly localName?: string;
  readonly localSize?: number;
  readonly zip64?: boolean;
}

interface Lies {
  readonly count?: number;
  readonly trailing?: Uint8Array;
  /** Each entry points to the data of the first one. */
  readonly overlapping?: boolean;
}

export function makeZip(parts: readonly Part[], lies: Lies = {}): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { local, central } = makeEntry(part, lies.overlapping ? 0 : offset);
    chunks.push(local);
    directory.push(central);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(lies.count ?? parts.length, 8);
  end.writeUInt16LE(lies.count ?? parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...chunks, list, end, lies.trailing ?? Buffer.alloc(0)]));
}

function makeEntry(part: Part, offset: number): { local: Buffer; central: Buffer } {
  const content = Buffer.from(part.content ?? "");
  const method = part.method ?? 8;
  const data = method === 8 ? deflateRawSync(content) : content;
  const name = Buffer.from(part.name);
  const localName = Buffer.from(part.localName ?? part.name);
  const size = part.size ?? content.length;
  const head = (isCentral: boolean, length: number, extra: number) => {
    const header = Buffer.alloc(isCentral ? 46 : 30);
    let at = header.writeUInt32LE(isCentral ? 0x02014b50 : 0x04034b50, 0);
    if (isCentral) at = header.writeUInt16LE(45, at);
    for (const value of [45, part.flags ?? 0, method, 0, 0x21]) at = header.writeUInt16LE(value, at);
    at = header.writeUInt32LE(part.crc ?? crc32(content), at);
    at = header.writeUInt32LE(part.zip64 ? 0xffffffff : data.length, at);
    at = header.writeUInt32LE(part.zip64 ? 0xffffffff : isCentral ? size : (part.localSize ?? size), at);
    at = header.writeUInt16LE(length, at);
    header.writeUInt16LE(extra, at);
    if (isCentral) header.writeUInt32LE(offset, 42);
    return header;
  };
  const extra = part.zip64 ? zip64Extra(size, data.length) : Buffer.alloc(0);
  return {
    local: Buffer.concat([head(false, localName.length, extra.length), localName, extra, data]),
    central: Buffer.concat([head(true, name.length, extra.length), name, extra]),
  };
}

function zip64Extra(size: number, compressed: number): Buffer {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(compressed), 12);
  return extra;
}

/** The codes of an outcome, in order. */
export function codesOf(outcome: { readonly remarks: readonly { readonly code: string }[] }): string[] {
  return outcome.remarks.map((remark) => remark.code);
}
