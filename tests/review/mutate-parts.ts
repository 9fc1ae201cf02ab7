/** Small changes to the parts of a DOCX, by what they do to a paragraph, a style or a word. */

/** Parts of the package by name, as text. */
export type Parts = Readonly<Record<string, string>>;
export type Mutation = (parts: Parts) => Parts;

export const body = "word/document.xml";
const styles = "word/styles.xml";

export function change(part: string, edit: (xml: string) => string): Mutation {
  return (parts) => ({ ...parts, [part]: edit(parts[part] ?? "") });
}

export const swap = (part: string, from: string | RegExp, to: string) => change(part, (xml) => xml.replace(from, to));
/** The contents repeat the headings; what is spoilt is the text behind them, and only what stands nowhere else in front. */
function behindContents(xml: string): number {
  return Math.max(xml.lastIndexOf('w:val="TOC'), 0);
}

export const words = (from: string | RegExp, to: string) =>
  change(body, (xml) => {
    const start = behindContents(xml);
    const spoilt = xml.slice(start).replace(from, to);
    return spoilt === xml.slice(start) ? xml.replace(from, to) : xml.slice(0, start) + spoilt;
  });

/** The paragraph of the body that holds the words. */
export function paragraph(holds: string, edit: (xml: string) => string): Mutation {
  return change(body, (xml) => {
    const behind = xml.indexOf(holds, behindContents(xml));
    const at = behind < 0 ? xml.indexOf(holds) : behind;
    const start = Math.max(xml.lastIndexOf("<w:p>", at), xml.lastIndexOf("<w:p ", at));
    const end = xml.indexOf("</w:p>", at) + "</w:p>".length;
    return xml.slice(0, start) + edit(xml.slice(start, end)) + xml.slice(end);
  });
}

/** A property put first among those of the paragraph, and any of the same name taken out. */
export function property(holds: string, element: string): Mutation {
  const name = /<w:(\w+)/.exec(element)?.[1] ?? "";
  return paragraph(holds, (xml) =>
    xml.replace(new RegExp(`<w:${name}(?: [^>]*)?/>`), "").replace(/(<w:pStyle [^>]*\/>)/, `$1${element}`),
  );
}

/** A property of every run of the paragraph. */
export function runs(holds: string, element: string): Mutation {
  return paragraph(holds, (xml) => xml.replaceAll("</w:rPr>", `${element}</w:rPr>`));
}

export function face(holds: string, name: string): Mutation {
  return paragraph(holds, (xml) => xml.replaceAll(/<w:rFonts[^>]*\/>/g, `<w:rFonts w:eastAsia="${name}"/>`));
}

export function style(id: string, from: string | RegExp, to: string): Mutation {
  return change(styles, (xml) => {
    const start = xml.indexOf(`w:styleId="${id}"`);
    const end = xml.indexOf("</w:style>", start);
    return xml.slice(0, start) + xml.slice(start, end).replace(from, to) + xml.slice(end);
  });
}

/** The footer whose number stands on the given side. */
export function footer(side: "right" | "left", from: string | RegExp, to: string): Mutation {
  return (parts) =>
    Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [
        name,
        /footer\d*\.xml$/.test(name) && xml.includes(`<w:jc w:val="${side}"/>`) ? xml.replace(from, to) : xml,
      ]),
    );
}

export const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A further part of the package, tied to the body as rIdNew. */
export function further(type: string, name: string, xml: string): Mutation {
  const relationships = "word/_rels/document.xml.rels";
  const base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const tie = `<Relationship Id="rIdNew" Type="${base}/${type}" Target="${name}"/></Relationships>`;
  return (parts) => ({
    ...parts,
    [`word/${name}`]: xml,
    [relationships]: (parts[relationships] ?? "").replace("</Relationships>", tie),
  });
}

export const both =
  (first: Mutation, second: Mutation): Mutation =>
  (parts) =>
    second(first(parts));
