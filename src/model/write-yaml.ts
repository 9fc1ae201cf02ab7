/** Plain data → YAML that people edit: long sentences folded nowhere, so that a line is a thing to compare. */
import { stringify } from "yaml";

/** `comment` becomes the head of the file, one `#` a line. */
export function writeYaml(value: unknown, comment: string): string {
  const head = comment
    .split("\n")
    .map((line) => `# ${line}\n`)
    .join("");
  return head + stringify(value, { lineWidth: 0, defaultStringType: "PLAIN" });
}
