/** What lies in the inbox, or in the files and folders named on the command line. */
import { join } from "node:path";
import { isFolder, listFiles, showPath } from "../../io/disk.ts";
import type { WorkspaceFolder } from "../workspace-folder.ts";

/** `path` names the file in the ledger: relative to the folder it was found in. */
export interface InboxFile {
  readonly path: string;
  readonly fullPath: string;
}

/** No paths: the workspace's inbox. */
export function listInbox(folder: WorkspaceFolder, paths: readonly string[]): InboxFile[] {
  const roots = paths.length > 0 ? paths : [folder.inbox];
  return roots.flatMap((root) =>
    isFolder(root) || paths.length === 0
      ? listFiles(root).map((path) => ({ path, fullPath: join(root, path) }))
      : [{ path: showPath(root), fullPath: root }],
  );
}
