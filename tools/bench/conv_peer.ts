/**
 * This course's own convolutional network: the second capstone's steps on the solutions.
 *
 * Usage: conv_peer.ts FOLDER. FOLDER holds what `conv_data.ts` wrote.
 */
import { readDigits } from "./conv_data.ts";
import { atRest, type Batch, batchOf, lossOf, stepFrom } from "./conv_step.ts";
import { RUNTIME, serve, timed } from "./serve.ts";

const { size, images, labels, order, start } = await readDigits(Deno.args[0]);
let params = start;
let velocity = atRest(start);
let done = 0;

function batch(number: number): Batch {
  const from = number * size.batchSize % order.length;
  return batchOf(images, labels, order.subarray(from, from + size.batchSize));
}

function steps(): void {
  for (let i = 0; i < size.steps; i++) {
    ({ params, velocity } = stepFrom(params, velocity, batch(done++)));
  }
}

function meanLoss(): number {
  let sum = 0;
  for (let i = 0; i < size.measured; i++) sum += lossOf(params, batch(i));
  return sum / size.measured;
}

await serve(RUNTIME, () => timed(steps, meanLoss));
