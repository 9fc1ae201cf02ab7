/** Bytes of a text file to its characters. The encoding is told from the bytes: UTF-8 and UTF-16 with or without BOM, else GB18030. */

/** Undefined when the bytes are no text in any of these encodings. `declared`: what a web page says of itself, tried first. */
export function decodeText(bytes: Uint8Array, declared?: string): string | undefined {
  const byMark = encodingByMark(bytes);
  const order = byMark ? [byMark] : [declared, "utf-8", "gb18030"].filter((encoding) => encoding !== undefined);
  for (const encoding of order) {
    const text = tryDecode(bytes, encoding);
    if (text !== undefined) return text;
  }
  // A few broken bytes must not cost the document: the rest is read, and the broken places show as U+FFFD.
  const lenient = new TextDecoder("utf-8").decode(bytes);
  return lenient.split("\ufffd").length - 1 <= lenient.length / 200 ? lenient : undefined;
}

function encodingByMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "utf-8" : undefined;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
