// Zoo: A neuron is alive where its a is above 0, which is where its z is; transposes are built, and arrays made by map.

import * as lib from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

type Pair = lib.LayerActivations;

export const forwardLayers = (layers: lib.Layer[], x: lib.Matrix): Pair[] =>
  layers.reduce<Pair[]>((done, { W, b }) => {
    const product = lib.matmul(done.at(-1)?.a ?? x, W);
    const z = lib.Matrix.from(product.toRows().map((row) => row.map((v, j) => v + b.data[j])));
    return [...done, { z, a: done.length + 1 === layers.length ? softmax(z) : relu(z) }];
  }, []);

export const backwardLayers = (
  layers: lib.Layer[],
  kept: Pair[],
  x: lib.Matrix,
  truth: lib.Matrix,
): lib.LayerGradients[] => {
  const share = 1 / x.rows;
  const wrong = kept[kept.length - 1].a.toRows()
    .map((row, i) => row.map((p, j) => share * (p - truth.get(i, j))));
  const slopes = [lib.Matrix.from(wrong)];
  for (const at of layers.keys().toArray().slice(1).reverse()) {
    const through = lib.matmul(slopes[0], lib.transpose(layers[at].W)).toRows();
    const alive = kept[at - 1].a;
    slopes.unshift(
      lib.Matrix.from(through.map((row, i) => row.map((v, j) => alive.get(i, j) > 0 ? v : 0))),
    );
  }
  return slopes.map((slope, at) => ({
    dW: lib.matmul(lib.transpose([x, ...kept.map(({ a }) => a)][at]), slope),
    db: lib.Matrix.from([
      Array.from(
        { length: slope.cols },
        (_, j) => slope.toRows().reduce((sum, row) => sum + row[j], 0),
      ),
    ]),
  }));
};
