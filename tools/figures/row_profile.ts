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
    y: row * 5,
    width: 140,
    height: 5,
    fill: "none",
    stroke: COLOUR.orange,
  };
  return figure(
    440,
    324,
    `Row ${row} of the first training image`,
    at(
      20,
      84,
      digit(set, image, 140),
      el("rect", { ...marker, "stroke-width": 2.5 }),
    ),
    ...profile({ x: 212, y: 84, width: 208, height: 180 }, profileRow(imageAt(set, image)), BYTES),
  );
}
