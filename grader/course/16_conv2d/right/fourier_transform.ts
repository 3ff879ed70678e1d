// Zoo: The sums of products are products of Fourier transforms.

import { type ConvGradients, type ConvShape, Matrix } from "../lib/mod.ts";
type Complex = { re: Float64Array; im: Float64Array };
function fft({ re, im }: Complex, sign: 1 | -1): void {
  const n = re.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      [re[i], re[j]] = [re[j], re[i]];
      [im[i], im[j]] = [im[j], im[i]];
    }
  }
  for (let size = 2; size <= n; size *= 2) {
    const step = sign * 2 * Math.PI / size;
    for (let k = 0; k < size / 2; k++) {
      const [c, s] = [Math.cos(step * k), Math.sin(step * k)];
      for (let i = k; i < n; i += size) {
        const o = i + size / 2, [a, b] = [re[o] * c - im[o] * s, re[o] * s + im[o] * c];
        re[o] = re[i] - a;
        im[o] = im[i] - b;
        re[i] += a;
        im[i] += b;
      }
    }
  }
}
const zero = (n: number): Complex => ({ re: new Float64Array(n), im: new Float64Array(n) });
function spectrum(n: number, put: (at: Float64Array) => void): Complex {
  const z = zero(n);
  put(z.re);
  fft(z, -1);
  return z;
}
function accumulate(a: Complex, b: Complex, c: Complex, conjugate: boolean) {
  const s = conjugate ? -1 : 1;
  for (let i = 0; i < a.re.length; i++) {
    a.re[i] += b.re[i] * c.re[i] - s * b.im[i] * c.im[i];
    a.im[i] += b.re[i] * c.im[i] + s * b.im[i] * c.re[i];
  }
}
function plan(s: ConvShape) {
  const W = s.width + 2 * s.padding, H = s.height + 2 * s.padding;
  const [rows, cols] = [H - s.kernel + 1, W - s.kernel + 1];
  const n = 2 ** Math.ceil(Math.log2(2 * H * W));
  return {
    n,
    rows,
    cols,
    W,
    image: (row: Float32Array, c: number) =>
      spectrum(n, (to) => {
        for (let y = 0; y < s.height; y++) {
          for (let x = 0; x < s.width; x++) {
            to[(y + s.padding) * W + x + s.padding] = row[(c * s.height + y) * s.width + x];
          }
        }
      }),
    kernel: (row: Float32Array, c: number) =>
      spectrum(n, (to) => {
        for (let i = 0; i < s.kernel; i++) {
          for (let j = 0; j < s.kernel; j++) to[i * W + j] = row[(c * s.kernel + i) * s.kernel + j];
        }
      }),
    places: (row: Float32Array, k: number) =>
      spectrum(n, (to) => {
        for (let y = 0; y < rows; y++) {
          for (let x = 0; x < cols; x++) to[y * W + x] = row[(k * rows + y) * cols + x];
        }
      }),
  };
}
export function conv2d(x: Matrix, kernels: Matrix, bias: Matrix, s: ConvShape): Matrix {
  const p = plan(s), channels = [...Array(s.channels).keys()];
  const out = new Matrix(x.rows, kernels.rows * p.rows * p.cols);
  const ks = kernels.toRows().map((_, k) => channels.map((c) => p.kernel(kernels.row(k), c)));
  for (let n = 0; n < x.rows; n++) {
    const images = channels.map((c) => p.image(x.row(n), c));
    ks.forEach((kernel, k) => {
      const sum = zero(p.n);
      channels.forEach((c) => accumulate(sum, kernel[c], images[c], true));
      fft(sum, 1);
      for (let y = 0; y < p.rows; y++) {
        for (let xx = 0; xx < p.cols; xx++) {
          out.set(n, (k * p.rows + y) * p.cols + xx, sum.re[y * p.W + xx] / p.n + bias.data[k]);
        }
      }
    });
  }
  return out;
}
export function conv2dBackward(
  x: Matrix,
  kernels: Matrix,
  dOut: Matrix,
  s: ConvShape,
): ConvGradients {
  const p = plan(s), channels = [...Array(s.channels).keys()], size = p.rows * p.cols;
  const g = {
    dx: new Matrix(x.rows, x.cols),
    dKernels: new Matrix(kernels.rows, kernels.cols),
    dBias: new Matrix(1, kernels.rows),
  };
  const ks = kernels.toRows().map((_, k) => channels.map((c) => p.kernel(kernels.row(k), c)));
  const dks = ks.map((k) => k.map(() => zero(p.n)));
  for (let n = 0; n < x.rows; n++) {
    const images = channels.map((c) => p.image(x.row(n), c)), back = channels.map(() => zero(p.n));
    for (let k = 0; k < kernels.rows; k++) {
      const d = p.places(dOut.row(n), k);
      for (const c of channels) {
        accumulate(dks[k][c], d, images[c], true);
        accumulate(back[c], ks[k][c], d, false);
      }
      for (let i = 0; i < size; i++) g.dBias.data[k] += dOut.get(n, k * size + i);
    }
    back.forEach((b, c) => {
      fft(b, 1);
      for (let y = 0; y < s.height; y++) {
        for (let xx = 0; xx < s.width; xx++) {
          g.dx.set(
            n,
            (c * s.height + y) * s.width + xx,
            b.re[(y + s.padding) * p.W + xx + s.padding] / p.n,
          );
        }
      }
    });
  }
  dks.forEach((row, k) =>
    row.forEach((d, c) => {
      fft(d, 1);
      for (let i = 0; i < s.kernel; i++) {
        for (let j = 0; j < s.kernel; j++) {
          g.dKernels.set(k, (c * s.kernel + i) * s.kernel + j, d.re[i * p.W + j] / p.n);
        }
      }
    })
  );
  return g;
}
