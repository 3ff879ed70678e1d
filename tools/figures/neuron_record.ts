import type { ImageSet, LabelledSet, Matrix } from "../../lib/mod.ts";
import { argmax } from "../../grader/course/network/network.ts";
import { type Neurons, SETTINGS, sumsOf } from "./ten_neurons.ts";

/** The neuron that is looked at, and the two test images that it is shown. */
export const SHOWN = { digit: 3, images: [30, 61] };

/** What lesson 00 says of the ten neurons: written to `lessons/figures/ten_neurons.json`. */
export type NeuronRecord = ReturnType<typeof neuronRecord>;

/** Notes how well the ten neurons read, and what one of them adds up. */
export function neuronRecord(neurons: Neurons, { x }: LabelledSet, { labels }: ImageSet) {
  const z = sumsOf(neurons, x);
  const isOwn = (i: number) => labels[i] === SHOWN.digit;
  const right = Array.from(labels, (_, i) => z.get(i, SHOWN.digit) > 0 === isOwn(i));
  return {
    about: "Ten neurons, one for each digit, written by deno task figures",
    settings: SETTINGS,
    shown: SHOWN.digit,
    /** How often the neuron of that digit is above 0 for it, and not above 0 for another. */
    rightAlone: share(right),
    /** How often the neuron with the largest sum is that of the right digit. */
    rightTogether: share(Array.from(labels, (label, i) => argmax(z.row(i)) === label)),
    images: SHOWN.images.map((index) => addedUp(neurons, x, index, labels[index])),
  };
}

/** The products of one neuron and one image, added up. */
function addedUp({ W, b }: Neurons, x: Matrix, index: number, label: number) {
  const products = productsOf(W, x.row(index));
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const [forIt, against] = [products.filter((p) => p > 0), products.filter((p) => p < 0)].map(sum);
  const bias = b.get(0, SHOWN.digit);
  const z = forIt + against + bias;
  const values = { forIt, against, bias, z, relu: Math.max(0, z) };
  const rounded = Object.entries(values).map(([name, value]) => [name, Number(value.toFixed(2))]);
  return { index, label, ...Object.fromEntries(rounded) as typeof values };
}

/** Each pixel times its weight, for the neuron that is looked at. */
export function productsOf(W: Matrix, image: Float32Array): number[] {
  return Array.from(image, (ink, pixel) => ink * W.get(pixel, SHOWN.digit));
}

function share(right: boolean[]): number {
  return right.filter(Boolean).length / right.length;
}
