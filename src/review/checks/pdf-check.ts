/** What the checks of a PDF share: its lines, pages and page numbers, asked one by one. */
import type { PdfLine, PdfText } from "../pdf-lines.ts";
import type { PdfDocument } from "../read-pdf-pages.ts";
import type { Finding } from "./check.ts";

export interface PdfSubject {
  readonly document: PdfDocument;
  readonly text: PdfText;
}

export const ptPerMm = 72 / 25.4;
export const again = ["改正 DOCX 或模板后重新生成 PDF", "Correct the DOCX or the template and make the PDF again"] as const;
const bodySizes = { from: 15.5, to: 16.1 };

export function onPage(line: PdfLine, found: string): Finding {
  return { paragraph: null, page: line.page, quote: line.text.slice(0, 16), found };
}

export const bodyLines = ({ text }: PdfSubject) =>
  text.lines.filter(({ size }) => size >= bodySizes.from && size <= bodySizes.to);

export function inLines(lines: (subject: PdfSubject) => readonly PdfLine[], test: (line: PdfLine) => string | null) {
  return (subject: PdfSubject): Finding[] | null => {
    const asked = lines(subject);
    return asked.length === 0
      ? null
      : asked.flatMap((line) => {
          const found = test(line);
          return found === null ? [] : [onPage(line, found)];
        });
  };
}

/** Pages in millimetres. */
export function inPages(test: (widthMm: number, heightMm: number) => string | null) {
  return ({ document }: PdfSubject) =>
    document.pages.flatMap((page, index): Finding[] => {
      const found = test(page.widthPt / ptPerMm, page.heightPt / ptPerMm);
      return found === null ? [] : [{ paragraph: null, page: index + 1, quote: "", found }];
    });
}

export function inNumbers(test: (line: PdfLine | null, page: number, subject: PdfSubject) => string | null) {
  return (subject: PdfSubject) =>
    subject.text.numbers.flatMap((line, index): Finding[] => {
      const found = test(line, index + 1, subject);
      return found === null ? [] : [{ paragraph: null, page: index + 1, quote: line?.text ?? "", found }];
    });
}

/** Base lines of body type on one page, from the first to the last. */
export function bodyRows(subject: PdfSubject, page: number): number[] {
  const rows = new Set(
    bodyLines(subject)
      .filter((line) => line.page === page)
      .map(({ y }) => Math.round(y * 2) / 2),
  );
  return [...rows].toSorted((a, b) => b - a);
}
