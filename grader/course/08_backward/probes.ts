import { backwardArgs, type Scene, scene } from "../network/scene.ts";
import { callOf, type Probe } from "../../diagnosis/probe.ts";

/** Sizes that differ, so that a wrong product does not fit; equal sizes, where it does; one image. */
const SIZES = [[4, 3, 5, 2], [3, 4, 4, 4], [1, 3, 6, 3], [5, 5, 5, 5]];

/** Slopes far above 1, from large images and output weights: what is clipped shows. */
function steep({ params, x, y }: Scene): Scene {
  x.data.forEach((pixel, i) => x.data[i] = 4 * pixel);
  params.W2.data.forEach((weight, i) => params.W2.data[i] = 4 * weight);
  return { params, x, y };
}

const SCENES = SIZES.map((sizes, i) => scene(sizes, 10 * i + 1));

export const probes: Probe[] = [...SCENES, steep(scene([3, 3, 4, 3], 51))].map((one) =>
  callOf("backward", ...backwardArgs(one))
);
