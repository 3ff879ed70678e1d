import fc from "fast-check";
import { Matrix } from "../../../lib/mod.ts";
import type { Check, Lab, Problem, Symptom } from "../../judge/check.ts";
import { promisesCheck } from "../../judge/promises.ts";
import { forAll, ofCall } from "../../judge/property.ts";
import type { Hint } from "./exercise.ts";
import { outAtFullSize, whereAtFullSize } from "./full_size.ts";
import {
  backProblem,
  judged,
  outProblem,
  placesProblem,
  type Pool,
  type Returned,
  whereProblem,
} from "./judge.ts";
import { DISTINCT, looksOfOut, looksOfSlopes } from "./looks.ts";
import { type Most, type Pooling, poolings } from "./pooling.ts";

/** Bright pixels: a maximum that starts at 0 is another check's. */
const BRIGHT: Most = { from: fc.integer({ min: 1, max: 99 }) };
const SEVERAL: Most = { images: 3, channels: 3, rest: 2 };

/** What an answer may be right without, and what is said of it then. */
const WITHOUT: [without: Most, hint: Hint][] = [
  [{ isSquare: true }, "onlyWhereSquare"],
  [{ sides: [2] }, "onlyOfTwo"],
  [{ images: 1 }, "onlyOneImage"],
  [{ channels: 1 }, "onlyOneChannel"],
  [{ rest: 0 }, "onlyWithoutRest"],
  [{ windows: 1 }, "onlyOneWindow"], // last, as one window is square
];

/** The same, where windows come out right, and only their places are wrong. */
const OF_PLACES: Partial<Record<Hint, Hint>> = {
  onlyOneWindow: "placesOfOneWindow",
  onlyOneImage: "placesOfOneImage",
};

/** Looks for the smallest that comes out wrong, and for what it is right without: that is worth a hint. */
async function narrowed(
  lab: Lab,
  most: Most,
  without: typeof WITHOUT,
  judge: (pooling: Pooling) => Promise<Problem | undefined>,
): Promise<Problem | undefined> {
  const find = (most: Most) => forAll(lab, (upTo) => poolings(upTo, most), judge);
  const problem = await find(most);
  if (!problem || problem.reason || problem.hint) return problem; // these say what is wrong
  for (const [less, hint] of without) {
    if (!await find({ ...most, ...less })) return { ...problem, hint };
  }
  return problem;
}

/** What may be of more than one kind among some poolings. */
function partsOf(most: Most): typeof WITHOUT {
  const isThere = (size: string) => !["images", "channels", "rest"].includes(size);
  return WITHOUT.filter(([without]) =>
    Object.keys(without).every((size) => isThere(size) || most[size as keyof Most])
  );
}

/** Calls `maxPool` on drawn images. */
function pooled(
  lab: Lab,
  most: Most,
  judge: (got: Returned, pooling: Pooling) => Problem | undefined,
  more: typeof WITHOUT = [],
): Promise<Problem | undefined> {
  return narrowed(
    lab,
    most,
    [...more, ...partsOf(most)],
    (pooling) => judged(lab, pooling, (got) => judge(got, pooling)),
  );
}

/** An image of which a row and a column are left over. */
const WITH_REST: Pool = {
  x: Matrix.from([[3, 1, 9, 2, 4, 8, 5, 7, 6]]),
  shape: { channels: 1, height: 3, width: 3, size: 2 },
};

/** What is wrong with the places beside what is left over; how that is pooled is another check's. */
async function restProblem(lab: Lab): Promise<Problem | undefined> {
  const problem = await judged(
    lab,
    WITH_REST,
    (got) => outProblem(got, WITH_REST) ? undefined : whereProblem(got, WITH_REST),
  );
  return problem && { ...problem, hint: "onlyWithoutRest" };
}

/** What is wrong with the places, and what they are right without. */
async function wherePooled(lab: Lab): Promise<Problem | undefined> {
  const problem = await pooled(lab, { ...SEVERAL, ...BRIGHT, rest: 0 }, placesProblem);
  if (!problem || problem.reason || problem.hint === "outFirst") return problem;
  const ofDistinct = await judged(lab, DISTINCT, (got) => placesProblem(got, DISTINCT));
  if (ofDistinct?.hint) return { ...problem, hint: ofDistinct.hint };
  if (problem.hint) return { ...problem, hint: OF_PLACES[problem.hint as Hint] ?? problem.hint };
  return ofDistinct ? problem : { ...problem, hint: "equalNumbers" };
}

/** What is wrong with the windows; and what comes in place of the largest number. */
async function windowsProblem(lab: Lab): Promise<Problem | undefined> {
  const problem = await pooled(lab, BRIGHT, outProblem);
  if (!problem || problem.reason || problem.hint) return problem;
  let hint: Hint | undefined;
  await judged(lab, DISTINCT, ({ out }) => void (hint = looksOfOut(out)));
  return hint ? { ...problem, hint } : problem;
}

/** What is wrong with the way back; numbers that changed say more than how many there were. */
async function slopesProblem(lab: Lab): Promise<Problem | undefined> {
  const problem = await narrowed(
    lab,
    SEVERAL,
    partsOf(SEVERAL),
    (pooling) => backProblem(lab, pooling),
  );
  if (!problem || problem.reason) return problem;
  const { dOut, where, shape } = DISTINCT;
  let hint: Hint | undefined;
  await ofCall("maxPoolBackward", [], async () => {
    hint = looksOfSlopes(await lab.call("maxPoolBackward", [dOut, where, shape]));
    return undefined;
  });
  const isWorthIt = hint === "changed" || hint && !problem.hint;
  return isWorthIt ? { ...problem, hint } : problem;
}

/** Windows of which two numbers differ by a thousandth. */
const CLOSE: Pool = {
  x: Matrix.from([[0.5, 0.501, 0.7, 0.698, 0.502, 0.503, 0.6995, 0.701]]),
  shape: { channels: 1, height: 2, width: 4, size: 2 },
};

/** What goes wrong where numbers are close to each other, as neighbouring pixels are. */
async function closeProblem(
  lab: Lab,
  judge: (got: Returned, pool: Pool) => Problem | undefined,
): Promise<Problem | undefined> {
  const problem = await judged(lab, CLOSE, (got) => judge(got, CLOSE));
  return problem && !problem.reason ? { ...problem, hint: "close" } : problem;
}

/** A hint that is true only where another check passed; another number of windows says so by itself. */
function beside(other: string, hint: Hint) {
  return ({ cameOut, problem: { reason } }: Symptom): Hint | "none" => {
    if ("what" in reason) return "count";
    return cameOut(other) === "passed" ? hint : "none";
  };
}

/** A hint on the numbers, and another one where there are more or fewer of them. */
function orShape(hint: Hint, ofShape: Hint) {
  return ({ problem: { reason } }: Symptom): Hint => "what" in reason ? ofShape : hint;
}

const SHAPE = { channels: 1, height: 2, width: 4, size: 2 };
const X = Matrix.from([[1, 2, 7, 5, 4, 3, 6, 0]]);
const OTHER = Matrix.from([[8, 2, -7, -5, 4, 3, -6, -9]]);
const [SLOPES, STEEPER] = [[[2, 3]], [[-5, 4]]].map((rows) => Matrix.from(rows));
const WHERE = Uint32Array.of(4, 2);

/** What `17_max_pool.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "windows",
    hint: orShape("windows", "count"),
    title: "Keeps the largest number of each window, side by side",
    catches: "Windows that overlap or are cut elsewhere, a mean, or a minimum.",
    points: 1,
    uses: ["maxPool"],
    run: windowsProblem,
  },
  {
    id: "all",
    hint: beside("windows", "all"),
    title: "Does so in each image and channel, for negative numbers, and where sizes do not divide",
    catches:
      "A maximum that starts at 0 or looks at all channels, and a rest that is not left out.",
    points: 1,
    uses: ["maxPool"],
    after: "windows",
    run: async (lab) =>
      await pooled(lab, SEVERAL, outProblem, [[BRIGHT, "onlyAboveZero"]]) ??
        await closeProblem(lab, outProblem) ?? await outAtFullSize(lab),
  },
  {
    id: "where",
    hint: beside("windows", "where"),
    title: "Says where in its image's row each maximum was; of equal ones, any",
    catches:
      "A place in the window, in the channel, in all images, or with row and column swapped.",
    points: 1,
    uses: ["maxPool"],
    run: async (lab) =>
      await wherePooled(lab) ?? await restProblem(lab) ??
        await closeProblem(lab, whereProblem) ?? await whereAtFullSize(lab),
  },
  {
    id: "back",
    hint: orShape("back", "wholeImages"),
    title: "Sends each slope back to the pixel that was the largest, and to no other",
    catches: "Slopes that are shared out, lost, or sent to another image, window or pixel.",
    points: 2,
    uses: ["maxPoolBackward"],
    run: slopesProblem,
  },
  promisesCheck<Hint>({
    points: 1,
    calls: [
      { fn: "maxPool", first: [X, SHAPE], second: [OTHER, SHAPE] },
      {
        fn: "maxPoolBackward",
        first: [SLOPES, WHERE, SHAPE],
        second: [STEEPER, WHERE, SHAPE],
      },
    ],
  }),
];
