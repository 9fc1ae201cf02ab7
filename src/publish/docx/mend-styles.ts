/** styles.xml as docx writes it -> the same with titles, cells and captions taken off the document grid, for which docx has no option. */

/** On the grid every line would take the height of one or two whole body lines. */
const offGrid = ["Title", "FzRedHead", "FzAnnexTitle", "FzCaption", "FzFigure", "FzCell", "FzSmallCell", "FzImprint"];

/** In a style's paragraph properties snapToGrid stands right before spacing (ECMA-376-1, CT_PPrBase). */
export function mendStyles(part: string, xml: string): string {
  if (part !== "word/styles.xml") return xml;
  return offGrid.reduce((text, id) => {
    const start = text.indexOf(`w:styleId="${id}"`);
    const spacing = start < 0 ? -1 : text.indexOf("<w:spacing", start);
    return spacing < 0 ? text : `${text.slice(0, spacing)}<w:snapToGrid w:val="0"/>${text.slice(spacing)}`;
  }, xml);
}
