import { type Html, html } from "../../page/html.ts";
import { type Section, section } from "../../page/section.ts";
import { trainingCharts } from "../../page/training.ts";
import { percent } from "../../report/marks.ts";
import type { Reading } from "./material.ts";

/** Loss and accuracy after each epoch, as the student's `train` measured them. */
export function training({ history }: Reading): Section {
  return section("training", "How it learned", body(history));
}

function body(history: Reading["history"]): Html {
  if (history.length === 0) {
    return html`<p>Your train reported no epochs. It is to call onEpoch after each.</p>`;
  }
  const { testAccuracy } = history[history.length - 1];
  return html`<p>Your network after ${epochsOf(history.length)}, measured by your own train. At
the end it read ${percent(testAccuracy, 2)} of the test digits. The capstone trains another one, on
digits under other names, so its accuracy differs a little.</p>
${trainingCharts(history)}`;
}

function epochsOf(count: number): string {
  return count === 1 ? "one epoch" : `each of ${count} epochs`;
}
