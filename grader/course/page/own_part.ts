import type { ImageSet } from "../../../lib/mod.ts";
import { html } from "../../page/html.ts";
import type { OwnPart } from "../../page/report_page.ts";
import { percent } from "../../report/marks.ts";
import { chosen } from "./chosen_section.ts";
import { confusion } from "./confusion_section.ts";
import { draw, starters } from "./draw_section.ts";
import { interesting } from "./interesting.ts";
import type { Material, Reading } from "./material.ts";
import { packed } from "./network.ts";
import { neurons, RAMP } from "./neurons_section.ts";
import { predictions } from "./predictions_section.ts";
import { relu } from "./relu_section.ts";
import { rowProfile } from "./row_profile_section.ts";
import { samples } from "./samples_section.ts";
import { script } from "./script.ts";
import { training } from "./training_section.ts";

/** The course's part of the page: the sections of digits, and the script that draws and answers. */
export async function ownPart(material: Material): Promise<OwnPart> {
  const style = await Deno.readTextFile(new URL("style.css", import.meta.url));
  return {
    intro: intro(material),
    before: draw(material),
    after: html`
      ${samples(material.mnist.train)}${rowProfile(material)}${relu(material)}
      ${training(material)}${predictions(material)}${confusion(material)}${chosen(material)}
      ${neurons(material)}
    `,
    credit: "The digits are MNIST's, by Y. LeCun, C. Cortes and C. J. C. Burges.",
    style: `${style}.ramp{background:${RAMP}}\n`,
    script: await script(),
    data: data(material),
  };
}

function intro({ report: { capstone }, reading }: Material): string {
  const accuracy = capstone?.testAccuracy ?? null;
  return [
    accuracy !== null && `The capstone read ${percent(accuracy, 2)} of the test digits.`,
    !reading.value && "There is no trained network yet: each part that needs one says so.",
  ].filter((sentence) => sentence).join(" ");
}

/** What the script works with; without a network there is nothing to ask. */
function data({ reading: { value }, standIn, mnist: { test } }: Material) {
  const network = value ?? standIn;
  if (!network) return undefined;
  return {
    weights: packed(network.params),
    reader: value ? "Your network" : "The solutions' network",
    starters: starters(test).map((image) => image.toBase64()),
    shares: value && sharesOf(value, test),
  };
}

/** The probabilities of the digits to choose from. */
function sharesOf({ shares }: Reading, { labels }: ImageSet): number[][] {
  const indices = interesting(shares, labels).flatMap((group) => group.indices);
  return indices.map((i) => Array.from(shares[i], (share) => Number(share.toFixed(6))));
}
