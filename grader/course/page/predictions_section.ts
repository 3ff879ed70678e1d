import { type ImageSet, type Mnist, Random } from "../../../lib/mod.ts";
import { type Html, html } from "../../page/html.ts";
import type { Reading } from "./material.ts";
import { readingOf } from "./figures/readings.ts";
import { digitUrl, imageAt } from "./figures/pixels.ts";
import { type Section, section, whole } from "../../page/section.ts";
import { percent } from "../../report/marks.ts";

const COUNT = 10;

/** Digits that the network read rightly and digits it did not, drawn at random. */
export function predictions(reading: Reading, { test }: Mnist): Section {
  return section("predictions", "What it reads", body(reading, test));
}

function body(reading: Reading, test: ImageSet): Html {
  const order = Array.from(new Random(24).permutation(test.count));
  const isRight = (i: number) => reading.predicted[i] === test.labels[i];
  const right = order.filter(isRight);
  const wrong = order.filter((i) => !isRight(i));
  return html`<p>Of ${whole(test.count)} test digits your network reads ${whole(right.length)}
rightly and ${whole(wrong.length)} wrongly: ${percent(right.length / test.count, 2)}.</p>
<h3>Read rightly, drawn at random</h3>${tiles(right.slice(0, COUNT), reading, test)}
<h3>Read wrongly, drawn at random</h3>${tiles(wrong.slice(0, COUNT), reading, test)}`;
}

function tiles(chosen: number[], { predicted }: Reading, test: ImageSet): Html {
  if (chosen.length === 0) return html`<p>There are none.</p>`;
  return html`<ul class="tiles">${
    chosen.map((i) => {
      const [actual, read] = [test.labels[i], predicted[i]];
      return html`
        <li
          class="${actual === read
            ? "right"
            : "wrong"}"><img class="digit" alt="Test image ${i}" src="${digitUrl(
              imageAt(test, i),
            )}"><span>${readingOf(actual, read)}</span></li>
      `;
    })
  }</ul>`;
}
