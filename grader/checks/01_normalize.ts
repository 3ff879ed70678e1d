import fc from "fast-check";
import type { Check } from "./check.ts";
import { matrixProblem } from "./compare.ts";
import { pool, size } from "./inputs.ts";
import { forAll, ofCall } from "./property.ts";
import { returnedDigit } from "./returned_digit.ts";

const PIXELS = 784;
const DIGITS = 20;

/** Image after image, each a row of bytes over 255. */
function expectedRows(images: Uint8Array, pixels: number): number[][] {
  return Array.from(
    { length: images.length / pixels },
    (_, i) => Array.from(images.subarray(i * pixels, (i + 1) * pixels), (byte) => byte / 255),
  );
}

/** What `01_normalize.ts` must do. */
export const checks: Check[] = [
  {
    id: "flatten-and-scale",
    title: "One row an image, each byte from 0..255 to 0..1",
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
          const expected = expectedRows(new Uint8Array(bytes), pixels);
          return matrixProblem("normalize(images, pixels)", x, expected);
        });
      });
    },
  },
  {
    id: "real-digits",
    title: "Real MNIST images become rows of 784",
    points: 2,
    uses: ["normalize"],
    run: async (lab) => {
      const { images } = await lab.testDigits();
      const first = lab.random.permutation(10_000 - DIGITS)[0];
      const some = images.slice(first * PIXELS, (first + DIGITS) * PIXELS);
      const x = await lab.call("normalize", [some]);
      const problem = matrixProblem("normalize(images)", x, expectedRows(some, PIXELS));
      return problem && {
        ...problem,
        counterexample: `normalize(images) // test digits ${first} to ${first + DIGITS - 1}`,
        digit: returnedDigit(x, some, first),
      };
    },
  },
];
