import { scene } from "../network/scene.ts";
import { callOf, type Probe } from "../../diagnosis/probe.ts";

const SIZES = [[1, 2, 3, 4], [4, 3, 5, 3], [3, 3, 3, 3]];

export const probes: Probe[] = SIZES.map((sizes, i) => {
  const { params, x } = scene(sizes, 10 * i);
  return callOf("forward", params, x);
});
