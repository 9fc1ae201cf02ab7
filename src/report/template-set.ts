/** The templates folder as read: which report templates and partials there are, by name. */

/** Text by path below `templates/`, with forward slashes: "reports/district.md.hbs", "partials/opening.hbs". */
export type Templates = ReadonlyMap<string, string>;

const reportPath = /^reports\/(.+)\.md\.hbs$/;
const partialPath = /^partials\/(.+)\.hbs$/;

export function reportNames(templates: Templates): string[] {
  return namesBy(reportPath, templates);
}

export function partialNames(templates: Templates): string[] {
  return namesBy(partialPath, templates);
}

export function reportFile(name: string): string {
  return `reports/${name}.md.hbs`;
}

export function partialFile(name: string): string {
  return `partials/${name}.hbs`;
}

/** As the user finds it. */
export function shownPath(path: string): string {
  return `templates/${path}`;
}

function namesBy(pattern: RegExp, templates: Templates): string[] {
  return [...templates.keys()].map((path) => pattern.exec(path)?.[1]).filter((name) => name !== undefined);
}
