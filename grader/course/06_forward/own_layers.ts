/** The layers that a submission computes: what comes next is made of its own, whatever is wrong with them. */
import { Matrix, type Params } from "../../../lib/mod.ts";
import { Blocked, type CallOptions, type Lab, type Problem } from "../../judge/check.ts";
import { isRecord, kindProblem, shapeProblem } from "../../judge/compare.ts";
import type { Repeated } from "../../sandbox/values.ts";
import { forward, type Rows } from "../network/network.ts";
import { normals } from "../network/scene.ts";
import { net, type SmallNetwork } from "../network/small_network.ts";

/** What is computed on the way. */
export type Layer = "z1" | "a1" | "z2" | "a2";

const WANTED = "{ z1, a1, z2, a2 }";

/** Numbers smaller than this play no part in the next layer: a bias alone would pass for it. */
const NOTHING = 1e-3;

/** Layers of some hundred numbers, the same in every run: a file that is judged twice is judged alike. */
export const MANY_NEURONS: SmallNetwork = {
  params: {
    W1: normals(12, 40, 1, Math.sqrt(2 / 12)),
    b1: normals(1, 40, 2, 3),
    W2: normals(40, 30, 3, Math.sqrt(2 / 40)),
    b2: normals(1, 30, 4, 3),
  },
  x: normals(20, 12, 5),
  yTrue: new Matrix(20, 30),
};

/** Calls forward and looks whether an object comes back. */
export async function layersOf(
  lab: Lab,
  params: Params,
  x: Matrix | Repeated,
  options?: CallOptions,
): Promise<{ got: Record<string, unknown>; problem?: Problem }> {
  const got = await lab.call("forward", [params, x], options);
  return isRecord(got)
    ? { got }
    : { got: {}, problem: { ...kindProblem("forward(params, x)", got, WANTED), hint: "none" } };
}

/** What the submission has for a layer; "lost" if that is next to nothing where it should not be. */
export function ownLayer(
  got: Record<string, unknown>,
  layer: Layer,
  next: Layer,
  { params, x }: SmallNetwork,
): Rows | "lost" {
  const right = forward(net(params), x.toRows())[layer];
  if (shapeProblem(layer, got[layer], right.length, right[0].length)) {
    throw new Blocked(`${next} is made from ${layer}, whose shape must be right first`);
  }
  const own = (got[layer] as Matrix).toRows();
  if (!own.flat().every(Number.isFinite)) {
    throw new Blocked(
      `${next} is made from ${layer}, which holds NaN or Infinity for some network`,
    );
  }
  return hasNumbers(right) && !hasNumbers(own) ? "lost" : own;
}

/** Whether a layer is not next to nothing. */
export function hasNumbers(layer: Rows): boolean {
  return layer.flat().some((value) => Math.abs(value) >= NOTHING);
}
