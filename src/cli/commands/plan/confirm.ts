/** fazhi plan confirm: plan.yaml + the review sheet as staff corrected it → confirmed plan.yaml. */
import { Command } from "commander";
import { readBytes, readText, showPath, writeBytes } from "../../../io/disk.ts";
import { planSchema } from "../../../model/plan.ts";
import { readYaml } from "../../../model/read-yaml.ts";
import { writeYaml } from "../../../model/write-yaml.ts";
import { confirmPlan } from "../../../plan/read-review-sheet.ts";
import { decodeXlsx } from "../../../workbook/read-xlsx.ts";
import { runs } from "../../command.ts";
import { say } from "../../world.ts";

export function planConfirmCommand(): Command {
  const command = new Command("confirm")
    .description("把核对过的导入核对表.xlsx 读回 plan.yaml")
    .argument("<plan.yaml>", "plan import 写出的文件")
    .argument("<核对表>", "在 Excel 或 WPS 里核对过的导入核对表.xlsx");
  const run = (planFile: string, sheetFile: string) =>
    runs(command, (world) => {
      const [text, bytes] = [readText(planFile), readBytes(sheetFile)];
      if (!text.ok || !bytes.ok) return { lines: [], result: null, remarks: [...text.remarks, ...bytes.remarks] };
      const plan = readYaml(text.value, showPath(planFile), "plan/1", planSchema);
      const book = decodeXlsx(bytes.value, showPath(sheetFile));
      if (!plan.ok || !book.ok) return { lines: [], result: null, remarks: [...plan.remarks, ...book.remarks] };
      const confirmed = confirmPlan(plan.value, book.value, showPath(sheetFile));
      if (!confirmed.ok) return { lines: [], result: null, remarks: confirmed.remarks };
      const written = writeBytes(
        planFile,
        writeYaml(confirmed.value, `已按“${showPath(sheetFile)}”核对。\n${confirmed.value.title}`),
      );
      const line = say(world, `已按核对表更新：${showPath(planFile)}`, `Updated from the review sheet: ${showPath(planFile)}`);
      return { lines: written.ok ? [line] : [], result: confirmed.value, remarks: [...confirmed.remarks, ...written.remarks] };
    })();
  return command.action(run);
}
