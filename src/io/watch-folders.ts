/** Watches the files below some folders and tells of changes in batches, until the process is interrupted. */
import { watch } from "node:fs";
import { sep } from "node:path";
import { isFolder } from "./disk.ts";

/** Editors save in several steps; what comes within this time is one change. */
const quietMs = 200;

/** Tells once at the start. `onChange` never runs twice at once: what changes meanwhile is told afterwards. Resolves on Ctrl-C. */
export function watchFolders(
  folders: readonly string[],
  isWatched: (name: string) => boolean,
  onChange: () => Promise<void>,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let waiting = false;
  const tell = () => {
    timer = undefined;
    if (running !== undefined) waiting = true;
    else
      running = onChange().finally(() => {
        running = undefined;
        if (waiting) {
          waiting = false;
          tell();
        }
      });
  };
  const watchers = folders.filter(isFolder).map((folder) =>
    watch(folder, { recursive: true }, (_event, name) => {
      if (name === null || !isWatched(name.split(sep).join("/"))) return;
      clearTimeout(timer);
      timer = setTimeout(tell, quietMs);
    }),
  );
  tell();
  return new Promise((resolve) => {
    process.once("SIGINT", () => {
      clearTimeout(timer);
      for (const one of watchers) one.close();
      resolve((running ?? Promise.resolve()).catch(() => undefined));
    });
  });
}
