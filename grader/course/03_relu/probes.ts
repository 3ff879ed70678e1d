import { Matrix } from "../../../lib/mod.ts";
import { normals } from "../network/scene.ts";
import { callOf, type Probe } from "../../diagnosis/probe.ts";

const INPUTS = [Matrix.from([[-2, 3, 0.5, -0.25]]), normals(3, 4, 1), normals(4, 2, 2, 30)];

/** No input is 0, where the slope is a convention. */
export const probes: Probe[] = ["relu", "reluDerivative"].flatMap((fn) =>
  INPUTS.map((x) => callOf(fn, x))
);
