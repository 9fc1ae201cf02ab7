/** The review page's program, from its sources or from what they were compiled to → one script without imports. */
import { build } from "esbuild";
import { diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { showPath } from "./disk.ts";

/** `entry` is the path of its first module. Runs in any browser since 2020. Codes: PAGE-004. */
export async function bundlePage(entry: string): Promise<Outcome<string>> {
  try {
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      minify: true,
      format: "iife",
      target: "es2020",
      charset: "utf8",
      jsx: "automatic",
      jsxImportSource: "preact",
      legalComments: "none",
      logLevel: "silent",
    });
    return success(outputFiles.map(({ text }) => text).join(""));
  } catch (cause) {
    // esbuild rejects with a list of what it could not find or read.
    const reason = cause instanceof Error ? (cause.message.split("\n")[1] ?? cause.message) : String(cause);
    return failure(diagnose("PAGE-004", { kind: "file", file: showPath(entry) }, { reason: reason.trim() }));
  }
}
