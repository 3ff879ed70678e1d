import type { Matrix } from "../../../lib/mod.ts";
import { BOX, chart } from "../../page/chart.ts";
import type { Axis } from "../../page/charts/plot.ts";
import { ticks } from "../../page/charts/ticks.ts";
import { type Html, html } from "../../page/html.ts";
import { type Section, section } from "../../page/section.ts";
import { imageAt } from "./figures/pixels.ts";
import { withArticle } from "./figures/readings.ts";
import { BYTES, PROFILE, profileRow, rowProfile as draw } from "./figures/row_profile.ts";
import type { Material } from "./material.ts";

/** A row of pixels as it is in MNIST, and as the student's `normalize` returns it. */
export function rowProfile({ mnist: { train }, normalized }: Material): Section {
  return section(
    "row",
    "One row of pixels",
    html`<p>Pixel row ${PROFILE.row} of training image ${PROFILE.image}, ${
      withArticle(train.labels[PROFILE.image])
    }: ink stands high, paper low.</p>`,
    html`<div class="charts">${
      profile("As it is in MNIST", profileRow(imageAt(train, PROFILE.image)), BYTES)
    }${normalized.value && own(normalized.value)}</div>`,
  );
}

function own({ data }: Matrix): Html {
  const values = profileRow(data);
  const marks = ticks(Math.min(0, ...values), Math.max(1, ...values), 5);
  const domain: Axis["domain"] = [marks[0], marks[marks.length - 1]];
  return profile("Through your normalize", values, {
    domain,
    ticks: marks,
    label: "value, no unit",
  });
}

function profile(title: string, values: number[], yAxis: Axis): Html {
  const written = values.map((value) => Number(value.toFixed(2))).join(", ");
  const description = `${yAxis.label} in columns 0 to 27: ${written}`;
  return chart(title, description, ...draw(BOX, values, yAxis));
}
