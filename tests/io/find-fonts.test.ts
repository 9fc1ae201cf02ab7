import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findFonts } from "../../src/io/find-fonts.ts";
import { readFontNames } from "../../src/io/fonts/read-font-names.ts";

const folder = () => mkdtempSync(join(tmpdir(), "fazhi-fonts-test-"));
const packages = join(import.meta.dirname, "../../node_modules");
const song = join(packages, "@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf");
const hei = join(packages, "@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf");

/** A copy of an open font that calls itself something else: the names are written over in place, so they keep their length. */
function renamedFont(source: string, from: string, to: string): Buffer {
  const utf16 = (text: string) => Buffer.from(text, "utf16le").swap16();
  const font = readFileSync(source);
  for (let at = font.indexOf(utf16(from)); at >= 0; at = font.indexOf(utf16(from))) utf16(to.padEnd(from.length)).copy(font, at);
  return font;
}

/** A collection of two fonts as simsun.ttc is one: a header, then each font whole, with its tables counted from the start of the file. */
function collection(...fonts: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(12 + 4 * fonts.length);
  header.write("ttcf", 0, "latin1");
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt32BE(fonts.length, 8);
  const parts: Buffer[] = [header];
  let start = header.length;
  for (const [index, font] of fonts.entries()) {
    const moved = Buffer.concat([font, Buffer.alloc((4 - (font.length % 4)) % 4)]);
    header.writeUInt32BE(start, 12 + 4 * index);
    const tables = moved.readUInt16BE(4);
    for (let entry = 12; entry < 12 + 16 * tables; entry += 16)
      moved.writeUInt32BE(moved.readUInt32BE(entry + 8) + start, entry + 8);
    parts.push(moved);
    start += moved.length;
  }
  return Buffer.concat(parts);
}

test("a bare machine has a face for every role, and one remark names what stands in (PUBLISH-010)", () => {
  const found = findFonts({}, { systemFolders: [], cacheFolder: folder() });
  if (!found.ok) throw new Error("no fonts");
  expect(Object.keys(found.value)).toEqual(["fangsong", "kaiti", "heiti", "xiaobiaosong", "songti", "latin"]);
  for (const face of Object.values(found.value)) expect(readFontNames(face.path)).toHaveLength(1);
  expect(found.remarks.map((remark) => remark.code)).toEqual(["PUBLISH-010"]);
  expect(found.remarks[0]?.facts["list"]).toContain("楷体_GB2312→LXGW WenKai");
});

test("a font of the system is known by its own name, not by its file's", () => {
  const system = folder();
  mkdirSync(join(system, "deep"));
  writeFileSync(join(system, "deep", "别的名字.ttf"), renamedFont(song, "Noto Serif SC", "FangSong"));
  writeFileSync(join(system, "simkai.ttf"), "这不是字体");
  const found = findFonts({}, { systemFolders: [system, join(system, "没有")], cacheFolder: folder() });
  if (!found.ok) throw new Error("no fonts");
  expect(found.value.fangsong).toMatchObject({ path: join(system, "deep", "别的名字.ttf"), substitute: false });
  expect(found.value.kaiti.family).toBe("LXGW WenKai");
});

test("the right face is taken out of a collection, once", () => {
  const system = folder();
  const cacheFolder = folder();
  writeFileSync(join(system, "simsun.ttc"), collection(readFileSync(hei), renamedFont(song, "Noto Serif SC", "SimSun")));
  const search = { systemFolders: [system], cacheFolder };
  const [first, second] = [findFonts({}, search), findFonts({}, search)];
  if (!first.ok || !second.ok) throw new Error("no fonts");
  expect(first.value.songti.path).toContain(cacheFolder);
  expect(first.value.songti.substitute).toBe(false);
  expect(readFontNames(first.value.songti.path)[0]?.names).toContain("simsun");
  expect(second.value.songti.path).toBe(first.value.songti.path);
});

test("the font that the workspace names comes first and is no substitute", () => {
  const own = join(folder(), "own.otf");
  copyFileSync(hei, own);
  const found = findFonts({ fangsong: own }, { systemFolders: [], cacheFolder: folder() });
  if (!found.ok) throw new Error("no fonts");
  expect(found.value.fangsong).toMatchObject({ path: own, substitute: false });
});

test("a named font that is not there or is no font is reported, and another is used (PUBLISH-011)", () => {
  const broken = join(folder(), "broken.ttf");
  writeFileSync(broken, "PK");
  const found = findFonts({ heiti: broken, kaiti: "/nowhere/kai.ttf" }, { systemFolders: [], cacheFolder: folder() });
  expect(found.ok).toBe(true);
  expect(found.remarks.map((remark) => remark.code)).toEqual(["PUBLISH-011", "PUBLISH-011", "PUBLISH-010"]);
});

test("without any font at all the run says which role has none (PUBLISH-012)", () => {
  const found = findFonts({}, { systemFolders: [], packageFolders: [], cacheFolder: folder() });
  expect(found.ok).toBe(false);
  expect(new Set(found.remarks.map((remark) => remark.code))).toEqual(new Set(["PUBLISH-012"]));
  expect(found.remarks).toHaveLength(6);
});

test("a face is handed out without the tables that would shift characters, once for all roles that share its file", () => {
  const found = findFonts({}, { systemFolders: [] });
  if (!found.ok) throw new Error("the open fonts are not installed");
  const tables = (font: Uint8Array) => {
    const bytes = Buffer.from(font.buffer, font.byteOffset, font.byteLength);
    return Array.from({ length: bytes.readUInt16BE(4) }, (_, index) =>
      bytes.toString("latin1", 12 + 16 * index, 16 + 16 * index),
    );
  };
  const face = found.value.songti;
  expect(tables(readFileSync(face.path))).toEqual(expect.arrayContaining(["GPOS", "GSUB", "glyf"]));
  expect(tables(face.read())).toContain("glyf");
  expect(tables(face.read())).not.toEqual(expect.arrayContaining(["GPOS"]));
  expect(tables(face.read())).not.toEqual(expect.arrayContaining(["GSUB"]));
  expect(found.value.latin.path).toBe(face.path);
  expect(found.value.latin.read()).toBe(face.read());
});
