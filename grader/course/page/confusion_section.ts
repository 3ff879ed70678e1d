import { type Html, html } from "../../page/html.ts";
import { type Section, section } from "../../page/section.ts";
import { percent } from "../../report/marks.ts";
import { type Cell, cellsOf, commonest } from "./figures/confusion.ts";
import type { Reading } from "./material.ts";

const NAMES = "zeros ones twos threes fours fives sixes sevens eights nines".split(" ");
const TIMES: Record<number, string> = { 1: "once", 2: "twice" };
/** How many shades a mistake's count may have. */
const SHADES = 5;
const SHOWN = 6;

/** Which digits are taken for which, as numbers and in words. */
export function confusion(reading: Reading): Section {
  return section("confusion", "Which digits are taken for which", body(reading));
}

/** A table, where the lessons have a picture: it can be read aloud cell by cell. */
function body({ confusion, countedByOwn }: Reading): Html {
  const who = countedByOwn ? "counted by your confusionMatrix" : "counted by the grader";
  const mistakes = commonest(confusion);
  const most = mistakes[0]?.count ?? 1;
  return html`
    <p>Rows are the true digits, columns what your network read, ${who}. Right answers are
    blue; the more a mistake was made, the deeper its orange. Click a number to see its digits.</p>
    <div class="pair">
      <table class="confusion">
        <caption class="hidden">Test images by true and by predicted digit</caption>
        <thead>
          <tr>
            <td></td>
            <th colspan="10" scope="colgroup">predicted digit</th>
          </tr>
          <tr><th scope="col">true</th>${confusion.map((_, digit) =>
            html`<th scope="col">${digit}</th>`
          )}</tr>
        </thead>
        <tbody>${cellsOf(confusion).map((cells, digit) =>
          html`<tr><th scope="row">${digit}</th>${cells.map((it) => cell(it, most))}</tr>`
        )}</tbody>
      </table>
      <div><h3>Commonest confusions</h3>${words(mistakes, confusion)}</div>
    </div>
  `;
}

function cell({ actual, predicted, count, isRight }: Cell, most: number): Html {
  const kind = isRight ? "hit" : `miss${Math.ceil(SHADES * count / most)}`;
  if (count === 0) return html`<td class="${kind}">0</td>`;
  return html`<td class="${kind}"><button type="button" data-cell="${actual}${predicted}"
    aria-label="${count}: ${actual} read as ${predicted}">${count}</button></td>`;
}

function words(mistakes: Cell[], confusion: number[][]): Html {
  if (mistakes.length === 0) return html`<p>There are none.</p>`;
  return html`<ol>${
    mistakes.slice(0, SHOWN).map(({ actual, predicted, count }) => {
      const total = confusion[actual].reduce((sum, part) => sum + part, 0);
      const article = actual === 8 ? "An" : "A";
      const share = `${percent(count / total)} of the ${total} ${NAMES[actual]}`;
      return html`<li>${article} <b>${actual}</b> was read as <b>${predicted}</b>, ${
        TIMES[count] ?? `${count} times`
      }: ${share}.</li>`;
    })
  }</ol>`;
}
