/** Pooling of a batch, as the network of the capstone needs it. */
import { Matrix } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { isRecord, kindProblem } from "../../judge/compare.ts";
import { atFullSize, rowsOf, rowsProblem } from "../../judge/full_size.ts";
import { normals } from "../network/scene.ts";
import { whereProblem } from "./judge.ts";
import { largest, placesIn } from "./pooling.ts";

/** Eight maps of a batch, as the convolution before it makes them. */
const IMAGES = 64;
const MAPS = { channels: 8, height: 28, width: 28, size: 2 };
const PIXELS = MAPS.channels * MAPS.height * MAPS.width;

/** `out` for 64 images. */
export function outAtFullSize(lab: Lab): Promise<Problem | undefined> {
  const x = normals(IMAGES, PIXELS, 1);
  const right = largest(x.toRows(), MAPS);
  const code = `maxPool(x, shape) // ${IMAGES} images of 8 channels, 28×28`;
  return atFullSize(lab, code, "maxPool", async () => {
    const at = rowsOf(IMAGES);
    const got = await lab.call("maxPool", [x, MAPS], { echo: false, rows: at });
    if (!isRecord(got)) return kindProblem("maxPool(…)", got, "{ out, where }");
    const size = { rows: IMAGES, cols: right[0].length };
    const place = placesIn(MAPS).window;
    return rowsProblem("out", got.out, { ...size, row: (i) => right[i], place }, at);
  });
}

/**
 * `where` for two images, which are enough because an index counts the pixels of one. They are bright:
 * a maximum that starts at 0 is another check's.
 */
export function whereAtFullSize(lab: Lab): Promise<Problem | undefined> {
  const { rows, cols, data } = normals(2, PIXELS, 2);
  const x = new Matrix(rows, cols, data.map((pixel) => 1 + Math.abs(pixel)));
  const code = "maxPool(x, shape).where // 2 images of 8 channels, 28×28";
  return atFullSize(lab, code, "maxPool", async () => {
    const got = await lab.call("maxPool", [x, MAPS], { echo: false });
    if (!isRecord(got)) return kindProblem("maxPool(…)", got, "{ out, where }");
    return whereProblem(got, { x, shape: MAPS });
  });
}
