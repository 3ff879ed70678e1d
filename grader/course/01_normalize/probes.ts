import { Matrix } from "../../../lib/mod.ts";
import { integers } from "../network/scene.ts";
import { callOf, type Probe, type Seen } from "../../diagnosis/probe.ts";

/** Prime to 28 and 784, so that each column of an image has its turn. */
const STEP = 5;

const bytes = (count: number, end: number, seed: number) =>
  new Uint8Array(integers(count, end, seed));

/** All lengths are multiples of 784, so that an answer which knows no other size shows it cleanly. */
export const probes: Probe[] = [
  callOf("normalize", bytes(2 * 784, 256, 1)),
  callOf("normalize", bytes(784, 256, 2), 196),
  callOf("normalize", bytes(2 * 784, 60, 3).map((byte) => byte + 7), 392), // none is near 0 or 255
].map(({ fn, observe }) => ({
  fn,
  observe: async (ask) => sampled(await observe(ask) as Seen),
}));

/** Of a matrix its size and every fifth number: all of them would show no more, and fill the record. */
function sampled(seen: Seen): unknown {
  if (!("value" in seen) || !(seen.value instanceof Matrix)) return seen;
  const { rows, cols, data } = seen.value;
  return { ...seen, value: { rows, cols, data: data.filter((_, i) => i % STEP === 0) } };
}
