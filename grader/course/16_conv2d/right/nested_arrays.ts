// Zoo: Images, kernels and slopes are nested arrays, cut from the rows and laid flat again at the end.

import { type ConvShape, Matrix } from "../lib/mod.ts";

type Cube = number[][][];

function cube(row: Float32Array, high: number, wide: number): Cube {
  const lines: number[][] = [];
  for (let at = 0; at < row.length; at += wide) lines.push([...row.slice(at, at + wide)]);
  const planes: Cube = [];
  while (lines.length > 0) planes.push(lines.splice(0, high));
  return planes;
}

function blank(like: Cube): Cube {
  return like.map((plane) => plane.map((line) => line.map(() => 0)));
}

/** Walks a window over the planes; outside of them there is nothing to visit. */
function walk(
  image: Cube,
  { kernel, padding }: ConvShape,
  visit: (y: number, x: number, c: number, i: number, j: number) => void,
): void {
  image.forEach((plane, c) =>
    plane.forEach((line, row) =>
      line.forEach((_, col) => {
        for (let i = kernel - 1; i >= 0; i--) {
          for (let j = kernel - 1; j >= 0; j--) {
            visit(row + padding - i, col + padding - j, c, i, j);
          }
        }
      })
    )
  );
}

export function conv2d(x: Matrix, kernels: Matrix, bias: Matrix, shape: ConvShape): Matrix {
  const [down, right] = mapSize(shape);
  const filters = kernels.toRows().map((_, k) => cube(kernels.row(k), shape.kernel, shape.kernel));
  const rows = x.toRows().map((_, n) => {
    const image = cube(x.row(n), shape.height, shape.width);
    const maps = filters.map((_, k) =>
      Array.from({ length: down }, () => Array<number>(right).fill(bias.get(0, k)))
    );
    walk(image, shape, (y, z, c, i, j) => {
      const value = image[c][y + i - shape.padding][z + j - shape.padding];
      maps.forEach((map, k) => {
        if (map[y]?.[z] !== undefined) map[y][z] += value * filters[k][c][i][j];
      });
    });
    return maps.flat(2);
  });
  return Matrix.from(rows);
}

function mapSize({ height, width, kernel, padding }: ConvShape): number[] {
  return [height, width].map((length) => length + padding * 2 - (kernel - 1));
}

export function conv2dBackward(x: Matrix, kernels: Matrix, dOut: Matrix, shape: ConvShape) {
  const [down, right] = mapSize(shape);
  const filters = kernels.toRows().map((_, k) => cube(kernels.row(k), shape.kernel, shape.kernel));
  const sums = filters.map(blank);
  const biases = filters.map(() => 0);
  const images = x.toRows().map((_, n) => {
    const image = cube(x.row(n), shape.height, shape.width);
    const slopes = cube(dOut.row(n), down, right);
    const back = blank(image);
    slopes.forEach((map, k) => biases[k] += map.flat().reduce((total, one) => total + one, 0));
    walk(image, shape, (y, z, c, i, j) =>
      slopes.forEach((map, k) => {
        const slope = map[y]?.[z];
        if (slope === undefined) return; // the window would leave the padding
        sums[k][c][i][j] += slope * image[c][y + i - shape.padding][z + j - shape.padding];
        back[c][y + i - shape.padding][z + j - shape.padding] += slope * filters[k][c][i][j];
      }));
    return back.flat(2);
  });
  const dKernels = Matrix.from(sums.map((filter) => filter.flat(2)));
  return { dx: Matrix.from(images), dKernels, dBias: Matrix.from([biases]) };
}
