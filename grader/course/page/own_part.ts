import { deflateRawSync } from "node:zlib";
import type { ImageSet } from "../../../lib/mod.ts";
import type { OwnPart } from "../../page/report_page.ts";
import type { Section } from "../../page/section.ts";
import { percent } from "../../report/marks.ts";
import { ahead } from "./ahead_section.ts";
import { chosen } from "./chosen_section.ts";
import { confusion } from "./confusion_section.ts";
import { draw, starters } from "./draw_section.ts";
import { kernels } from "./kernels_section.ts";
import type { Material, Reading } from "./material.ts";
import { modelForPage } from "./model.ts";
import { languageModel } from "./model_section.ts";
import { packedForPage } from "./network.ts";
import { CHANNELS, neurons, RAMP } from "./neurons_section.ts";
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
    before: [draw(material)],
    after: [
      ...languageModel(material.report, material.model),
      samples(material.mnist.train),
      rowProfile(material),
      ...relu(material),
      ...ofNetwork(material),
      ...kernels(material.report, material.mnist.test),
      ...ahead(material),
    ],
    credit: "The digits are MNIST's, by Y. LeCun, C. Cortes and C. J. C. Burges.",
    style: `${style}.ramp{background:${RAMP}}\n`,
    script: await script(),
    data: await data(material),
  };
}

/** What is drawn of a trained network. */
function ofNetwork({ reading: { value }, mnist }: Material): Section[] {
  if (!value) return [];
  return [
    training(value),
    predictions(value, mnist),
    confusion(value),
    chosen(value, mnist),
    neurons(value),
  ];
}

function intro({ report: { capstone }, reading }: Material): string {
  const accuracy = capstone?.testAccuracy ?? null;
  return [
    accuracy !== null && `The capstone read ${percent(accuracy, 2)} of the test digits.`,
    !reading.value && "There is no trained network yet.",
  ].filter((sentence) => sentence).join(" ");
}

/** What the script works with. */
async function data({ reading, reader, model, mnist: { test } }: Material) {
  return {
    weights: packedForPage(reader),
    isOwn: reading.value !== undefined,
    scale: CHANNELS,
    starters: starters(test).map((image) => image.toBase64()),
    typical: JSON.parse(await Deno.readTextFile(new URL("typical.json", import.meta.url))),
    model: model?.value && modelForPage(model.value),
    test: reading.value && testData(reading.value, test),
  };
}

/** All test digits, and what the network read. */
function testData({ shares, predicted }: Reading, { images, labels }: ImageSet) {
  return {
    images: deflateRawSync(images, { level: 7, memLevel: 9 }).toString("base64"),
    labels: Array.from(labels).join(""),
    read: Array.from(predicted).join(""),
    shares: Uint8Array.from(shares, (row, i) => Math.round(255 * row[predicted[i]])).toBase64(),
  };
}
