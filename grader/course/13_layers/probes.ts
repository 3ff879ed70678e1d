import { Random } from "../../../lib/mod.ts";
import { callOf, type Probe } from "../../diagnosis/probe.ts";
import { oneHot } from "../../judge/inputs.ts";
import { integers, normals } from "../network/scene.ts";
import { activationsThrough, randomLayers } from "../network/small_layers.ts";

/** Images, then widths: sizes that differ, so that a wrong product does not fit; equal ones; one layer. */
const SIZES = [[4, 3, 5, 4, 2], [3, 4, 4, 4, 4], [5, 5, 5, 5, 5, 5], [1, 3, 6, 3], [4, 3, 3]];

export const probes: Probe[] = SIZES.flatMap(([images, ...widths], i) => {
  const layers = randomLayers(widths, new Random(10 * i + 1));
  const x = normals(images, widths[0], 10 * i + 2);
  const classes = widths.at(-1)!;
  const y = oneHot(integers(images, classes, 10 * i + 3), classes);
  return [
    callOf("forwardLayers", layers, x),
    callOf("backwardLayers", layers, activationsThrough(layers, x), x, y),
  ];
});
