/** The same plan as .docx, .pdf, .html and .txt in several encodings. Lines are the paragraphs of the plan. */
import { fileURLToPath } from "node:url";
import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import pdfmake from "pdfmake";
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces.js";

const font = fileURLToPath(new URL("../../node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf", import.meta.url));

/** A .docx with the numbers typed. */
export async function asDocx(lines: readonly string[]): Promise<Uint8Array> {
  return pack(lines.map((text) => new Paragraph({ text })));
}

const automatic = [
  { pattern: /^[一二三四五六七八九十]+、/, level: 0 },
  { pattern: /^[（(][一二三四五六七八九十]+[）)]/, level: 1 },
  { pattern: /^\d+[.．]/, level: 2 },
] as const;

/** A .docx in which 一、 （一） 1. are automatic numbers. Only right for plans whose numbers begin anew under each heading. */
export async function asNumberedDocx(lines: readonly string[]): Promise<Uint8Array> {
  return pack(
    lines.map((text) => {
      const found = automatic.find(({ pattern }) => pattern.test(text));
      if (!found) return new Paragraph({ text });
      return new Paragraph({ text: text.replace(found.pattern, ""), numbering: { reference: "plan", level: found.level } });
    }),
  );
}

async function pack(children: Paragraph[]): Promise<Uint8Array> {
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.START,
  });
  const numbering = {
    config: [
      {
        reference: "plan",
        levels: [
          level(0, LevelFormat.CHINESE_COUNTING, "%1、"),
          level(1, LevelFormat.CHINESE_COUNTING, "（%2）"),
          level(2, LevelFormat.DECIMAL, "%3."),
        ],
      },
    ],
  };
  return Packer.toBuffer(new Document({ numbering, sections: [{ children }] }));
}

/** A PDF with page numbers; paragraphs are indented by two characters and wrapped at the margin. */
export async function asPdf(lines: readonly string[], password?: string): Promise<Uint8Array> {
  return print(
    lines.map((text) => ({ text, leadingIndent: 30 })),
    {
      footer: (page: number) => ({ text: `— ${page} —`, alignment: "center" }),
      ...(password === undefined ? {} : { userPassword: password }),
    },
  );
}

/** A PDF of a title and a ruled table. "^" continues the cell above. */
export async function asTablePdf(title: string, rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const heightOf = (row: number, column: number): number => {
    const end = rows.findIndex((later, index) => index > row && later[column] !== "^");
    return (end === -1 ? rows.length : end) - row;
  };
  const body = rows.map((cells, row) =>
    cells.map((text, column) => (text === "^" ? {} : { text, rowSpan: heightOf(row, column) })),
  );
  return print([title, { table: { headerRows: 1, body, widths: (rows[0] ?? []).map(() => "*") } }], {});
}

/** A PDF of the lines, if any, and then pages that hold only a drawing. */
export async function asScan(pages: number, lines: readonly string[]): Promise<Uint8Array> {
  const drawing = (first: boolean): Content => ({
    canvas: [{ type: "rect", x: 0, y: 0, w: 100, h: 100 }],
    ...(first ? {} : { pageBreak: "before" }),
  });
  return print([...lines, ...Array.from({ length: pages }, (_, index) => drawing(index === 0 && lines.length === 0))], {});
}

async function print(content: Content, more: Partial<TDocumentDefinitions>): Promise<Uint8Array> {
  pdfmake.setFonts({ Hei: { normal: font, bold: font, italics: font, bolditalics: font } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path: string) => path === font);
  const document = pdfmake.createPdf({
    pageSize: "A4",
    pageMargins: [80, 100, 75, 95],
    defaultStyle: { font: "Hei", fontSize: 15 },
    info: { creationDate: new Date(0), modDate: new Date(0) },
    ...more,
    content,
  });
  return document.getBuffer();
}

/** A web page with menus around the article, as government sites have them. */
export function asHtml(lines: readonly string[], title: string): Uint8Array {
  const paragraphs = lines.map((line) => `<p style="text-indent:2em">　　${escapeText(line)}</p>`).join("\n");
  return new TextEncoder().encode(`<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escapeText(title)}</title><script>var a = "不要读我";</script></head>
<body><div class="header"><a href="/">首页</a> <a href="/zwgk">政务公开</a> <a href="/bsfw">办事服务</a></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; 规划计划</div>
<div class="article"><h1>${escapeText(title)}</h1><div class="info">来源：区政府办公室　发布日期：2023-03-01 09:00　字体：[大 中 小]</div>
<div class="TRS_Editor">${paragraphs}</div></div>
<div class="share">分享到：</div><div class="footer">主办：某区人民政府办公室　网站标识码：0000000000</div></body></html>`);
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export function asTxt(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join("\n"));
}

export function asBomTxt(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`\ufeff${lines.join("\r\n")}`);
}

/** GB18030 as Windows writes it. Node can only read it, so the table is made by reading all pairs of bytes. */
export function asGbTxt(lines: readonly string[]): Uint8Array {
  const table = gbTable();
  return Uint8Array.from(
    [...lines.join("\r\n")].flatMap((character) => {
      const code = character.charCodeAt(0);
      const bytes = code < 128 ? [code] : table.get(character);
      if (!bytes) throw new Error(`not in GBK: ${character}`);
      return bytes;
    }),
  );
}

function gbTable(): Map<string, number[]> {
  const decoder = new TextDecoder("gb18030");
  const table = new Map<string, number[]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if (character.length === 1 && !table.has(character)) table.set(character, [first, second]);
    }
  }
  return table;
}

/** A title and a table. "^" merges a cell with the one above. */
export async function asTableDocx(title: string, rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const table = new Table({
    rows: rows.map(
      (row, index) =>
        new TableRow({
          children: row.flatMap((text, column) =>
            text === "^" ? [] : [new TableCell({ rowSpan: spanBelow(rows, index, column), children: [new Paragraph(text)] })],
          ),
        }),
    ),
  });
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(title), table] }] }));
}

export function asTableHtml(title: string, rows: readonly (readonly string[])[]): Uint8Array {
  const body = rows.map((row, index) => {
    const cells = row.map((text, column) =>
      text === "^" ? "" : `<td rowspan="${spanBelow(rows, index, column)}"><p>${escapeText(text)}</p></td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  return new TextEncoder().encode(
    `<html><body><p align="center">${escapeText(title)}</p><table>${body.join("\n")}</table></body></html>`,
  );
}

function spanBelow(rows: readonly (readonly string[])[], index: number, column: number): number {
  const next = rows.slice(index + 1).findIndex((row) => row[column] !== "^");
  return (next === -1 ? rows.length - index - 1 : next) + 1;
}
