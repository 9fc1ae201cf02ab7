/** Tells the format of a file by its first bytes. The extension is not looked at: it is often wrong. */

export type Format = "docx" | "pdf" | "html" | "txt" | "empty" | "cfb" | "picture" | "zip" | "binary" | "rtf" | "mhtml";

interface Signature {
  readonly format: Format;
  readonly bytes: readonly number[];
}

const signatures: readonly Signature[] = [
  { format: "cfb", bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { format: "zip", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { format: "zip", bytes: [0x50, 0x4b, 0x05, 0x06] },
  { format: "picture", bytes: [0xff, 0xd8, 0xff] },
  { format: "picture", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { format: "picture", bytes: [0x47, 0x49, 0x46, 0x38] },
  { format: "picture", bytes: [0x42, 0x4d] },
  { format: "picture", bytes: [0x49, 0x49, 0x2a, 0x00] },
  { format: "picture", bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { format: "picture", bytes: [0x52, 0x49, 0x46, 0x46] },
];

/** A docx comes out as "zip" here; what the ZIP holds is told by read-docx.ts. */
export function detectFormat(bytes: Uint8Array): Format {
  if (bytes.length === 0) return "empty";
  const signature = signatures.find(({ bytes: head }) => head.every((byte, index) => bytes[index] === byte));
  // "BM" can also begin a text; a bitmap names its own length in the next four bytes.
  if (signature && !(signature.bytes[0] === 0x42 && !namesOwnLength(bytes))) return signature.format;
  const start = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  if (start.includes("%PDF-")) return "pdf";
  if (start.startsWith("{\\rtf")) return "rtf";
  if (isUtf16(bytes)) return "txt";
  if (hasBinaryBytes(bytes)) return "binary";
  if (/^(?:From|MIME-Version|Subject|Content-Type):/im.test(start) && /multipart\/related/i.test(start)) return "mhtml";
  return /<(?:!doctype\s+html|html|head|body|div|table|p|meta|script)[\s>]/i.test(
    Buffer.from(bytes.subarray(0, 4096)).toString("latin1"),
  )
    ? "html"
    : "txt";
}

function namesOwnLength(bytes: Uint8Array): boolean {
  return bytes.length > 6 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(2, true) === bytes.length;
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Text has no zero bytes and hardly any control characters. */
function hasBinaryBytes(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65536);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  }
  return controls > sample.length / 100;
}
