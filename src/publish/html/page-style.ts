/** The style sheet of the web page: readable on a screen and a telephone, in the official look on paper. */
import { officialFontNames } from "../../model/font-set.ts";
import { characterPitchPt, linePitchPt, pageMm, redHead, textStyles } from "../official-page.ts";

const faces = {
  fangsong: `"${officialFontNames.fangsong}", FangSong, STFangsong, "Noto Serif SC", serif`,
  kaiti: `"${officialFontNames.kaiti}", KaiTi, STKaiti, "LXGW WenKai", serif`,
  heiti: `"${officialFontNames.heiti}", SimHei, "Noto Sans SC", sans-serif`,
  xiaobiaosong: `"${officialFontNames.xiaobiaosong}", STZhongsong, "Noto Serif SC", serif`,
} as const;

export const chartFamily = "SimHei, 'Noto Sans SC', sans-serif";

export const pageStyle = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #000; font: 1.125rem/1.8 "Times New Roman", ${faces.fangsong}; }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; text-align: justify; }
h1, .annex-title { font-family: ${faces.xiaobiaosong}; font-size: 1.5rem; font-weight: normal; line-height: 1.6; text-align: center; margin: 2em 0 1em; }
h2, h3, h4, h5 { font-size: 1em; font-weight: normal; margin: 0; text-indent: 2em; }
h2, strong, .annex-label, caption, figcaption, th { font-family: ${faces.heiti}; font-weight: normal; }
h3, .lead-2 { font-family: ${faces.kaiti}; }
p { margin: 0; text-indent: 2em; }
.red-head { color: #${redHead.color}; font-family: ${faces.xiaobiaosong}; font-size: min(2.6rem, calc((100vw - 3rem) / var(--characters))); line-height: 1.3; text-align: center; text-indent: 0; margin: 1em 0; }
.red-rule { border: 0; border-top: 2px solid #${redHead.color}; margin: .25em 0 0; }
.contents h2 { text-align: center; text-indent: 0; margin: 1em 0; }
.contents ul { list-style: none; padding: 0; margin: 0 0 2em; }
.contents .level-2 { padding-left: 2em; }
.contents a { color: inherit; }
.document-number, .recipients, .annex-label { text-indent: 0; }
.document-number { display: flex; justify-content: space-between; padding: 0 1em; }
.document-number.alone { justify-content: center; }
.issuer-name { font-family: ${faces.kaiti}; }
.attachments { margin: 1em 0 0; padding-left: 5em; list-style: none; }
.attachments li:first-child { text-indent: -3em; }
.signature { text-align: right; text-indent: 0; }
.signatory { margin-top: 2em; }
.annex-label { margin-top: 3em; }
.scroll { overflow-x: auto; margin: 1em 0; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.5; }
caption { padding: .5em; }
th, td { border: 1px solid #000; padding: .25em .5em; }
.left { text-align: left; } .center, th { text-align: center; } .right { text-align: right; }
figure { margin: 1em 0; text-align: center; }
figure svg { max-width: 100%; height: auto; }
figcaption { font-size: .9rem; }
.imprint { border: solid #000; border-width: 2px 0; margin-top: 3em; font-size: .95rem; }
.imprint p { text-indent: 0; padding: .25em 1em; }
.imprint .copies { border-bottom: 1px solid #000; padding-left: 4em; text-indent: -3em; }
.imprint .office { display: flex; justify-content: space-between; }
[data-fact] { border-bottom: 1px dotted #777; }
.sources { margin-top: 3em; font-size: .9rem; }
.sources summary { cursor: pointer; }
@page :right { @bottom-right { content: "— " counter(page) " —"; } }
@page :left { @bottom-left { content: "— " counter(page) " —"; } }
@page { size: A4; margin: ${pageMm.top}mm ${pageMm.right}mm ${pageMm.bottom}mm ${pageMm.left}mm; }
@media print {
  body { font-size: ${textStyles.body.sizePt}pt; line-height: ${linePitchPt}pt; }
  main { max-width: none; padding: 0; }
  h1, .annex-title { font-size: ${textStyles.title.sizePt}pt; }
  h2, h3, h4, h5 { break-after: avoid; }
  p { orphans: 2; widows: 2; }
  table { font-size: ${textStyles.cell.sizePt}pt; line-height: ${textStyles.cell.pitchPt}pt; }
  thead { display: table-header-group; }
  tr, figure, .signatory, .imprint { break-inside: avoid; }
  .attachments, .signatory { break-after: avoid; }
  p { letter-spacing: ${characterPitchPt - textStyles.body.sizePt}pt; }
  .annex-label { break-before: page; margin-top: 0; }
  .sources { display: none; }
  [data-fact] { border: 0; }
}
`.trim();
