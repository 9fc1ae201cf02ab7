/** reminder-words/1 (templates/letters/reminder.yaml): the words of the letters to units that still owe something, and of the page for the leader. */
import { z } from "zod";

const line = z.string().min(1);
const lines = z.array(line).min(1);

export const reminderWordsSchema = z.strictObject({
  format: z.literal("reminder-words/1"),
  fileName: z.string().regex(/\.docx$/, { message: "文件名须以 .docx 结尾" }),
  tiers: z
    .array(
      z.strictObject({
        title: lines.describe("函的标题，一行一条"),
        missing: lines.describe("没有收到填报表时的正文，一段一条"),
        faulty: lines.describe("收到但有空格、错格时的正文"),
        late: line.describe("逾期收到时加在前面的一段"),
        closing: lines.describe("表后的正文"),
        copies: lines.optional().describe("抄送；不写就不抄送"),
      }),
    )
    .min(1)
    .describe("第一次、第二次……催报的措辞；次数更多时用最后一组"),
  table: z.strictObject({ caption: line, place: line, label: line, problem: line }),
  open: line.describe("空格在表中的写法"),
  overview: z.strictObject({
    fileName: z.string().regex(/\.docx$/, { message: "文件名须以 .docx 结尾" }),
    title: lines,
    summary: line,
    long: line.describe("名单一页写不下时的正文，名单作为附件"),
    missingNames: line.describe("名单作为附件时，点出未报的单位"),
    worstNames: line.describe("名单作为附件时，点出缺得最多的单位"),
    annex: line.describe("附件的标志"),
    none: line.describe("没有单位要催时的正文"),
    caption: line,
    columns: z.strictObject({ no: line, unit: line, state: line, lacking: line }),
  }),
});

export type ReminderWords = z.infer<typeof reminderWordsSchema>;
