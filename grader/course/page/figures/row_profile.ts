import { type Axis, type Box, dots, plot, trace } from "../../../page/charts/plot.ts";
import { COLOUR } from "../../../page/charts/svg.ts";

/** Which row of pixels of which training image is drawn, in the lessons and on the page. */
export const PROFILE = { image: 0, row: 14 };
/** Bytes as they are in MNIST. */
export const BYTES: Axis = { domain: [0, 255], ticks: [0, 85, 170, 255], label: "byte, 0 to 255" };

/** A row of pixels from left to right: the more ink, the higher. */
export function rowProfile(box: Box, values: number[], yAxis: Axis): string[] {
  const columns: Axis = { domain: [0, 27], ticks: [0, 7, 14, 21, 27], label: "pixel column" };
  const axes = plot(box, columns, yAxis);
  const points = values.map((value, column) => [column, value]);
  return [axes.frame, trace(axes, points, COLOUR.orange), ...dots(axes, points, COLOUR.orange)];
}

/** The drawn row of an image of 784 pixels. */
export function profileRow(image: ArrayLike<number>): number[] {
  return Array.from({ length: 28 }, (_, column) => image[28 * PROFILE.row + column]);
}
