/** Programs of others that judge our files. Each is null where it is not installed; tests that need it are then skipped, which the closing line shows. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

function runs(program: string, ...args: string[]): boolean {
  return spawnSync(program, args).status === 0;
}

/** Microsoft's Open XML SDK as a command; CI installs it aside, since it exists for one platform only. */
export const ooxmlValidator = process.env["OOXML_VALIDATOR"] ?? null;

/** Null when it finds nothing wrong, else its words. */
export function ooxmlFaults(file: string): string[] {
  const { stdout } = spawnSync(ooxmlValidator ?? "", [file], { encoding: "utf8", maxBuffer: 2 ** 26 });
  const judged: unknown = JSON.parse(stdout);
  if (typeof judged !== "object" || judged === null || !("errors" in judged) || !Array.isArray(judged.errors)) return [stdout];
  return judged.errors.map((error: unknown) => JSON.stringify(error));
}

const javaFolder = "/usr/share/java";
const preflightJars = ["preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api"].map(
  (name) => join(javaFolder, `${name}.jar`),
);
export const hasPreflight = runs("java", "-version") && preflightJars.every(existsSync);

/** What Apache PDFBox says of a file as PDF/A-1b. */
export function preflight(file: string): string {
  const validator = "org.apache.pdfbox.preflight.Validator_A1b";
  return spawnSync("java", ["-cp", preflightJars.join(":"), validator, file], { encoding: "utf8" }).stdout.trim();
}

export const hasQpdf = runs("qpdf", "--version");
export const hasPdfFonts = runs("pdffonts", "-v");
export const hasOffice = runs("soffice", "--version");
export const chromium =
  ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => runs(path, "--version")) ?? null;

export function run(program: string, ...args: string[]): { code: number | null; out: string } {
  const { status, stdout } = spawnSync(program, args, { encoding: "utf8" });
  return { code: status, out: stdout };
}

/** Converts to PDF with LibreOffice, all at once, in a profile of its own; gives the paths of the PDFs in the same order. */
export function officePdfs(files: readonly string[], folder: string): string[] {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const out = join(folder, "office");
  spawnSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", out, ...files], { timeout: 250_000 });
  return files.map((file) => join(out, file.replace(/^.*\//, "").replace(/\.\w+$/, ".pdf")));
}
