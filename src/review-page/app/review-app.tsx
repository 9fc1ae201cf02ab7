/** The review panel: its pages, the number or passage that lies over them, and what moves between them and the draft. */
import { render } from "preact";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Language, PageData } from "../page-data.ts";
import { pageWords } from "../page-words.ts";
import { ChangesView } from "./changes.tsx";
import { FigurePanel } from "./figure-panel.tsx";
import { noticesOf, remarkCounts } from "./notices.ts";
import { Overview } from "./overview.tsx";
import type { Desk, Shown, View } from "./page-state.ts";
import { bindPaper, choose, isNarrow, labelPaper, placeOf, scrollToPlace } from "./paper.ts";
import { PassagePanel } from "./passage-panel.tsx";
import { Zh } from "./pieces.tsx";
import { PrintedRemarks } from "./printed-remarks.tsx";
import { Problems } from "./problems.tsx";
import { addRemark, type RemarkBox, recall, remember, removeRemark } from "./remark-box.ts";
import { RemarksView } from "./remarks-view.tsx";
import { Search } from "./search.tsx";
import { Tabs } from "./tabs.tsx";
import { sayIn } from "./words.ts";

export function ReviewApp({ data }: { data: PageData }) {
  const [language, setLanguage] = useState<Language>(data.language);
  const [view, setView] = useState<View>("overview");
  const [open, setOpen] = useState(false);
  const [message, setMessage] = useState("");
  const say = useMemo(() => sayIn(language), [language]);
  const panel = useShown();
  const remarks = useRemarks(data.report, setMessage, say);
  const desk: Desk = { data, language, say, announce: setMessage, ...panel.openers, ...remarks };
  usePage(data, language, remarks.box, panel, setOpen);
  useEffect(() => {
    const { classList } = document.getElementById("side") ?? document.body;
    classList.toggle("open", open);
    classList.toggle("over", panel.shown !== null);
  }, [open, panel.shown]);
  const show = (next: View) => {
    setOpen(panel.shown !== null || next !== view || !open);
    panel.dismiss(false);
    setView(next);
  };
  const { shown } = panel;
  return (
    <>
      <Head language={language} setLanguage={setLanguage} />
      <Tabs view={view} show={show} say={say} remarks={remarks.box.remarks.length} />
      <p class="hidden" role="status" aria-live="polite">
        {message}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so without a mouse (WAI-ARIA authoring practices, tab panel) */}
      <section class="body" id="view" role="tabpanel" aria-labelledby={`tab-${view}`} tabIndex={0}>
        {shown === null ? (
          <ViewOf view={view} desk={desk} />
        ) : (
          <Over shown={shown} close={() => panel.dismiss(true)} desk={desk} />
        )}
        {message === "" ? null : (
          <p class="quiet" aria-hidden="true">
            {message}
          </p>
        )}
      </section>
    </>
  );
}

function Head({ language, setLanguage }: { language: Language; setLanguage: (language: Language) => void }) {
  const say = sayIn(language);
  const other = language === "zh" ? "en" : "zh";
  return (
    <header class="head">
      <h2>{say("review")}</h2>
      <button type="button" lang={pageWords[other].tag} onClick={() => setLanguage(other)}>
        {say("otherLanguage")}
      </button>
      <button type="button" onClick={() => window.print()}>
        {say("print")}
      </button>
    </header>
  );
}

/** The number or passage that was chosen, under its name. */
function Over({ shown, close, desk }: { shown: NonNullable<Shown>; close: () => void; desk: Desk }) {
  const figure = shown.kind === "figure" ? desk.data.figures[shown.figure] : undefined;
  const { block } = shown;
  return (
    <>
      <div class="figure-head">
        <h3 id="shown" tabIndex={-1}>
          {figure === undefined ? desk.say("remarkOn") : <Zh>{figure.label}</Zh>}
        </h3>
        <button type="button" onClick={close}>
          {desk.say("close")}
        </button>
      </div>
      {figure === undefined ? (
        <PassagePanel key={block} block={block} desk={desk} />
      ) : (
        <FigurePanel key={`${figure.id} ${block}`} figure={figure} block={block} desk={desk} />
      )}
    </>
  );
}

function ViewOf({ view, desk }: { view: View; desk: Desk }) {
  switch (view) {
    case "overview":
      return <Overview desk={desk} />;
    case "problems":
      return <Problems desk={desk} />;
    case "changes":
      return <ChangesView desk={desk} />;
    case "search":
      return <Search desk={desk} />;
    case "remarks":
      return <RemarksView desk={desk} />;
  }
}

/** What lies over the view, and where the keyboard goes back to when it is closed. */
function useShown() {
  const [shown, setShown] = useState<Shown>(null);
  const origin = useRef<HTMLElement | null>(null);
  const open = useCallback((next: NonNullable<Shown>, from: HTMLElement | null, place: HTMLElement | null) => {
    origin.current = from;
    choose(place);
    if (isNarrow()) scrollToPlace(place);
    setShown(next);
  }, []);
  const dismiss = useCallback((goBack: boolean) => {
    choose(null);
    setShown(null);
    if (goBack) origin.current?.focus();
  }, []);
  const openers = useMemo(
    () => ({
      openFigure: (figure: string, block?: number) => {
        const place = placeFor(figure, block);
        const at = Number(place?.closest<HTMLElement>(".block")?.dataset["block"] ?? block ?? 0);
        open({ kind: "figure", figure, block: at }, place, place);
        scrollToPlace(place);
      },
      openPassage: (block: number) => {
        const place = placeOf(block);
        open({ kind: "passage", block }, place, place);
        scrollToPlace(place);
      },
    }),
    [open],
  );
  useEffect(() => {
    if (shown !== null) document.getElementById("shown")?.focus({ preventScroll: true });
    document.getElementById("view")?.scrollTo(0, 0);
  }, [shown]);
  return { shown, open, dismiss, openers };
}

/** In the block asked for, or wherever the number is first printed. */
function placeFor(figure: string, block?: number): HTMLElement | null {
  if (block !== undefined) return placeOf(block, figure);
  const first = [...document.querySelectorAll<HTMLElement>("#paper [data-fact]")].find(
    ({ dataset }) => dataset["fact"] === figure,
  );
  return first ?? null;
}

function useRemarks(report: string, announce: (message: string) => void, say: ReturnType<typeof sayIn>) {
  const [box, setBox] = useState<RemarkBox>(() => recall(report));
  const unsaved = useRef(false);
  const change = (next: RemarkBox) => {
    unsaved.current = next.remarks.length > 0;
    remember(report, next);
    setBox(next);
  };
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (unsaved.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, []);
  const counted = (next: RemarkBox) => `${next.remarks.length} ${say("items")}`;
  return {
    box,
    replace: change,
    saved: () => {
      unsaved.current = false;
    },
    name: (by: string) => change({ ...box, by }),
    add: (...[at, text]: Parameters<Desk["add"]>) => {
      const next = addRemark(box, at, text);
      change(next);
      announce(`${say("added")} ${counted(next)}`);
    },
    remove: (id: string) => {
      const next = removeRemark(box, id);
      change(next);
      announce(`${say("removed")} ${counted(next)}`);
    },
  };
}

/** Ties the panel to the draft: its numbers, its marks, the words outside the panel, and Esc. */
function usePage(
  data: PageData,
  language: Language,
  box: RemarkBox,
  { open, dismiss, shown }: ReturnType<typeof useShown>,
  setOpen: (open: boolean) => void,
): void {
  const say = sayIn(language);
  useEffect(() => {
    bindPaper({
      onNumber: (figure, block, from) => open({ kind: "figure", figure, block }, from, from),
      onPassage: (block, from) => open({ kind: "passage", block }, from, from),
    });
  }, []);
  useEffect(() => {
    labelPaper(say, noticesOf(data), remarkCounts(box));
    const printed = document.getElementById("printed");
    if (printed) render(box.remarks.length === 0 ? null : <PrintedRemarks box={box} say={say} />, printed);
  }, [language, box]);
  useEffect(() => sayOutside(data, language), [language]);
  useEffect(() => {
    if (shown !== null) setOpen(true);
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== "Escape") return;
      if (shown === null) setOpen(false);
      else dismiss(true);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [shown]);
}

function sayOutside(data: PageData, language: Language): void {
  const words: Readonly<Record<string, string>> = pageWords[language];
  document.documentElement.lang = pageWords[language].tag;
  document.title = `${pageWords[language].review} · ${data.title}`;
  for (const element of document.querySelectorAll<HTMLElement>("[data-word]"))
    element.textContent = words[element.dataset["word"] ?? ""] ?? "";
  for (const element of document.querySelectorAll<HTMLElement>("[data-word-label]"))
    element.setAttribute("aria-label", words[element.dataset["wordLabel"] ?? ""] ?? "");
}
