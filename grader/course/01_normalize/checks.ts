import fc from "fast-check";
import { loadTestSet } from "../../../lib/mnist.ts";
import { Matrix } from "../../../lib/mod.ts";
import type { Check } from "../../judge/check.ts";
import { isClose, matrixProblem } from "../../judge/compare.ts";
import { pool, size } from "../../judge/inputs.ts";
import { forAll, ofCall } from "../../judge/property.ts";
import type { Hint } from "./exercise.ts";
import { returnedDigit } from "./returned_digit.ts";

const PIXELS = 784;
const DIGITS = 20;

/** One row per image: its bytes divided by 255. */
function expectedRows(images: Uint8Array, pixels: number): number[][] {
  return Array.from(
    { length: images.length / pixels },
    (_, i) => Array.from(images.subarray(i * pixels, (i + 1) * pixels), (byte) => byte / 255),
  );
}

/**
 * What is wrong, with the hint that helps: about where each byte belongs, or about what it is divided by.
 * Neither would help where nothing was filled in.
 */
function rowsProblem(name: string, x: unknown, bytes: Uint8Array, pixels: number) {
  const expected = expectedRows(bytes, pixels);
  const problem = matrixProblem(name, x, expected);
  const rightShape = x instanceof Matrix && x.rows === expected.length && x.cols === pixels;
  if (!problem || !rightShape) return problem;
  if (x.data.every((value) => value === 0)) return { ...problem, hint: "none" as const };
  if (!isInPlace(x.data, bytes)) return problem;
  return { ...problem, hint: "scale" };
}

/** Whether each byte stands in its place: equal ones became equal numbers, and not all the right ones. */
function isInPlace(numbers: Float32Array, bytes: Uint8Array): boolean {
  const became = new Map(Array.from(bytes, (byte, i) => [byte, numbers[i]]));
  const sorted = numbers.toSorted();
  const isShuffled = bytes.toSorted().every((byte, i) => isClose(sorted[i], byte / 255));
  return !isShuffled && bytes.every((byte, i) => Object.is(became.get(byte), numbers[i]));
}

/** What `01_normalize.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "flatten-and-scale",
    title: "One row an image, each byte from 0..255 to 0..1",
    catches:
      "Bytes divided by something other than 255, pixels in the wrong place, or a size fixed at 784.",
    points: 2,
    uses: ["normalize"],
    run: (lab) => {
      const byte = fc.oneof({ withCrossShrink: true }, fc.constantFrom(0, 255), fc.nat(255));
      const images = (most: number) =>
        fc.tuple(size(most), size(most + 1), pool(most * (most + 1), byte))
          .map(([count, pixels, bytes]) => ({ pixels, bytes: bytes.slice(0, count * pixels) }));
      return forAll(lab, images, ({ pixels, bytes }) => {
        const args = [new Uint8Array(bytes), pixels];
        return ofCall("normalize", args, async () => {
          const x = await lab.call("normalize", args);
          return rowsProblem("normalize(images, pixels)", x, new Uint8Array(bytes), pixels);
        });
      });
    },
  },
  {
    id: "real-digits",
    title: "Real MNIST images become rows of 784",
    catches:
      "Real images scaled or laid out wrongly, by code that may well be right on small examples.",
    points: 2,
    uses: ["normalize"],
    run: async (lab) => {
      const { images } = await lab.once(loadTestSet);
      const first = lab.random.permutation(10_000 - DIGITS)[0];
      const some = images.slice(first * PIXELS, (first + DIGITS) * PIXELS);
      const x = await lab.call("normalize", [some]);
      const problem = rowsProblem("normalize(images)", x, some, PIXELS);
      return problem && {
        ...problem,
        counterexample: `normalize(images) // test digits ${first} to ${first + DIGITS - 1}`,
        digit: returnedDigit(x, some, first),
      };
    },
  },
];
