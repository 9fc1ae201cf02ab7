/** The look of the review panel. Colours stand at 4.5:1 or more against their ground (WCAG 2.2, 1.4.3), and none says anything alone. */
export const panelStyle = `
.side h2 { font-size: 1.05rem; margin: 0; font-weight: 600; }
.side h3 { font-size: 1rem; margin: 1.4rem 0 .5rem; font-weight: 600; padding-left: .5rem; border-left: 4px solid #8c1c13; }
.side h3:first-child { margin-top: 0; }
.side button, .side input, .side textarea { font: inherit; color: inherit; }
.side button { min-height: 2.2rem; padding: .2rem .75rem; border: 1px solid #b9aea1; border-radius: 3px; background: #fff; cursor: pointer; }
.side button:hover { background: #f3eee5; }
.side button:disabled { color: #6b655d; background: #f1eee8; cursor: default; }
.side button.main { background: #8c1c13; border-color: #8c1c13; color: #fff; }
.side button.main:hover { background: #741610; }
.side button.main:disabled { background: #efe9e2; color: #6b655d; border-color: #cfc6ba; }
.side button.plain { border: 0; background: none; padding: 0; min-height: 1.75rem; text-align: left; color: #1d4f91; text-decoration: underline; text-underline-offset: .2em; text-decoration-thickness: 1px; }
.head { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; padding: .7rem 1rem .6rem; border-top: 4px solid #8c1c13; }
.head h2 { flex: 1 1 8rem; }
.tabs { display: flex; flex-wrap: wrap; border-bottom: 1px solid #cfc6ba; padding: 0 .4rem; }
.side .tabs button { border: 0; background: none; border-bottom: 3px solid transparent; border-radius: 0; padding: .25rem .5rem; font-size: .95rem; white-space: nowrap; }
.side .tabs button[aria-selected=true] { border-bottom-color: #8c1c13; color: #8c1c13; font-weight: 600; }
.body { position: relative; flex: 1; min-height: 0; overflow-y: auto; padding: 1rem; overflow-wrap: anywhere; }
.body ul, .body ol { margin: 0; padding: 0; list-style: none; }
.body li { padding: .55rem 0; border-bottom: 1px solid #e6e0d6; }
.body li:last-child { border-bottom: 0; }
.body p { margin: .25rem 0; }
.quiet { color: #5f5850; font-size: .9rem; }
.figure-head { display: flex; gap: .75rem; align-items: flex-start; justify-content: space-between; }
.figure-head h3, .figure-head h3:first-child { margin: 0; }
.value { font: 2.1rem/1.3 "Times New Roman","Noto Serif CJK SC",SimSun,serif; margin: .35rem 0 .1rem; }
.value small { font-size: 1rem; margin-left: .25rem; }
.facts { display: grid; grid-template-columns: auto minmax(0,1fr); gap: .2rem .9rem; margin: .6rem 0; }
.facts dt { color: #5f5850; } .facts dd { margin: 0; }
.share { display: flex; justify-content: space-between; gap: 1rem; font-weight: 600; }
.cell { font-size: .92rem; }
.chip { display: inline-block; padding: 0 .5em; border: 1px solid; border-radius: 2px; font-size: .85rem; white-space: nowrap; }
.chip.good { color: #1e5631; background: #eef5ef; } .chip.bad { color: #8c1c13; background: #fbeeec; } .chip.so { color: #6a4a00; background: #faf3e0; } .chip.none { color: #4f4a44; background: #f1eee8; }
.tally { width: 100%; border-collapse: collapse; font-size: .92rem; }
.tally caption { text-align: left; }
.tally th, .tally td { padding: .35rem 0; border-bottom: 1px solid #e6e0d6; vertical-align: middle; font-weight: normal; text-align: left; }
.tally td.number { text-align: right; white-space: nowrap; padding-left: .6rem; }
.tally td.picture { width: 34%; padding-left: .6rem; }
.tally svg { display: block; width: 100%; height: .9rem; }
.key { display: flex; flex-wrap: wrap; gap: .2rem 1rem; font-size: .85rem; }
.side .key li { border: 0; padding: 0; display: flex; gap: .35rem; align-items: center; }
.key svg { width: 1rem; height: .8rem; }
del { color: #8c1c13; background: #fbeeec; } ins { color: #1e5631; background: #eef5ef; }
blockquote { margin: .4rem 0; padding: .3rem .7rem; border-left: 3px solid #cfc6ba; background: #f4f1eb; }
.field { display: block; margin: .6rem 0; }
.field span { display: block; font-size: .9rem; color: #5f5850; }
.field input, .field textarea { width: 100%; padding: .4rem .55rem; border: 1px solid #857a6d; border-radius: 3px; background: #fff; }
.field textarea { min-height: 5.5rem; resize: vertical; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; margin: .6rem 0; align-items: center; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 64rem) {
  .head { display: none; border-top: 0; padding-bottom: 0; }
  .side.open:not(.over) .head { display: flex; }
  .tabs { order: -1; flex: none; flex-wrap: nowrap; overflow-x: auto; }
  .side:not(.open) .body { display: none; }
}
`;
