import "pdfmake";

/** Left out of the package's types: files that pdfmake finds by name without touching the disk. */
declare module "pdfmake" {
  export const virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void };
}
