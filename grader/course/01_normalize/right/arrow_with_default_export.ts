// Zoo: The function is an arrow, exported by name and by default.

import { Matrix } from "../lib/mod.ts";

type Bytes = Uint8Array;
type Images = Matrix;

/** From ink, 0 to 255, to a fraction. */
const fraction = (ink: number): number => ink / 255;

export const normalize = (images: Bytes, pixels: number = 784): Images =>
  new Matrix(images.length / pixels, pixels, Float32Array.from(images, fraction));

export default normalize;
