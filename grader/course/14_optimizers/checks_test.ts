import { assertEquals } from "@std/assert";
import { it } from "@std/testing/bdd";
import type { Matrix } from "../../../lib/mod.ts";
import { adamStep, momentumStep } from "../../../solutions/14_optimizers.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { checks } from "./checks.ts";

type Adam = typeof adamStep;

/** The hint of a check on optimizers of which one is wrong. */
async function hintOn(id: string, wrong: { adamStep?: Adam; momentumStep?: typeof momentumStep }) {
  const lab = labOf({ adamStep, momentumStep, ...wrong });
  const problem = await checks.find((check) => check.id === id)!.run(lab);
  return problem?.hint;
}

/** Adam with its weights, or its state, changed where it is wrong. */
function spoilt(change: (next: ReturnType<Adam>, old: Parameters<Adam>) => ReturnType<Adam>): Adam {
  return (...args) => change(adamStep(...args), args);
}

const half = (matrix: Matrix) => mapped(matrix, (x) => x / 2);
function mapped(matrix: Matrix, f: (x: number, i: number) => number): Matrix {
  const copy = structuredClone(matrix.data).map(f);
  return Object.assign(Object.create(Object.getPrototypeOf(matrix)), matrix, { data: copy });
}

it("a hint says that weights have not moved, or have moved uphill", async () => {
  const still = spoilt((next, [w]) => ({ ...next, w }));
  const uphill = spoilt((next, [w]) => ({
    ...next,
    w: mapped(next.w, (x, i) => 2 * w.data[i] - x),
  }));
  assertEquals(await hintOn("adam-first", { adamStep: still }), "unmoved");
  assertEquals(await hintOn("adam-first", { adamStep: uphill }), "uphill");
});

it("a hint says which of the moments are right where the weights are not", async () => {
  const wrong = (m: boolean, v: boolean) =>
    spoilt(({ w, state }) => ({
      w: mapped(w, (x) => x + 0.3),
      state: { m: m ? half(state.m) : state.m, v: v ? half(state.v) : state.v },
    }));
  const hint = (m: boolean, v: boolean) => hintOn("adam-first", { adamStep: wrong(m, v) });
  assertEquals(await hint(false, false), "afterMoments");
  assertEquals(await hint(false, true), "onlyM");
  assertEquals(await hint(true, false), "onlyV");
  assertEquals(await hint(true, true), "moments");
});

it("a hint on a later step says whether what the step before returned was right", async () => {
  const late: Adam = (w, dw, state, options) => adamStep(w, dw, state, { ...options, step: 1 });
  const halved = spoilt(({ w, state: { m, v } }) => ({ w, state: { m: half(m), v: half(v) } }));
  const smaller = spoilt(({ w, state: { m, v } }) => ({ w, state: { m, v: half(v) } }));
  assertEquals(await hintOn("adam-path", { adamStep: late }), "laterStep");
  assertEquals(await hintOn("adam-path", { adamStep: halved }), "returned");
  assertEquals(await hintOn("adam-path", { adamStep: smaller }), "onlyM");
});

it("a hint says that the velocity is right where the weights are not", async () => {
  const plain: typeof momentumStep = (w, dw, velocity, options) => ({
    ...momentumStep(w, dw, velocity, options),
    w: mapped(w, (x, i) => x - options.learningRate * dw.data[i]),
  });
  assertEquals(await hintOn("momentum-path", { momentumStep: plain }), "velocityRight");
});

it("a step that returns nothing is told so, without a hint", async () => {
  const nothing = (() => undefined) as unknown as Adam;
  assertEquals(await hintOn("adam-first", { adamStep: nothing }), undefined);
});

it("a step that returns nothing at a gradient of 0 is told so too", async () => {
  const nothingAtZero: Adam = (w, dw, state, options) =>
    dw.data.includes(0) ? undefined as never : adamStep(w, dw, state, options);
  const { run } = checks.find(({ id }) => id === "epsilon")!;
  const problem = await run(labOf({ adamStep: nothingAtZero }));
  assertEquals(problem?.actual, "undefined");
});
