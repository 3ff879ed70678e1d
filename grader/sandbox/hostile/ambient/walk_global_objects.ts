// tries: walk every reachable object in search of a function that reads, runs or exits | expect: passed
// @ts-nocheck a walk over everything
import { Matrix } from "../lib/mod.ts";
const wanted = /^(readTextFileSync|spawn|dlopen|op_read_all|op_print|Command|getBuiltinModule)$/;
const seen = new Set<object>();
const hosts = [performance, structuredClone(new Error("")), new Intl.NumberFormat(), Promise.resolve(), [].keys()];
const queue: object[] = [globalThis, console, Matrix, import.meta, async function* () {}, ...hosts];
while (queue.length > 0 && seen.size < 20_000) {
  const object = queue.pop()!;
  if (seen.has(object)) continue;
  seen.add(object);
  for (const key of Reflect.ownKeys(object)) {
    const { value, get, set } = Reflect.getOwnPropertyDescriptor(object, key) ?? {};
    if (wanted.test(String(key))) console.log("LEAK:", String(key));
    queue.push(...[value, get, set].filter((part) => Object(part) === part));
  }
  const parent = Reflect.getPrototypeOf(object);
  if (parent) queue.push(parent);
}
console.log(seen.size);

export function softmax(x: Matrix): Matrix {
  const out = new Matrix(x.rows, x.cols);
  for (let start = 0; start < out.data.length; start += x.cols) {
    let max = -Infinity, sum = 0;
    for (let k = start; k < start + x.cols; k++) max = x.data[k] > max ? x.data[k] : max;
    for (let k = start; k < start + x.cols; k++) sum += Math.exp(x.data[k] - max);
    for (let k = start; k < start + x.cols; k++) out.data[k] = Math.exp(x.data[k] - max) / sum;
  }
  return out;
}
