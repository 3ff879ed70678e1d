import { type AdamOptions, type AdamState, Matrix } from "../../../lib/mod.ts";
import { type Ask, asLeft, type Probe, type Seen } from "../../diagnosis/probe.ts";
import { normals } from "../network/scene.ts";
import { zerosLike } from "./walk.ts";

const START = normals(2, 3, 1);
const GRADIENTS = [2, 3, 4, 5].map((seed) => normals(2, 3, seed));
const MOMENTUM = { learningRate: 0.5, momentum: 0.75 };
const ADAM = { learningRate: 0.25, beta1: 0.75, beta2: 0.9, epsilon: 1e-8 };

/** The weights after each of some steps: what is remembered between them may be kept in any form. */
async function path(step: (w: Matrix, dw: Matrix, kept: unknown, at: number) => Promise<Seen>) {
  const seen: unknown[] = [];
  let [w, kept]: [Matrix, unknown] = [START, undefined];
  for (const [at, dw] of GRADIENTS.entries()) {
    const one = await step(w, dw, kept, at);
    if (!("value" in one)) return [...seen, one];
    const { w: next, velocity, state } = (one.value ?? {}) as Record<string, unknown>;
    seen.push(next);
    if (!(next instanceof Matrix)) return seen;
    [w, kept] = [next, velocity ?? state];
  }
  return seen;
}

const momentumPath: Probe = {
  fn: "momentumStep",
  observe: (ask: Ask) =>
    path((w, dw, velocity = zerosLike(w)) => ask("momentumStep", [w, dw, velocity, MOMENTUM])),
};

const adamPath: Probe = {
  fn: "adamStep",
  observe: (ask: Ask) =>
    path((w, dw, state = { m: zerosLike(w), v: zerosLike(w) }, at) =>
      ask("adamStep", [w, dw, state, { ...ADAM, step: at + 1 }])
    ),
};

/** The weights after one step of Adam. */
function adamOnce(dw: Matrix, state: AdamState | undefined, options: Partial<AdamOptions>): Probe {
  return {
    fn: "adamStep",
    observe: async (ask) => {
      const w = zerosLike(dw);
      const seen = await ask("adamStep", [w, dw, state ?? { m: w, v: w }, { ...ADAM, ...options }]);
      return "value" in seen ? (seen.value as { w?: unknown } | undefined)?.w : seen;
    },
  };
}

/** Gradients so small that epsilon shows, and one that is 0. */
const epsilon = adamOnce(Matrix.from([[1e-4, 0]]), undefined, {
  beta2: 0.5,
  epsilon: 1e-6,
  step: 1,
});

/** What becomes of the arguments. */
function leavesAlone(fn: string, ...args: unknown[]): Probe {
  return {
    fn,
    observe: async (ask) => {
      const seen = await ask(fn, args);
      return "value" in seen ? asLeft(args, seen.after) : seen;
    },
  };
}

const OLD = { m: normals(2, 3, 6), v: Matrix.from([[1, 2, 3], [4, 5, 6]]) };
/** Gradients have come, and none of them shows in the second moment. */
const STILL = { m: normals(2, 3, 6), v: zerosLike(START) };

export const probes: Probe[] = [
  momentumPath,
  adamPath,
  epsilon,
  adamOnce(GRADIENTS[0], undefined, { epsilon: 0.5, step: 1 }), // wherever it is added, it shows
  adamOnce(GRADIENTS[0], OLD, { step: 3 }), // where the first step fails, a later one tells why
  adamOnce(zerosLike(START), STILL, { step: 2, epsilon: 0.5 }), // no root of a correction below 0
  leavesAlone("momentumStep", START, GRADIENTS[0], normals(2, 3, 6), MOMENTUM),
  leavesAlone("adamStep", START, GRADIENTS[0], OLD, { ...ADAM, step: 2 }),
];
