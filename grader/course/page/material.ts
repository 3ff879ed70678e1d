import { Matrix, type Mnist } from "../../../lib/mod.ts";
import { between } from "../../page/charts/plot.ts";
import { likeliest } from "../capstone/logits.ts";
import type { Submission } from "../../judge/submission.ts";
import type { Report } from "../../report/report.ts";
import { type Asked, askOwn, type Question } from "./asked.ts";
import { type Network, probabilities } from "./network.ts";

/** The points at which a student's ReLU is asked; none is 0, where its slope may be anything. */
export const RELU_POINTS = between(-3, 3, 61);
/** The image whose pixel row is drawn, and which of its rows. */
export const PROFILE = { image: 0, row: 14 };

/** What the trained network says of the 10,000 test digits. */
export interface Reading extends Network {
  /** 10,000×10. */
  shares: Matrix;
  predicted: Uint8Array;
  /** Rows true, columns predicted. */
  confusion: Matrix;
  /** Whether the student's own function has counted. */
  countedByOwn: boolean;
}

/** All that the page shows. */
export interface Material {
  report: Report;
  /** What the folder of the exercises is called. */
  folder: string;
  mnist: Mnist;
  /** The image of the profile, through the student's `normalize`. */
  normalized: Asked<Matrix>;
  relu: Asked<Matrix>;
  reluDerivative: Asked<Matrix>;
  reading: Asked<Reading>;
}

/** What a page is made from. */
export interface Sources {
  submission: Submission;
  report: Report;
  folder: string;
  mnist: Mnist;
  network: Asked<Network>;
}

/** Asks the student's functions for all that is drawn with them. */
export async function gather(sources: Sources): Promise<Material> {
  const { submission, report, folder, mnist, network } = sources;
  const x = Matrix.from([RELU_POINTS]);
  const size = { rows: 1, cols: RELU_POINTS.length };
  const image = mnist.train.images.slice(PROFILE.image * 784, (PROFILE.image + 1) * 784);
  const [normalized, relu, reluDerivative, reading] = await Promise.all([
    askOwn(submission, { id: "01_normalize", fn: "normalize", args: [image], rows: 1, cols: 784 }),
    askOwn(submission, { id: "03_relu", fn: "relu", args: [x], ...size }),
    askOwn(submission, { id: "03_relu", fn: "reluDerivative", args: [x], ...size }),
    network.value ? readingOf(network.value, sources) : undefined,
  ]);
  return {
    report,
    folder,
    mnist,
    normalized,
    relu,
    reluDerivative,
    reading: reading ? { value: reading } : { missing: network.missing ?? "" },
  };
}

async function readingOf(
  network: Network,
  { mnist: { test }, submission, report }: Sources,
): Promise<Reading> {
  const shares = probabilities(network.params, test.images);
  const predicted = likeliest(shares);
  const id = "11_confusion_matrix";
  const isRight = report.exercises.some((result) => result.id === id && result.status === "passed");
  const question: Question = {
    id,
    fn: "confusionMatrix",
    args: [test.labels, predicted],
    rows: 10,
    cols: 10,
  };
  const own = isRight ? await askOwn(submission, question) : undefined;
  return {
    ...network,
    shares,
    predicted,
    confusion: own?.value ?? counted(test.labels, predicted),
    countedByOwn: own?.value !== undefined,
  };
}

function counted(labels: Uint8Array, predicted: Uint8Array): Matrix {
  const counts = new Matrix(10, 10);
  labels.forEach((label, i) => counts.data[10 * label + predicted[i]]++);
  return counts;
}
