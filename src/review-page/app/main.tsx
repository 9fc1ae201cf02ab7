/** Starts the page's program: reads the data out of the page and puts the panel into it. */
import { render } from "preact";
import type { PageData } from "../page-data.ts";
import { ReviewApp } from "./review-app.tsx";

const side = document.getElementById("side");
const content = document.getElementById("page-data")?.textContent;
if (side !== null && content !== null && content !== undefined) {
  // Written into the page together with this program, by write-page.ts.
  const data = JSON.parse(content) as PageData;
  side.replaceChildren();
  render(<ReviewApp data={data} />, side);
}
