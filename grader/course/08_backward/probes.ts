import { backwardArgs, scene } from "../network/scene.ts";
import { callOf, type Probe } from "../../diagnosis/probe.ts";

/** Sizes that differ, so that a wrong product does not fit; equal sizes, where it does; one image. */
const SIZES = [[4, 3, 5, 2], [3, 4, 4, 4], [1, 3, 6, 3], [5, 5, 5, 5]];

export const probes: Probe[] = SIZES.map((sizes, i) =>
  callOf("backward", ...backwardArgs(scene(sizes, 10 * i + 1)))
);
