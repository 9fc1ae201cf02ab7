/** Template texts by path → those that a report template is made of: itself, its partials with theirs, and the lists of words. */

/** Paths as in the templates folder: "reports/district.md.hbs", "partials/duty.hbs", "causes.yaml". In code-unit order. */
export function usedTemplates(template: string, texts: ReadonlyMap<string, string>): string[] {
  const used = new Set([...texts.keys()].filter((path) => path.startsWith(`reports/${template}.`) || wordLists.has(path)));
  // A set hands out what is added while it is walked.
  for (const path of used) {
    for (const [, partial] of (texts.get(path) ?? "").matchAll(/\{\{~?#?>\s*["']?([^\s"'}~]+)/g)) {
      if (texts.has(`partials/${partial}.hbs`)) used.add(`partials/${partial}.hbs`);
    }
  }
  return [...used].sort();
}

/** Words that the report takes from data of the templates folder. */
const wordLists: ReadonlySet<string> = new Set(["areas.yaml", "causes.yaml"]);
