import { BookmarkEnd, BookmarkStart, Document, ExternalHyperlink, Packer, Paragraph, type ParagraphChild, TextRun } from "docx";
import { expect, test } from "vitest";
import { openPackage, readRelationships } from "../../src/ooxml/open-package.ts";
import { stabilise } from "../../src/ooxml/stabilise.ts";
import { codesOf, makeZip } from "./hand-made-zip.ts";

async function makeWordFile(): Promise<Uint8Array> {
  const link = new ExternalHyperlink({ link: "https://example.com/", children: [new TextRun("链接")] });
  const fact = [new BookmarkStart("_fz_a", 1), new TextRun('"_Toc7" 290'), new BookmarkEnd(1)];
  // The types of docx do not list bookmark ends among what a paragraph may hold; its documentation does.
  const children = [link, ...fact] as ParagraphChild[];
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ children })] }] }));
}

test("a Word file written twice, some seconds apart, has the same bytes after stabilising, and the text is left alone", async () => {
  const [first, second] = [
    await makeWordFile(),
    await new Promise<Uint8Array>((resolve) => setTimeout(() => resolve(makeWordFile()), 2100)),
  ];
  expect(Buffer.compare(first, second)).not.toBe(0);
  const [a, b] = [stabilise(first, "2024-03-05"), stabilise(second, "2024-03-05")];
  expect(Buffer.compare(a, b)).toBe(0);
  const opened = openPackage(a, "a.docx");
  if (!opened.ok) throw new Error(JSON.stringify(opened.remarks));
  const { zip, mainPart } = opened.value;
  const main = zip.read(mainPart);
  const core = zip.read("docProps/core.xml");
  const xml = main.ok ? new TextDecoder().decode(main.value) : "";
  expect(xml).toContain("_Toc7");
  expect(core.ok && new TextDecoder().decode(core.value)).toContain("2024-03-05T00:00:00Z</dcterms:created>");
  const related = readRelationships(zip, "a.docx", mainPart);
  const linkId = related.ok && related.value.find((one) => one.external);
  expect(linkId).toMatchObject({ id: "rIdx1", type: "hyperlink", target: "https://example.com/" });
  expect(xml).toContain('r:id="rIdx1"');
});

test("OOXML-012: a ZIP without a main part; OOXML-008: one whose list of parts is broken", () => {
  expect(codesOf(openPackage(makeZip([{ name: "a.txt" }]), "a.docx"))).toEqual(["OOXML-012"]);
  expect(codesOf(openPackage(makeZip([{ name: "_rels/.rels", content: "<a" }]), "a.docx"))).toEqual(["OOXML-008"]);
});
