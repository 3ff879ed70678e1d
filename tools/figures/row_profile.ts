import type { ImageSet } from "../../lib/mod.ts";
import { digit, imageAt } from "../../grader/course/page/figures/pixels.ts";
import {
  BYTES,
  PROFILE,
  profileRow,
  rowProfile as profile,
} from "../../grader/course/page/figures/row_profile.ts";
import { at, COLOUR, el, figure } from "../../grader/page/charts/svg.ts";

/** The first training image, and the bytes of its pixel row 14. */
export function rowProfile(set: ImageSet): string {
  const { image, row } = PROFILE;
  const marker = {
    x: 0,
    y: row * 7,
    width: 196,
    height: 7,
    fill: "none",
    stroke: COLOUR.orange,
  };
  return figure(
    560,
    332,
    `Pixel row ${row} of the first training image, a ${set.labels[image]}`,
    at(
      18,
      74,
      digit(set, image, 196),
      el("rect", { ...marker, "stroke-width": 2.5 }),
    ),
    ...profile({ x: 262, y: 80, width: 278, height: 190 }, profileRow(imageAt(set, image)), BYTES),
  );
}
