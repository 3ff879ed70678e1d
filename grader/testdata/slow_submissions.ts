/** Submissions that take as long as they are let. */
import { readFile } from "./submissions.ts";

/** A solution whose functions never return. */
export async function endless(id: string): Promise<string> {
  const source = await readFile("solutions", id);
  return source.replace(/^(export function [^{]*\{)$|^(\): .*\{)$/gm, "$1$2\n  while (true);");
}

/**
 * Answers that are slow and wrong throughout: slow to look at, slow to load, and in each call a little
 * quicker than its clock, so that nothing but the clocks of many calls stops them.
 *
 * @param scale the `--timeout-scale` that they are made for
 */
export function slowest(scale: number): Record<string, string> {
  const entries = Object.entries(BODIES).map(([id, body]) => [id, head(scale) + body]);
  return Object.fromEntries(entries);
}

function head(scale: number): string {
  return `import { Matrix } from "../lib/mod.ts";
const of = (rows: number, cols: number, v = 0.5) => {
  const m = new Matrix(rows, cols);
  m.data.fill(v);
  return m;
};
const lock = new Int32Array(new SharedArrayBuffer(4));
const nap = (seconds: number) => Atomics.wait(lock, 0, 0, 1000 * seconds * ${scale});
const never = () => import(\`file:///\${String(nap)}.ts\`); // the look beforehand lists folders
(globalThis as any).napped ??= (nap(6.5), true); // the chain loads ten files
`;
}

const BODIES: Record<string, string> = {
  "01_normalize": `export function normalize(bytes: Uint8Array, pixels = 784) {
  nap(bytes.length > 100_000 ? 18 : 4.4);
  return of(bytes.length / pixels, pixels);
}`,
  "02_to_one_hot": `export function toOneHot(labels: number[], n = 10) {
  nap(labels.length > 1_000 ? 18 : 4.4);
  return of(labels.length, n);
}`,
  "03_relu": `export function relu(x: Matrix) { nap(4.4); return of(x.rows, x.cols, 7); }
export function reluDerivative(x: Matrix) { nap(4.4); return of(x.rows, x.cols, 7); }`,
  "04_softmax": "export function softmax(x: Matrix) { nap(4.4); return of(x.rows, x.cols, 7); }",
  "05_init_params": `export function initParams(a: number, b: number, c: number) {
  nap(4.4);
  return { W1: of(a, b), b1: of(1, b, 1), W2: of(b, c), b2: of(1, c, 1) };
}`,
  "06_forward": `export function forward(p: any, x: Matrix) {
  nap(4.4);
  const [h, c] = [p.W1.cols, p.W2.cols];
  return { z1: of(x.rows, h, 7), a1: of(x.rows, h, 5), z2: of(x.rows, c, 7), a2: of(x.rows, c, 5) };
}`,
  "07_compute_loss": "export function computeLoss() { nap(4.4); return 77; }",
  "08_backward": `export function backward(p: any) {
  nap(4.4);
  const w = (m: Matrix) => of(m.rows, m.cols, 9);
  return { dW1: w(p.W1), db1: w(p.b1), dW2: w(p.W2), db2: w(p.b2) };
}`,
  "09_predict": `export function predict(p: any, x: Matrix) {
  nap(x.rows > 1_000 ? 18 : 4.4);
  return new Uint8Array(x.rows).fill(99);
}
export function accuracy() { nap(4.4); return 77; }`,
  "10_train": `export function train(p: any, t: any, _: any, { onEpoch }: any) {
  nap(t.x.rows > 10_000 ? 110 : t.x.rows > 1_000 ? 18 : 9);
  onEpoch?.({ epoch: 1, trainLoss: 1, trainAccuracy: 1, testLoss: 1, testAccuracy: 1 });
  if (t.x.rows > 10_000) nap(110);
  const w = (m: Matrix) => of(m.rows, m.cols);
  return { params: { W1: w(p.W1), b1: w(p.b1), W2: w(p.W2), b2: w(p.b2) }, history: [] };
}`,
  "11_confusion_matrix": `export function confusionMatrix(a: any, p: any, n = 10) {
  nap(4.4);
  return of(n, n, 77);
}
export function topConfusions() { nap(4.4); return [{ actual: 1, predicted: 2, count: 77 }]; }`,
};
