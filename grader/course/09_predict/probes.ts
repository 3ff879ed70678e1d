import { Matrix } from "../../../lib/mod.ts";
import { integers, type Scene, scene } from "../network/scene.ts";
import { callOf, type Probe } from "../../diagnosis/probe.ts";
import { Keep, Kept } from "../../sandbox/values.ts";

const SIZES = [[12, 3, 6, 4], [10, 4, 5, 10], [4, 3, 4, 4]];
/** Every logit of every image is below zero. */
const below = scene([6, 3, 4, 3], 50);
below.params.b2 = Matrix.from([[-30, -30.5, -29.5]]);

/** Every image is surely a 0: a probability of 1, which a byte holds. */
const certain = scene([6, 3, 4, 3], 60);
certain.params.b2 = Matrix.from([[60, 0, 0]]);

/** Two classes are exactly as likely, and the others less. */
const tied = scene([2, 3, 4, 4], 70);
tied.params.W2 = new Matrix(4, 4);
tied.params.b2 = Matrix.from([[0, 1, 1, 0]]);

/** Whether one of the likeliest classes is predicted, where there are two. */
const breaksTie: Probe = {
  fn: "predict",
  observe: async (ask) => {
    const seen = await ask("predict", [tied.params, tied.x]);
    const got = "value" in seen ? seen.value : undefined;
    return got instanceof Uint8Array && got.length === 2 && got.every((j) => j === 1 || j === 2)
      ? "one of the likeliest"
      : seen;
  },
};

/** Whether anything is right in one array that is both lists: compared as a whole it equals itself. */
const besideItself: Probe = {
  fn: "accuracy",
  observe: async (ask) => {
    const seen = await ask("accuracy", [new Keep("labels", [3, 1, 2]), new Kept("labels")]);
    if ("threw" in seen) return seen;
    return seen.value === 0 ? "none is right" : "some are right";
  },
};

const guesses = [[20, 10, 60], [30, 3, 70]].map(([count, classes, seed]) => {
  const actual = integers(count, classes, seed);
  const other = integers(count, classes, seed + 1);
  return [actual, actual.map((label, i) => i % 3 === 0 ? other[i] : label)];
});

const predictOf = ({ params, x }: Scene) => callOf("predict", params, x);

export const probes: Probe[] = [
  ...SIZES.map((sizes, i) => predictOf(scene(sizes, 10 * i))),
  predictOf(below),
  predictOf(certain),
  breaksTie,
  ...guesses.map((lists) => callOf("accuracy", ...lists)),
  ...guesses.map((lists) => callOf("accuracy", ...lists.map((list) => new Uint8Array(list)))),
  callOf("accuracy", [1, 0, 2, 1, 0, 1], [1, 0, 0, 2, 0, 1]),
  callOf("accuracy", [3, 3, 5], [5, 3, 4]),
  callOf("accuracy", [3, 1], [3, 1]), // all of them right
  besideItself,
];
