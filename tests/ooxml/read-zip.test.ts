import fc from "fast-check";
import { expect, test } from "vitest";
import { officeLimits, readZip } from "../../src/ooxml/read-zip.ts";
import { repack } from "../../src/ooxml/repack.ts";
import { stableZip } from "../../src/ooxml/stable-zip.ts";
import { codesOf, makeZip, type Part } from "./hand-made-zip.ts";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function open(parts: readonly Part[], lies = {}) {
  return readZip(makeZip(parts, lies), "a.zip");
}

/** Codes met on opening or on reading the first entry. */
function faults(parts: readonly Part[], lies = {}): string[] {
  const zip = open(parts, lies);
  if (!zip.ok) return codesOf(zip);
  return codesOf(zip.value.read(zip.value.names[0] ?? ""));
}

test("what was packed is read back, stored or deflated, with and without zip64", () => {
  const zip = open([
    { name: "a.txt", content: "甲" },
    { name: "folder/", content: "" },
    { name: "folder/b.txt", content: "乙", method: 0 },
    { name: "c.txt", content: "丙", zip64: true },
  ]);
  if (!zip.ok) throw new Error(JSON.stringify(zip.remarks));
  expect(zip.value.names).toEqual(["a.txt", "folder/b.txt", "c.txt"]);
  const contents = zip.value.names.map((name) => zip.value.read(name));
  expect(contents.map((content) => content.ok && text(content.value))).toEqual(["甲", "乙", "丙"]);
});

test("a name written in GBK by a Chinese Windows is read as typed, and one in UTF-8 without the flag too", () => {
  const gbk = Uint8Array.from([0xbd, 0xcc, 0xd3, 0xfd, 0xbe, 0xd6, 0x2e, 0x78, 0x6c, 0x73, 0x78]); // 教育局.xlsx
  const unicom = Uint8Array.from([0xc1, 0xaa, 0xcd, 0xa8]); // 联通, the classic that also looks like UTF-8
  const zip = open([{ name: gbk }, { name: unicom }, { name: "司法局.xlsx" }, { name: "财政局.xlsx", flags: 0x0800 }]);
  expect(zip.ok && zip.value.names).toEqual(["教育局.xlsx", "联通", "司法局.xlsx", "财政局.xlsx"]);
});

test("a damaged ZIP is OOXML-001, whatever is damaged", () => {
  const good = makeZip([{ name: "a.txt", content: "甲" }]);
  expect(codesOf(readZip(good.subarray(0, good.length - 10), "a.zip"))).toEqual(["OOXML-001"]);
  expect(codesOf(readZip(new Uint8Array(), "a.zip"))).toEqual(["OOXML-001"]);
  expect(faults([{ name: "a.txt", content: "甲", crc: 1 }])).toEqual(["OOXML-001"]);
  expect(faults([{ name: "a.txt", content: "甲", size: 2 }])).toEqual(["OOXML-001"]);
  expect(faults([{ name: "a.txt", content: "甲乙", size: 2, localSize: 0 }])).toEqual(["OOXML-001"]);
  expect(faults([{ name: "a.txt", content: "甲", localName: "b.txt" }])).toEqual(["OOXML-001"]);
  expect(faults([{ name: "a.txt", content: "甲", localSize: 9 }])).toEqual(["OOXML-001"]);
  expect(faults([{ name: "a.txt" }, { name: "b.txt" }], { count: 1 })).toEqual(["OOXML-001"]);
  expect(faults([{ name: "a.txt", content: "甲" }, { name: "a.txt" }], { overlapping: true })).toEqual(["OOXML-001"]);
});

test("a bomb is refused by the sizes it declares, and stopped at the size it lies about: OOXML-002", () => {
  const zeros = new Uint8Array(40 * 1024 * 1024);
  expect(faults([{ name: "a.xml", content: zeros }])).toEqual(["OOXML-002"]);
  expect(faults([{ name: "a.xml", content: zeros, size: 100 }])).toEqual(["OOXML-001"]);
  expect(faults(Array.from({ length: 600 }, (_, index) => ({ name: `${index}.txt` })))).toEqual(["OOXML-002"]);
  const parts = Array.from({ length: 3 }, (_, index) => ({ name: `${index}.bin`, content: zeros.subarray(0, 30 * 1024 * 1024) }));
  expect(faults(parts)).toEqual(["OOXML-002"]);
  const small = makeZip([{ name: "a.txt", content: "甲" }]);
  expect(codesOf(readZip(small, "a.zip", { ...officeLimits, fileBytes: 50 }))).toEqual(["OOXML-002"]);
});

test("a locked entry is OOXML-003, a name that leaves the folder OOXML-004, a repeated one OOXML-005", () => {
  expect(faults([{ name: "a.txt", flags: 1 }])).toEqual(["OOXML-003"]);
  for (const name of ["../a.txt", "b/../../a.txt", "/a.txt", "C:\\a.txt", "..\\a.txt"])
    expect(faults([{ name }])).toEqual(["OOXML-004"]);
  expect(faults([{ name: "a.txt" }, { name: "a.txt" }])).toEqual(["OOXML-005"]);
});

test("an unusual compression is OOXML-006, an entry that is not there OOXML-007", () => {
  expect(faults([{ name: "a.txt", content: "甲", method: 9 }])).toEqual(["OOXML-006"]);
  const zip = open([{ name: "a.txt" }]);
  expect(zip.ok && codesOf(zip.value.read("b.txt"))).toEqual(["OOXML-007"]);
});

test("bytes behind the end, as mail gateways add them, do no harm", () => {
  expect(faults([{ name: "a.txt", content: "甲" }], { trailing: new Uint8Array(7) })).toEqual([]);
});

test("no bytes whatever make the reader throw", () => {
  const good = makeZip([{ name: "a.txt", content: "甲乙丙丁".repeat(20) }, { name: "b.txt" }]);
  const change = fc.record({ at: fc.nat(good.length - 1), to: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
      const bytes = Uint8Array.from(good);
      for (const { at, to } of changes) bytes[at] = to;
      const zip = readZip(bytes, "a.zip");
      if (zip.ok) for (const name of zip.value.names) zip.value.read(name);
      return zip.ok || zip.remarks.length > 0;
    }),
    { numRuns: 2000 },
  );
});

test("a stable ZIP is read back as it was, and its bytes do not depend on the order of the parts", () => {
  const part = fc.tuple(fc.stringMatching(/^[a-z]{1,8}\.(xml|png)$/), fc.uint8Array({ maxLength: 300 }));
  fc.assert(
    fc.property(fc.uniqueArray(part, { selector: ([name]) => name, minLength: 1, maxLength: 6 }), (parts) => {
      const bytes = stableZip(new Map(parts));
      expect(stableZip(new Map(parts.toReversed()))).toEqual(bytes);
      const zip = readZip(bytes, "a.zip");
      if (!zip.ok) throw new Error("not read");
      for (const [name, content] of parts) {
        const read = zip.value.read(name);
        expect(read.ok && [...read.value]).toEqual([...content]);
      }
    }),
  );
});

test("repacking copies what was not changed byte for byte, also under a GBK name", () => {
  const gbk = Uint8Array.from([0xbd, 0xcc, 0xd3, 0xfd, 0xbe, 0xd6]);
  const zip = open([
    { name: gbk, content: "旧".repeat(50) },
    { name: "b.txt", content: "乙" },
  ]);
  if (!zip.ok) throw new Error("not read");
  const again = readZip(repack(zip.value, new Map([["b.txt", new TextEncoder().encode("新")]])), "a.zip");
  if (!again.ok) throw new Error("not read");
  expect(again.value.names).toEqual(["教育局", "b.txt"]);
  const raw = (source: typeof zip.value) => {
    const entry = source.entries[0];
    return entry && source.bytes.slice(entry.dataStart, entry.dataStart + entry.compressedSize);
  };
  expect(raw(again.value)).toEqual(raw(zip.value));
  const changed = again.value.read("b.txt");
  expect(changed.ok && text(changed.value)).toBe("新");
});
