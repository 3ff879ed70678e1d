import type { EpochMetrics } from "../../lib/mod.ts";
import { line, type Plot, plot } from "./charts/plot.ts";
import { COLOUR, el, text } from "./charts/svg.ts";
import { ticks } from "./charts/ticks.ts";
import { BOX, chart } from "./chart.ts";
import { type Html, html } from "./html.ts";
import type { Material } from "../course/page/material.ts";
import { percent, placeholder, section } from "./section.ts";

const SETS = [
  { name: "training set", colour: COLOUR.blue, dash: "" },
  { name: "test set", colour: COLOUR.orange, dash: "7 4" },
];
/** The legend stands between the title and the plot. */
const PLACE = { ...BOX, y: 62, height: 152 };

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
  const last = history[history.length - 1];
  return html`<p>Your network after each of ${history.length} epochs, measured by your own train. At
the end it read ${
    percent(last.testAccuracy, 2)
  } of the test digits. The capstone trains another one, on
digits under other names, so its accuracy differs a little.</p>
<div class="charts">${[
    curves("Loss", "mean loss in nats", history, (m) => [m.trainLoss, m.testLoss], 0),
    curves(
      "Accuracy",
      "accuracy in %",
      history,
      (m) => [100 * m.trainAccuracy, 100 * m.testAccuracy],
      undefined,
    ),
  ]}</div>`;
}

function curves(
  title: string,
  label: string,
  history: EpochMetrics[],
  of: (metrics: EpochMetrics) => number[],
  floor: number | undefined,
): Html {
  const values = history.map(of);
  const marks = ticks(floor ?? Math.min(...values.flat()), Math.max(...values.flat()), 6);
  const axes = plot(
    PLACE,
    {
      domain: [1, Math.max(2, history.length)],
      ticks: history.map((_, i) => i + 1),
      label: "epoch",
    },
    { domain: [marks[0], marks[marks.length - 1]], ticks: marks, label },
  );
  const said = SETS.map(({ name }, set) =>
    `${name} ${values.map((pair) => Number(pair[set].toFixed(3))).join(", ")}`
  );
  return chart(
    title,
    `${label} after each epoch: ${said.join("; ")}`,
    ...SETS.map((set, i) => legend(i, set)),
    axes.frame,
    ...SETS.map((set, i) => curve(axes, values.map((pair) => pair[i]), set)),
  );
}

type Set = typeof SETS[number];

function legend(i: number, { name, colour, dash }: Set): string {
  const x = 46 + i * 160;
  return line([[x, 14], [x + 30, 14]], colour, 3, dash) + text(x + 38, 19, name);
}

function curve({ x, y }: Plot, values: number[], { colour, dash }: Set): string {
  const points = values.map((value, i) => [x(i + 1), y(value)]);
  return line(points, colour, 2.5, dash) +
    points.map(([cx, cy]) => el("circle", { cx, cy, r: 3.5, fill: colour })).join("");
}
