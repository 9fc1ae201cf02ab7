/** The sample blank as a unit filled it, and the file it came in. */
import { buildBlank } from "../../src/blank/build-blank.ts";
import type { ReceivedFile } from "../../src/intake/reading.ts";
import { asRead, fill } from "./fill-book.ts";
import { sampleRequest } from "./sample-workspace.ts";

export const sampleFile: ReceivedFile = { name: "区司法局.xlsx", sha256: "a".repeat(64), receivedOn: "2024-01-20" };

export const filledSample = fill(asRead(buildBlank(sampleRequest)), {
  "figures/events|2023-Q1/value": 1,
  "figures/events|2023-Q2/value": 2,
  "figures/events|2023-Q3/value": 3,
  "figures/events|2023-Q4/value": 4,
  "figures/cases|2023/value": 91,
  "figures/attendance|2023/numerator": 41,
  "figures/attendance|2023/denominator": 41,
  "figures/level|2023/value": "省级",
  "figures/opened|2023/value": { kind: "date", date: "2023-06-30" },
  "figures/list|2023/value": "是",
  "measure/i1/text": "全年开展活动。",
});
