/** A saved web page to lines. Menus, breadcrumbs and footers come out as furniture; the article and its title as lines of the document. */
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { SourceLine } from "../text/source-line.ts";
import { planNouns } from "../text/title-runs.ts";
import { attributeOf, childrenOf, type Element, isElement, isHidden, visibleText } from "./html-elements.ts";
import { isDataTable, readHtmlTable } from "./html-table.ts";

type Node = DefaultTreeAdapterTypes.Node;

const blocks = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section table tbody td tfoot th thead tr ul html".split(
    " ",
  ),
);
/** Parts of a page that are never the article, by element or by what the page's makers called them. */
const aroundElements = new Set(["nav", "footer", "aside", "form", "select", "button", "header"]);
const aroundNames =
  /(?:^|[-_\s])(?:nav|menu|crumb|breadcrumbs?|foot|footer|head|header|top|share|bdshare|side|sidebar|toolbar|copyright|friend|links?|qr|ewm|qrcode|position|location|dqwz|wz|login|search|related|print|pages?|prev|next)(?:$|[-_\s\d])/i;
/** The article holds at least this share of the running text. */
const articleShare = 0.85;

/** Gathers lines while walking through the page. */
interface Walk {
  readonly lines: SourceLine[];
  /** Text of the line being gathered. */
  text: string;
  kind: "text" | "heading" | "furniture";
  level: number | undefined;
  tables: number;
}

/** Lines in reading order. Numbers that the browser makes for lists are written out. */
export function readHtml(html: string): SourceLine[] {
  const document = parse(html);
  const body = findElement(document, "body");
  if (!body) return [];
  const walk: Walk = { lines: [], text: "", kind: "text", level: undefined, tables: 0 };
  const article = findArticle(body);
  const titles = new Set(article === body ? [] : titlesBefore(body, article));
  walkNode(walk, body, article === body ? "inside" : "outside", { article, titles, size: proseIn(body) });
  flush(walk);
  return walk.lines;
}

interface Page {
  readonly article: Element;
  readonly titles: ReadonlySet<Element>;
  readonly size: number;
}

function walkNode(walk: Walk, node: Node, place: "inside" | "outside" | "around", page: Page): void {
  if (node.nodeName === "#text") {
    walk.text += (node as DefaultTreeAdapterTypes.TextNode).value; // nodeName says which kind of node it is
    return;
  }
  if (!isElement(node) || isHidden(node)) return;
  if (node.tagName === "br") {
    flush(walk);
    return;
  }
  const here = placeOf(node, place, page);
  if (node.tagName === "table" && here === "inside" && isDataTable(node)) {
    flush(walk);
    walk.tables += 1;
    walk.lines.push(...readHtmlTable(node, walk.tables));
    return;
  }
  const isBlock = blocks.has(node.tagName);
  if (isBlock) flush(walk);
  const level = /^h([1-6])$/.exec(node.tagName)?.[1];
  walk.kind = here !== "inside" ? "furniture" : level === undefined ? "text" : "heading";
  walk.level = here === "inside" && level !== undefined ? Number(level) : undefined;
  if (node.tagName === "li") walk.text += listNumber(node);
  for (const child of childrenOf(node)) walkNode(walk, child, here, page);
  if (!isBlock) return;
  flush(walk);
  walk.kind = place === "inside" ? "text" : "furniture";
  walk.level = undefined;
}

function placeOf(node: Element, place: "inside" | "outside" | "around", page: Page): "inside" | "outside" | "around" {
  if (node === page.article || page.titles.has(node)) return "inside";
  if (place === "around") return "around";
  const named = `${attributeOf(node, "class")} ${attributeOf(node, "id")}`;
  const isAround = aroundElements.has(node.tagName) || aroundNames.test(named);
  // A wrapper of the whole page can bear such a name too: what holds a good part of the text is no menu.
  return isAround && proseIn(node) < page.size * 0.3 ? "around" : place;
}

function flush(walk: Walk): void {
  if (walk.text.trim() !== "") {
    walk.lines.push({ kind: walk.kind, text: walk.text, ...(walk.level === undefined ? {} : { level: walk.level }) });
  }
  walk.text = "";
}

/** The smallest part of the page that holds nearly all of its running text. */
function findArticle(body: Element): Element {
  const total = proseIn(body);
  let article = body;
  for (;;) {
    const inner = childrenOf(article).find(
      (child): child is Element => isElement(child) && proseIn(child) >= total * articleShare,
    );
    if (!inner || total === 0 || ["table", "p", "ol", "ul"].includes(inner.tagName)) return article;
    article = inner;
  }
}

const proseSizes = new WeakMap<Element, number>();

/** Characters of running text: pieces that are long or hold a mark of a clause, outside of links. */
function proseIn(element: Element): number {
  const known = proseSizes.get(element);
  if (known !== undefined) return known;
  let size = 0;
  if (!isHidden(element) && element.tagName !== "a") {
    for (const child of childrenOf(element)) {
      if (isElement(child)) size += proseIn(child);
      else if (child.nodeName === "#text") size += proseLength((child as DefaultTreeAdapterTypes.TextNode).value); // see above
    }
  }
  proseSizes.set(element, size);
  return size;
}

function proseLength(text: string): number {
  const bare = text.trim();
  return bare.length >= 40 || /[，。；、]/.test(bare) ? bare.length : 0;
}

/** Titles of the document that the page shows above the article: headings that end as titles of documents do and are not said again inside. */
function titlesBefore(body: Element, article: Element): Element[] {
  const said = visibleText(article).replace(/\s/g, "");
  const found: Element[] = [];
  const visit = (element: Element): boolean => {
    if (element === article) return true;
    const text = visibleText(element).replace(/\s/g, "");
    const looks =
      /^h[1-3]$/.test(element.tagName) ||
      /title|bt|biaoti/i.test(`${attributeOf(element, "class")} ${attributeOf(element, "id")}`);
    if (
      looks &&
      text.length <= 120 &&
      new RegExp(`(?:通知|报告|办法|规定|条例|解读|${planNouns})(?:[（(][^）)]*[）)])?$`).test(text) &&
      !said.includes(text)
    ) {
      found.push(element);
      return false;
    }
    return childrenOf(element).some((child) => isElement(child) && visit(child));
  };
  visit(body);
  return found.slice(-1);
}

/** The number that a browser puts before an item of an ordered list. */
function listNumber(item: Element): string {
  const list = item.parentNode;
  if (!list || !isElement(list) || list.tagName !== "ol" || /^\s*[（(〔]?[\d一二三四五六七八九十①-⑳]/.test(visibleText(item)))
    return "";
  const before = childrenOf(list).filter((child) => isElement(child) && child.tagName === "li");
  const number = Number(attributeOf(list, "start") || "1") + before.indexOf(item);
  const style = `${attributeOf(list, "style")} ${attributeOf(list, "type")}`;
  if (/none/.test(style)) return "";
  return /cjk-ideographic|simp-chinese/.test(style) ? `${"一二三四五六七八九十"[number - 1] ?? number}、` : `${number}.`;
}

function findElement(node: Node, name: string): Element | undefined {
  if (isElement(node) && node.tagName === name) return node;
  if (!("childNodes" in node)) return undefined;
  for (const child of node.childNodes) {
    const found = findElement(child, name);
    if (found) return found;
  }
  return undefined;
}
