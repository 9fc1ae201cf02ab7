/** What can be wrong with a workbook before any XML is looked at: the ZIP around it. */
import { zipSync } from "fflate";
import { makeZip, type Part } from "../../ooxml/hand-made-zip.ts";
import type { Random } from "../random.ts";
import { goodFile, type Hostile, packed, partNames, partsWith, sheetPart } from "./good-file.ts";

const mebibyte = 1024 * 1024;
const any = (make: Hostile["make"]): Hostile => ({ expect: "any", make });
const same = (make: Hostile["make"]): Hostile => ({ expect: "same", make });
const refused = (make: Hostile["make"], extension = "xlsx"): Hostile => ({ expect: "refused", make, extension });

/** One entry of the good file told differently. */
function withLie(name: string, lie: (part: Part) => Partial<Part>): Uint8Array {
  return makeZip(partsWith({}).map((part) => (part.name === name ? { ...part, ...lie(part) } : part)));
}

function join(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

function randomBytes(count: number, random: Random): Uint8Array {
  return Uint8Array.from({ length: count }, () => random.whole(256));
}

const zeros = (mebibytes: number) => new Uint8Array(mebibytes * mebibyte);

function nested(depth: number): Uint8Array {
  let inner: Uint8Array = goodFile;
  for (let level = 0; level < depth; level++) inner = zipSync({ [level === 0 ? "填报表.xlsx" : "内层.zip"]: inner });
  return inner;
}

export const containers: Readonly<Record<string, Hostile>> = {
  "cut off anywhere": refused((random) => goodFile.subarray(0, 4 + random.whole(goodFile.length - 4))),
  "last bytes missing": refused((random) => goodFile.subarray(0, goodFile.length - 1 - random.whole(40))),
  "first bytes missing": refused((random) => goodFile.subarray(1 + random.whole(100))),
  "bytes in front": any((random) => join(randomBytes(1 + random.whole(500), random), goodFile)),
  "bytes behind": any((random) => join(goodFile, randomBytes(1 + random.whole(500), random))),
  "zeros behind": any((random) => join(goodFile, new Uint8Array(1 + random.whole(5000)))),
  "bits flipped": any((random) => {
    const bytes = new Uint8Array(goodFile);
    for (let flips = 1 + random.whole(8); flips > 0; flips--) {
      const at = random.whole(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.whole(8));
    }
    return bytes;
  }),
  "a stretch overwritten": any((random) => {
    const bytes = new Uint8Array(goodFile);
    bytes.set(randomBytes(1 + random.whole(200), random), random.whole(bytes.length - 200));
    return bytes;
  }),
  "a stretch cut out": refused((random) => {
    const at = 4 + random.whole(goodFile.length - 600);
    return join(goodFile.subarray(0, at), goodFile.subarray(at + 1 + random.whole(500)));
  }),
  "two files glued": any(() => join(goodFile, goodFile)),
  "entry twice": refused((random) => makeZip([...partsWith({}), { name: random.pick(partNames()), content: "<a/>" }])),
  "entries overlap": refused(() => makeZip(partsWith({}), { overlapping: true })),
  "wrong checksum": refused(() => withLie(sheetPart, () => ({ crc: 12345 }))),
  "size too small": refused((random) => withLie(sheetPart, () => ({ size: random.whole(5000) }))),
  "size too large": refused((random) => withLie(sheetPart, () => ({ size: 100_000 + random.whole(mebibyte) }))),
  "size of a gigabyte": refused(() => withLie(sheetPart, () => ({ size: 1 << 30 }))),
  "two sizes": refused(() => withLie(sheetPart, () => ({ localSize: 77 }))),
  "two names": refused(() => withLie(sheetPart, () => ({ localName: "xl/worksheets/sheet9.xml" }))),
  "name that climbs out": refused((random) =>
    makeZip([...partsWith({}), { name: random.pick(["../../etc/passwd", "xl/../../a", "..\\..\\a.exe"]), content: "x" }]),
  ),
  "absolute name": refused((random) => makeZip([...partsWith({}), { name: random.pick(["/etc/x", "C:\\x.exe", "\\\\s\\x"]) }])),
  "name with a zero byte": refused(() => makeZip([...partsWith({}), { name: "xl/a\u0000.xml", content: "x" }])),
  "empty name": refused(() => makeZip([...partsWith({}), { name: "", content: "x" }])),
  "name of 60,000 characters": any(() => makeZip([...partsWith({}), { name: "a".repeat(60_000), content: "x" }])),
  zip64: same(() => makeZip(partsWith({}).map((part) => ({ ...part, zip64: true })))),
  "data descriptors": same(() => makeZip(partsWith({}).map((part) => ({ ...part, flags: 8, localSize: 0 })))),
  "stored, not deflated": same(() => makeZip(partsWith({}).map((part) => ({ ...part, method: 0 })))),
  "locked entries": refused((random) => withLie(random.pick(partNames()), () => ({ flags: random.pick([1, 65]) }))),
  "unknown compression": refused((random) => withLie(sheetPart, () => ({ method: random.pick([1, 9, 12, 14, 93, 99]) }))),
  "more entries than told": refused((random) => makeZip(partsWith({}), { count: 1 + random.whole(8) })),
  "fewer entries than told": refused((random) => makeZip(partsWith({}), { count: 22 + random.whole(300) })),
  "5,000 entries": refused(() =>
    makeZip([...partsWith({}), ...Array.from({ length: 5000 }, (_, index) => ({ name: `x/${index}`, method: 0 }))]),
  ),
  "folders as entries": same(() =>
    makeZip([{ name: "xl/", method: 0 }, { name: "xl/worksheets/", method: 0 }, ...partsWith({})]),
  ),
  "names with backslashes": same(() =>
    makeZip(partsWith({}).map((part) => ({ ...part, name: String(part.name).replaceAll("/", "\\") }))),
  ),
  "names in capitals": same(() => makeZip(partsWith({}).map((part) => ({ ...part, name: String(part.name).toUpperCase() })))),
  "parts in another order": same(() => makeZip(partsWith({}).toReversed())),
  "bomb of 40 MiB in a sheet": refused(() => packed({ [sheetPart]: zeros(40) })),
  "bomb of 31 MiB in a sheet": refused(() => packed({ [sheetPart]: zeros(31) })),
  "bombs in many parts": refused(() =>
    packed(Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`xl/b${i}.xml`, zeros(30)]))),
  ),
  "bomb in a part nobody reads": any(() => packed({ "xl/media/a.bin": zeros(30) })),
  "bomb that hides its size": refused(() =>
    makeZip(partsWith({ [sheetPart]: zeros(200) }).map((part) => (part.name === sheetPart ? { ...part, size: 1000 } : part))),
  ),
  "comment with a false end": any((random) => {
    const end = goodFile.subarray(goodFile.length - 22);
    return join(goodFile.subarray(0, goodFile.length - 2), Uint8Array.of(22 + random.whole(3), 0), end);
  }),
  "zips inside each other": { expect: "any", make: (random) => nested(1 + random.whole(12)), extension: "zip" },
  "zip of small bombs": {
    expect: "any",
    extension: "zip",
    make: () => zipSync(Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.xlsx`, zeros(19)])), { level: 9 }),
  },
  "zip of zips of bombs": {
    expect: "any",
    extension: "zip",
    make: () => {
      const bomb = zipSync({ "a.bin": zeros(18) }, { level: 9 });
      const layer = zipSync(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index}.zip`, bomb])));
      return zipSync({ "1.zip": layer, "2.zip": layer });
    },
  },
  "zip with a locked file": {
    expect: "any",
    extension: "zip",
    make: () => makeZip([{ name: "a.xlsx", content: goodFile, flags: 1 }]),
  },
  "end of a zip alone": refused(() => Uint8Array.from([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)])),
};
