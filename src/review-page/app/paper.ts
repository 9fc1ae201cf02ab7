/// <reference lib="dom.iterable" />
/** The draft on the page: makes its numbers and passages answer to mouse and keyboard, and finds its places again. */
import type { Say } from "./words.ts";

export interface PaperEvents {
  readonly onNumber: (figure: string, block: number, from: HTMLElement) => void;
  readonly onPassage: (block: number, from: HTMLElement) => void;
}

const paper = () => document.getElementById("paper");
const blocks = () => [...document.querySelectorAll<HTMLElement>("#paper > .block")];
const numbers = () => [...document.querySelectorAll<HTMLElement>("#paper [data-fact]")];

/** Numbers become buttons only here: without this program they are plain text. */
export function bindPaper({ onNumber, onPassage }: PaperEvents): void {
  for (const number of numbers()) {
    number.setAttribute("role", "button");
    number.setAttribute("aria-pressed", "false");
    number.tabIndex = 0;
  }
  for (const block of blocks()) {
    const mark = document.createElement("button");
    mark.type = "button";
    mark.className = "mark";
    block.append(mark);
  }
  const act = (target: EventTarget | null): boolean => {
    if (!(target instanceof Element)) return false;
    const number = target.closest<HTMLElement>("[data-fact]");
    if (number) onNumber(number.dataset["fact"] ?? "", blockOf(number), number);
    const mark = number === null ? (target.closest<HTMLElement>(".mark") ?? markOfChart(target)) : null;
    if (mark) onPassage(blockOf(mark), mark);
    return number !== null || mark !== null;
  };
  paper()?.addEventListener("click", ({ target }) => act(target));
  paper()?.addEventListener("keydown", (event) => {
    const isNumber = event.target instanceof HTMLElement && event.target.dataset["fact"] !== undefined;
    if (isNumber && (event.key === "Enter" || event.key === " ") && act(event.target)) event.preventDefault();
  });
}

function markOfChart(target: Element): HTMLElement | null {
  return target.closest("svg") === null ? null : (target.closest(".block")?.querySelector<HTMLElement>(".mark") ?? null);
}

function blockOf(element: Element): number {
  return Number(element.closest<HTMLElement>(".block")?.dataset["block"] ?? 0);
}

/** Words and marks of the draft that follow the language, the remarks and the open problems. */
export function labelPaper(say: Say, notices: ReadonlySet<string>, remarks: ReadonlyMap<number, number>): void {
  for (const number of numbers()) {
    const notice = notices.has(number.dataset["fact"] ?? "");
    number.classList.toggle("notice", notice);
    if (notice) number.setAttribute("aria-description", say("ofNotice"));
  }
  for (const block of blocks()) {
    const mark = block.querySelector<HTMLElement>(":scope > .mark");
    const count = remarks.get(blockOf(block)) ?? 0;
    if (!mark) continue;
    mark.textContent = count === 0 ? say("mark") : `${say("mark")} ${count}`;
    // The visible word leads, so that people who speak to their computer can name what they see.
    const label = count === 0 ? say("markLabel") : `${say("markedLabel")}${count}`;
    mark.setAttribute("aria-label", `${mark.textContent} ${label}`);
    mark.classList.toggle("filled", count > 0);
  }
}

/** Shows which number or passage the panel speaks of; null: none. */
export function choose(element: HTMLElement | null): void {
  for (const number of numbers()) number.setAttribute("aria-pressed", String(number === element));
  const passage = element?.classList.contains("mark") === true ? element.closest(".block") : null;
  for (const block of blocks()) block.classList.toggle("chosen", block === passage);
}

/** The printed number of a figure in a block, or the block's own mark. */
export function placeOf(block: number, figure?: string): HTMLElement | null {
  const within = document.getElementById(`block-${block}`);
  const printed = [...(within?.querySelectorAll<HTMLElement>("[data-fact]") ?? [])];
  return (
    printed.find(({ dataset }) => dataset["fact"] === figure) ?? within?.querySelector<HTMLElement>(":scope > .mark") ?? null
  );
}

export function isNarrow(): boolean {
  return matchMedia("(max-width: 64rem)").matches;
}

export function scrollToPlace(element: HTMLElement | null): void {
  const target = element?.classList.contains("mark") === true ? element.closest(".block") : element;
  // On a narrow screen the panel covers the lower part of the page.
  target?.scrollIntoView({ block: isNarrow() ? "start" : "center" });
}

/** The words of a block, without the marks of this program and without what is drawn. */
export function textOfBlock(block: number): string {
  const copy = document.getElementById(`block-${block}`)?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return "";
  for (const extra of copy.querySelectorAll(".mark, svg")) extra.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}

export function allTexts(): readonly { readonly block: number; readonly text: string }[] {
  return blocks().map((block) => ({ block: blockOf(block), text: textOfBlock(blockOf(block)) }));
}

/** Lights up words in the draft where the browser can; "" puts the light out. */
export function lightUp(words: string): void {
  if (!("highlights" in CSS)) return;
  CSS.highlights.delete("found");
  const root = paper();
  if (words === "" || root === null) return;
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = (node.nodeValue ?? "").toLowerCase();
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      ranges.push(range);
    }
  }
  CSS.highlights.set("found", new Highlight(...ranges));
}
