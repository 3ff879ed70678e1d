// Zoo: Each function calls itself with one layer less.

import {
  type Layer,
  type LayerActivations,
  type LayerGradients,
  matmul,
  Matrix,
} from "../lib/mod.ts";
import { relu, reluDerivative } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forwardLayers([layer, ...above]: Layer[], x: Matrix): LayerActivations[] {
  const z = affine(layer, x);
  if (above.length === 0) return [{ z, a: softmax(z) }];
  const a = relu(z);
  return [{ z, a }, ...forwardLayers(above, a)];
}

export function backwardLayers(
  layers: Layer[],
  activations: LayerActivations[],
  x: Matrix,
  yTrue: Matrix,
): LayerGradients[] {
  const back = (l: number): { da: Matrix; gradients: LayerGradients[] } => {
    const { z, a } = activations[l];
    const isLast = l === layers.length - 1;
    const above = isLast ? undefined : back(l + 1);
    const slope = above ? reluDerivative(z) : z;
    const dz = new Matrix(a.rows, a.cols);
    for (let i = 0; i < dz.data.length; i++) {
      dz.data[i] = above ? above.da.data[i] * slope.data[i] : (a.data[i] - yTrue.data[i]) / x.rows;
    }
    const dW = matmul(l === 0 ? x : activations[l - 1].a, dz, { transposeA: true });
    const db = matmul(new Matrix(1, x.rows, new Float32Array(x.rows).fill(1)), dz);
    const da = matmul(dz, layers[l].W, { transposeB: true });
    return { da, gradients: [{ dW, db }, ...(above?.gradients ?? [])] };
  };
  return back(0).gradients;
}

function affine({ W, b }: Layer, x: Matrix): Matrix {
  const z = matmul(x, W);
  for (let i = 0; i < z.rows; i++) z.row(i).forEach((sum, j) => z.set(i, j, sum + b.data[j]));
  return z;
}
