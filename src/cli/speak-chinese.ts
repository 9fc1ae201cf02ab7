/** Commander's own words in Chinese: help titles and what it says of wrong usage. */
import type { Command } from "commander";

const titles: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Global Options:": "通用选项：",
  "Commands:": "命令：",
};

/** Each pattern is one of commander's messages (commander 14, lib/command.js and lib/error.js). */
const messages: readonly (readonly [RegExp, string])[] = [
  [/^error: /, "错误："],
  [/unknown command '(.+)'/, "没有“$1”这个命令"],
  [/unknown option '(.+)'/, "没有“$1”这个选项"],
  [/missing required argument '(.+)'/, "缺少参数“$1”"],
  [/required option '(.+)' not specified/, "缺少选项“$1”"],
  [/option '(.+)' argument missing/, "选项“$1”后面缺少内容"],
  [/option '(.+)' argument '(.+)' is invalid\. Allowed choices are (.+)\./, "选项“$1”不能是“$2”，只能是 $3。"],
  [/command-argument value '(.+)' is invalid for argument '(.+)'\./, "参数“$2”不能是“$1”。"],
  [/too many arguments(?: for '(.+)')?\. Expected (\d+) arguments? but got (\d+)\./, "参数过多：最多 $2 个，给了 $3 个。"],
  [/\(Did you mean (?:one of )?(.+)\?\)/, "（是不是想写 $1？）"],
];

export function speakChinese(program: Command): void {
  program
    .helpOption("-h, --help", "显示用法")
    .configureHelp({ styleTitle: (title) => titles[title] ?? title, showGlobalOptions: true })
    .configureOutput({ outputError: (text, write) => write(chinese(text)) });
}

function chinese(text: string): string {
  return messages.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);
}
