/** What the convolutional peers train on: the same digits, batches and first parameters, as raw bytes in files. */
import { convDigits } from "../../grader/course/capstone_conv/conv_digits.ts";
import {
  type ConvParams,
  type ConvSizes,
  startParams,
} from "../../grader/course/capstone_conv/params.ts";
import { CONV_CAPSTONE } from "../../grader/course/capstone_conv/settings.ts";
import { loadMnist, Random } from "../../lib/mod.ts";

const { kernels, hidden, batchSize, learningRate, momentum, images } = CONV_CAPSTONE;

/** What `size.json` says. */
export interface ConvBench extends ConvSizes {
  batchSize: number;
  learningRate: number;
  momentum: number;
  images: number;
  /** Steps of a round. */
  steps: number;
  /** Batches of the evaluation after it. */
  measured: number;
}

/** The second capstone's sizes. */
export const CONV_BENCH: ConvBench = {
  kernels,
  hidden,
  batchSize,
  learningRate,
  momentum,
  images: images.train,
  steps: 200,
  measured: 20,
};

/** Where every peer starts. */
function startOf(size: ConvBench): ConvParams {
  return startParams(new Random(1), size);
}

/**
 * Writes images of 24×24 bytes, their labels, the images of all batches as whole numbers of 32 bits, and each
 * parameter as float32, row by row; numbers have this machine's byte order.
 */
export async function writeDigits(folder: string, size: ConvBench = CONV_BENCH): Promise<void> {
  const random = new Random(1);
  const { train } = convDigits(await loadMnist(), random, { train: size.images, sample: 0 }, 0);
  const { images, batchSize } = size;
  const files = {
    images: train.images,
    labels: train.labels,
    order: bytesOf(random.permutation(images).slice(0, images - images % batchSize)),
    ...Object.fromEntries(
      Object.entries(startOf(size)).map(([name, { data }]) => [name, bytesOf(data)]),
    ),
  };
  for (const [name, bytes] of Object.entries(files)) {
    await Deno.writeFile(`${folder}/${name}`, bytes);
  }
  await Deno.writeTextFile(`${folder}/size.json`, JSON.stringify(size));
}

function bytesOf({ buffer }: Float32Array | Uint32Array): Uint8Array {
  return new Uint8Array(buffer);
}

/** What {@linkcode writeDigits} wrote. */
export async function readDigits(folder: string) {
  const size: ConvBench = JSON.parse(await Deno.readTextFile(`${folder}/size.json`));
  const [images, labels, order] = await Promise.all(
    ["images", "labels", "order"].map((name) => Deno.readFile(`${folder}/${name}`)),
  );
  return { size, images, labels, order: new Uint32Array(order.buffer), start: startOf(size) };
}
