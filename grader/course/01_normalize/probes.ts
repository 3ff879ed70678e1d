import { integers } from "../network/scene.ts";
import { callOf, type Probe } from "../../diagnosis/probe.ts";

const bytes = (count: number, end: number, seed: number) =>
  new Uint8Array(integers(count, end, seed));

/** All lengths are multiples of 784, so that an answer which knows no other size shows it cleanly. */
export const probes: Probe[] = [
  callOf("normalize", bytes(2 * 784, 256, 1)),
  callOf("normalize", bytes(784, 256, 2), 196),
  callOf("normalize", bytes(2 * 784, 60, 3), 392), // faint: no pixel is near 255
];
