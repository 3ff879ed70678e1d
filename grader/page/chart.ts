import { COLOUR, el } from "./charts/svg.ts";
import { escape, Html, html } from "./html.ts";

/** The place of a plot in a chart of {@linkcode WIDTH}×{@linkcode HEIGHT}. */
export const BOX = { x: 46, y: 34, width: 300, height: 180 };
const [WIDTH, HEIGHT] = [360, 266];

/**
 * A chart in the colours of the lessons' figures, which the page's style gives a darker form.
 *
 * @param title stands above it
 * @param description what there is to see, for those who do not
 * @param children elements of SVG
 */
export function chart(title: string, description: string, ...children: string[]): Html {
  const root = {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: "img",
    "font-size": 14,
    fill: COLOUR.ink,
  };
  const label = el("title", {}, escape(description));
  return html`<figure class="chart"><figcaption>${title}</figcaption>${new Html(
    el("svg", root, label, ...children),
  )}</figure>`;
}
