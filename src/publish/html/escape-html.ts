/** Text -> HTML text. Line feeds become breaks, so that a text shows as it was typed. */

export function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;").replace(/'/g, "&#39;");
}

export function escapeProse(text: string): string {
  return escapeHtml(text).replace(/\n/g, "<br>").replace(/\t/g, "&emsp;");
}
