// tries: answer each call rightly, and send thirty thousand torn matrices back in place of the argument | expect: protocol | exercise=03_relu
// @ts-nocheck attacks
import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  const y = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) y.data[i] = Math.max(0, x.data[i]);
  return y;
}

export function reluDerivative(x: Matrix): Matrix {
  const slope = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) slope.data[i] = Number(x.data[i] > 0);
  return slope;
}

const stringify = JSON.stringify;
const torn = Array(30_000).fill('{"matrix":[9,9,{"dtype":"Float32Array","at":0,"bytes":0}]}').join();
JSON.stringify = (head) =>
  head?.after?.length
    ? stringify({ ...head, after: [] }).replace('"after":[]', () => `"after":[{"list":[${torn}]}]`)
    : stringify(head);
