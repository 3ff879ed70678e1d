// Zoo: Each pixel is sent to the sums that it takes part in; going back, each collects from them.

import { type ConvShape, Matrix } from "../lib/mod.ts";

type Link = { kernelNumber: number; spot: number };

/** Which kernel numbers meet a pixel, and at which spot of the map: the same for all kernels. */
function linksOf(pixel: number, g: ConvShape): Link[] {
  const across = g.width + 2 * g.padding - g.kernel + 1;
  const along = g.height + 2 * g.padding - g.kernel + 1;
  const plane = Math.floor(pixel / (g.height * g.width));
  const inPlane = pixel - plane * g.height * g.width;
  const py = Math.floor(inPlane / g.width) + g.padding;
  const px = (inPlane % g.width) + g.padding;
  const links: Link[] = [];
  for (let oy = Math.max(0, py - g.kernel + 1); oy <= Math.min(py, along - 1); oy++) {
    for (let ox = Math.max(0, px - g.kernel + 1); ox <= Math.min(px, across - 1); ox++) {
      const kernelNumber = plane * g.kernel ** 2 + (py - oy) * g.kernel + (px - ox);
      links.push({ kernelNumber, spot: oy * across + ox });
    }
  }
  return links;
}

const spotsOf = (g: ConvShape) =>
  [g.height, g.width].reduce((area, side) => area * (side + 2 * g.padding - g.kernel + 1), 1);

export function conv2d(x: Matrix, kernels: Matrix, bias: Matrix, g: ConvShape): Matrix {
  const spots = spotsOf(g);
  const sums = new Float64Array(x.rows * kernels.rows * spots);
  sums.forEach((_, s) => sums[s] = bias.data[Math.floor(s / spots) % kernels.rows]);
  for (let pixel = 0; pixel < x.cols; pixel++) {
    const links = linksOf(pixel, g);
    for (let n = 0; n < x.rows; n++) {
      const light = x.data[n * x.cols + pixel];
      if (light === 0) continue; // dark pixels add nothing
      for (let f = 0; f < kernels.rows; f++) {
        const base = (n * kernels.rows + f) * spots;
        for (const { kernelNumber, spot } of links) {
          sums[base + spot] += light * kernels.data[f * kernels.cols + kernelNumber];
        }
      }
    }
  }
  return new Matrix(x.rows, kernels.rows * spots, Float32Array.from(sums));
}

export function conv2dBackward(x: Matrix, kernels: Matrix, dOut: Matrix, g: ConvShape) {
  const spots = spotsOf(g);
  const forKernels = new Float64Array(kernels.data.length);
  const forPixels = new Float64Array(x.data.length);
  for (let pixel = 0; pixel < x.cols; pixel++) {
    for (const { kernelNumber, spot } of linksOf(pixel, g)) {
      for (let f = 0; f < kernels.rows; f++) {
        const factor = kernels.data[f * kernels.cols + kernelNumber];
        for (let n = 0; n < x.rows; n++) {
          const pull = dOut.data[(n * kernels.rows + f) * spots + spot];
          forPixels[n * x.cols + pixel] += factor * pull;
          forKernels[f * kernels.cols + kernelNumber] += x.data[n * x.cols + pixel] * pull;
        }
      }
    }
  }
  const forBias = new Float64Array(kernels.rows);
  dOut.data.forEach((pull, s) => forBias[Math.floor(s / spots) % kernels.rows] += pull);
  return {
    dBias: new Matrix(1, kernels.rows, Float32Array.from(forBias)),
    dKernels: new Matrix(kernels.rows, kernels.cols, Float32Array.from(forKernels)),
    dx: new Matrix(x.rows, x.cols, Float32Array.from(forPixels)),
  };
}
