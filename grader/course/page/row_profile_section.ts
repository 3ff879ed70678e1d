import type { Matrix } from "../../../lib/mod.ts";
import { type Axis, line, plot } from "../../page/charts/plot.ts";
import { COLOUR, el } from "../../page/charts/svg.ts";
import { ticks } from "../../page/charts/ticks.ts";
import { BOX, chart } from "../../page/chart.ts";
import { type Html, html } from "../../page/html.ts";
import { type Material, PROFILE } from "./material.ts";
import { placeholder, section } from "../../page/section.ts";

const FROM = PROFILE.row * 28;
const COLUMNS = { domain: [0, 27] as [number, number], ticks: [0, 7, 14, 21, 27] };

/** A row of pixels as it is in MNIST, and as the student's `normalize` returns it. */
export function rowProfile({ mnist: { train }, normalized }: Material): Html {
  const start = PROFILE.image * 784 + FROM;
  const bytes = Array.from(train.images.subarray(start, start + 28));
  const label = train.labels[PROFILE.image];
  return section(
    "row",
    "One row of pixels",
    html`<p>Pixel row ${PROFILE.row} of training image ${PROFILE.image}, a ${label}: ink stands high,
paper low.</p>`,
    html`<div class="charts">${
      profile("As it is in MNIST", bytes, {
        domain: [0, 255],
        ticks: [0, 85, 170, 255],
        label: "byte, 0 to 255",
      })
    }${
      normalized.value
        ? own(normalized.value)
        : placeholder("Your normalize draws this row here.", normalized.missing)
    }</div>`,
  );
}

function own(normalized: Matrix): Html {
  const values = Array.from(normalized.data.subarray(FROM, FROM + 28));
  const marks = ticks(Math.min(0, ...values), Math.max(1, ...values), 5);
  const domain: [number, number] = [marks[0], marks[marks.length - 1]];
  return profile("Through your normalize", values, {
    domain,
    ticks: marks,
    label: "value, no unit",
  });
}

function profile(title: string, values: number[], yAxis: Axis): Html {
  const { frame, x, y } = plot(BOX, { ...COLUMNS, label: "pixel column" }, yAxis);
  const points = values.map((value, column) => [x(column), y(value)]);
  return chart(
    title,
    `${yAxis.label} in columns 0 to 27: ${values.map((v) => Number(v.toFixed(2))).join(", ")}`,
    frame,
    line(points, COLOUR.orange),
    ...points.map(([cx, cy]) => el("circle", { cx, cy, r: 3, fill: COLOUR.orange })),
  );
}
