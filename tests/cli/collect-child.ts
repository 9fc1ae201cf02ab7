/** A process that collects the workspace named on its command line, to be killed at any moment. */
import { collectInbox } from "../../src/cli/steps/collect-inbox.ts";
import { workspaceFolder } from "../../src/cli/workspace-folder.ts";
import { sample } from "../support/sample-workspace.ts";

const loaded = {
  ...sample,
  folder: workspaceFolder(process.argv[2] ?? ""),
  basis: "sample",
  previousYear: null,
  statedIndicators: sample.indicators,
};
process.stdout.write("started\n");
await collectInbox(loaded, {
  paths: [],
  receivedOn: "2024-01-20",
  now: "2024-01-20T01:00:00.000Z",
  onFile: () => undefined,
});
