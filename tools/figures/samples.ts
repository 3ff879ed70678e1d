import type { ImageSet } from "../../lib/mod.ts";
import { digit } from "../../grader/course/page/figures/pixels.ts";
import { at, centred, figure } from "../../grader/page/charts/svg.ts";

const [SIZE, STEP] = [72, 82];

/** The first ten training images with their labels. */
export function samples(set: ImageSet): string {
  const tiles = Array.from({ length: 10 }, (_, i) =>
    at(
      20 + (i % 5) * STEP,
      50 + Math.floor(i / 5) * 112,
      digit(set, i, SIZE),
      centred(SIZE / 2, SIZE + 21, `label ${set.labels[i]}`),
    ));
  return figure(440, 276, "The first ten training images", ...tiles);
}
