/** fazhi comments: the draft goes out with comments, copies come back, opinions are entered, answered and sent back. */
import { Command } from "commander";
import { answerCommand } from "./comments/answer.ts";
import { draftCommand } from "./comments/draft.ts";
import { readCommand } from "./comments/read.ts";
import { registerCommand } from "./comments/register.ts";
import { replyCommand } from "./comments/reply.ts";

export function commentsCommand(): Command {
  return new Command("comments")
    .description("征求意见：发送审稿、收返回稿、登记、答复")
    .addCommand(draftCommand())
    .addCommand(readCommand())
    .addCommand(registerCommand())
    .addCommand(answerCommand())
    .addCommand(replyCommand());
}
