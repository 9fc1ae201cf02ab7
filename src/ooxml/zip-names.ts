/** File names in a ZIP: bytes → text. Windows tools in China write GBK without saying so; macOS writes UTF-8 without saying so. */

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const gb18030 = new TextDecoder("gb18030");

/** `declaredUtf8`: bit 11 of the flags. Backslashes of old .NET tools become slashes, after decoding, since 0x5C is also a trail byte of GBK. */
export function decodeZipName(bytes: Uint8Array, declaredUtf8: boolean): string {
  const text = decodeUtf8(bytes);
  // A short GBK name can be correct UTF-8 by accident; then it reads as Latin, Greek, Cyrillic or Arabic letters, which no unit uses.
  const isLikely = text !== undefined && (declaredUtf8 || !/[\u0080-\u07FF]/.test(text));
  return (isLikely ? text : gb18030.decode(bytes)).replaceAll("\\", "/");
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
