import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { namespaces } from "../../src/ooxml/namespaces.ts";
import { childOf, childrenOf, readXml, textIn } from "../../src/ooxml/read-xml.ts";
import { tokenizeXml } from "../../src/ooxml/xml-tokens.ts";
import { codesOf } from "./hand-made-zip.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readXml(bytes(text), "a.xlsx", "a.xml");

function root(text: string) {
  const outcome = read(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks));
  return outcome.value;
}

test("an element is known by its namespace, whatever its prefix; a strict file reads as a transitional one", () => {
  const plain = root(`<c xmlns="${namespaces.spreadsheet}" r="A1"><v>1</v></c>`);
  const prefixed = root(`<x:c xmlns:x='${namespaces.spreadsheet}' r = 'A1'><x:v>1</x:v></x:c>`);
  const strict = root(`<c xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" r="A1"><v>1</v></c>`);
  expect(prefixed).toEqual(plain);
  expect(strict).toEqual(plain);
});

test("an attribute of another namespace keeps a prefix of ours: r:id", () => {
  const element = root(`<sheet xmlns="${namespaces.spreadsheet}" xmlns:q="${namespaces.relationships}" name="甲" q:id="rId1"/>`);
  expect(element.attributes).toEqual({ name: "甲", "r:id": "rId1" });
  const word = root(`<w:p xmlns:w="${namespaces.word}" w:val="1" xml:space="preserve"/>`);
  expect(word.attributes).toEqual({ val: "1", "xml:space": "preserve" });
});

test("text, CDATA and references run together; comments and instructions are left out", () => {
  const element = root(`<?xml version="1.0"?><!-- x --><t>a&amp;b<![CDATA[<c>]]>&#x4E00;<?p q?><!-- - -->&#19968;\r\nd</t>\n`);
  expect(element.children).toEqual(["a&b<c>一一\nd"]);
});

test("UTF-16 with and without byte order mark, and UTF-8 with one, read the same", () => {
  const text = '<?xml version="1.0" encoding="UTF-16"?><t>法治</t>';
  const little = Buffer.from(text, "utf16le");
  const big = Buffer.from(little).swap16();
  const variants = [
    little,
    big,
    Buffer.concat([Buffer.from([0xff, 0xfe]), little]),
    Buffer.concat([Buffer.from([0xfe, 0xff]), big]),
  ];
  const plain = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes("<t>法治</t>")]);
  for (const variant of [...variants, plain]) {
    const outcome = readXml(variant, "a.xlsx", "a.xml");
    expect(outcome.ok && textIn(outcome.value)).toBe("法治");
  }
});

test("XML that is cut off or not well-formed is OOXML-008 with its place", () => {
  const outcome = read("<a>\n  <b></a>");
  expect(outcome.remarks[0]).toMatchObject({ code: "OOXML-008", facts: { part: "a.xml", line: 2, column: 6 } });
  const broken = [
    "",
    "<a>",
    "<a",
    "a",
    "<a/><b/>",
    "<a b=1/>",
    "<a b='1' b='2'/>",
    "<a>&x;</a>",
    "<a>&#0;</a>",
    "<a>\u0001</a>",
    "<p:a/>",
  ];
  for (const text of [
    ...broken,
    "<a q:b='1'/>",
    "<a b='<'/>",
    "<a>]]></a>",
    "<a b='1'c='2'/>",
    "<!-- a -- b --><a/>",
    "< a/>",
    "<a></ a>",
  ])
    expect([text, codesOf(read(text))]).toEqual([text, ["OOXML-008"]]);
});

test("a document type is OOXML-009: no entity bomb is ever expanded", () => {
  expect(codesOf(read('<!DOCTYPE a [<!ENTITY b "b"><!ENTITY c "&b;&b;">]><a>&c;</a>'))).toEqual(["OOXML-009"]);
});

test("elements in each other a thousand deep are OOXML-010, a foreign encoding is OOXML-011", () => {
  expect(codesOf(read("<a>".repeat(1000) + "</a>".repeat(1000)))).toEqual(["OOXML-010"]);
  expect(codesOf(read('<?xml version="1.0" encoding="GB2312"?><a/>'))).toEqual(["OOXML-011"]);
  expect(codesOf(readXml(Uint8Array.from([0x3c, 0xb7, 0xa8, 0x3e]), "a.xlsx", "a.xml"))).toEqual(["OOXML-011"]);
});

test("children are found by name, text through all levels", () => {
  const element = root("<a><b>1</b>2<c><b>3</b></c><b/></a>");
  expect(childrenOf(element, "b")).toHaveLength(2);
  expect(childOf(element, "c")?.name).toBe("c");
  expect(textIn(element)).toBe("123");
});

/** What saxes, a strict parser, sees in a text; undefined where it refuses it. */
function saxesSees(text: string): string | undefined {
  const events: string[] = [];
  const parser = new SaxesParser({ xmlns: false });
  let words = "";
  const flush = () => {
    if (words) events.push(`text ${words}`);
    words = "";
  };
  parser.on("opentag", (tag) => {
    flush();
    events.push(`open ${tag.name} ${JSON.stringify(tag.attributes)}`);
  });
  parser.on("closetag", (tag) => {
    flush();
    events.push(`close ${tag.name}`);
  });
  let depth = 0;
  parser.on("opentagstart", () => depth++);
  const add = (piece: string) => {
    if (depth > 0) words += piece;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("doctype", () => {
    throw new Error("doctype");
  });
  try {
    parser.write(text).close();
  } catch {
    return undefined;
  }
  return events.join("\n");
}

function weSee(text: string): string | undefined {
  const events: string[] = [];
  let words = "";
  const flush = () => {
    if (words) events.push(`text ${words}`);
    words = "";
  };
  const close = (name: string) => {
    flush();
    events.push(`close ${name}`);
  };
  const result = tokenizeXml(text, {
    open: ({ name, isEmpty }, attributes) => {
      flush();
      events.push(`open ${name} ${JSON.stringify(attributes.all())}`);
      if (isEmpty) close(name);
      return true;
    },
    close,
    text: (piece) => {
      words += piece;
    },
  });
  return result.kind === "done" ? events.join("\n") : undefined;
}

test("whatever is done to a text, our scanner sees what a strict parser sees, or refuses it as that does", () => {
  const pieces = [
    "<a>",
    "</a>",
    "<b x='1'>",
    "</b>",
    "<c/>",
    '<d y="&lt;&#65;" z=\'"\' />',
    "法治 ",
    "&amp;",
    "&#x20000;",
    "<![CDATA[<x>&]]>",
    "<!-- n -->",
    "<?p i?>",
    "\r\n",
    "]]",
    ">",
    "&",
    "<",
    "&lt",
    " ",
    "𠮷",
    "<é>",
    "</é>",
    "<a-1.b:c/>",
    "'",
    "=",
    "/",
    "<?xml version='1.0'?>",
    "<!",
    "&#xD800;",
    "&nbsp;",
  ];
  const arbitrary = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((list) => list.join(""));
  fc.assert(
    fc.property(arbitrary, fc.boolean(), (inner, isWrapped) => {
      const text = isWrapped ? `<r>${inner}</r>` : inner;
      expect([text, weSee(text)]).toEqual([text, saxesSees(text)]);
    }),
    { numRuns: 5000 },
  );
});

test("a tag of many attributes gives each of them, and may have none of them twice", () => {
  const attributes = Array.from({ length: 40 }, (_, index) => `a${index}="${index}&amp;"`).join(" ");
  for (const more of ["", ' b="1"', ' a39="1"', ' a0="1"', ' b="1" b="2"', ' __proto__="1" __proto__="2"']) {
    const text = `<r ${attributes}${more}><s x="1"/><s ${attributes}/></r>`;
    expect([more, weSee(text)]).toEqual([more, saxesSees(text)]);
  }
});

test("a prefix nobody declared is OOXML-008, however short the name is; xml: needs no declaration", () => {
  for (const name of ["a:b", "ab:c", ":a"]) expect([name, codesOf(read(`<r ${name}="1"/>`))]).toEqual([name, ["OOXML-008"]]);
  expect(root('<r xml:space="preserve"/>').attributes).toEqual({ "xml:space": "preserve" });
});
