import { callOf, type Probe } from "../../../../diagnosis/probe.ts";

/** A call on which the right answer and the misconceptions all say something different. */
export const probes: Probe[] = [
  callOf("residuals", [0, 1, 2], [4, 8, 10], 2, 5),
];
