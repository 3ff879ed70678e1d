import { callOf, type Probe } from "../../../../diagnosis/probe.ts";

/** Calls on which the right answer and the misconceptions all say something different. */
export const probes: Probe[] = [
  callOf("line", [0, 1, 2], 2, 5),
  callOf("line", [-1, 0.5], 3, -2),
];
