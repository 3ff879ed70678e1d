/** What is wrong with one call. */
import type { Lab, Problem } from "../../judge/check.ts";
import { isRecord, kindProblem, matrixProblem } from "../../judge/compare.ts";
import { ofCall } from "../../judge/property.ts";
import { describe, show, showNumber } from "../../judge/show.ts";
import { largest, placesIn, type Pooling, scattered, windowsOf } from "./pooling.ts";

/** Images, and how they are pooled. */
export type Pool = Pick<Pooling, "x" | "shape">;

/** What `maxPool` returned, of any kind. */
export type Returned = Record<string, unknown>;

/** Judges the object that `maxPool` returns. */
export function judged(
  lab: Lab,
  { x, shape }: Pool,
  judge: (got: Returned) => Problem | undefined,
): Promise<Problem | undefined> {
  return ofCall("maxPool", [x, shape], async () => {
    const got = await lab.call("maxPool", [x, shape]);
    return isRecord(got) ? judge(got) : kindProblem("maxPool(…)", got, "{ out, where }");
  });
}

/** What is wrong with the largest numbers. */
export function outProblem(got: Returned, { x, shape }: Pool): Problem | undefined {
  const place = placesIn(shape).window;
  return matrixProblem("out", got.out, largest(x.toRows(), shape), { of: got, place });
}

/** What is wrong with `where`: any pixel of a window may be named that is as large as the largest. */
export function whereProblem(got: Returned, { x, shape }: Pool): Problem | undefined {
  const windows = windowsOf(shape);
  const length = x.rows * windows.length;
  if (!isList(got.where) || got.where.length !== length) {
    const wanted = `a Uint32Array of length ${length}`;
    return { ...kindProblem("where", got.where, wanted, got), actual: describe(got.where) };
  }
  const right = Array.from(largest(x.toRows(), shape).flat(), Math.fround);
  for (const [k, named] of Array.from(got.where).entries()) {
    if (typeof named !== "number") return kindProblem(`where[${k}]`, named, "an index");
    const image = x.row(Math.floor(k / windows.length));
    const at = k % windows.length;
    const places = windows[at].filter((pixel) => image[pixel] === right[k]);
    if (places.includes(named)) continue;
    const [expected, actual] = [places.join(" or "), showNumber(named)];
    const where = `where[${k}] (${placesIn(shape).window(at)})`;
    return { message: `${where} is ${actual}, expected ${expected}`, expected, actual };
  }
  return undefined;
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || ArrayBuffer.isView(value) && "length" in value;
}

/** What is wrong with the places; where `out` is wrong too, that is to be mended first. */
export function placesProblem(got: Returned, pool: Pool): Problem | undefined {
  const problem = whereProblem(got, pool);
  return problem && !problem.reason && outProblem(got, pool)
    ? { ...problem, hint: "outFirst" }
    : problem;
}

/** What is wrong with the slopes that are sent back. */
export async function backProblem(
  lab: Lab,
  { dOut, where, shape }: Pooling,
): Promise<Problem | undefined> {
  const args = [dOut, where, shape];
  const uint32 = `Uint32Array.of(${Array.from(where).join(", ")})`;
  const counterexample = `maxPoolBackward(${show(dOut)}, ${uint32}, ${show(shape)})`;
  const problem = await ofCall("maxPoolBackward", args, async () => {
    const got = await lab.call("maxPoolBackward", args);
    const place = placesIn(shape).pixel;
    return matrixProblem("maxPoolBackward(…)", got, scattered({ dOut, where, shape }), { place });
  });
  return problem && { ...problem, counterexample };
}
