import { type ImageSet, Matrix } from "../../lib/mod.ts";
import { relu } from "../../solutions/03_relu.ts";
import { maxPool } from "../../solutions/17_max_pool.ts";
import { at, centred, COLOUR, el, figure, text } from "../../grader/page/charts/svg.ts";
import { heat, heatScale } from "./heat.ts";
import { LIMIT, mapOf, SHOWN } from "./kernels.ts";

const SHAPE = { channels: 1, height: 28, width: 28, size: 2 };
const [SIZE, LEFT, RIGHT, STEP] = [182, 20, 238, 224];

/** A map of a digit behind ReLU, and what windows of 2×2 keep of it. */
export interface Kept {
  map: Matrix;
  out: Matrix;
  where: Uint32Array;
}

/** The first kernel's map of the digit as it is, and of the digit moved by one pixel to the right. */
export function bothPlaces({ images }: ImageSet): [still: Kept, moved: Kept] {
  const image = images.subarray(784 * SHOWN, 784 * (SHOWN + 1));
  return [keptOf(image), keptOf(movedRight(image))];
}

function keptOf(image: Uint8Array): Kept {
  const map = relu(mapOf(image, 0));
  return { map, ...maxPool(map, SHAPE) };
}

/** The last column of MNIST's images is empty: nothing is lost. */
function movedRight(image: Uint8Array): Uint8Array {
  const moved = new Uint8Array(784);
  moved.set(image.subarray(0, 783), 1);
  return moved;
}

/** What max pooling keeps of a map, and how little of it changes when the digit moves. */
export function maxPooling(test: ImageSet): string {
  const [still, moved] = bothPlaces(test);
  return figure(
    440,
    568,
    "What max pooling keeps",
    ...rowOf(still, 64, "a map, 28×28", "pooled, 14×14"),
    ...rowOf(moved, 64 + STEP, "moved by one pixel", "pooled"),
    heatScale(220, 64 + 2 * STEP, LIMIT, "dots: the numbers that are kept"),
  );
}

function rowOf({ map, out, where }: Kept, y: number, before: string, after: string): string[] {
  return [
    text(LEFT, y, before),
    at(LEFT, y + 10, heat(map.row(0), LIMIT, SIZE), ...dotsAt(where, out)),
    centred((LEFT + SIZE + RIGHT) / 2, y + 10 + SIZE / 2 + 6, "→", { "font-size": 20 }),
    text(RIGHT, y, after),
    at(RIGHT, y + 10, heat(enlarged(out.row(0)), LIMIT, SIZE)),
  ];
}

/** A dot on each number that is kept, but for zeros, which are everywhere. */
function dotsAt(where: Uint32Array, { data }: Matrix): string[] {
  const unit = SIZE / 28;
  return Array.from(where).flatMap((pixel, i) =>
    data[i] === 0 ? [] : el("circle", {
      cx: (pixel % 28 + 0.5) * unit,
      cy: (Math.floor(pixel / 28) + 0.5) * unit,
      r: 1.8,
      fill: COLOUR.green,
    })
  );
}

/** 14×14 numbers as 28×28: each fills its window. */
function enlarged(pooled: Float32Array): number[] {
  return Array.from({ length: 784 }, (_, pixel) => {
    const [row, col] = [Math.floor(pixel / 28), pixel % 28];
    return pooled[14 * Math.floor(row / 2) + Math.floor(col / 2)];
  });
}
