import fc from "fast-check";
import { loadTestSet } from "../../../lib/mnist.ts";
import type { Check, Lab, Problem } from "../../judge/check.ts";
import { matrixProblem } from "../../judge/compare.ts";
import { fullSizeProblem } from "../../judge/full_size.ts";
import { pool, size } from "../../judge/inputs.ts";
import { promisesCheck } from "../../judge/promises.ts";
import { forAll, ofCall } from "../../judge/property.ts";
import { Repeated, View } from "../../sandbox/values.ts";
import type { Hint } from "./exercise.ts";
import { returnedDigit } from "./returned_digit.ts";
import { hintFor, shapeHintFor } from "./symptom.ts";

const PIXELS = 784;
const DIGITS = 20;
/**
 * The training set: its images are a sixteenth as large here, so that lists of numbers, of eight bytes
 * per pixel or more, fit into the memory of a child.
 */
const TRAINING = 60_000;
const SIXTEENTH = 7 * 7;
/** So many different images are in it; a prime, so that no chunk fits. */
const FEW = 613;

/** One row per image: its bytes divided by 255. */
function expectedRows(images: Uint8Array, pixels: number): number[][] {
  return Array.from(
    { length: images.length / pixels },
    (_, i) => Array.from(images.subarray(i * pixels, (i + 1) * pixels), (byte) => byte / 255),
  );
}

/** A view that does not begin where its buffer does, as the arrays of loadMnist. */
const VIEW = new View(Uint8Array.of(7, 7, 0, 255, 51, 102, 7, 7), 2, 6);

function judges(lab: Lab, images: Uint8Array | View, pixels: number) {
  const args = [images, pixels];
  const bytes = images instanceof View ? images.part as Uint8Array : images.slice();
  return ofCall("normalize", args, async () => {
    const x = await lab.call("normalize", args);
    return matrixProblem("normalize(images, pixels)", x, expectedRows(bytes, pixels));
  });
}

/** An image so faint that code may take its bytes for fractions, and leave them as they are. */
const FAINT = Uint8Array.of(1, 0);

/** Images of any size, then of the one that a hint is chosen by. */
async function smallImages(lab: Lab): Promise<Problem | undefined> {
  const byte = fc.oneof({ withCrossShrink: true }, fc.constantFrom(0, 255), fc.nat(255));
  const images = (most: number) =>
    fc.tuple(size(most), size(most + 1), pool(most * (most + 1), byte))
      .map(([count, pixels, bytes]) => ({ pixels, bytes: bytes.slice(0, count * pixels) }));
  const problem = await forAll(
    lab,
    images,
    ({ pixels, bytes }) => judges(lab, new Uint8Array(bytes), pixels),
  );
  if (problem) return await hinted(lab, problem, "pixels");
  const ofFaint = await judges(lab, FAINT, 2);
  if (ofFaint) return { ...ofFaint, hint: "same" };
  const ofView = await judges(lab, VIEW, 2);
  return ofView && { ...ofView, hint: "view" };
}

/** A problem with the hint that is true of it; what was thrown or is of another kind says all itself. */
async function hinted(
  lab: Lab,
  problem: Problem,
  otherwise: Hint | "none" = "none",
): Promise<Problem> {
  if (problem.reason && !("what" in problem.reason)) return problem;
  const hint = problem.reason ? shapeHintFor(lab) : hintFor(lab, otherwise);
  return { ...problem, hint: await hint.catch(() => "none") };
}

/** As many images as there are to train on, a few hundred over and over, as loadMnist returns them. */
async function wholeSet(lab: Lab, digits: Uint8Array): Promise<Problem | undefined> {
  const few = digits.slice(0, FEW * SIXTEENTH);
  const rows = expectedRows(few, SIXTEENTH);
  const problem = await fullSizeProblem(lab, {
    fn: "normalize",
    args: [new Repeated(few, TRAINING * SIXTEENTH), SIXTEENTH],
    code: "normalize(images, 49) // 60,000 images",
    rows: TRAINING,
    cols: SIXTEENTH,
    row: (i) => rows[i % FEW],
  });
  return problem && await hintedByFew(lab, few.slice(0, 2 * SIXTEENTH), problem);
}

/** The hint of full size is about how many images there are: another one is true where a few go wrong too. */
export async function hintedByFew(lab: Lab, two: Uint8Array, problem: Problem): Promise<Problem> {
  const of = (images: Uint8Array | View, pixels: number) =>
    judges(lab, images, pixels).catch(() => undefined); // the child may be gone
  const ofTwo = await of(two, SIXTEENTH);
  if (ofTwo) {
    const { hint = "none" } = await hinted(lab, ofTwo, "pixels"); // two of 784 pixels came out right
    return { ...problem, hint, onlyAtFullSize: undefined };
  }
  const isOfView = await of(VIEW, 2) && !await of(VIEW.part.slice() as Uint8Array, 2);
  const hint = isOfView ? "view" : await hintFor(lab, "none").catch(() => "none");
  return hint === "none" ? problem : { ...problem, hint };
}

/** What `01_normalize.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "flatten-and-scale",
    title: "One row per image, each byte scaled from 0..255 to 0..1",
    catches:
      "Bytes divided by something other than 255, pixels in the wrong place, or a size fixed at 784.",
    points: 2,
    uses: ["normalize"],
    run: smallImages,
  },
  {
    id: "real-digits",
    title: "Real MNIST images become rows of 784",
    catches:
      "Real images scaled or laid out wrongly, by code that may well be right on small examples.",
    points: 1,
    uses: ["normalize"],
    run: async (lab) => {
      const { images } = await lab.once(loadTestSet);
      const first = lab.random.permutation(10_000 - DIGITS)[0];
      const some = images.slice(first * PIXELS, (first + DIGITS) * PIXELS);
      const x = await lab.call("normalize", [some]);
      const problem = matrixProblem("normalize(images)", x, expectedRows(some, PIXELS));
      if (!problem) return await wholeSet(lab, images);
      return {
        ...await hinted(lab, problem),
        counterexample: `normalize(images) // test digits ${first} to ${first + DIGITS - 1}`,
        digit: returnedDigit(x, some, first),
      };
    },
  },
  promisesCheck<Hint>({
    points: 1,
    after: "flatten-and-scale",
    calls: [{
      fn: "normalize",
      first: [Uint8Array.of(0, 255), 2],
      second: [Uint8Array.of(51, 102), 2],
    }],
  }),
];
