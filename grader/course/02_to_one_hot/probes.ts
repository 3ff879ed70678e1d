import { callOf, type Probe } from "../../diagnosis/probe.ts";

/** Labels that are classes first, then each way not to be one. */
export const probes: Probe[] = [
  callOf("toOneHot", [3, 0, 9, 1]),
  callOf("toOneHot", new Uint8Array([4, 0, 2, 2]), 6),
  callOf("toOneHot", [1, 2, 0], 3),
  callOf("toOneHot", [0, 10, 1]),
  callOf("toOneHot", [3, 1], 3),
  callOf("toOneHot", [12, 1], 10),
  callOf("toOneHot", [1, -1], 3),
  callOf("toOneHot", [-7, 1], 3),
  callOf("toOneHot", [2.5, 0], 4),
  callOf("toOneHot", [NaN, 0], 4),
];
