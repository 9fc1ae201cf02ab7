/** The pages of the panel as tabs: arrows move between them, Tab goes on into the page (WAI-ARIA authoring practices, tabs). */
import { type View, views } from "./page-state.ts";
import type { Say } from "./words.ts";

interface TabsProps {
  readonly view: View;
  readonly show: (view: View) => void;
  readonly say: Say;
  /** How many remarks there are. */
  readonly remarks: number;
}

export function Tabs({ view, show, say, remarks }: TabsProps) {
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = views[(views.indexOf(view) + step + views.length) % views.length] ?? view;
    event.preventDefault();
    show(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={say("views")} onKeyDown={move}>
      {views.map((one) => (
        <button
          type="button"
          role="tab"
          key={one}
          id={`tab-${one}`}
          aria-selected={one === view}
          aria-controls="view"
          tabIndex={one === view ? 0 : -1}
          onClick={() => show(one)}
        >
          {one === "remarks" && remarks > 0 ? `${say(one)} ${remarks}` : say(one)}
        </button>
      ))}
    </div>
  );
}
