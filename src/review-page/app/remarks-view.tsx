/** All remarks of this reader, saved to a file and read from one. */
import type { Desk } from "./page-state.ts";
import { download, fileName, mergeFile, remarksFile } from "./remark-box.ts";
import { NameField, RemarkRows } from "./remark-form.tsx";

export function RemarksView({ desk }: { desk: Desk }) {
  const { say, box } = desk;
  return (
    <>
      <NameField desk={desk} />
      <div class="row">
        <button type="button" class="main" disabled={box.remarks.length === 0} onClick={() => save(desk)}>
          {say("save")}
        </button>
        <label class="field">
          <span>{say("load")}</span>
          <input type="file" accept=".json,application/json" onChange={({ currentTarget }) => load(currentTarget, desk)} />
        </label>
      </div>
      <p class="quiet">{say("saveHint")}</p>
      {box.remarks.length === 0 ? <p>{say("noRemarks")}</p> : <RemarkRows remarks={box.remarks} desk={desk} withPlace={true} />}
    </>
  );
}

function save({ box, data, say, announce, saved }: Desk): void {
  if (box.by.trim() === "") {
    announce(say("needName"));
    return;
  }
  const file = remarksFile(box, data.report, new Date());
  download(fileName(file), `${JSON.stringify(file, null, 2)}\n`);
  saved();
  announce(`${say("saved")} ${fileName(file)}`);
}

async function load(input: HTMLInputElement, { box, say, announce, replace }: Desk): Promise<void> {
  const merged = mergeFile(box, (await input.files?.[0]?.text()) ?? "");
  input.value = "";
  if (merged === null) {
    announce(say("notLoaded"));
    return;
  }
  replace(merged);
  announce(`${say("loaded")} ${merged.remarks.length} ${say("items")}`);
}
