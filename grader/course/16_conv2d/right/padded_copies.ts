// Zoo: Each image is copied into a frame of zeros; its slopes are gathered in such a frame, and cut out.

import { type ConvShape, Matrix } from "../lib/mod.ts";

/** Planes of one image, with room around them. */
class Framed {
  readonly high: number;
  readonly wide: number;
  readonly cells: Float32Array;

  constructor(readonly shape: ConvShape) {
    this.high = shape.height + shape.padding + shape.padding;
    this.wide = shape.width + shape.padding + shape.padding;
    this.cells = new Float32Array(shape.channels * this.high * this.wide);
  }

  /** Where a row of the image begins in the frame. */
  start(line: number): number {
    const { height, padding } = this.shape;
    const plane = (line - line % height) / height;
    return (plane * this.high + padding + line % height) * this.wide + padding;
  }

  fill(image: Float32Array): this {
    const { width } = this.shape;
    for (let line = 0; line * width < image.length; line++) {
      this.cells.set(image.subarray(line * width, line * width + width), this.start(line));
    }
    return this;
  }

  cutInto(image: Float32Array): void {
    const { width } = this.shape;
    for (let line = 0; line * width < image.length; line++) {
      const start = this.start(line);
      image.set(this.cells.subarray(start, start + width), line * width);
    }
  }

  /** For each number of a kernel, how far its cell is from the one under the first number. */
  offsets(): number[] {
    const steps = [...Array(this.shape.kernel).keys()];
    const planes = [...Array(this.shape.channels).keys()];
    return planes.flatMap((plane) =>
      steps.flatMap((i) => steps.map((j) => (plane * this.high + i) * this.wide + j))
    );
  }

  /** Where the first number of a kernel may lie. */
  corners(): number[] {
    const found = [];
    for (let y = 0; y + this.shape.kernel <= this.high; y++) {
      for (let z = 0; z + this.shape.kernel <= this.wide; z++) found.push(y * this.wide + z);
    }
    return found;
  }
}

export function conv2d(x: Matrix, kernels: Matrix, bias: Matrix, shape: ConvShape): Matrix {
  const corners = new Framed(shape).corners();
  const answers = Array.from({ length: x.rows }, (_, n) => {
    const frame = new Framed(shape).fill(x.row(n));
    const offsets = frame.offsets();
    return Array.from(bias.data, (extra, k) => {
      const own = kernels.row(k);
      return corners.map((corner) =>
        offsets.reduce((sum, offset, w) => sum + own[w] * frame.cells[corner + offset], extra)
      );
    }).flat();
  });
  return Matrix.from(answers);
}

export function conv2dBackward(x: Matrix, kernels: Matrix, dOut: Matrix, shape: ConvShape) {
  const empty = ({ rows, cols }: Matrix) => new Matrix(rows, cols);
  const answer = { dx: empty(x), dKernels: empty(kernels), dBias: new Matrix(1, kernels.rows) };
  for (let n = 0; n < x.rows; n++) {
    const [frame, back] = [new Framed(shape).fill(x.row(n)), new Framed(shape)];
    const [offsets, corners] = [frame.offsets(), frame.corners()];
    dOut.row(n).forEach((slope, at) => {
      const [corner, k] = [corners[at % corners.length], Math.trunc(at / corners.length)];
      const [own, gradient] = [kernels.row(k), answer.dKernels.row(k)];
      offsets.forEach((offset, w) => {
        gradient[w] += slope * frame.cells[corner + offset];
        back.cells[corner + offset] += slope * own[w];
      });
      answer.dBias.data[k] += slope;
    });
    back.cutInto(answer.dx.row(n));
  }
  return answer;
}
