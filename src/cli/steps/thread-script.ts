/** Where the programs of threads lie, and what they need to start. */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { WorkerOptions } from "node:worker_threads";

const isSource = import.meta.url.endsWith(".ts");

/** `name`: a file of this folder. In a checkout the sources run as they are; installed, the compiled ones do. */
export function threadScript(name: "reader-worker" | "word-worker"): URL {
  return new URL(`./${name}.${isSource ? "ts" : "js"}`, import.meta.url);
}

/** The loader for sources is not inherited under every runner, and only needed for sources. */
export function threadOptions(): Pick<WorkerOptions, "execArgv"> {
  if (!isSource) return { execArgv: [] };
  const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx/esm/api")).href.replace(/cjs$/, "mjs");
  return { execArgv: ["--import", `data:text/javascript,import{register}from"${loader}";register()`] };
}
