import { type Html, html } from "../../page/html.ts";
import { percent } from "../../report/marks.ts";

/** Ten bars, one per digit; the page's script sets them. */
export function bars(id: string, label: string, shares?: ArrayLike<number>): Html {
  return html`<ol class="bars" id="${id}" aria-label="${label}">${
    Array.from({ length: 10 }, (_, digit) =>
      html`<li><span class="name">${digit}</span><span class="track"><span class="fill"></span></span>
<span class="share">${shares ? percent(shares[digit]) : "–"}</span></li>`)
  }</ol>`;
}
