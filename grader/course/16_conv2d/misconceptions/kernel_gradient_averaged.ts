// Misconception: The slope of a kernel's number is the mean over all places, but it met a pixel at each of them: they add up, divided by nothing.

import { type ConvGradients, type ConvShape, Matrix } from "../lib/mod.ts";

/** np.pad for one image */
function padImg(img: Float32Array, C: number, H: number, W: number, P: number): Float32Array {
  const Hp = H + 2 * P, Wp = W + 2 * P;
  const res = new Float32Array(C * Hp * Wp);
  for (let c = 0; c < C; c++) {
    for (let h = 0; h < H; h++) {
      for (let w = 0; w < W; w++) res[(c * Hp + h + P) * Wp + w + P] = img[(c * H + h) * W + w];
    }
  }
  return res;
}

export function conv2d(x: Matrix, kernels: Matrix, bias: Matrix, shape: ConvShape): Matrix {
  const { channels: C, height: H, width: W, kernel: K, padding: P } = shape;
  const N = x.rows, F = kernels.rows;
  const Hp = H + 2 * P, Wp = W + 2 * P;
  const Ho = Hp - K + 1, Wo = Wp - K + 1;
  const out = new Matrix(N, F * Ho * Wo);
  for (let n = 0; n < N; n++) {
    const xp = padImg(x.row(n), C, H, W, P);
    for (let f = 0; f < F; f++) {
      for (let i = 0; i < Ho; i++) {
        for (let j = 0; j < Wo; j++) {
          let s = 0;
          for (let c = 0; c < C; c++) {
            for (let a = 0; a < K; a++) {
              for (let b = 0; b < K; b++) {
                s += xp[(c * Hp + i + a) * Wp + j + b] * kernels.get(f, (c * K + a) * K + b);
              }
            }
          }
          out.set(n, (f * Ho + i) * Wo + j, s + bias.get(0, f));
        }
      }
    }
  }
  return out;
}

export function conv2dBackward(
  x: Matrix,
  kernels: Matrix,
  dOut: Matrix,
  shape: ConvShape,
): ConvGradients {
  const { channels: C, height: H, width: W, kernel: K, padding: P } = shape;
  const N = x.rows, F = kernels.rows;
  const Hp = H + 2 * P, Wp = W + 2 * P;
  const Ho = Hp - K + 1, Wo = Wp - K + 1;
  const dx = new Matrix(N, C * H * W);
  const dw = new Matrix(F, C * K * K);
  const db = new Matrix(1, F);
  for (let n = 0; n < N; n++) {
    const xp = padImg(x.row(n), C, H, W, P);
    const dxp = new Float32Array(C * Hp * Wp);
    for (let f = 0; f < F; f++) {
      for (let i = 0; i < Ho; i++) {
        for (let j = 0; j < Wo; j++) {
          const g = dOut.get(n, (f * Ho + i) * Wo + j);
          db.data[f] += g;
          for (let c = 0; c < C; c++) {
            for (let a = 0; a < K; a++) {
              for (let b = 0; b < K; b++) {
                dw.data[f * dw.cols + (c * K + a) * K + b] += g *
                  xp[(c * Hp + i + a) * Wp + j + b] / (Ho * Wo);
                dxp[(c * Hp + i + a) * Wp + j + b] += g * kernels.get(f, (c * K + a) * K + b);
              }
            }
          }
        }
      }
    }
    for (let c = 0; c < C; c++) {
      for (let h = 0; h < H; h++) {
        for (let w = 0; w < W; w++) {
          dx.data[n * dx.cols + (c * H + h) * W + w] = dxp[(c * Hp + h + P) * Wp + w + P];
        }
      }
    }
  }
  return { dx, dKernels: dw, dBias: db };
}
