/** The look of the review page: a white official page on a quiet desk, the review panel beside it; on paper only the draft and the remarks. */
import { panelStyle } from "./panel-style.ts";

/** GB/T 9704-2012, 5.2.1: A4 with margins of 37, 28 (left), 26 (right) and 35 mm. Faces by the names that Windows, WPS, macOS and Linux give them. */
const faces = {
  fangsong:
    '"FangSong_GB2312","仿宋_GB2312",FangSong,"仿宋",STFangsong,"Noto Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif',
  kaiti: '"KaiTi_GB2312","楷体_GB2312",KaiTi,"楷体",STKaiti,"LXGW WenKai","Noto Serif CJK SC",serif',
  heiti: 'SimHei,"黑体","Heiti SC","Noto Sans SC","Noto Sans CJK SC",sans-serif',
  title: '"方正小标宋简体","FZXiaoBiaoSong-B05S",STZhongsong,"华文中宋","Noto Serif SC","Noto Serif CJK SC",serif',
  panel: 'system-ui,"PingFang SC","Microsoft YaHei","微软雅黑","Noto Sans SC","Noto Sans CJK SC",sans-serif',
} as const;

const paperStyle = `
.paper { box-sizing: border-box; max-width: 210mm; margin: 2rem auto; padding: 37mm 26mm 35mm 28mm; background: #fff; box-shadow: 0 1px 6px rgba(40,30,20,.22); font: 1.3rem/1.85 "Times New Roman",${faces.fangsong}; text-align: justify; overflow-wrap: anywhere; }
.paper h1, .paper .annex-title { font-family: ${faces.title}; font-size: 1.35em; font-weight: normal; line-height: 1.55; text-align: center; margin: 0 0 1em; text-indent: 0; }
.paper h2, .paper h3, .paper h4, .paper h5 { font-size: 1em; font-weight: normal; margin: 0; text-indent: 2em; }
.paper h2, .paper strong, .paper .annex-label, .paper caption, .paper figcaption, .paper th { font-family: ${faces.heiti}; font-weight: normal; }
.paper h3, .paper .lead-2 { font-family: ${faces.kaiti}; }
.paper p { margin: 0; text-indent: 2em; }
.paper .document-number, .paper .recipients, .paper .annex-label, .paper .signature { text-indent: 0; }
.paper .document-number { display: flex; flex-wrap: wrap; justify-content: space-between; padding: 0 1em; margin-bottom: 1em; }
.paper .document-number.alone { justify-content: center; }
.paper .issuer-name { font-family: ${faces.kaiti}; }
.paper .attachments { margin: 1em 0 0; padding-left: 5em; list-style: none; }
.paper .attachments li:first-child { text-indent: -3em; }
.paper .signature { text-align: right; }
.paper .signatory { margin-top: 2em; }
.paper .annex-label { margin-top: 2.5em; }
.paper .scroll { overflow-x: auto; margin: 1em 0; }
.paper table { border-collapse: collapse; width: 100%; font-size: .78em; line-height: 1.5; overflow-wrap: normal; }
.paper caption { padding: .5em; }
.paper th, .paper td { border: 1px solid #222; padding: .25em .5em; }
.paper .left { text-align: left; } .paper .center, .paper th { text-align: center; } .paper .right { text-align: right; }
.paper figure { margin: 1em 0; text-align: center; }
.paper figure svg { max-width: 100%; height: auto; }
.paper figcaption { font-size: .85em; }
.paper .imprint { border: solid #222; border-width: 2px 0; margin-top: 3em; font-size: .9em; }
.paper .imprint p { text-indent: 0; padding: .25em 1em; }
.paper .imprint .copies { border-bottom: 1px solid #222; padding-left: 4em; text-indent: -3em; }
.paper .imprint .office { display: flex; justify-content: space-between; flex-wrap: wrap; }
.block { position: relative; scroll-margin: 4rem 0; }
.block.chosen { background: #fbf6ea; box-shadow: -.6em 0 0 #fbf6ea, .6em 0 0 #fbf6ea; }
[data-fact][role=button] { cursor: pointer; border-bottom: 1px dotted #6b5b53; border-radius: 2px; scroll-margin: 4rem 0; }
[data-fact][role=button].notice { border-bottom: 0; text-decoration: underline wavy #b3261e 1px; text-underline-offset: .22em; }
[data-fact][role=button]:hover { background: #f3ebdd; }
[data-fact][role=button][aria-pressed=true] { background: #f2dcd7; }
.mark { position: absolute; right: -3.4rem; top: .2em; min-width: 2rem; min-height: 1.75rem; padding: 0 .4em; font: .8rem/1.6 ${faces.panel}; color: #6d1f1a; background: #fff; border: 1px solid #d9cfc4; border-radius: 3px; cursor: pointer; opacity: 0; }
.block:hover > .mark, .mark:focus-visible, .mark.filled { opacity: 1; }
.mark.filled { background: #fbf1ef; border-color: #b3261e; }
@media (hover: none) { .mark { opacity: .75; } }
::highlight(found) { background: #f7e3a1; }
`;

const frameStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #e8e5df; color: #1c1a18; display: grid; grid-template-columns: minmax(0,1fr) 26rem; }
:focus-visible { outline: 3px solid #1d4f91; outline-offset: 2px; }
main:focus, aside:focus, [tabindex="-1"]:focus { outline: 0; }
.skips { position: absolute; }
.skips a { position: absolute; left: -99rem; z-index: 3; padding: .6rem 1rem; background: #fff; color: #1d4f91; font-family: ${faces.panel}; }
.skips a:focus { left: .5rem; top: .5rem; }
main { grid-area: 1/1; } .side { grid-area: 1/2; }
.side { position: sticky; top: 0; height: 100vh; height: 100dvh; display: flex; flex-direction: column; background: #faf9f6; border-left: 1px solid #d4cdc2; font: 1rem/1.6 ${faces.panel}; }
.side noscript { padding: 1rem; }
`;

/** Below 64 rem, which also is 1280 pixels at 200 %, the panel lies over the foot of the page. */
const narrowStyle = `
@media (max-width: 74rem) {
  .paper { font-size: 1.2rem; padding: 16mm 14mm 16mm 14mm; }
  .mark { right: -3rem; }
}
@media (max-width: 64rem) {
  body { display: block; padding-bottom: 4rem; }
  .paper { margin: 0 auto; padding: 2rem clamp(1rem,6vw,4rem) 3rem; font-size: 1.15rem; box-shadow: none; }
  .mark { right: 0; top: auto; bottom: 0; z-index: 1; }
  .paper .attachments { padding-left: 3em; }
  .side { position: fixed; inset: auto 0 0 0; height: auto; max-height: 75vh; max-height: 75dvh; border-left: 0; border-top: 1px solid #b9aea1; box-shadow: 0 -2px 10px rgba(40,30,20,.18); z-index: 2; }
}
`;

const printStyle = `
.printed { display: none; }
@page :right { @bottom-right { content: "— " counter(page) " —"; } }
@page :left { @bottom-left { content: "— " counter(page) " —"; } }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@media print {
  body { display: block; background: #fff; padding: 0; }
  .side, .skips, .mark { display: none; }
  .paper { max-width: none; margin: 0; padding: 0; box-shadow: none; font-size: 16pt; line-height: 28.95pt; }
  .paper h1, .paper .annex-title { font-size: 22pt; line-height: 33pt; }
  .paper h2, .paper h3, .paper h4, .paper h5 { break-after: avoid; }
  .paper p { orphans: 2; widows: 2; }
  .paper table { font-size: 10.5pt; line-height: 15pt; }
  .paper .scroll { overflow: visible; }
  .paper thead { display: table-header-group; }
  .paper tr, .paper figure, .paper .signatory, .paper .imprint { break-inside: avoid; }
  .paper .attachments, .paper .signatory { break-after: avoid; }
  .paper .annex-label { break-before: page; margin-top: 0; }
  [data-fact][role=button], [data-fact][role=button].notice { border: 0; text-decoration: none; background: none; }
  .block.chosen { background: none; box-shadow: none; }
  .printed { display: block; break-before: page; font: 12pt/1.8 ${faces.fangsong}; }
  .printed h2 { font: 16pt/1.6 ${faces.heiti}; text-align: center; }
  .printed li { break-inside: avoid; margin-bottom: .8em; }
}
`;

export const pageStyle = [frameStyle, paperStyle, panelStyle, narrowStyle, printStyle].map((part) => part.trim()).join("\n");
