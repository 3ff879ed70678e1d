import { callOf, type Probe } from "../../../../diagnosis/probe.ts";

/** Calls on which the right answer and the misconceptions all say something different. */
export const probes: Probe[] = [
  callOf("fit", [0, 1, 2], [1, 3, 5]),
  callOf("fit", [0, 1, 2, 3], [1, 0, 4, 2]),
];
