/** XML bytes → text, in the encodings office files may use: UTF-8 and UTF-16, with or without byte order mark. Source: ECMA-376-2, 8.2. */

const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;
/** ASCII is a part of UTF-8. */
const readable = new Set(["utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf-16le", "utf-16be"]);

/** Making one takes longer than decoding a small part. */
const decoders = {
  "utf-8": new TextDecoder("utf-8", { fatal: true }),
  "utf-16le": new TextDecoder("utf-16le", { fatal: true }),
  "utf-16be": new TextDecoder("utf-16be", { fatal: true }),
} as const;

/** Undefined when the bytes are in another encoding or are not correct in theirs. */
export function decodeXml(bytes: Uint8Array): string | undefined {
  const encoding = encodingOf(bytes);
  try {
    // The decoder drops the byte order mark.
    const text = decoders[encoding].decode(bytes);
    const name = declared.exec(text.slice(0, 200))?.[1];
    return name === undefined || readable.has(name.toLowerCase()) ? text : undefined;
  } catch {
    return undefined;
  }
}

function encodingOf(bytes: Uint8Array): keyof typeof decoders {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}
