import { loadMnist } from "../../../lib/mnist.ts";
import { Matrix, type Mnist, type Params } from "../../../lib/mod.ts";
import type { Submission } from "../../judge/submission.ts";
import { between } from "../../page/charts/plot.ts";
import type { Report } from "../../report/report.ts";
import { likeliest } from "../capstone/logits.ts";
import type { Rows } from "../network/network.ts";
import { type Asked, askOwn } from "./asked.ts";
import { imageAt } from "./figures/pixels.ts";
import { PROFILE } from "./figures/row_profile.ts";
import type { Model } from "./model.ts";
import { type Network, probabilities } from "./network.ts";
import { referenceNetwork } from "./reference_network.ts";

/** The points at which a student's ReLU is asked; none is 0, where its slope may be anything. */
export const RELU_POINTS = between(-3, 3, 61);

/** What the trained network says of the 10,000 test digits. */
export interface Reading extends Network {
  /** Ten probabilities per digit. */
  shares: Rows;
  predicted: Uint8Array;
  /** Rows true, columns predicted. */
  confusion: Rows;
  /** Whether the student's own function has counted. */
  countedByOwn: boolean;
}

/** All that the page shows of digits. */
export interface Material {
  report: Report;
  mnist: Mnist;
  /** The image of the profile, through the student's `normalize`. */
  normalized: Asked<Matrix>;
  relu: Asked<Matrix>;
  reluDerivative: Asked<Matrix>;
  reading: Asked<Reading>;
  /** The network that reads what is drawn: the reader's own, or until there is one the lessons'. */
  reader: Params;
  /** Absent where no language model has passed. */
  model?: Asked<Model>;
}

/** Asks the student's functions for all that is drawn with them. */
export async function gather(
  submission: Submission,
  report: Report,
  network: Asked<Network>,
  model?: Asked<Model>,
): Promise<Material> {
  const mnist = await submission.once(loadMnist);
  const x = Matrix.from([RELU_POINTS]);
  const size = { rows: 1, cols: RELU_POINTS.length };
  const image = imageAt(mnist.train, PROFILE.image).slice();
  const [normalized, relu, reluDerivative, reading] = await Promise.all([
    askOwn(submission, { id: "01_normalize", fn: "normalize", args: [image], rows: 1, cols: 784 }),
    askOwn(submission, { id: "03_relu", fn: "relu", args: [x], ...size }),
    askOwn(submission, { id: "03_relu", fn: "reluDerivative", args: [x], ...size }),
    network.value
      ? readingOf(network.value, mnist, submission, report).then((value) => ({ value }))
      : { missing: network.missing },
  ]);
  const reader = network.value?.params ?? await referenceNetwork();
  return { report, mnist, normalized, relu, reluDerivative, reading, reader, model };
}

async function readingOf(
  network: Network,
  { test }: Mnist,
  submission: Submission,
  report: Report,
): Promise<Reading> {
  const shares = probabilities(network.params, test.images);
  const predicted = likeliest(shares);
  const own = await ownConfusion(test.labels, predicted, submission, report);
  const confusion = own ?? counted(test.labels, predicted);
  return { ...network, shares, predicted, confusion, countedByOwn: own !== undefined };
}

/** As the student's function counts, if it is right. */
async function ownConfusion(
  labels: Uint8Array,
  predicted: Uint8Array,
  submission: Submission,
  { exercises }: Report,
): Promise<Rows | undefined> {
  const id = "11_confusion_matrix";
  if (!exercises.some((result) => result.id === id && result.status === "passed")) return undefined;
  const question = { id, fn: "confusionMatrix", args: [labels, predicted], rows: 10, cols: 10 };
  return (await askOwn(submission, question)).value?.toRows();
}

function counted(labels: Uint8Array, predicted: Uint8Array): Rows {
  const counts = Array.from({ length: 10 }, () => new Array<number>(10).fill(0));
  labels.forEach((label, i) => counts[label][predicted[i]]++);
  return counts;
}
