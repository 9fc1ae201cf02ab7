/** Tables and charts made from data, which a template only names (`:::table{data=targets}`): their numbers never pass through text. */
import type { BlockOf } from "../model/document.ts";
import type { ReadyChart } from "./build-charts.ts";

/** Names a template may write after `data=`. A chart there are no data for is left out of the report. */
export const tableNames = ["targets"] as const;
export const chartNames = ["completion", "comparison"] as const;

export type ReadyTable = Pick<BlockOf<"table">, "columns" | "rows">;

export interface ReadyBlocks {
  readonly tables: Readonly<Record<(typeof tableNames)[number], ReadyTable>>;
  readonly charts: Readonly<Partial<Record<(typeof chartNames)[number], ReadyChart>>>;
}
