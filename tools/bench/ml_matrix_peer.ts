/**
 * The same training with the matrices of ml-matrix, which are float64.
 *
 * Usage: ml_matrix_peer.ts FOLDER. FOLDER holds what data.ts wrote.
 */
import { Matrix } from "ml-matrix";
import { serve, timed } from "./serve.ts";

const [folder] = Deno.args;
const bytes = (name: string) => Deno.readFileSync(`${folder}/${name}`);

interface LabelledSet {
  x: Matrix;
  y: Matrix;
}

function labelled(name: string): LabelledSet {
  const [pixels, labels] = [bytes(`${name}-images`), bytes(`${name}-labels`)];
  const x = new Matrix(labels.length, 784);
  pixels.forEach((pixel, i) => x.set(Math.floor(i / 784), i % 784, pixel / 255));
  const y = Matrix.zeros(labels.length, 10);
  labels.forEach((label, i) => y.set(i, label, 1));
  return { x, y };
}

function weights(name: string, rows: number): Matrix {
  const data = Array.from(new Float32Array(bytes(name).buffer));
  return Matrix.from1DArray(rows, data.length / rows, data);
}

const [trainSet, testSet] = [labelled("train"), labelled("test")];
const [W1, b1] = [weights("W1", 784), weights("b1", 1)];
const [W2, b2] = [weights("W2", 128), weights("b2", 1)];

function forward(x: Matrix): { z1: Matrix; a1: Matrix; a2: Matrix } {
  const z1 = x.mmul(W1).addRowVector(b1);
  const a1 = Matrix.max(z1, Matrix.zeros(z1.rows, z1.columns));
  const z2 = a1.mmul(W2).addRowVector(b2);
  const e = z2.subColumnVector(z2.max("row")).exp();
  return { z1, a1, a2: e.divColumnVector(e.sum("row")) };
}

function descend(x: Matrix, y: Matrix): void {
  const { z1, a1, a2 } = forward(x);
  const dz2 = a2.sub(y).div(x.rows);
  const dz1 = dz2.mmul(W2.transpose());
  for (let i = 0; i < z1.rows; i++) {
    for (let j = 0; j < z1.columns; j++) if (z1.get(i, j) <= 0) dz1.set(i, j, 0);
  }
  W2.sub(a1.transpose().mmul(dz2).mul(0.1));
  b2.sub(Matrix.rowVector(dz2.sum("column")).mul(0.1));
  W1.sub(x.transpose().mmul(dz1).mul(0.1));
  b1.sub(Matrix.rowVector(dz1.sum("column")).mul(0.1));
}

function shuffled(n: number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor((i + 1) * Math.random());
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

function update(): void {
  const order = shuffled(trainSet.x.rows);
  for (let start = 0; start < order.length; start += 128) {
    const batch = order.slice(start, start + 128);
    descend(trainSet.x.subMatrixRow(batch), trainSet.y.subMatrixRow(batch));
  }
}

function measure({ x, y }: LabelledSet): { loss: number; accuracy: number } {
  const { a2 } = forward(x);
  let [loss, right] = [0, 0];
  for (let i = 0; i < x.rows; i++) {
    const [, label] = y.maxRowIndex(i);
    loss -= Math.log(a2.get(i, label)) / x.rows;
    if (a2.maxRowIndex(i)[1] === label) right++;
  }
  return { loss, accuracy: right / x.rows };
}

/** Measures all that the course's `train` measures after an epoch, since the time for it counts. */
function evaluate(): number {
  measure(trainSet);
  return measure(testSet).accuracy;
}

await serve("ml-matrix 6.15.1", () => timed(update, evaluate));
