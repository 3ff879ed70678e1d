import { type Html, html } from "../../page/html.ts";
import { placeholder, section } from "../../page/section.ts";
import { trainingCharts } from "../../page/training.ts";
import { percent } from "../../report/marks.ts";
import type { Material } from "./material.ts";

/** Loss and accuracy after each epoch, as the student's `train` measured them. */
export function training({ reading }: Material): Html {
  return section("training", "How it learned", body(reading));
}

function body({ value, missing }: Material["reading"]): Html {
  if (!value) return placeholder("Your network's training is drawn here.", missing);
  const { history } = value;
  if (history.length === 0) {
    return placeholder("Your train reported no epochs.", "It is to call onEpoch after each.");
  }
  const { testAccuracy } = history[history.length - 1];
  return html`<p>Your network after each of ${history.length} epochs, measured by your own train. At
the end it read ${percent(testAccuracy, 2)} of the test digits. The capstone trains another one, on
digits under other names, so its accuracy differs a little.</p>
${trainingCharts(history)}`;
}
