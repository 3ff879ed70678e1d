/** What every peer trains on: the same pixels, labels and first weights, as raw bytes in files. */
import { loadMnist, Random } from "../../lib/mod.ts";
import { initParams } from "../../solutions/05_init_params.ts";

/**
 * Writes MNIST and the first weights of a 784-hidden-10 network to `folder`: the images and labels
 * as bytes, `W1`, `b1`, `W2` and `b2` as float32 in this machine's byte order, row by row.
 */
export async function writeData(folder: string, hidden = 128): Promise<void> {
  const { train, test } = await loadMnist();
  const params = initParams(784, hidden, 10, new Random(1));
  const files = {
    "train-images": train.images,
    "train-labels": train.labels,
    "test-images": test.images,
    "test-labels": test.labels,
    ...Object.fromEntries(
      Object.entries(params).map(([name, { data }]) => [name, new Uint8Array(data.buffer)]),
    ),
  };
  for (const [name, bytes] of Object.entries(files)) {
    await Deno.writeFile(`${folder}/${name}`, bytes);
  }
}
