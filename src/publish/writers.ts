/** The formats a report is written in. Each writer's libraries are loaded when it is used, so that other commands start at once. */
import type { Outcome } from "../diagnostics/outcome.ts";
import type { Document } from "../model/document.ts";
import type { WriteOptions } from "./write-options.ts";

/** See the writers for the remarks they make. */
export type Writer = (document: Document, options: WriteOptions) => Promise<Outcome<Uint8Array>>;

export const writers = {
  docx: async (document, options) => (await import("./write-docx.ts")).writeDocx(document, options),
  pdf: async (document, options) => (await import("./write-pdf.ts")).writePdf(document, options),
  html: async (document) => (await import("./write-html.ts")).writeHtml(document),
  md: async (document) => (await import("./write-markdown.ts")).writeMarkdown(document),
} as const satisfies Record<string, Writer>;

/** Also the extension of the file. */
export type Format = keyof typeof writers;
