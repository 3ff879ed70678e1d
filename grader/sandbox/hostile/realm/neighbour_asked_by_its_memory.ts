// tries: ask the reference's thread, through the memory between them, for what no shim asks for | expect: passed | exercise=06_forward
// @ts-nocheck attacks
import { matmul } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

const Real = Uint8Array;
let memory;
globalThis.Uint8Array = new Proxy(Real, {
  construct(target, args) {
    if (args[0] instanceof SharedArrayBuffer) memory = args[0];
    return Reflect.construct(target, args, target);
  },
});
try {
  relu({});
} catch {
  // it has used the memory
}
globalThis.Uint8Array = Real;

const questions = [
  { module: "03_relu", fn: "toString", args: [] },
  { module: "constructor", fn: "toString", args: [] },
  { module: "__proto__", fn: "constructor", args: ["return Deno"] },
  { module: "06_forward", fn: "forward", args: [] },
  { module: "03_relu", fn: { toString: 1 }, args: [] },
  { module: "03_relu", fn: "relu", args: 5 },
  { module: "03_relu", fn: "relu", args: [{ callback: true }] },
  { module: "03_relu", fn: "relu", args: [{ fields: [["__proto__", { list: [] }]] }] },
  5,
];
for (const question of memory ? questions : []) {
  const answer = ask(question);
  if (/=>|return /.test(answer)) console.log("LEAK: the reference", answer);
}

function ask(question) {
  const words = new Int32Array(memory, 0, 3), bytes = new Real(memory);
  const text = Real.from(JSON.stringify(question), (char) => char.charCodeAt(0));
  bytes.set(text, 12);
  [words[1], words[2]] = [text.length, 0];
  Atomics.store(words, 0, 2);
  Atomics.notify(words, 0);
  for (let turn; (turn = Atomics.load(words, 0)) !== 1;) {
    if (Atomics.wait(words, 0, turn, 1_000) === "timed-out") return "";
  }
  return String.fromCharCode(...bytes.slice(12, 12 + Math.min(words[1], 4_000)));
}

export function forward(params, x) {
  const z1 = plus(matmul(x, params.W1), params.b1);
  const a1 = relu(z1);
  const z2 = plus(matmul(a1, params.W2), params.b2);
  return { z1, a1, z2, a2: softmax(z2) };
}

function plus(product, bias) {
  product.data.forEach((value, i) => product.data[i] = value + bias.data[i % bias.cols]);
  return product;
}
