import type { ImageSet } from "../../../lib/mod.ts";
import { bars } from "./bars.ts";
import { type Html, html } from "../../page/html.ts";
import { type Group, interesting } from "./interesting.ts";
import { withArticle } from "./figures/readings.ts";
import type { Material, Reading } from "./material.ts";
import { digitUrl, imageAt } from "./figures/pixels.ts";
import { placeholder, section } from "../../page/section.ts";
import { percent } from "../../report/marks.ts";

/** Ten probabilities of a digit that the reader chooses among the most interesting ones. */
export function chosen({ reading, mnist: { test } }: Material): Html {
  return section(
    "chosen",
    "Look at a mistake",
    reading.value ? body(reading.value, test) : placeholder(
      "The ten probabilities of your network's mistakes stand here.",
      reading.missing,
    ),
  );
}

function body(reading: Reading, test: ImageSet): Html {
  const groups = interesting(reading.shares, test.labels);
  const first = groups[0].indices[0];
  const said = caption(first, reading, test);
  return html`
    <div
      class="chosen"><figure><img class="digit" id="chosen-image" alt="${said}" src="${picture(
        first,
        test,
      )}"><figcaption><span id="chosen-caption" role="status">${said}</span></figcaption></figure>
    ${bars("chosen-bars", "Probability of each digit", reading.shares[first])}
    <div id="choices">${groups.map((group) => fieldset(group, first, reading, test))}</div></div>
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
