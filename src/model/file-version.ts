/** Received workbooks -> which version of its unit's workbook each one is. */

/** What the ledger says of one received file. */
interface Received {
  readonly verdict: string;
  readonly unit: string | null;
  readonly office: string;
  readonly sha256: string;
  readonly receivedOn: string;
}

/** `number` counts from 1 the workbooks of the same unit and office that were taken. */
export interface FileVersion {
  readonly sha256: string;
  readonly number: number;
  readonly receivedOn: string;
}

/** In the order in which they came. A workbook that was sent twice unchanged keeps its first number. */
export function numberVersions(received: readonly Received[]): FileVersion[] {
  const counts = new Map<string, number>();
  const versions = new Map<string, FileVersion>();
  for (const { verdict, unit, office, sha256, receivedOn } of received) {
    if (verdict !== "accepted" || unit === null || versions.has(sha256)) continue;
    const sender = JSON.stringify([unit, office]);
    const number = (counts.get(sender) ?? 0) + 1;
    counts.set(sender, number);
    versions.set(sha256, { sha256, number, receivedOn });
  }
  return [...versions.values()];
}
