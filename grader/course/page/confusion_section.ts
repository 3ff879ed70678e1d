import type { Matrix } from "../../../lib/mod.ts";
import { type Html, html } from "../../page/html.ts";
import type { Material, Reading } from "./material.ts";
import { percent, placeholder, section } from "../../page/section.ts";

const DIGITS = Array.from({ length: 10 }, (_, digit) => digit);
const NAMES = "zeros ones twos threes fours fives sixes sevens eights nines".split(" ");
/** How many shades a mistake's count may have. */
const SHADES = 5;
const SHOWN = 6;

/** Which digits are taken for which, as numbers and in words. */
export function confusion({ reading }: Material): Html {
  return section(
    "confusion",
    "Which digits are taken for which",
    reading.value
      ? body(reading.value)
      : placeholder("Your network's confusion matrix stands here.", reading.missing),
  );
}

function body({ confusion, countedByOwn }: Reading): Html {
  const who = countedByOwn ? "counted by your confusionMatrix" : "counted by the grader";
  return html`
    <p>Rows are the true digits, columns what your network read, ${who}. Right answers are
    blue; the more a mistake was made, the deeper its orange.</p>
    <div class="pair">
      <table class="confusion">
        <caption class="hidden">Test images by true and by predicted digit</caption>
        <thead>
          <tr>
            <td></td>
            <th colspan="10" scope="colgroup">predicted digit</th>
          </tr>
          <tr><th scope="col">true</th>${DIGITS.map((d) => html`<th scope="col">${d}</th>`)}</tr>
        </thead>
        <tbody>${DIGITS.map((actual) => row(confusion, actual))}</tbody>
      </table>
      <div><h3>Commonest confusions</h3>${words(confusion)}</div>
    </div>
  `;
}

function row(confusion: Matrix, actual: number): Html {
  const most = Math.max(1, ...mistakes(confusion).map(({ count }) => count));
  return html`<tr><th scope="row">${actual}</th>${
    DIGITS.map((predicted) => {
      const count = confusion.get(actual, predicted);
      const shade = Math.ceil(SHADES * count / most);
      const kind = actual === predicted ? "hit" : `miss${shade}`;
      return html`<td class="${kind}">${count}</td>`;
    })
  }</tr>`;
}

function mistakes(confusion: Matrix) {
  return DIGITS.flatMap((actual) =>
    DIGITS.map((predicted) => ({ actual, predicted, count: confusion.get(actual, predicted) }))
  ).filter(({ actual, predicted, count }) => actual !== predicted && count > 0)
    .sort((a, b) => b.count - a.count);
}

function words(confusion: Matrix): Html {
  const all = mistakes(confusion);
  if (all.length === 0) return html`<p>There is none.</p>`;
  return html`<ol>${
    all.slice(0, SHOWN).map(({ actual, predicted, count }) => {
      const total = DIGITS.reduce((sum, p) => sum + confusion.get(actual, p), 0);
      const times = count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
      return html`<li>A <b>${actual}</b> was read as <b>${predicted}</b> ${times}: ${
        percent(count / total)
      } of the ${total} ${NAMES[actual]}.</li>`;
    })
  }</ol>`;
}
