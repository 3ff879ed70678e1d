import type { ImageSet, Mnist } from "../../../lib/mod.ts";
import { bars } from "./bars.ts";
import { type Html, html } from "../../page/html.ts";
import { inCommon, sentencesOf } from "./in_common.ts";
import { type Group, interesting } from "./interesting.ts";
import { withArticle } from "./figures/readings.ts";
import type { Reading } from "./material.ts";
import { digitUrl, imageAt } from "./figures/pixels.ts";
import { type Section, section, whole } from "../../page/section.ts";
import { percent } from "../../report/marks.ts";

/** Ten probabilities of a digit that the reader chooses among the most interesting ones. */
export function chosen(reading: Reading, mnist: Mnist): Section {
  return section("chosen", "Look at a mistake", body(reading, mnist));
}

function body(reading: Reading, mnist: Mnist): Html {
  const { test } = mnist;
  const groups = interesting(reading.shares, test.labels);
  const first = groups[0].indices[0];
  const said = caption(first, reading, test);
  return html`
    <div
      class="chosen">
      <figure><img class="digit" id="chosen-image" alt="${said}" src="${picture(
        first,
        test,
      )}"><figcaption><span id="chosen-caption" role="status">${said}</span></figcaption></figure>
      <div>${bars("chosen-bars", "Probability of each digit", reading.shares[first])}
    <p class="row"><button type="button" id="redraw">Put it into the field above</button></p></div>
      <div id="choices">${groups.map((group) => fieldset(group, first, reading, test))}</div>
    </div>
    <h3>What the mistakes have in common</h3>
    ${sentencesOf(inCommon(reading.shares, mnist)).map((sentence) => html`<p>${sentence}</p>`)}
    ${finder(test.count)}
  `;
}

/** Any of the test digits, by its number or by what came of it. */
function finder(count: number): Html {
  const option = (digit: number) => html`<option>${digit}</option>`;
  const digits = Array.from({ length: 10 }, (_, digit) => option(digit));
  return html`
    <h3>Any of the ${whole(count)} test digits</h3>
    <p class="finder">
      <label>Number <input id="number" type="number" min="0" max="${count - 1}" step="1"></label>
      <label>Show <select id="kind"><option value="wrong">the mistakes</option>
        <option value="unsure">the unsure ones</option><option value="right">the right ones</option>
        <option value="all">all</option></select></label>
      <label>True digit <select id="actual"><option value="">any</option>${digits}</select></label>
      <label>Read as <select id="predicted"><option value="">any</option>${digits}</select></label>
    </p>
    <p id="found" role="status"></p>
    <ul class="choices" id="results"></ul>
    <p class="row"><button type="button" id="more" hidden>Show more</button></p>
  `;
}

function fieldset(
  { title, indices }: Group,
  first: number,
  reading: Reading,
  test: ImageSet,
): Html {
  return html`
    <fieldset>
      <legend>${title}</legend>
      <div class="choices">${indices.map((i) =>
        html`<label><input type="radio" name="chosen" value="${i}"${
          i === first && html`
            checked
          `
        }><img class="digit" alt="${caption(i, reading, test)}" src="${picture(i, test)}"></label>`
      )}</div>
    </fieldset>
  `;
}

function picture(i: number, test: ImageSet): Html {
  return digitUrl(imageAt(test, i));
}

function caption(i: number, { predicted, shares }: Reading, { labels }: ImageSet): string {
  const [actual, read] = [labels[i], predicted[i]];
  const what = actual === read
    ? `${withArticle(actual)} read rightly`
    : `${withArticle(actual)} read as ${read}`;
  return `Test image ${i}: ${what}, ${percent(shares[i][read])}`;
}
