/** The grader's own windows, and pooling by them; and small poolings, drawn. */
import fc from "fast-check";
import { Matrix, type PoolShape } from "../../../lib/mod.ts";
import { cell, fromPool, pool, size } from "../../judge/inputs.ts";
import type { Rows } from "../network/network.ts";
import { inPlanes } from "../network/planes.ts";

/** For each window, the indices of its pixels in an image's row. */
export function windowsOf({ channels, height, width, size }: PoolShape): number[][] {
  const [down, right] = [Math.floor(height / size), Math.floor(width / size)];
  return Array.from({ length: channels * down * right }, (_, w) => {
    const channel = Math.floor(w / (down * right));
    const top = size * (Math.floor(w / right) % down);
    const left = size * (w % right);
    return Array.from({ length: size * size }, (_, i) => {
      const row = top + Math.floor(i / size);
      return (channel * height + row) * width + left + i % size;
    });
  });
}

/** Which window, or which pixel, each number of a row is. */
export function placesIn({ height, width, size }: PoolShape) {
  const windows = { height: Math.floor(height / size), width: Math.floor(width / size) };
  const windowAt = inPlanes("channel", windows);
  return {
    window: (index: number) => windowAt(index).replace("row", "window row"),
    pixel: inPlanes("channel", { height, width }),
  };
}

/** The largest number of each window. */
export function largest(x: Rows, shape: PoolShape): Rows {
  const windows = windowsOf(shape);
  return x.map((image) => windows.map((pixels) => Math.max(...pixels.map((at) => image[at]))));
}

/** Images to be pooled, and slopes with a pixel of its window for each. */
export interface Pooling {
  x: Matrix;
  shape: PoolShape;
  dOut: Matrix;
  where: Uint32Array;
}

/** What may be more than one, and whether something may be left over at the edges. */
export interface Most {
  images?: number;
  channels?: number;
  rest?: number;
  /** Windows from top to bottom, and from left to right. */
  windows?: number;
  /** The sides that windows may have. */
  sides?: number[];
  /** Whether images are as wide as they are high; of any shape unless given. */
  isSquare?: boolean;
  /** Where the pixels come from. */
  from?: fc.Arbitrary<number>;
}

/** Poolings by windows of 2 or 3, of up to three in each direction, unless told otherwise. */
export function poolings(
  most: number,
  { images = 1, channels = 1, rest = 0, windows: along = 3, sides = [2, 3], ...like }: Most,
): fc.Arbitrary<Pooling> {
  const upTo = (max: number) => size(Math.min(most, max));
  return fc.record({
    images: upTo(images),
    channels: upTo(channels),
    down: upTo(along),
    right: upTo(along),
    side: fc.constantFrom(...sides),
    below: size(rest, 0),
    beside: size(rest, 0),
  }).chain(({ images, channels, down, right, side, below, beside }) => {
    const across = like.isSquare ? [down, below] : [right, beside];
    const [height, width] = [[down, below], across].map(([windows, left]) =>
      windows * side + Math.min(left, side - 1)
    );
    const shape = { channels, height, width, size: side };
    const windows = windowsOf(shape);
    const pixels = channels * height * width;
    const all = images * windows.length;
    return fc.record({
      x: pool(images * pixels, like.from ?? cell).map((numbers) =>
        fromPool(numbers, images, pixels)
      ),
      dOut: pool(all).map((numbers) => fromPool(numbers, images, windows.length)),
      where: pool(all, size(side * side - 1, 0)).map((chosen) =>
        Uint32Array.from(chosen, (i, k) => windows[k % windows.length][i])
      ),
      shape: fc.constant(shape),
    });
  });
}

/** What `maxPoolBackward` must return. */
export function scattered({ dOut, where, shape }: Omit<Pooling, "x">): Rows {
  const dx = dOut.toRows().map(() =>
    Array.from({ length: shape.channels * shape.height * shape.width }, () => 0)
  );
  where.forEach((at, k) => dx[Math.floor(k / dOut.cols)][at] = dOut.data[k]);
  return dx;
}
